/**
 * A web proxy on 127.0.0.1 through which a browser sends everything, including its own requests and those of extensions: it logs all
 * requests and leads made-up host names to one server. Nothing leaves the machine.
 */
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ProxiedRequest {
  method: string;
  /** With its port, if any. */
  host: string;
  path: string;
  /** The origin of the request, if the browser states it: an extension names itself here. */
  origin: string;
  /** Purpose: document, script, image, empty for fetch. */
  destination: string;
}

export interface LoggingProxy {
  port: number;
  log: ProxiedRequest[];
  close: () => Promise<void>;
}

/** @param target where requests to hosts that end in `.example` go: an address without a trailing slash */
export async function startLoggingProxy(target: string): Promise<LoggingProxy> {
  const log: ProxiedRequest[] = [];
  const note = ({ method = "", headers }: IncomingMessage, host: string, path: string): void => {
    const { origin = "", "sec-fetch-dest": destination = "" } = headers;
    log.push({ method, host, path, origin: String(origin), destination: String(destination) });
  };
  const server = createServer((asked, response) => {
    const url = URL.parse(asked.url ?? "");
    if (url === null) return void response.writeHead(400).end();
    note(asked, url.host, url.pathname + url.search);
    if (!url.hostname.endsWith(".example")) return void response.writeHead(502).end();
    return passOn(target, url, asked, response);
  });
  server.on("connect", (asked: IncomingMessage, socket) => {
    note(asked, asked.url ?? "", "");
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port: (server.address() as AddressInfo).port, log, close };
}

/** Browsers' own requests, which no flag of theirs turns off. */
export function isBrowsersOwn(host: string): boolean {
  return /(?:^|\.)(?:google|googleapis|gstatic|gvt1|chromium|mozilla|mozilla\.org|firefox)\.(?:com|org|net)(?::\d+)?$/u.test(host);
}

function passOn(target: string, url: URL, asked: IncomingMessage, response: ServerResponse): void {
  const { host: _theirs, ...headers } = asked.headers;
  const passed = forward(`${target}${url.pathname}${url.search}`, { method: asked.method ?? "GET", headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on("error", () => response.writeHead(502).end());
  asked.pipe(passed);
}
