/**
 * One request for one file of a source, at the address the reader chose and nowhere else: no redirects, no cookies, nothing of
 * the browser's cache. Every request is noted where the reader can see it.
 */
import { readRetryAfter } from "../feeds/back-off.ts";
import type { RequestNote } from "./note-request.ts";

/** A source may be so large, unpacked. */
export const fileBytesMax = 500 << 20;
/** A server that sends nothing for so long is given up, in milliseconds. */
const stallMax = 60_000;

export interface FileRequest {
  address: string;
  /** What is known of the file that is held: the answer may be that it has not changed. */
  held?: { etag: string; lastModified: string };
  /** Go on behind this byte, if the file still has this etag. */
  resume?: { from: number; etag: string };
  bytesMax: number;
}

export type FileAnswer =
  | { kind: "unchanged" }
  | { kind: "file"; file: FetchedFile }
  | { kind: "failed"; problem: FetchProblem; detail: string; retryAfter: number };

/** Kinds that the interface has words for. */
export type FetchProblem = "unreachable" | "leads-elsewhere" | "not-found" | "refused" | "server-error" | "busy";

export interface FetchedFile {
  /** Throws `FileFailed` when the answer breaks off, stalls or is too long. */
  body: AsyncIterable<Uint8Array>;
  /** The byte it begins with: that of `resume`, or 0. */
  from: number;
  /** Size of the whole file, 0 when unknown. */
  total: number;
  etag: string;
  lastModified: string;
  /** Whether bytes of the body are bytes of the file, so that a later request can go on in the middle. */
  isPlain: boolean;
}

export class FileFailed extends Error {
  override name = "FileFailed";
  readonly kind: "broken-off" | "stalled" | "too-large" | "cancelled";
  constructor(kind: FileFailed["kind"], detail: string) {
    super(detail);
    this.kind = kind;
  }
}

export interface FetchParts {
  fetch: typeof globalThis.fetch;
  now: () => number;
  /** Called once a request, when it is over. */
  note: (request: RequestNote) => Promise<void>;
  signal: AbortSignal;
}

export async function fetchFile(request: FileRequest, parts: FetchParts): Promise<FileAnswer> {
  const at = parts.now();
  const failed = async (status: number, problem: FetchProblem, detail: string, retryAfter = 0): Promise<FileAnswer> => {
    await parts.note({ address: request.address, at, status, bytes: 0 });
    return { kind: "failed", problem, detail, retryAfter };
  };
  const stall = startStallWatch(parts.signal);
  let response: Response;
  try {
    response = await parts.fetch(request.address, {
      headers: listHeaders(request),
      redirect: "manual",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: stall.signal,
    });
  } catch (error) {
    stall.stop();
    return await failed(0, "unreachable", error instanceof Error ? error.message : String(error));
  }
  const { status } = response;
  if (status === 304 && request.held !== undefined) {
    stall.stop();
    await parts.note({ address: request.address, at, status, bytes: 0 });
    return { kind: "unchanged" };
  }
  if ((status !== 200 && status !== 206) || response.body === null || (status === 206 && !answersResume(response, request))) {
    stall.stop();
    await response.body?.cancel();
    const retryAfter = readRetryAfter(response.headers.get("retry-after"), at);
    return await failed(status, nameProblem(response), String(status), retryAfter);
  }
  const from = status === 206 ? (request.resume?.from ?? 0) : 0;
  const packed = response.headers.get("content-encoding") ?? "";
  const length = Number(response.headers.get("content-length") ?? 0);
  const note = (bytes: number): Promise<void> => parts.note({ address: request.address, at, status, bytes });
  return {
    kind: "file",
    file: {
      body: watchBody(response.body, from, request.bytesMax, stall, parts.signal, note),
      from,
      total: packed === "" && length > 0 ? from + length : 0,
      etag: response.headers.get("etag") ?? "",
      lastModified: response.headers.get("last-modified") ?? "",
      isPlain: packed === "",
    },
  };
}

function listHeaders({ held, resume }: FileRequest): Record<string, string> {
  return {
    ...(held !== undefined && held.etag !== "" && { "if-none-match": held.etag }),
    ...(held !== undefined && held.lastModified !== "" && { "if-modified-since": held.lastModified }),
    ...(resume !== undefined && { range: `bytes=${resume.from}-`, "if-range": resume.etag }),
  };
}

/** A part is only of use when it begins where we stopped. */
function answersResume(response: Response, { resume }: FileRequest): boolean {
  const [, start = ""] = /^bytes (\d+)-/u.exec(response.headers.get("content-range") ?? "") ?? [];
  return resume !== undefined && Number(start) === resume.from && start !== "";
}

function nameProblem({ status, type }: Response): FetchProblem {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return "leads-elsewhere";
  if (status === 404 || status === 410) return "not-found";
  if (status === 429 || status === 503) return "busy";
  return status >= 400 && status < 500 ? "refused" : "server-error";
}

interface StallWatch {
  signal: AbortSignal;
  /** Something came in. */
  touch: () => void;
  stop: () => void;
  hasStalled: () => boolean;
}

function startStallWatch(outer: AbortSignal): StallWatch {
  const own = new AbortController();
  let hasStalled = false;
  const give = (): void => {
    hasStalled = true;
    own.abort();
  };
  let timer = setTimeout(give, stallMax);
  return {
    signal: AbortSignal.any([outer, own.signal]),
    touch: () => {
      clearTimeout(timer);
      timer = setTimeout(give, stallMax);
    },
    stop: () => clearTimeout(timer),
    hasStalled: () => hasStalled,
  };
}

async function* watchBody(
  body: ReadableStream<Uint8Array>,
  from: number,
  bytesMax: number,
  stall: StallWatch,
  signal: AbortSignal,
  note: (bytes: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (signal.aborted) throw new FileFailed("cancelled", "");
        if (stall.hasStalled()) throw new FileFailed("stalled", "");
        throw new FileFailed("broken-off", error instanceof Error ? error.message : String(error));
      });
      if (done) return;
      stall.touch();
      bytes += value.length;
      if (from + bytes > bytesMax) throw new FileFailed("too-large", String(bytesMax));
      yield value;
      stall.touch(); // what took its time meanwhile was us
    }
  } finally {
    stall.stop();
    await reader.cancel().catch(() => {});
    await note(bytes);
  }
}
