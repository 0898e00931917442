/**
 * Fetches one file of a source, at the address the reader chose and nowhere else: no redirects, no cookies, nothing of the
 * browser's cache. Every request is noted where the reader can see it.
 *
 *   ask ──304──→ unchanged
 *    │ small, packed, or of no certain version ─→ the answer's own bytes
 *    └ large, and the server sends parts ───────→ that answer is dropped; its file comes in parts, each with the same etag
 *
 * Chromium reads an answer ahead of us, up to 64 MB of it (120 MB of memory, measured); of a part it cannot.
 */
import { joinBytes } from "./peek-bytes.ts";
import { readRetryAfter } from "./retry-schedule.ts";

/** Maximum size of a source's file, in bytes, packed or unpacked. */
export const fileBytesMax = 500 << 20;
/** Time limit for receiving this many bytes, in milliseconds: a server that sends too slowly is abandoned like a silent one. */
const patience = { bytes: 64 << 10, ms: 60_000 };
/** Maximum length of a server's version identifier for its file, which is stored and sent back; longer ones are ignored. */
const versionMax = 1_000;
/** Size from which a file is requested in parts, and theirs, in bytes: Chromium holds the whole of a part. */
const inPartsFrom = 16 << 20;
const partBytes = 2 << 20;

export interface FileRequest {
  address: string;
  /** Name to be sent as the User-Agent; browsers that do not allow one send their own. */
  agent?: string;
  /** Other headers to be sent, such as a key that must be in no address. */
  headers?: Record<string, string>;
  /** Maximum number of bytes of a refusal's body that are returned with it: a refusal may be a page that says why. 0 if omitted. */
  refusalMax?: number;
  /** Versions of the file already held: the answer may be that it has not changed. */
  held?: { etag: string; lastModified: string };
  /** Resume at this offset, if the file still has this etag; "" for a file that never changes. */
  resume?: { from: number; etag: string };
  bytesMax: number;
}

export type FileAnswer = { kind: "unchanged" } | { kind: "file"; file: FetchedFile } | FileFailure;

export interface FileFailure {
  kind: "failed";
  problem: FetchProblem;
  detail: string;
  retryAfter: number;
  /** The refusing answer; undefined if the server did not answer. `location` is "" in browsers, which hide it. */
  refusal?: { headers: Headers; location: string; body: Uint8Array };
}

/** Kinds that the interface has words for. */
export type FetchProblem = "unreachable" | "leads-elsewhere" | "not-found" | "refused" | "server-error" | "busy";

export interface FetchedFile {
  /** Throws `FileFailed` if the answer breaks off, stalls or is too long. */
  body: AsyncIterable<Uint8Array>;
  /** Offset of its first byte: that of `resume`, or 0. */
  from: number;
  /** Size of the whole file, 0 when unknown. */
  total: number;
  etag: string;
  lastModified: string;
  headers: Headers;
  /** Whether bytes of the body are bytes of the file, so that a later request can resume in the middle. */
  isPlain: boolean;
}

export class FileFailed extends Error {
  override name = "FileFailed";
  readonly kind: "broken-off" | "stalled" | "too-large" | "canceled";
  constructor(kind: FileFailed["kind"], detail: string) {
    super(detail);
    this.kind = kind;
  }
}

/** A request as reported when it is over. */
export interface RequestNote {
  address: string;
  /** Epoch milliseconds. */
  at: number;
  /** HTTP status; 0 when there was no answer. */
  status: number;
  /** Bytes of the answer that were read. */
  bytes: number;
}

export interface FetchParts {
  fetch: typeof globalThis.fetch;
  now: () => number;
  /** Called once per request, when it is over. */
  note: (request: RequestNote) => Promise<void>;
  signal: AbortSignal;
}

/**
 * Resolves once the answer's headers are here. The bytes come only as `body` is read, a chunk in memory at a time.
 *
 * @param request `bytesMax` counts from the start of the file, after the browser has undone a content encoding
 * @returns "failed" for every fault of the network or server: `detail` is the HTTP status, or a message if there was no answer;
 *   `retryAfter` in milliseconds, at most a day. Rejects only if `note` does. `body` throws `FileFailed`.
 *   Cost: one request; one more per 2 MB if the file comes in parts. Time limit: 60 s of waiting per 64 kB.
 */
export async function fetchFile(request: FileRequest, parts: FetchParts): Promise<FileAnswer> {
  if (parts.signal.aborted) return failWith("unreachable", "canceled");
  const { held, resume } = request;
  const asked = await ask(request.address, parts, {
    ...request.headers,
    ...(request.agent !== undefined && { "user-agent": request.agent }),
    ...(held !== undefined && held.etag !== "" && { "if-none-match": held.etag }),
    ...(held !== undefined && held.lastModified !== "" && { "if-modified-since": held.lastModified }),
    ...(resume !== undefined && { range: `bytes=${resume.from}-`, ...(resume.etag !== "" && { "if-range": resume.etag }) }),
  });
  if (asked.response === undefined) return failWith("unreachable", asked.reason);
  const { response, at } = asked;
  const { status } = response;
  if (status === 304 && held !== undefined) {
    await asked.end(0);
    return { kind: "unchanged" };
  }
  const from = status === 206 ? (resume?.from ?? -1) : 0;
  if ((status !== 200 && status !== 206) || response.body === null || (status === 206 && startOf(response) !== from)) {
    const body = await readRefusal(asked, request.refusalMax ?? 0);
    const { headers } = response;
    const failure = failWith(nameProblem(response), String(status), readRetryAfter(headers.get("retry-after"), at));
    return { ...failure, refusal: { headers, location: headers.get("location") ?? "", body } };
  }
  const isPlain = (response.headers.get("content-encoding") ?? "") === "";
  const length = Number(response.headers.get("content-length") ?? 0);
  const etag = versionIn(response, "etag");
  const total = isPlain && length > 0 ? from + length : 0;
  const comesInParts =
    isStrong(etag) &&
    total > inPartsFrom &&
    total - from > partBytes &&
    (status === 206 || response.headers.get("accept-ranges") === "bytes");
  if (comesInParts) await asked.end(0);
  const body = comesInParts ? readParts(request.address, parts, { from, total, etag }) : asked.read();
  const file = { from, total, etag, lastModified: versionIn(response, "last-modified"), headers: response.headers, isPlain };
  return { kind: "file", file: { ...file, body: limitTo(request.bytesMax - from, body) } };
}

function failWith(problem: FetchProblem, detail: string, retryAfter = 0): FileFailure {
  return { kind: "failed", problem, detail, retryAfter };
}

/** Reads the first bytes of a refusing answer, or as many as arrive. */
async function readRefusal(asked: Asked, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let left = most;
  if (left === 0 || asked.response?.body === null) await asked.end(0);
  else
    try {
      for await (const bytes of asked.read()) {
        parts.push(bytes.subarray(0, left));
        left -= bytes.length;
        if (left <= 0) break;
      }
    } catch (error) {
      if (!(error instanceof FileFailed)) throw error;
    }
  return joinBytes(parts);
}

/** A header's version identifier; "" if it is missing or too long. */
function versionIn(response: Response, header: "etag" | "last-modified"): string {
  const version = response.headers.get(header) ?? "";
  return version.length > versionMax ? "" : version;
}

/** A weak etag ("W/…") does not promise the same bytes. */
export function isStrong(etag: string): boolean {
  return etag.startsWith('"');
}

/** Offset of a part's first byte; -1 if not stated. */
function startOf(response: Response): number {
  const [, start = "-1"] = /^bytes (\d+)-/u.exec(response.headers.get("content-range") ?? "") ?? [];
  return Number(start);
}

interface Asked {
  /** Undefined if there was none. */
  response?: Response;
  reason: string;
  /** Epoch milliseconds of the request. */
  at: number;
  /** Drops the answer and notes it. */
  end: (bytes: number) => Promise<void>;
  /** The bytes of the answer; it is noted when they end, or when reading stops early. */
  read: () => AsyncGenerator<Uint8Array>;
}

async function ask(address: string, parts: FetchParts, headers: Record<string, string>): Promise<Asked> {
  if (parts.signal.aborted) throw new FileFailed("canceled", "");
  const at = parts.now();
  const wait = startWait(parts.signal);
  let response: Response | undefined;
  let reason = "";
  try {
    response = await parts.fetch(address, {
      headers,
      redirect: "manual",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      signal: wait.signal,
    });
    wait.stop();
  } catch (error) {
    wait.stop();
    reason = error instanceof Error ? error.message : String(error);
    await parts.note({ address, at, status: 0, bytes: 0 });
  }
  const end = async (bytes: number): Promise<void> => {
    wait.stop();
    if (response?.body?.locked === false) await response.body.cancel().catch(() => {});
    await parts.note({ address, at, status: response?.status ?? 0, bytes });
  };
  return { ...(response && { response }), reason, at, end, read: () => watchBody(response, wait, parts.signal, end) };
}

/**
 * Reads a file in parts, from an offset to its end. A part that is from a different file or has the wrong length is treated as a broken
 * connection, so there are never more requests than the largest file has parts.
 */
async function* readParts(
  address: string,
  parts: FetchParts,
  { from, total, etag }: { from: number; total: number; etag: string },
): AsyncGenerator<Uint8Array> {
  for (let start = from; start < total; start += partBytes) {
    const last = Math.min(start + partBytes, total) - 1;
    const asked = await ask(address, parts, { range: `bytes=${start}-${last}`, "if-range": etag });
    if (asked.response === undefined && parts.signal.aborted) throw new FileFailed("canceled", "");
    if (asked.response === undefined) throw new FileFailed("broken-off", asked.reason);
    if (asked.response.status !== 206 || startOf(asked.response) !== start) {
      await asked.end(0);
      throw new FileFailed("broken-off", `a part was answered with ${asked.response.status}`);
    }
    let missing = last - start + 1;
    for await (const bytes of asked.read()) {
      missing -= bytes.length;
      if (missing < 0) break;
      yield bytes;
    }
    if (missing !== 0) throw new FileFailed("broken-off", "a part is not as long as was asked for");
  }
}

/** The same bytes. @throws FileFailed if there are more than `bytesMax` */
export async function* limitTo(bytesMax: number, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw new FileFailed("too-large", String(bytesMax));
    yield chunk;
  }
}

function nameProblem({ status, type }: Response): FetchProblem {
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) return "leads-elsewhere";
  if (status === 404 || status === 410) return "not-found";
  if (status === 429 || status === 503) return "busy";
  return status >= 400 && status < 500 ? "refused" : "server-error";
}

interface Wait {
  signal: AbortSignal;
  /** Counts the time from now until `stop` as waiting for the server. */
  start: () => void;
  stop: () => void;
  /** Reports the number of bytes received. */
  take: (bytes: number) => void;
  /** Whether the time limit was exceeded. */
  isOver: () => boolean;
}

/** Starts waiting. The time we spend processing the bytes does not count. */
function startWait(outer: AbortSignal): Wait {
  const own = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = patience.ms;
  let bytes = 0;
  let since = 0;
  const start = (): void => {
    since = performance.now();
    timer = setTimeout(() => own.abort(), left);
  };
  start();
  return {
    signal: AbortSignal.any([outer, own.signal]),
    start,
    stop: () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      left -= performance.now() - since;
    },
    take: (count) => {
      bytes += count;
      if (bytes < patience.bytes) return;
      bytes = 0;
      left = patience.ms;
    },
    isOver: () => own.signal.aborted,
  };
}

async function* watchBody(
  response: Response | undefined,
  wait: Wait,
  signal: AbortSignal,
  end: (bytes: number) => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const reader = response?.body?.getReader();
  let bytes = 0;
  try {
    while (reader !== undefined) {
      wait.start();
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (signal.aborted) throw new FileFailed("canceled", "");
        if (wait.isOver()) throw new FileFailed("stalled", "");
        throw new FileFailed("broken-off", error instanceof Error ? error.message : String(error));
      });
      wait.stop();
      if (done) return;
      wait.take(value.length);
      bytes += value.length;
      yield value;
    }
  } finally {
    await reader?.cancel().catch(() => {});
    await end(bytes);
  }
}
