/**
 * How long a 10,000-word page is kept busy by being read, matched and painted, in both browsers:
 * `npm run measure-page`. Needs the test builds, which `npm test` makes.
 *
 * The page is opened with Gainsay off and left to rest; then Gainsay is switched on. In between, the page looks at the
 * clock as often as it can (a message channel, not a timer, which browsers slow down). A gap is the time during which
 * the page could do nothing: our tasks, and whatever else the machine did; a second run with Gainsay left off tells the
 * gaps that are not ours. Chromium's own long tasks (50 ms or more) are listed as well.
 */
import type { BrowserName } from "../../src/cli/browser-place.ts";
import { browserNames, sitDown, type OpenPage, type Reader } from "../support/reader.ts";

const path = "/long-read/";
const watchedMs = 3_000;

interface Measure {
  browser: BrowserName;
  gainsay: "on" | "off";
  words: number;
  sentences: number;
  marks: number;
  longestGapMs: number;
  longTasks: number;
}

const rows: Measure[] = [];
for (const name of browserNames) {
  const reader = await sitDown(name);
  try {
    for (const gainsay of ["off", "on"] as const) rows.push(await measure(reader, name, gainsay));
  } finally {
    await reader.leave();
  }
}
console.table(rows);

async function measure(reader: Reader, browser: BrowserName, gainsay: Measure["gainsay"]): Promise<Measure> {
  await switchGainsay(reader, false);
  const page = await reader.open(path);
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // the page's own start
  await page.tab.evaluate(watchGaps);
  if (gainsay === "on") await switchGainsay(reader, true);
  await new Promise((resolve) => setTimeout(resolve, watchedMs));
  const { longestGapMs, longTasks } = await page.tab.evaluate(readGaps);
  const report = gainsay === "on" ? await reader.describeWhen(page, "the page is read", () => true) : undefined;
  const words = await countWords(page);
  await page.tab.close();
  const marks = report?.annotations.filter(({ tier }) => tier === "strong").length ?? 0;
  return { browser, gainsay, words, sentences: report?.sentenceCount ?? 0, marks, longestGapMs: Math.round(longestGapMs), longTasks };
}

function switchGainsay(reader: Reader, enabled: boolean): Promise<void> {
  return reader.inExtension((isOn) => chrome.storage.local.set({ settings: { enabled: isOn } }), enabled);
}

function countWords(page: OpenPage): Promise<number> {
  return page.tab.evaluate(() => (document.querySelector("article, main")?.textContent ?? "").split(/\s+/u).length);
}

interface Watch {
  longestGapMs: number;
  longTasks: number;
}

/** Runs in the page. */
function watchGaps(): void {
  const watch: Watch = { longestGapMs: 0, longTasks: 0 };
  (globalThis as unknown as { watch: Watch }).watch = watch;
  if (PerformanceObserver.supportedEntryTypes.includes("longtask")) {
    new PerformanceObserver((list) => (watch.longTasks += list.getEntries().length)).observe({ type: "longtask" });
  }
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    watch.longestGapMs = Math.max(watch.longestGapMs, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
}

/** Runs in the page. */
function readGaps(): Watch {
  return (globalThis as unknown as { watch: Watch }).watch;
}
