/**
 * Google's Fact Check Tools API as this project relies on it, on 127.0.0.1: `claims:search` with pages, filters, keys and quota. Tests in a
 * browser control it by requests: `PUT /NAME/` with its behavior, `GET /NAME/log` for what was asked since the last such call.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ToolsBehavior {
  /** The key that is accepted. */
  key: string;
  claims: ToolsClaim[];
  /** "Today" of the server, epoch milliseconds, for `maxAgeDays`. */
  now: number;
  /** Number of answers until the quota is used up. */
  quota?: number;
  /** Answers with this instead of JSON of its own. */
  odd?: string;
  /** Page tokens given out before are not valid anymore, once. */
  isForgetful?: boolean;
}

export interface ToolsClaim {
  text?: string;
  claimant?: string;
  claimDate?: string;
  claimReview?: {
    publisher?: { name?: string; site?: string };
    url?: string;
    title?: string;
    reviewDate?: string;
    textualRating?: string;
    languageCode?: string;
  }[];
}

export interface ToolsRequest {
  address: string;
  key: string;
  status: number;
}

export async function startToolsServer(): Promise<{ origin: string; close: () => Promise<void> }> {
  const behaviors = new Map<string, ToolsBehavior>();
  const logs = new Map<string, ToolsRequest[]>();
  const server = createServer((request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-allow-headers", "*, x-goog-api-key");
    response.setHeader("access-control-allow-methods", "GET, PUT");
    if (request.method === "OPTIONS") return void response.end();
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const [, name = "", call = ""] = url.pathname.split("/");
    if (request.method === "PUT") return void receive(request).then((text) => (behaviors.set(name, JSON.parse(text)), response.end()));
    if (call === "log") {
      response.end(JSON.stringify(logs.get(name) ?? []));
      return void logs.delete(name);
    }
    const key = String(request.headers["x-goog-api-key"] ?? "");
    const status = answer(behaviors.get(name), url.searchParams, key, response);
    logs.set(name, [...(logs.get(name) ?? []), { address: url.href, key, status }]);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
  };
}

async function receive(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function answer(behavior: ToolsBehavior | undefined, asked: URLSearchParams, key: string, response: ServerResponse): number {
  const send = (status: number, body: unknown): number => {
    response.writeHead(status, { "content-type": "application/json; charset=UTF-8" });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
    return status;
  };
  const refuse = (code: number, message: string, status: string, reason = ""): number =>
    send(code, { error: { code, message, status, ...(reason !== "" && { details: [{ reason }] }) } });
  if (behavior === undefined) return refuse(404, "Not found", "NOT_FOUND");
  if (key !== behavior.key) return refuse(400, "API key not valid. Please pass a valid API key.", "INVALID_ARGUMENT", "API_KEY_INVALID");
  if (behavior.quota !== undefined && (behavior.quota -= 1) < 0) return refuse(429, "Quota exceeded.", "RESOURCE_EXHAUSTED");
  if (behavior.odd !== undefined) return send(200, behavior.odd);
  const site = asked.get("reviewPublisherSiteFilter");
  if (site === null && asked.get("query") === null) return refuse(400, "Request contains an invalid argument.", "INVALID_ARGUMENT");
  const pageToken = asked.get("pageToken");
  if (pageToken !== null && behavior.isForgetful === true) {
    behavior.isForgetful = false;
    return refuse(400, "Request contains an invalid argument.", "INVALID_ARGUMENT");
  }
  const since = asked.has("maxAgeDays") ? behavior.now - Number(asked.get("maxAgeDays")) * 86_400_000 : Number.NEGATIVE_INFINITY;
  const found = behavior.claims.filter(({ claimReview = [] }) =>
    claimReview.some(
      ({ publisher, languageCode, reviewDate = "" }) =>
        publisher?.site === site && (asked.get("languageCode") ?? languageCode) === languageCode && Date.parse(reviewDate) >= since,
    ),
  );
  const start = Number(pageToken?.replace("page-", "") ?? 0);
  const end = start + Number(asked.get("pageSize") ?? 10);
  if (found.length === 0) return send(200, {});
  return send(200, { claims: found.slice(start, end), ...(end < found.length && { nextPageToken: `page-${end}` }) });
}
