/**
 * Measures a first sync in the built extension, in Chromium, from a web server on this machine:
 * `npm run measure-sync -- DATA [--sizes 1000,10000,100000,300000] [--megabytes 190]`. Needs the test build, which `npm test` makes.
 *
 * The feed is made from the dump in DATA (make-data-feed.ts). For each size: claims stored and how many a second, how far
 * the memory of the extension's process grows above what it was before (anonymous pages, as Linux counts them, looked at
 * ten times a second), bytes of index a claim, and how long a page waits for its first answer when the worker has just died.
 */
import { readdirSync, readFileSync } from "node:fs";
import { waitUntil } from "../../src/cli/browser-session.ts";
import { InputError } from "../../src/cli/input-error.ts";
import type { SourceReport, SourcesReport } from "../../src/messages/contracts.ts";
import { startFeedServer } from "../support/feed-server.ts";
import { sitDown, type Reader } from "../support/reader.ts";
import { makeDataFeed } from "./make-data-feed.ts";
import { readArguments } from "./read-arguments.ts";

const options = { sizes: { type: "string", default: "1000,10000,100000,300000" }, megabytes: { type: "string", default: "190" } } as const;

try {
  const { data, values } = readArguments("measure-sync", options);
  const rows = [];
  for (const size of values.sizes.split(",").filter((word) => word !== "")) rows.push(await measure(data, { entries: readNumber(size) }));
  if (values.megabytes !== "0") rows.push(await measure(data, { bytes: readNumber(values.megabytes) * 1e6 }));
  console.table(rows);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

function readNumber(word: string): number {
  const number = Number(word);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new InputError(`${word} is no number of claims or megabytes`);
}

async function measure(data: string, size: { entries?: number; bytes?: number }) {
  const server = await startFeedServer();
  const file = Buffer.concat([...makeDataFeed(data, size)].map((piece) => Buffer.from(piece)));
  server.put("/feed.json", file);
  const reader = await sitDown("chromium");
  try {
    await ask(reader, "readClaimState", null);
    const before = readMemory();
    const memory = watchMemory();
    const startedMs = performance.now();
    await ask(reader, "addSource", { address: `${server.origin}/feed.json` });
    const source = await waitUntil("the source is synced", async () => await isSynced(reader), 1_800_000);
    const seconds = (performance.now() - startedMs) / 1_000;
    const peak = memory.stop();
    const indexBytes = await reader.inExtension(countIndexBytes);
    return {
      "file, MB": Math.round(file.length / 1e6),
      claims: source.claimCount,
      "claims a second": Math.round(source.claimCount / seconds),
      "seconds, all": Math.round(seconds),
      "memory grew, MB": Math.round((peak - before) / 1e6),
      "index bytes a claim": Math.round(indexBytes / source.claimCount),
      "first answer, ms": Math.round(await measureFirstAnswer(reader)),
      requests: server.log.length,
    };
  } finally {
    await reader.leave();
    await server.close();
  }
}

async function ask(reader: Reader, call: string, argument: unknown): Promise<unknown> {
  return await reader.inExtension(
    async (name, given) => {
      const reply = await chrome.runtime.sendMessage({ to: "worker-own", call: name, argument: given });
      if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
      return reply.value as unknown;
    },
    call,
    argument,
  );
}

async function isSynced(reader: Reader): Promise<SourceReport | undefined> {
  await new Promise((resolve) => setTimeout(resolve, 500));
  const { sources } = (await ask(reader, "readSources", null)) as SourcesReport;
  const source = sources.find(({ kind }) => kind === "claim-reviews");
  if (source?.problem !== undefined) throw new Error(JSON.stringify(source.problem));
  return source !== undefined && source.storedAt > 0 && source.progress === undefined ? source : undefined;
}

/** Runs in one of the extension's own pages. */
function countIndexBytes(): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("gainsay");
    opening.addEventListener("error", () => reject(new Error(String(opening.error))));
    opening.addEventListener("success", () => {
      const reading = opening.result.transaction("segments").objectStore("segments").getAll();
      reading.addEventListener("success", () => {
        opening.result.close();
        resolve((reading.result as { bytes: Blob }[]).reduce((sum, { bytes }) => sum + bytes.size, 0));
      });
    });
  });
}

/** The median of five times: the worker dies, a page asks. */
async function measureFirstAnswer(reader: Reader): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    await reader.session.endWorker();
    times.push(
      await reader.inExtension(async () => {
        const block = { kind: "paragraph", text: "Elon Musk said that he had spoken to Vladimir Putin only once, about space." };
        const argument = { blocks: [block], language: "en", date: "", title: "", reviewedClaims: [], known: [] };
        const startedMs = performance.now();
        const reply = await chrome.runtime.sendMessage({ to: "worker", call: "findMatches", argument });
        if (reply?.ok !== true) throw new Error(JSON.stringify(reply));
        return performance.now() - startedMs;
      }),
    );
  }
  return times.toSorted((a, b) => a - b)[2] ?? 0;
}

/** Bytes of anonymous memory of the extension's process: its worker, and the one page that asks. */
function readMemory(): number {
  let bytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/u.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("--extension-process")) continue;
      const [, kilobytes = "0"] = /^RssAnon:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
      bytes = Math.max(bytes, Number(kilobytes) * 1_024);
    } catch {
      continue; // it has ended
    }
  }
  return bytes;
}

function watchMemory(): { stop: () => number } {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, readMemory())), 100);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
}
