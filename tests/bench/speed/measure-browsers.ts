/**
 * The delays a reader sees in a real browser, on a page of 10,000 words: from the moment its text is there to the first mark, with a
 * running worker and with one that the browser has ended; and how long the worker takes to match it.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserName } from "../../../src/dev/browsers/browser-place.ts";
import { launchReader, type Reader } from "../../support/reader.ts";
import { findMedian } from "./clock.ts";

export interface BrowserRow {
  browser: BrowserName;
  words: number;
  sentences: number;
  marks: number;
  /** Milliseconds from the end of parsing to the first mark that is drawn; medians. */
  firstMarkMs: number;
  coldFirstMarkMs: number;
  /** Milliseconds in the worker. */
  matchMs: number;
  /** Our longest task in the page in milliseconds, if the browser reports it. */
  longestTaskMs: number | undefined;
}

const path = "/long-read/";

/** In the page's head: records when the first mark is visible. */
const watch = `<script>
  const look = () => {
    const isMarked = [...CSS.highlights].some(([name, one]) => name.startsWith("gainsay-") && one.size > 0);
    if (isMarked) globalThis.markedAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
</script>`;

/** @param runs of each kind; the very first is not counted, since it stores the starter claims */
export async function measureBrowser(browser: BrowserName, runs: number): Promise<BrowserRow> {
  const reader = await launchReader(browser);
  const { server, address } = await serveWatched(`${reader.site}${path}`);
  try {
    await visit(reader, address);
    const warm = await repeat(runs, () => visit(reader, address));
    const cold = await repeat(runs, async () => {
      await reader.session.endWorker();
      return visit(reader, address);
    });
    const { words, sentences, marks } = warm[0]!;
    const longest = warm.flatMap(({ longestTaskMs }) => longestTaskMs ?? []);
    return {
      browser,
      words,
      sentences,
      marks,
      firstMarkMs: findMedian(warm.map(({ firstMarkMs }) => firstMarkMs)) ?? 0,
      coldFirstMarkMs: findMedian(cold.map(({ firstMarkMs }) => firstMarkMs)) ?? 0,
      matchMs: findMedian(warm.map(({ matchMs }) => matchMs)) ?? 0,
      longestTaskMs: findMedian(longest),
    };
  } finally {
    await reader.leave();
    server.closeAllConnections();
    server.close();
  }
}

async function repeat<T>(times: number, run: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let at = 0; at < times; at++) results.push(await run());
  return results;
}

async function visit(reader: Reader, address: string) {
  const stopWatching = await reader.session.watchTasks?.();
  const page = await reader.open(address);
  const { firstMarkMs, words } = await page.tab.waitFor("the first mark", readTimes);
  const report = await reader.describeWhen(page, "the page is read", () => true);
  const tasks = await stopWatching?.();
  await page.tab.close();
  return {
    firstMarkMs,
    words,
    sentences: report.sentenceCount,
    marks: report.annotations.filter(({ tier }) => tier === "strong").length,
    matchMs: report.tookMs,
    longestTaskMs: tasks === undefined ? undefined : Math.max(0, ...tasks.map(({ ms }) => ms)),
  };
}

/** Runs in the page. */
function readTimes(): { firstMarkMs: number; words: number } | undefined {
  const { markedAt } = globalThis as unknown as { markedAt?: number };
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  if (markedAt === undefined || navigation === undefined) return undefined;
  const words = (document.querySelector("article, main")?.textContent ?? "").split(/\s+/u).length;
  return { firstMarkMs: markedAt - navigation.domInteractive, words };
}

/** Serves the sample page with the watch in its head; embedded files come from the original address. */
async function serveWatched(original: string): Promise<{ server: Server; address: string }> {
  const markup = await (await fetch(original)).text();
  const watched = markup.replace(/<head[^>]*>/iu, (head) => `${head}<base href="${original}">${watch}`);
  const server = createServer((_request, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(watched));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}
