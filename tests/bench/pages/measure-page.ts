/**
 * How long reading, matching and painting keep a 10,000-word page busy, in both browsers:
 * `npm run measure-page`. Builds the extension first.
 *
 * The page is opened with Gainsay off and left to settle; then Gainsay is switched on. Meanwhile, the page checks the
 * clock as often as it can (with a message channel, not a timer, which browsers slow down). A gap is a time during which
 * the page could do nothing: our tasks, and anything else the machine did; a second run with Gainsay off shows the
 * gaps that are not ours. Chromium's own long tasks (50 ms or more) are listed as well.
 *
 * Then the pointer is put on a mark ten times: reports the median delay of the card beyond the dwell time.
 */
import type { BrowserName } from "../../../src/dev/browsers/browser-place.ts";
import { makeTestBuilds } from "../../../src/dev/build/test-builds.ts";
import { findMarks } from "../../../src/dev/demo/read-marks.ts";
import { isCardClosed } from "../../support/card.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../../support/reader.ts";
import { runCommand } from "../data/read-arguments.ts";

const path = "/long-read/";
const watchedMs = 3_000;
/** How long a pointer rests on a mark before its card opens, in milliseconds (src/page/cards/watch-pointer.ts). */
const dwellMs = 300;

interface Measure {
  browser: BrowserName;
  gainsay: "on" | "off";
  words: number;
  sentences: number;
  marks: number;
  longestGapMs: number;
  longTasks: number;
  /** From the end of the dwell time to the open card, in milliseconds; 0 if no card opened. */
  cardMs: number;
}

await runCommand("measure-page", async () => {
  makeTestBuilds(browserNames);
  const rows: Measure[] = [];
  for (const name of browserNames) {
    const reader = await launchReader(name);
    try {
      for (const gainsay of ["off", "on"] as const) rows.push(await measure(reader, name, gainsay));
    } finally {
      await reader.leave();
    }
  }
  console.table(rows);
});

async function measure(reader: Reader, browser: BrowserName, gainsay: Measure["gainsay"]): Promise<Measure> {
  await switchGainsay(reader, false);
  const page = await reader.open(path);
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // the page's own startup
  await page.tab.evaluate(watchGaps);
  if (gainsay === "on") await switchGainsay(reader, true);
  await new Promise((resolve) => setTimeout(resolve, watchedMs));
  const { longestGapMs, longTasks } = await page.tab.evaluate(readGaps);
  const report = gainsay === "on" ? await reader.describeWhen(page, "the page is read", () => true) : undefined;
  const words = await countWords(page);
  const cardMs = gainsay === "on" ? await measureCard(page) : 0;
  await page.tab.close();
  const marks = report?.annotations.filter(({ tier }) => tier === "strong").length ?? 0;
  return {
    browser,
    gainsay,
    words,
    sentences: report?.sentenceCount ?? 0,
    marks,
    longestGapMs: Math.round(longestGapMs),
    longTasks,
    cardMs,
  };
}

async function measureCard({ tab }: OpenPage): Promise<number> {
  const [first] = await tab.waitFor("marks", findMarks);
  await tab.evaluate((by) => scrollBy({ top: by - innerHeight / 2, behavior: "instant" }), first!.y);
  const times: number[] = [];
  for (let times_ = 0; times_ < 10; times_++) {
    const [there] = await tab.waitFor("the mark in its place", findMarks);
    await tab.moveMouse(2, 2);
    await tab.waitFor("the card closes", isCardClosed);
    await tab.evaluate(watchCard);
    await tab.moveMouse(there!.x, there!.y);
    times.push((await tab.waitFor("the card", readCardTime)) - dwellMs);
  }
  return Math.round(times.toSorted((a, b) => a - b)[5] ?? 0);
}

interface CardWatch {
  movedAt: number;
  openAt: number;
}

/** Runs in the page: records when the pointer last moved and when the card was open, at each frame. */
function watchCard(): void {
  const card: CardWatch = { movedAt: 0, openAt: 0 };
  (globalThis as unknown as { card: CardWatch }).card = card;
  addEventListener("pointermove", () => (card.movedAt = performance.now()), { capture: true });
  const look = (): void => {
    const open = document.querySelector(":root > div")?.shadowRoot?.querySelector("[role=dialog]")?.matches(":popover-open") === true;
    if (open) card.openAt = performance.now();
    else requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page. */
function readCardTime(): number | undefined {
  const { card } = globalThis as unknown as { card: CardWatch };
  return card.openAt === 0 ? undefined : card.openAt - card.movedAt;
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
