/**
 * A web server for files of claims, on 127.0.0.1, that can misbehave on demand. Tests in Node call it directly; tests in a browser control
 * it by requests: `PUT /path` with the file and its behavior in the header `x-behavior`; `GET /log/folder` returns what was requested from
 * a folder since the last such call; `GET /cut/path` breaks off an answer that waits for it (`cutWhenAsked`).
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";

export interface Behavior {
  /** Answers with this status and no body, `times` times (always, if omitted). */
  status?: number;
  times?: number;
  retryAfter?: string;
  location?: string;
  /** Breaks the connection after this many bytes of an answer, `times` times (always, if omitted). */
  cutAfter?: number;
  /** Breaks the connection only when asked to, since a reader loses data it has not yet consumed. */
  cutWhenAsked?: boolean;
  /** Sends this many bytes at a time, then waits `pause` milliseconds. */
  piece?: number;
  pause?: number;
  /** If false, ignores range requests and sends the whole file. */
  ranges?: boolean;
  /** Sends at most this many bytes of a requested part, and ends the response as if it were complete. */
  partMax?: number;
  /** Compresses answers, as web servers do. */
  gzip?: boolean;
  etag?: boolean;
}

interface ServedFile {
  bytes: Buffer;
  /** Breaks off the answer that waits for it; replaced once one does. */
  cut: () => void;
  /** It was asked for before the answer had been sent so far. */
  isCut: boolean;
  behavior: Behavior;
  etag: string;
}

export interface LoggedRequest {
  path: string;
  range: string;
  ifNoneMatch: string;
  status: number;
}

export interface FeedServer {
  origin: string;
  put: (path: string, file: string | Uint8Array, behavior?: Behavior) => void;
  log: LoggedRequest[];
  close: () => Promise<void>;
}

export async function startFeedServer(): Promise<FeedServer> {
  const files = new Map<string, ServedFile>();
  const log: LoggedRequest[] = [];
  const put: FeedServer["put"] = (path, file, behavior = {}) => {
    const bytes = Buffer.from(file);
    const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    const served: ServedFile = { bytes, behavior: { ...behavior }, etag, isCut: false, cut: () => void (served.isCut = true) };
    files.set(path, served);
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*, range, if-range, if-none-match, if-modified-since, x-behavior");
    response.setHeader("access-control-allow-methods", "GET, PUT");
    response.setHeader(
      "access-control-expose-headers",
      "*, etag, accept-ranges, content-range, content-length, content-encoding, retry-after",
    );
    if (request.method === "OPTIONS") return void response.end();
    if (request.method === "PUT") return receive(request, response, path, put);
    if (path.startsWith("/cut/")) {
      files.get(path.slice("/cut".length))?.cut();
      return void response.end();
    }
    if (path.startsWith("/log/")) return void response.end(JSON.stringify(takeLog(log, path.slice("/log".length))));
    void serve(files.get(path), request, response).then((status) =>
      log.push({ path, range: request.headers.range ?? "", ifNoneMatch: request.headers["if-none-match"] ?? "", status }),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    put,
    log,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}

/** Removes and returns a folder's requests from the log, which concurrent test files share. */
function takeLog(log: LoggedRequest[], folder: string): LoggedRequest[] {
  const taken = log.filter(({ path }) => path.startsWith(`${folder}/`));
  log.splice(0, log.length, ...log.filter((request) => !taken.includes(request)));
  return taken;
}

function receive(request: IncomingMessage, response: ServerResponse, path: string, put: FeedServer["put"]): void {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    put(path, Buffer.concat(parts), JSON.parse(String(request.headers["x-behavior"] ?? "{}")) as Behavior);
    response.end();
  });
}

async function serve(file: ServedFile | undefined, request: IncomingMessage, response: ServerResponse): Promise<number> {
  if (file === undefined) return finish(response, 404);
  const { behavior, etag } = file;
  const isFailing = (behavior.times ?? Number.POSITIVE_INFINITY) > 0;
  if (behavior.status !== undefined && isFailing) {
    behavior.times = (behavior.times ?? Number.POSITIVE_INFINITY) - 1;
    if (behavior.retryAfter !== undefined) response.setHeader("retry-after", behavior.retryAfter);
    if (behavior.location !== undefined) response.setHeader("location", behavior.location);
    return finish(response, behavior.status);
  }
  if (behavior.etag !== false) response.setHeader("etag", etag);
  if (request.headers["if-none-match"] === etag) return finish(response, 304);
  let bytes = file.bytes;
  let status = 200;
  const [, from = "", to = ""] = /^bytes=(\d+)-(\d*)$/u.exec(request.headers.range ?? "") ?? [];
  if (behavior.ranges !== false) response.setHeader("accept-ranges", "bytes");
  if (from !== "" && behavior.ranges !== false && (request.headers["if-range"] ?? etag) === etag) {
    status = 206;
    const last = to === "" ? bytes.length - 1 : Math.min(Number(to), bytes.length - 1);
    response.setHeader("content-range", `bytes ${from}-${last}/${bytes.length}`);
    bytes = bytes.subarray(Number(from), last + 1).subarray(0, behavior.partMax ?? bytes.length);
  }
  if (behavior.gzip === true) {
    bytes = gzipSync(bytes);
    response.setHeader("content-encoding", "gzip");
  }
  response.setHeader("content-length", bytes.length);
  response.writeHead(status);
  await send(response, bytes, file);
  return status;
}

async function send(response: ServerResponse, bytes: Buffer, file: ServedFile): Promise<void> {
  const { behavior } = file;
  const isCut = behavior.cutAfter !== undefined && behavior.cutAfter < bytes.length && (behavior.times ?? Number.POSITIVE_INFINITY) > 0;
  if (isCut && behavior.times !== undefined) behavior.times -= 1;
  const whole = isCut ? bytes.subarray(0, behavior.cutAfter) : bytes;
  const piece = behavior.piece ?? whole.length;
  for (let at = 0; at < whole.length && !response.destroyed; at += piece) {
    const isTaken = response.write(whole.subarray(at, at + piece));
    if (!isTaken) await untilTaken(response);
    if (behavior.pause !== undefined) await new Promise((done) => setTimeout(done, behavior.pause));
  }
  if (!isCut) response.end();
  else if (behavior.cutWhenAsked === true && !file.isCut) file.cut = () => response.destroy();
  else response.socket?.destroySoon(); // after what has been written
}

async function untilTaken(response: ServerResponse): Promise<void> {
  const ended = new AbortController();
  const { signal } = ended;
  await Promise.race([once(response, "drain", { signal }), once(response, "close", { signal })]).catch(() => {});
  ended.abort();
}

function finish(response: ServerResponse, status: number): number {
  response.writeHead(status).end();
  return status;
}
