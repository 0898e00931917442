/**
 * Serves the sample news pages on this machine, for a person (`npm start`) and for the end-to-end tests.
 *
 * ```
 * /                     the list of pages
 * /<slug>/              <slug>/page.html, with the headers of <slug>/headers.json
 * /<slug>/<view>        the same page, if mentions.json names the view (a single-page site read from a deep link) /<slug>/<file>.<ext>  a
 * file in the same folder: html, js, css, svg
 * /react.js             React, for the page that is hydrated
 * ```
 * An address has at most two plain names, so none leads out of the folder.
 */
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { readMentions } from "./page-mentions.ts";
import { joinReactScript } from "./react-script.ts";
import { writeSampleList } from "./sample-list.ts";

const types: Record<string, string> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: string | Buffer;
}

/**
 * Starts the server on 127.0.0.1; files are read again for each request, so an edited page needs no restart.
 * @param folder the folder of the pages, tests/pages
 * @param port 0 picks any free port
 * @returns its address without a slash at the end, and a function that stops it and closes open connections
 * @throws the error of node:net if the port is in use
 */
export async function servePages(folder: string, port = 0): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => send(request, response, folder));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error === undefined ? resolve() : reject(error)));
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

function send(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const isRead = request.method === "GET" || request.method === "HEAD";
  const answer = isRead ? answerPath(folder, request.url ?? "/") : sayPlainly(405, "Only reading is possible here.");
  response.writeHead(answer.status, { "cache-control": "no-store", "x-content-type-options": "nosniff", ...answer.headers });
  response.end(request.method === "HEAD" ? undefined : answer.body);
}

function answerPath(folder: string, address: string): Answer {
  const path = address.replace(/[?#].*/su, "");
  if (path === "/") return { status: 200, headers: { "content-type": types["html"] }, body: writeSampleList(readMentions(folder)) };
  if (path === "/favicon.ico") return { status: 204, headers: {}, body: "" }; // browsers request it automatically
  if (path === "/react.js") return { status: 200, headers: { "content-type": types["js"] }, body: joinReactScript() };
  const [, slug, slash, name] = /^\/([a-z0-9-]+)(?:(\/)((?:[\w-]+(?:\.[a-z]+)?)?))?$/u.exec(path) ?? [];
  if (slug === undefined || !existsSync(join(folder, slug, "page.html"))) return notFound;
  if (slash === undefined) return { status: 301, headers: { location: `/${slug}/` }, body: "" };
  if (name === "" || readMentions(folder).some((page) => page.views.some((view) => view.path === path))) return answerPage(folder, slug);
  return answerFile(join(folder, slug, name ?? ""));
}

function answerPage(folder: string, slug: string): Answer {
  const headers = join(folder, slug, "headers.json");
  const own = existsSync(headers) ? (JSON.parse(readFileSync(headers, "utf8")) as Record<string, string>) : {};
  const page = answerFile(join(folder, slug, "page.html"));
  return { ...page, headers: { ...page.headers, ...own } };
}

function answerFile(file: string): Answer {
  const type = types[file.slice(file.lastIndexOf(".") + 1)];
  if (type === undefined || !existsSync(file)) return notFound;
  return { status: 200, headers: { "content-type": type }, body: readFileSync(file) };
}

function sayPlainly(status: number, words: string): Answer {
  return { status, headers: { "content-type": "text/plain; charset=utf-8" }, body: `${words}\n` };
}

const notFound = sayPlainly(404, "There is no such page.");
