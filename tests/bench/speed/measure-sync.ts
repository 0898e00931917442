/**
 * Measures a first sync in the built extension, in Chromium, from a web server on this machine:
 * `npm run measure-sync -- DATA [--sizes 1000,10000,100000,300000] [--megabytes 190] [--js-flags FLAGS]`. Builds the extension first.
 *
 * The feed is made from the dump in DATA (make-data-feed.ts). For each size: claims stored in total and per second, how far the memory of
 * the extension's process grows (anonymous pages, as Linux counts them, sampled ten times a second), index bytes per claim, all bytes per claim that the browser counts as stored, and how long a
 * page waits for its first answer when the worker has just ended; the longest wait for an answer of the worker to a call that needs nothing,
 * and for reading from the table of claims, and how many waits took more than 100 ms; and the same for a second visit, at which one entry of
 * 300 has changed. Memory grows from what the process has once the starter claims are indexed, as it is after an install without any source.
 * Of that memory up to 64 MB are V8's two halves of its young generation, which Chromium makes as large as the machine's memory allows:
 * `--js-flags=--max-semi-space-size=4` shows what a small machine would see.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beginLifetime } from "../../../src/dev/browsers/browser-lifetime.ts";
import { waitUntil } from "../../../src/dev/browsers/browser-session.ts";
import { InputError } from "../../../src/cli/io/input-error.ts";
import { requireBrowser } from "../../../src/dev/browsers/require-browser.ts";
import { makeTestBuilds, testBuildOf } from "../../../src/dev/build/test-builds.ts";
import type { SourceReport, SourcesReport } from "../../../src/messages/contracts.ts";
import { startFeedServer } from "../../support/servers/feed-server.ts";
import { makeDataFeed } from "./make-data-feed.ts";
import { dumpFile } from "../data/load-data.ts";
import { readArguments, requireFiles, runCommand } from "../data/read-arguments.ts";

const readSegments = `new Promise((done, fail) => {
  const opening = indexedDB.open("gainsay");
  opening.onerror = () => fail(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction("segments").objectStore("segments").getAll();
    reading.onsuccess = () => (opening.result.close(), done(reading.result));
  };
})`;
const countSegments = `${readSegments}.then((segments) => segments.length)`;
/** All that the extension keeps, as the browser counts it. */
const countKeptBytes = "navigator.storage.estimate().then(({ usage }) => usage)";
const countIndexBytes = `${readSegments}.then((segments) => segments.reduce((sum, { bytes }) => sum + bytes.size, 0))`;

/** Asks the worker and the database again and again, 10 ms after each answer, and notes the longest wait for each and the number of long ones. */
const startProbe = `new Promise((done) => {
  const probe = (globalThis.probe = { isOn: true, waits: { worker: [0, 0], database: [0, 0] } });
  const opening = indexedDB.open("gainsay");
  const repeat = async (name, ask) => {
    while (probe.isOn) {
      const since = performance.now();
      await ask();
      const took = performance.now() - since;
      const [longest, count] = probe.waits[name];
      probe.waits[name] = [Math.max(longest, took), count + (took > 100 ? 1 : 0)];
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  opening.onsuccess = () => {
    void repeat("worker", () => chrome.runtime.sendMessage({ to: "worker-own", call: "none", argument: null }));
    void repeat("database", () => new Promise((resolve) => {
      const reading = opening.result.transaction("claims").objectStore("claims").get([0, 0]);
      reading.onsuccess = reading.onerror = resolve;
    }));
    done(true);
  };
})`;
const takeWaits = `(() => {
  const { waits } = globalThis.probe;
  globalThis.probe.waits = { worker: [0, 0], database: [0, 0] };
  return waits;
})()`;
const endProbe = "(globalThis.probe.isOn = false)";

/** For each: the longest wait in milliseconds, and the number of waits of more than 100 ms. */
interface Waits {
  worker: [longest: number, count: number];
  database: [longest: number, count: number];
}

function writeWait([longest, count]: [number, number]): string {
  return `${Math.round(longest)} (${count})`;
}

/** One entry of this many has changed at the second visit. */
const changedEvery = 300;

const options = {
  sizes: { type: "string", default: "1000,10000,100000,300000" },
  megabytes: { type: "string", default: "190" },
  "js-flags": { type: "string", default: "" },
} as const;

await runCommand("measure-sync", async () => {
  const { data, values } = readArguments("measure-sync", options);
  requireFiles(data, [dumpFile]);
  makeTestBuilds(["chromium"]);
  const rows = [];
  for (const size of values.sizes.split(",").filter((word) => word !== ""))
    rows.push(await measure(data, values["js-flags"], { entries: readNumber(size) }));
  if (values.megabytes !== "0") rows.push(await measure(data, values["js-flags"], { bytes: readNumber(values.megabytes) * 1e6 }));
  console.table(rows);
});

function readNumber(word: string): number {
  const number = Number(word);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InputError(`${word} is no number of claims or megabytes`);
}

async function measure(data: string, jsFlags: string, size: { entries?: number; bytes?: number }) {
  const server = await startFeedServer();
  const file = readFeed(data, size);
  server.put("/feed.json", file);
  const browser = await startBrowser(jsFlags);
  try {
    await browser.ask("worker-own", "readClaimState", null);
    await waitUntil("the starter claims are indexed", () => isSettled(browser), 600_000);
    const before = browser.readMemory();
    const keptBefore = await browser.evaluate<number>(countKeptBytes);
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, browser.readMemory())), 100);
    await browser.evaluate(startProbe);
    const startedMs = performance.now();
    await browser.ask("worker-own", "addSource", { address: `${server.origin}/feed.json` });
    const source = requireSynced(await waitUntil("the source is synced", () => findVisited(browser, 0), 1_800_000));
    const seconds = (performance.now() - startedMs) / 1_000;
    await waitUntil("small segments are merged", () => isSettled(browser), 600_000);
    const first = { peak, ...(await browser.evaluate<Waits>(takeWaits)) };
    const kept = (await browser.evaluate<number>(countKeptBytes)) - keptBefore;
    peak = 0;
    server.put("/feed.json", readFeed(data, { ...size, changedEvery }));
    const again = await visitAgain(browser, source);
    clearInterval(timer);
    const second = await browser.evaluate<Waits>(takeWaits);
    await browser.evaluate(endProbe);
    return {
      "file, MB": Math.round(file.length / 1e6),
      claims: source.claimCount,
      "claims a second": Math.round(source.claimCount / seconds),
      "memory before, MB": Math.round(before / 1e6),
      "memory grew, MB": Math.round((first.peak - before) / 1e6),
      "longest wait for the worker, ms (over 100)": writeWait(first.worker),
      "longest wait for the database, ms (over 100)": writeWait(first.database),
      "changes: s": Math.round(again.seconds * 10) / 10,
      "changes: memory, MB": Math.round((peak - before) / 1e6),
      "changes: wait for the worker, ms": writeWait(second.worker),
      "changes: wait for the database, ms": writeWait(second.database),
      "index bytes a claim": Math.round((await browser.evaluate<number>(countIndexBytes)) / source.claimCount),
      "kept bytes a claim": Math.round(kept / source.claimCount),
      "first answer, ms": Math.round(await measureFirstAnswer(browser)),
      requests: server.log.length,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

function readFeed(data: string, size: Parameters<typeof makeDataFeed>[1]): Buffer {
  return Buffer.concat([...makeDataFeed(data, size)].map((piece) => Buffer.from(piece)));
}

/** Visits the source again, and waits for the end of that visit. */
async function visitAgain(browser: Browser, { source, storedAt }: SourceReport): Promise<{ seconds: number }> {
  const startedMs = performance.now();
  await browser.ask("worker-own", "visitSource", { source });
  requireSynced(await waitUntil("the source is synced again", () => findVisited(browser, storedAt), 600_000));
  return { seconds: (performance.now() - startedMs) / 1_000 };
}

/** The source once a visit has stored claims later than this, in epoch milliseconds, or has failed. */
async function findVisited(browser: Browser, after: number): Promise<SourceReport | undefined> {
  await sleep(500);
  const { sources } = await browser.ask<SourcesReport>("worker-own", "readSources", null);
  const source = sources.find(({ kind }) => kind === "claim-reviews");
  if (source === undefined || source.progress !== undefined) return undefined;
  return source.storedAt > after || source.problem !== undefined ? source : undefined;
}

function requireSynced(source: SourceReport): SourceReport {
  if (source.problem !== undefined) throw new InputError(`the visit failed: ${source.problem.kind}, ${source.problem.detail}`);
  return source;
}

/** True if no segment was added or removed for five seconds. */
async function isSettled(browser: Browser): Promise<boolean> {
  await browser.ask("worker-own", "readSources", null); // which makes it continue
  const before = await browser.evaluate(countSegments);
  await sleep(5_000);
  return before === (await browser.evaluate(countSegments));
}

/** The median of five runs: the worker is ended, a page asks. */
async function measureFirstAnswer(browser: Browser): Promise<number> {
  const block = { kind: "paragraph", text: "Elon Musk said that he had spoken to Vladimir Putin only once, about space." };
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    await browser.endWorker();
    const startedMs = performance.now();
    await browser.ask("worker", "findMatches", { blocks: [block], language: "en", date: "", title: "", reviewedClaims: [], known: [] });
    times.push(performance.now() - startedMs);
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

interface Browser {
  /** Asks the worker from one of the extension's own pages. */
  ask: <T>(to: string, call: string, argument: unknown) => Promise<T>;
  evaluate: <T>(expression: string) => Promise<T>;
  endWorker: () => Promise<void>;
  /** Bytes of anonymous memory of the extension's process: its worker, and the one page that asks. */
  readMemory: () => number;
  close: () => Promise<void>;
}

interface Reply {
  id: number;
  result: { result: { value: unknown }; exceptionDetails?: unknown };
}

/**
 * Starts a Chromium attached only to one of the extension's pages: with a debugger on the worker the browser keeps fetched data, which
 * would be measured too.
 */
async function startBrowser(jsFlags: string): Promise<Browser> {
  const found = requireBrowser("chromium");
  if (!found.ok) throw new InputError(found.reason);
  const extension = testBuildOf("chromium");
  const lifetime = beginLifetime("chromium");
  const { profile } = lifetime;
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
    `--user-data-dir=${profile}`,
    ...(jsFlags === "" ? [] : [`--js-flags=${jsFlags}`]),
  ];
  const load = [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, "about:blank"];
  const child = spawn(found.binary, [...flags, ...load], {
    stdio: "ignore",
    env: { ...process.env, TMPDIR: profile },
    detached: true,
  });
  if (child.pid !== undefined) lifetime.startedAs(child.pid);
  const closed = once(child, "exit").then(lifetime.clearUp);
  const [port = ""] = await waitUntil("the browser's port", async () =>
    readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n"),
  );
  const list = async (): Promise<{ id: string; type: string; url: string; webSocketDebuggerUrl: string }[]> =>
    (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as never;
  const findWorker = async () => (await list()).find(({ type }) => type === "service_worker");
  const worker = await waitUntil("the worker", findWorker);
  const own = await fetch(`http://127.0.0.1:${port}/json/new?${new URL("/popup.html", worker.url).href}`, { method: "PUT" });
  const evaluate = await attachTo(((await own.json()) as { webSocketDebuggerUrl: string }).webSocketDebuggerUrl);
  await waitUntil("the page", () => evaluate<boolean>('typeof chrome?.runtime?.sendMessage === "function"'));
  return {
    evaluate,
    ask: async (to, call, argument) => {
      const message = JSON.stringify({ to, call, argument });
      return await evaluate(
        `chrome.runtime.sendMessage(${message}).then((reply) => reply.ok ? reply.value : Promise.reject(new Error(reply.message)))`,
      );
    },
    endWorker: async () => {
      const running = await findWorker();
      if (running !== undefined) await fetch(`http://127.0.0.1:${port}/json/close/${running.id}`);
      await waitUntil("the worker ends", async () => (await findWorker()) === undefined);
    },
    readMemory: () => readMemory(profile),
    close: () => lifetime.close(async () => child.kill(), closed),
  };
}

/** Connects to a page's debugger. @returns the function that evaluates an expression there */
async function attachTo(debuggerUrl: string): Promise<Browser["evaluate"]> {
  const socket = new WebSocket(debuggerUrl);
  await once(socket, "open");
  let number = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.addEventListener("message", ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  return async <T>(expression: string): Promise<T> => {
    const id = (number += 1);
    socket.send(JSON.stringify({ id, method: "Runtime.evaluate", params: { expression, awaitPromise: true, returnByValue: true } }));
    const { result } = await new Promise<Reply>((resolve) => waiting.set(id, resolve));
    if (result.exceptionDetails !== undefined) throw new Error(JSON.stringify(result));
    return result.result.value as T;
  };
}

function readMemory(profile: string): number {
  let bytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!command.includes("--extension-process") || !command.includes(profile)) continue;
      const [, kilobytes = "0"] = /^RssAnon:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      bytes = Math.max(bytes, Number(kilobytes) * 1_024);
    } catch {
      continue; // already ended
    }
  }
  return bytes;
}

function sleep(forMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, forMs));
}
