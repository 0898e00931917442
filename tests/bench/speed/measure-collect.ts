/**
 * Measures `gainsay feed collect` against many invented publishers on 127.0.0.1: `npm run measure-collect -- [--hosts 50] [--articles 10000]`.
 * A first run, and a second one when nothing has changed; for each the time, and the most memory of its process (VmHWM, as Linux counts it).
 * The exit code is 1 if a run fails, if one takes 300 MB of memory or more, or if its memory is not known, as on other systems.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { articleOf, feedOf } from "../../support/sites/site-pages.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: { gainsay: string } };
/** What `npm run gainsay` gives to Node: its flags, then the program. */
const program = scripts.gainsay.split(" ").slice(1);
const { values } = parseArgs({ options: { hosts: { type: "string", default: "50" }, articles: { type: "string", default: "10000" } } });
/** A run has to take less memory than this, in MB. */
const memoryLimit = 300;
const hostCount = Number(values.hosts);
const articlesEach = Math.ceil(Number(values.articles) / hostCount);

async function startPublisher(number: number): Promise<Server> {
  const paths = Array.from({ length: articlesEach }, (_, at) => `/a/${number}-${at}`);
  const list = feedOf(Object.fromEntries(paths.map((path, at) => [path, 1 + (at % 28)])), `Publisher ${number}`);
  const server = createServer((request, response) => {
    const [, subject] = /^\/a\/([\d-]+)$/u.exec(request.url ?? "") ?? [];
    if (request.url === "/feed" && request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else if (request.url === "/feed") response.writeHead(200, { etag: '"1"' }).end(list);
    else if (subject === undefined) response.writeHead(404).end();
    else response.end(articleOf(`http://${request.headers.host}${request.url}`, [subject]));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return server;
}

/** Runs a command. The exit code of this process is 1 if it fails or takes too much memory. */
async function measureRun(folder: string, words: string[]): Promise<string> {
  const began = performance.now();
  const child = spawn(process.execPath, [...program.slice(0, -1), join(root, program.at(-1) ?? ""), "feed", ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let most = 0;
  const sampling = setInterval(() => {
    try {
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0));
    } catch {
      // it has just ended
    }
  }, 100);
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(sampling);
  const seconds = (performance.now() - began) / 1_000;
  const said = output.split("\n").filter((line) => /^(?:[\d,]+ sites?|edition|nothing)/u.test(line));
  const megabytes = most / 1_024;
  const isKnown = megabytes > 0 || words[0] !== "collect"; // the others may be over before they are looked at
  const isWell = code === 0 && isKnown && megabytes < memoryLimit;
  if (!isWell) process.exitCode = 1;
  const verdict = isWell ? "" : ` (failed: it has to exit with 0 and take less than ${memoryLimit} MB)`;
  return `exit ${code}, ${seconds.toFixed(0)} s, at most ${megabytes.toFixed(1)} MB${verdict}; ${said.join("; ")}`;
}

const folder = mkdtempSync(join(tmpdir(), "gainsay-collect-"));
const servers = await Promise.all(Array.from({ length: hostCount }, (_, number) => startPublisher(number)));
try {
  const sources = servers.map((server, at) => ({
    name: `Publisher ${at}`,
    lang: "en",
    feed: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
  }));
  writeFileSync(join(folder, "sources.json"), JSON.stringify(sources));
  await measureRun(folder, ["keygen", "--out", "key"]);
  const places = ["--sources", "sources.json", "--state", "state", "--out", "out", "--key", "key"];
  const collect = ["collect", ...places, "--delay", "0", "--title", "Collected", "--publisher", "Example Desk", "--licence", "CC BY 4.0"];
  console.log(`first run: ${await measureRun(folder, collect)}`);
  console.log(`second run: ${await measureRun(folder, collect)}`);
  console.log(`verify: ${await measureRun(folder, ["verify", "out"])}`);
} finally {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true });
}
