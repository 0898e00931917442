/**
 * A publisher's site on 127.0.0.1 that can misbehave: files by path, each with its status and headers. It answers conditional requests, and
 * notes every request and how many were under way at once.
 */
import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export interface SiteFile {
  body: string | Uint8Array;
  status?: number;
  headers?: Record<string, string>;
  /** If false, it has no version, so it is always sent whole. */
  versioned?: boolean;
}

export interface SiteServer {
  origin: string;
  files: Map<string, SiteFile>;
  /** "200 /path" for each request since the last look. */
  takeLog: () => string[];
  /** What was sent with the requests since the last look: header names and values. */
  headers: Record<string, string | string[] | undefined>[];
  /** Most requests under way at once. */
  mostAtOnce: () => number;
  close: () => Promise<void>;
}

export async function startSite(): Promise<SiteServer> {
  const files = new Map<string, SiteFile>();
  const headers: SiteServer["headers"] = [];
  let log: string[] = [];
  let open = 0;
  let most = 0;
  const server: Server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on("close", () => (open -= 1));
    const path = request.url ?? "/";
    headers.push(request.headers);
    const file = files.get(path) ?? { body: "not here", status: 404, versioned: false };
    const etag = `"${createHash("sha256").update(file.body).digest("hex").slice(0, 12)}"`;
    const isHeld = file.status === undefined && file.versioned !== false && request.headers["if-none-match"] === etag;
    const status = isHeld ? 304 : (file.status ?? 200);
    log.push(`${status} ${path}`);
    if (file.versioned !== false) response.setHeader("etag", etag);
    for (const [name, value] of Object.entries(file.headers ?? {})) response.setHeader(name, value);
    response.writeHead(status).end(isHeld ? undefined : file.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    headers,
    takeLog: () => log.splice(0, log.length),
    mostAtOnce: () => most,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}
