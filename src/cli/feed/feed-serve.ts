import { createReadStream, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { openPlace } from "./feed-folder.ts";
import { InputError } from "../io/input-error.ts";
import { readOptions } from "../io/read-options.ts";
import { resolvePath } from "../io/resolve-path.ts";
import { writeLine } from "../io/write-line.ts";

/** Serves a feed's folder on 127.0.0.1 until the process ends. */
export async function serveFeed(words: string[]): Promise<void> {
  const { values, positionals } = readOptions("feed", words, { port: { type: "string", default: "0" } });
  const [word, other] = positionals;
  if (word === undefined || other !== undefined) throw new InputError("serve needs one folder");
  if (!/^\d{1,5}$/u.test(values.port)) throw new InputError(`--port takes a number, not ${values.port}`);
  openPlace(word);
  const server = createServer((request, response) => answer(resolvePath(word), request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(new InputError(`the port ${values.port} cannot be used: ${error.message}`)));
    server.listen(Number(values.port), "127.0.0.1", resolve);
  });
  await writeLine(`http://127.0.0.1:${(server.address() as AddressInfo).port}/manifest.json`);
  await writeLine("Add this address in Gainsay's settings, under Sources. End with Ctrl+C.");
}

function answer(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const [, place] = /^\/(manifest\.json|(?:snapshots|deltas)\/[\da-f]{64}\.jsonl\.gz)$/u.exec(request.url ?? "") ?? [];
  const file = place === undefined ? undefined : statSync(join(folder, place), { throwIfNoEntry: false });
  if (place === undefined || file === undefined) return void response.writeHead(404).end();
  const etag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
  const isHeld = request.headers["if-none-match"] === etag;
  const type = place === "manifest.json" ? "application/json" : "application/gzip";
  const cache = place === "manifest.json" ? "no-cache" : "public, max-age=31536000, immutable";
  response.writeHead(isHeld ? 304 : 200, {
    etag,
    "content-type": type,
    "cache-control": cache,
    ...(!isHeld && { "content-length": file.size }),
  });
  if (isHeld || request.method === "HEAD") return void response.end();
  createReadStream(join(folder, place)).pipe(response);
}
