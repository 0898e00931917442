/**
 * What Gainsay costs the main thread of pages, by Chromium's own trace:
 * `npm run measure-trace -- DATA [--pages 20] [--skip 0] [--seconds 60] [--functions 0] [--build FOLDER]`. Builds the
 * extension first, or measures the builds in the folders that `--build` names, one of which may be of another version: all of them in turn on
 * each page, so that the machine's load is the same for all.
 *
 * The longest English articles of `pages.tar.gz`, without the first `--skip`, are opened with all claims of the dump in DATA, the starter
 * claims, and three sentences of each article as claims, so that there is something to mark. Each is opened twice, with a running worker and
 * with one that the browser has ended; a script in it notes the first mark. Then two sample pages that change all the time are watched, for
 * the given number of seconds each.
 *
 *   busy, ours   milliseconds that the main thread ran, in all, and in our scripts with the style and layout that they forced, from the
 *                document's commit until two seconds after the page is read; waiting for a busy machine does not count
 *   longest      our part of the task in which it is largest, in milliseconds
 *   first mark   milliseconds by the clock, from the document's DOMContentLoaded (our scripts start after it; `load` waits for pictures) to
 *                the first frame with a mark
 *
 * `--functions 20` lists the functions of ours that took longest, with their places in the built scripts. The trace samples the stack 5,000
 * times a second, which makes scripts some percent slower. Times are reported, not enforced.
 */
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { basename, join, resolve } from "node:path";
import { InputError } from "../../../src/cli/io/input-error.ts";
import { waitUntil } from "../../../src/dev/browsers/browser-session.ts";
import { makeTestBuilds, testBuildOf } from "../../../src/dev/build/test-builds.ts";
import type { SourcesReport } from "../../../src/messages/contracts.ts";
import { launchReader, type Reader } from "../../support/reader.ts";
import { startFeedServer } from "../../support/servers/feed-server.ts";
import { dumpFile, type NewsDocument, readLines } from "../data/load-data.ts";
import { readArguments, readWholeNumber, requireFiles, runCommand } from "../data/read-arguments.ts";
import { makeDataFeed } from "../speed/make-data-feed.ts";
import { begins, type ChangingPage, changingPages, ends } from "./changing-pages.ts";
import { loadPages, pagesFile } from "./load-pages.ts";
import { readTrace, traceCategories, type TraceFigures } from "./read-trace.ts";
import { loadMs, pause, serveChosenPages, within } from "./serve-page-archive.ts";

/** Tasks of ours longer than this are counted, in milliseconds: half of a frame of a screen that draws 60 per second. */
const taskMax = 8;
/** Time limits for a page to be read and for its first mark, and how much longer the trace is recorded, in milliseconds. */
const readMs = 20_000;
const settleMs = 2_000;
const syncMs = 1_800_000;
/** Three sentences of an article that are made claims: of its beginning, its middle and its end. */
const sentencesWanted = 3;

const firstMark = "first-mark";
/** In the page's head: notes the frame in which the first mark is there. */
const watch = `<script>
  const look = () => {
    if ([...CSS.highlights].some(([name, one]) => name.startsWith("gainsay-") && one.size > 0)) performance.mark("${firstMark}");
    else requestAnimationFrame(look);
  };
  look();
</script>`;

/** The known fields of a sentence that was made a claim. */
const bare = {
  language: "en",
  variants: [],
  appearances: [],
  reviews: [{ publisher: { name: "A desk" }, rating: "As it says", verdict: "other" }],
  statements: [],
  topics: [],
};

interface Build {
  /** Its folder's name. */
  name: string;
  reader: Reader;
}

interface Row {
  build: string;
  page: string;
  characters: number;
  figures: TraceFigures | undefined;
  marks: number;
  warmMs: number | undefined;
  coldMs: number | undefined;
}

await runCommand("measure-trace", async () => {
  const { data, values } = readArguments("measure-trace", {
    pages: { type: "string", default: "20" },
    skip: { type: "string", default: "0" },
    seconds: { type: "string", default: "60" },
    functions: { type: "string", default: "0" },
    build: { type: "string", multiple: true },
  });
  const [pages, skip, seconds, functions] = [
    readWholeNumber("pages", values.pages, 0),
    readWholeNumber("skip", values.skip, 0),
    readWholeNumber("seconds", values.seconds, 0),
    readWholeNumber("functions", values.functions, 0),
  ];
  const folders = values.build ?? [testBuildOf("chromium")];
  for (const folder of values.build ?? [])
    if (!existsSync(join(folder, "manifest.json")))
      throw new InputError(`${folder}: there is no built extension; --build takes its folder`);
  requireFiles(data, [pagesFile, dumpFile]);
  const articles = (pages === 0 ? [] : await loadPages(data)).toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(skip, skip + pages);
  if (values.build === undefined) makeTestBuilds(["chromium"]);
  const builds: Build[] = [];
  try {
    for (const folder of folders)
      builds.push({ name: basename(folder), reader: await launchReader("chromium", { extension: resolve(folder) }) });
    await Promise.all(builds.map(({ reader }) => syncDump(reader, data)));
    const rows = await measureArticles(builds, data, articles);
    if (rows.length > 0) tellArticles(rows);
    const changing = seconds === 0 ? [] : await measureChanging(builds, seconds);
    if (changing.length > 0) console.table(changing.map(({ row }) => row));
    for (const { name } of functions === 0 ? [] : builds) {
      const measured = [...rows, ...changing].filter(({ build }) => build === name);
      tellFunctions(
        name,
        measured.flatMap(({ figures }) => figures ?? []),
        functions,
      );
    }
  } finally {
    for (const { reader } of builds) await reader.leave();
  }
  console.log(`load of the machine: ${loadavg()[0]!.toFixed(1)}`);
});

function lengthOf({ blocks }: NewsDocument): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

/** Adds the dump as a source and waits until its claims are marked. */
async function syncDump(reader: Reader, data: string): Promise<void> {
  const server = await startFeedServer();
  try {
    const entries = readLines(join(data, dumpFile)).length;
    server.put("/feed.json", Buffer.concat([...makeDataFeed(data, { entries })].map((piece) => Buffer.from(piece))));
    await reader.inExtension(ask, "addSource", { address: `${server.origin}/feed.json` });
    const isSynced = async (): Promise<boolean> => {
      await pause(500);
      const { sources } = (await reader.inExtension(ask, "readSources", null)) as SourcesReport;
      const source = sources.find(({ kind }) => kind === "claim-reviews");
      if (source?.problem !== undefined) throw new Error(JSON.stringify(source.problem));
      return source !== undefined && source.storedAt > 0 && source.progress === undefined;
    };
    await waitUntil("the claims of the dump", isSynced, syncMs);
  } finally {
    await server.close();
  }
}

/** Runs in an own page. */
async function ask(call: string, argument: unknown): Promise<unknown> {
  return (await chrome.runtime.sendMessage({ to: "worker-own", call, argument })).value;
}

async function measureArticles(builds: readonly Build[], data: string, articles: readonly NewsDocument[]): Promise<Row[]> {
  if (articles.length === 0) return [];
  const claims = articles.flatMap((article) => chooseSentences(article).map((text, at) => ({ ...bare, id: `${article.id}#${at}`, text })));
  for (const { reader } of builds) await reader.inExtension(ask, "saveClaims", { claims });
  const fileOf = (all: { id: string; file: string }[], id: string): string => all.find((one) => one.id === id)!.file;
  const site = await serveChosenPages(data, (all) => articles.map(({ id }) => fileOf(all, id)), addWatch);
  const rows: Row[] = [];
  try {
    for (const [at, { path, file }] of site.pages.entries()) {
      for (const build of builds) rows.push(await measureArticle(build, `${site.url}${path}`, file, lengthOf(articles[at]!)));
      process.stderr.write(`${at + 1} of ${site.pages.length}: ${file}\n`);
    }
  } finally {
    await site.close();
  }
  return rows;
}

async function measureArticle({ name, reader }: Build, address: string, file: string, characters: number): Promise<Row> {
  const warm = await visit(reader, address);
  await reader.session.endWorker();
  const cold = await visit(reader, address);
  return {
    build: name,
    page: file,
    characters,
    figures: warm?.figures,
    marks: warm?.marks ?? 0,
    warmMs: firstMarkMs(warm?.figures),
    coldMs: firstMarkMs(cold?.figures),
  };
}

/** Sentences without quotations, spread over the article from its beginning on. */
function chooseSentences({ blocks }: NewsDocument): string[] {
  const all = blocks.flatMap(({ text, kind }) =>
    kind === "paragraph" ? (/^[\p{Lu}][^.!?“”"]{60,200}\.(?=\s|$)/u.exec(text)?.[0] ?? []) : [],
  );
  const own = [...new Set(all)];
  return own.filter((_sentence, at) => at % Math.ceil(own.length / sentencesWanted) === 0);
}

function addWatch(bytes: Buffer): Buffer {
  const markup = bytes.toString("latin1"); // keeps every byte, whatever the page's encoding
  const head = /<head(?:\s[^>]*)?>|<html(?:\s[^>]*)?>|<!doctype[^>]*>/iu.exec(markup);
  const at = head === null ? 0 : head.index + head[0].length;
  return Buffer.from(markup.slice(0, at) + watch + markup.slice(at), "latin1");
}

/** Opens a page and records it until it has been read and marked; undefined if it does not load, or is not read in time. */
async function visit(reader: Reader, address: string): Promise<{ figures: TraceFigures; marks: number } | undefined> {
  const stop = await reader.session.recordTrace!(traceCategories);
  const page = await within(loadMs, reader.open(address));
  const isRead =
    page &&
    (await within(
      readMs,
      reader.describeWhen(page, "the page is read", () => true, readMs),
    ));
  if (page !== undefined) await within(readMs, page.tab.waitFor("the first mark", isMarked, firstMark));
  await pause(settleMs);
  const events = await stop();
  await page?.tab.close();
  const figures = readTrace(events, reader.session.origin, address);
  if (isRead === undefined || figures === undefined) return undefined;
  return { figures, marks: isRead.annotations.filter(({ tier }) => tier === "strong").length };
}

/** Runs in the page. */
function isMarked(name: string): boolean {
  return performance.getEntriesByName(name).length > 0;
}

function firstMarkMs(figures: TraceFigures | undefined): number | undefined {
  const at = figures?.marks.get(firstMark);
  return at === undefined || figures?.parsedMs === undefined ? undefined : at - figures.parsedMs;
}

async function measureChanging(builds: readonly Build[], seconds: number) {
  const measured = [];
  for (const changing of changingPages)
    for (const { name, reader } of builds) measured.push({ build: name, ...(await watchChanging(name, reader, changing, seconds)) });
  return measured;
}

async function watchChanging(build: string, reader: Reader, { name, path, start }: ChangingPage, seconds: number) {
  const stop = await reader.session.recordTrace!(traceCategories);
  const page = await reader.read(path);
  await page.tab.evaluate(start, seconds);
  await pause(seconds * 1_000);
  await page.tab.waitFor("the end of the changes", isMarked, ends);
  const figures = readTrace(await stop(), reader.session.origin, page.address)!;
  await page.tab.close();
  const [from, to] = [figures.marks.get(begins)!, figures.marks.get(ends)!];
  const tasks = figures.tasks.filter(({ atMs }) => atMs >= from && atMs < to);
  const ownMs = tasks.reduce((sum, { ms }) => sum + ms, 0);
  const row = {
    build,
    page: name,
    seconds: round((to - from) / 1_000),
    "ours, ms": round(ownMs),
    "ours, % of a core": Math.round((ownMs / (to - from)) * 10_000) / 100,
    "longest, ms": round(longest(tasks)),
    [`over ${taskMax} ms`]: tasks.filter(({ ms }) => ms > taskMax).length,
  };
  return { figures, row };
}

function tellArticles(rows: readonly Row[]): void {
  for (const { page, figures } of rows) if (figures === undefined) console.log(`${page}: was not read in time`);
  console.table(
    rows.map(({ build, page, characters, figures, marks, warmMs, coldMs }) => ({
      build,
      page,
      characters,
      "busy, ms": round(figures?.busyMs),
      "ours, ms": round(figures?.ownMs),
      "ours, %": figures && round((figures.ownMs / figures.busyMs) * 100),
      "longest, ms": round(longestOf(figures)),
      [`over ${taskMax} ms`]: figures?.tasks.filter(({ ms }) => ms > taskMax).length,
      marks,
      "first mark, ms": round(warmMs),
      "cold, ms": round(coldMs),
    })),
  );
  const groups = [...Map.groupBy(rows, ({ build }) => build)];
  console.table(groups.map(([build, own]) => ({ build, ...sumUp(own) })));
  for (const [build, own] of groups) {
    const long = own.flatMap(({ figures }) => figures?.tasks ?? []).filter(({ ms }) => ms > taskMax);
    const kinds = [...Map.groupBy(long, ({ what }) => what)].toSorted((a, b) => b[1].length - a[1].length);
    for (const [what, those] of kinds)
      console.log(`${build}: over ${taskMax} ms ${those.length} times in ${what}, up to ${round(longest(those))} ms`);
  }
}

function sumUp(rows: readonly Row[]) {
  const all = rows.flatMap(({ figures }) => figures ?? []);
  const sum = (read: (figures: TraceFigures) => number): number => all.reduce((total, figures) => total + read(figures), 0);
  const tasks = all.flatMap((figures) => figures.tasks);
  return {
    pages: all.length,
    "busy, ms": round(sum(({ busyMs }) => busyMs)),
    "ours, ms": round(sum(({ ownMs }) => ownMs)),
    "ours, %": round((sum(({ ownMs }) => ownMs) / sum(({ busyMs }) => busyMs)) * 100),
    "not known whose, ms": round(sum(({ unknownMs }) => unknownMs)),
    tasks: tasks.length,
    "longest, ms": round(longest(tasks)),
    [`over ${taskMax} ms`]: tasks.filter(({ ms }) => ms > taskMax).length,
    "first mark, median, ms": round(median(rows.flatMap(({ warmMs }) => warmMs ?? []))),
    "cold, median, ms": round(median(rows.flatMap(({ coldMs }) => coldMs ?? []))),
  };
}

function longestOf(figures: TraceFigures | undefined): number | undefined {
  return figures && longest(figures.tasks);
}

function longest(tasks: readonly { ms: number }[]): number {
  return Math.max(0, ...tasks.map(({ ms }) => ms));
}

function tellFunctions(build: string, all: readonly TraceFigures[], count: number): void {
  const times = new Map<string, number>();
  for (const { functions } of all) for (const [name, ms] of functions) times.set(name, (times.get(name) ?? 0) + ms);
  for (const [name, ms] of [...times].toSorted((a, b) => b[1] - a[1]).slice(0, count))
    console.log(`${build}: ${ms.toFixed(1)} ms in ${name}`);
}

function median(values: number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function round(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value * 10) / 10;
}
