/**
 * Checks real pages in both browsers with Gainsay on them: `npm run measure-pages -- DATA [--pages 100] [--browser chromium,firefox]`. DATA
 * holds `pages.tar.gz`; the pages are spread over the archive. Builds the extension first.
 *
 * On each page three of its sentences are made known claims, so that there is something to mark. Then:
 *
 *   errors       none of our scripts writes one
 *   text         every text node is the same object with the same text as before (if the page itself is at rest)
 *   shift        layout shift since we started, which is 0 (Firefox has no measure of it: element positions are compared)
 *   popup        it shows the page's number of claims
 *   longest      our longest task in milliseconds, by the browser's trace (Chromium)
 *   opens        milliseconds from the popup's start to its heading
 *
 * Exit code 1 if one of the first four fails. Times are reported, not enforced: machines differ.
 */
import type { OwnTask } from "../../../src/dev/browsers/browser-session.ts";
import type { BrowserName } from "../../../src/dev/browsers/browser-place.ts";
import { makeTestBuilds } from "../../../src/dev/build/test-builds.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../../support/reader.ts";
import { readArguments, readChoice, runCommand } from "../data/read-arguments.ts";
import { loadMs, pause, servePageArchive, within } from "./serve-page-archive.ts";

interface Row {
  browser: BrowserName;
  page: string;
  isRead: boolean;
  marks: number;
  faults: string[];
  longest: OwnTask;
  popupMs: number;
}

/** Tasks of ours longer than this are reported, in milliseconds: one frame of a screen that draws 60 per second. */
const sliceMax = 16;
const readMs = 10_000;

/** The known fields of a sentence that was made a claim. */
const bare = {
  variants: [],
  appearances: [],
  reviews: [{ publisher: { name: "A desk" }, rating: "As it says", verdict: "other" }],
  statements: [],
  topics: [],
};

const rows: Row[] = [];
const errors: string[] = [];

await runCommand("measure-pages", async () => {
  const { data, values } = readArguments("measure-pages", { pages: { type: "string", default: "100" }, browser: { type: "string" } });
  const names = readChoice("browser", values.browser, browserNames);
  const site = await servePageArchive(data, values.pages);
  try {
    makeTestBuilds(names);
    for (const name of names) await visitAll(name, site);
  } finally {
    await site.close();
  }
  tell();
});

async function visitAll(name: BrowserName, site: Awaited<ReturnType<typeof servePageArchive>>): Promise<void> {
  const reader = await launchReader(name);
  try {
    await reader.inExtension(() => chrome.storage.local.set({ settings: { read: "click" } }));
    for (const { file, path } of site.pages) rows.push(await visit(reader, name, `${site.url}${path}`, file));
    errors.push(...(await reader.session.listErrors()).map((line) => `${name}: ${line}`));
  } finally {
    await reader.leave();
  }
}

async function visit(reader: Reader, browser: BrowserName, address: string, file: string): Promise<Row> {
  const row: Row = { browser, page: file, isRead: false, marks: 0, faults: [], longest: { what: "", ms: 0 }, popupMs: 0 };
  const page = await within(loadMs, reader.open(address));
  if (page === undefined) return row; // it waits for scripts that are not served
  try {
    return { ...row, ...(await look(reader, page)) };
  } catch (error) {
    return { ...row, faults: [String(error).slice(0, 200)] };
  } finally {
    await page.tab.close();
  }
}

async function look(reader: Reader, page: OpenPage): Promise<Partial<Row>> {
  const { tab } = page;
  await tab.evaluate(keepPage);
  await pause(500);
  const isRestless = await tab.evaluate(comparePage);
  const { sentences, language } = await tab.evaluate(chooseSentences);
  const claims = sentences.map((text, at) => ({ ...bare, id: `${page.address}#${at}`, text, language }));
  await reader.inExtension(ask, "saveClaims", { claims });
  await tab.evaluate(keepPage);
  const stopWatching = await reader.session.watchTasks?.();
  await reader.inExtension(ask, "readOnce", { tab: page.id, address: page.address });
  const report = await within(
    readMs,
    reader.describeWhen(page, "the page is read", () => true),
  );
  await pause(300);
  const tasks = (await stopWatching?.()) ?? [];
  if (report === undefined) return { faults: ["was not read in time"] };
  const changed = await tab.evaluate(comparePage);
  const faults = isRestless.length > 0 ? [] : changed;
  const strong = report.annotations.filter(({ tier }) => tier === "strong");
  const popup = await reader.openPopup(page);
  const { heading, shownMs } = await popup.waitFor("the popup's heading", readPopup);
  await popup.close();
  const known = new Set(strong.map(({ claim }) => claim.id)).size;
  const says = Number(/^\d+/u.exec(heading)?.[0] ?? 0);
  if (says !== known) faults.push(`the popup says "${heading}", the page has ${known}`);
  return {
    isRead: report.sentenceCount > 0,
    marks: strong.length,
    faults,
    longest: tasks.toSorted((a, b) => b.ms - a.ms)[0] ?? { what: "", ms: 0 },
    popupMs: shownMs,
  };
}

/** Runs in an own page. */
async function ask(call: string, argument: unknown): Promise<void> {
  await chrome.runtime.sendMessage({ to: "worker-own", call, argument });
}

interface Kept {
  nodes: Text[];
  texts: string[];
  places: string;
  shift: number;
}

/** Runs in the page: records its current state, and watches its layout from now on. */
function keepPage(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  const places = [...document.body.querySelectorAll("*")].slice(0, 3_000).map((one) => one.getBoundingClientRect());
  const kept: Kept = {
    nodes,
    texts: nodes.map(({ data: text }) => text),
    places: places.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join()).join(" "),
    shift: 0,
  };
  (globalThis as unknown as { kept: Kept }).kept = kept;
  if (PerformanceObserver.supportedEntryTypes.includes("layout-shift"))
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift" });
}

/** Runs in the page: what has changed since. */
function comparePage(): string[] {
  const { kept } = globalThis as unknown as { kept: Kept };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode() !== null) nodes.push(walker.currentNode as Text);
  const places = [...document.body.querySelectorAll("*")].slice(0, 3_000).map((one) => one.getBoundingClientRect());
  const faults: string[] = [];
  if (nodes.length !== kept.nodes.length || nodes.some((node, at) => node !== kept.nodes[at])) faults.push("text nodes are others");
  else if (nodes.some(({ data: text }, at) => text !== kept.texts[at])) faults.push("text nodes say something else");
  if (places.map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join()).join(" ") !== kept.places)
    faults.push("elements have moved");
  if (kept.shift > 0) faults.push(`the layout has shifted by ${kept.shift}`);
  return faults;
}

/** Runs in the page: three sentences of its running text. */
function chooseSentences(): { sentences: string[]; language: string } {
  const texts = [...document.querySelectorAll<HTMLElement>("article p, main p, p")].map((one) =>
    one.innerText.replaceAll(/\s+/gu, " ").trim(),
  );
  const sentences = texts.flatMap((text) => /^[\p{Lu}][^.!?“”"]{60,200}\.(?=\s|$)/u.exec(text)?.[0] ?? []);
  const own = [...new Set(sentences)].filter((_sentence, at, all) => at % Math.ceil(all.length / 3) === 0);
  return { sentences: own, language: /^[a-z]{2}/iu.exec(document.documentElement.lang)?.[0]?.toLowerCase() ?? "en" };
}

/** Runs in the popup. */
async function readPopup(): Promise<{ heading: string; shownMs: number } | undefined> {
  const heading = document.querySelector("h1")?.textContent ?? "";
  const shownMs = performance.now();
  return heading === "" || heading.startsWith("Reading") ? undefined : { heading, shownMs };
}

function tell(): void {
  for (const { browser, page, faults } of rows) for (const fault of faults) console.log(`${browser} ${page}: ${fault}`);
  for (const line of errors) console.log(line);
  for (const { browser, page, longest } of rows)
    if (longest.ms > sliceMax) console.log(`${browser} ${page}: ${longest.what} kept the page busy for ${longest.ms.toFixed(1)} ms`);
  const middle = (values_: number[], share: number): number =>
    Math.round(values_.toSorted((a, b) => a - b)[Math.floor(values_.length * share)] ?? 0);
  console.table(
    browserNames
      .map((browser) => ({ browser, own: rows.filter((row) => row.browser === browser) }))
      .filter(({ own }) => own.length > 0)
      .map(({ browser, own }) => ({
        browser,
        pages: own.length,
        read: own.filter(({ isRead }) => isRead).length,
        marked: own.filter(({ marks }) => marks > 0).length,
        marks: own.reduce((sum, { marks }) => sum + marks, 0),
        "with faults": own.filter(({ faults }) => faults.length > 0).length,
        errors: errors.filter((line) => line.startsWith(browser)).length,
        "longest task, ms (median, 90 %, most)": [0.5, 0.9, 1]
          .map((share) =>
            middle(
              own.map(({ longest }) => longest.ms),
              share === 1 ? 1 - 1 / own.length : share,
            ),
          )
          .join(", "),
        [`over ${sliceMax} ms`]: own.filter(({ longest }) => longest.ms > sliceMax).length,
        "popup, ms (median, 90 %)": [0.5, 0.9]
          .map((share) =>
            middle(
              own.map(({ popupMs }) => popupMs),
              share,
            ),
          )
          .join(", "),
      })),
  );
  if (errors.length > 0 || rows.some(({ faults }) => faults.length > 0)) process.exitCode = 1;
}
