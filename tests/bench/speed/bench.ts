/**
 * Speed, size and quality: Gainsay compared with four search libraries, Gainsay alone as claims grow, and the delays a reader sees in both
 * browsers.
 *
 *   npm run bench -- DATA [--quick] [--peers minisearch,flexsearch,lunr,orama] [--sizes 1000,10000,…] [--browsers chromium,firefox] [--out DIR]
 *
 * DATA is the folder that `npm run evaluate` takes; for the browsers it builds the extension. Prints three tables and
 * writes `bench.json` to DIR (`.cache/bench`). Takes about six minutes, `--quick` one and a half. Run nothing else meanwhile.
 *
 * Exit code 1: a size or a count is outside its margin in `baseline.json`. 2: wrong arguments or data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTestBuilds } from "../../../src/dev/build/test-builds.ts";
import { browserNames } from "../../support/reader.ts";
import { compareBaseline } from "./compare-baseline.ts";
import { measureGainsay, measurePeer, type PeerRow } from "./compare-peers.ts";
import { growClaims } from "./grow-claims.ts";
import { dumpFile, loadDump, loadNews, loadPlainClaims, loadQueries } from "../data/load-data.ts";
import { type BrowserRow, measureBrowser } from "./measure-browsers.ts";
import { type GrowthRow, measureGrowth } from "./measure-growth.ts";
import { flexSearch } from "./peers/flexsearch.ts";
import { lunrPeer } from "./peers/lunr.ts";
import { miniSearch } from "./peers/minisearch.ts";
import { orama } from "./peers/orama.ts";
import type { Peer } from "./peers/peer.ts";
import { makeFolder, readArguments, readChoice, readWholeNumber, requireFiles, runCommand } from "../data/read-arguments.ts";

const peers = { minisearch: miniSearch, flexsearch: flexSearch, lunr: lunrPeer, orama } satisfies Record<string, Peer>;
const labeledSet = "snopes-tweets";

const peerHead = alignRow(["", "ms a sentence", "mean", "of", "MAP@5", "of", "build ms", "open ms", "MB", "memory MB"]);
const growthHead = alignRow(["claims", "bytes a claim", "write ms", "longest step ms", "open ms", "µs a sentence", "article ms"]);
const browserHead = alignRow(["", "words", "sentences", "marks", "first mark ms", "cold ms", "matching ms", "longest task ms"]);

function alignRow([first = "", ...rest]: string[]): string {
  return first.padEnd(16) + rest.map((cell) => cell.padStart(16)).join("");
}

function show(value: number | undefined, digits: number): string {
  return value === undefined ? "-" : value.toFixed(digits);
}

function printPeer(row: PeerRow): string {
  const { name, medianMs, meanMs, sentences, map5, tweets, buildMs, openMs, megabytes, memoryMegabytes } = row;
  const times = [show(medianMs, 2), show(meanMs, 2), String(sentences), show(map5, 3), String(tweets)];
  return alignRow([name, ...times, show(buildMs, 0), show(openMs, 1), show(megabytes, 1), show(memoryMegabytes, 0)]);
}

function printGrowth({ claims, bytesPerClaim, writeMs, longestStepMs, openMs, microsecondsPerSentence, articleMs }: GrowthRow): string {
  const times = [show(writeMs, 0), show(longestStepMs, 0), show(openMs, 1), show(microsecondsPerSentence, 0), show(articleMs, 1)];
  return alignRow([String(claims), show(bytesPerClaim, 0), ...times]);
}

function printBrowser({ browser, words, sentences, marks, firstMarkMs, coldFirstMarkMs, matchMs, longestTaskMs }: BrowserRow): string {
  const times = [firstMarkMs, coldFirstMarkMs, matchMs, longestTaskMs].map((ms) => show(ms, 0));
  return alignRow([browser, String(words), String(sentences), String(marks), ...times]);
}

/** The figures that are the same on every machine, by their names in `baseline.json`. */
function listFigures({ peers: [search], growth }: { peers: PeerRow[]; growth: GrowthRow[] }): Record<string, number> {
  const figures: Record<string, number> = { "MAP@5 of the search, 1,000ths": Math.round((search?.map5 ?? 0) * 1_000) };
  for (const { claims, bytesPerClaim, sentences, matches } of growth.filter((row) => row.claims <= 10_000)) {
    figures[`bytes of index a claim, ${claims} claims`] = bytesPerClaim;
    figures[`sentences in the texts, ${claims} claims`] = sentences;
    figures[`matches in the texts, ${claims} claims`] = matches;
  }
  return figures;
}

await runCommand("bench", async () => {
  const { data, values } = readArguments("bench", {
    quick: { type: "boolean", default: false },
    peers: { type: "string" },
    sizes: { type: "string" },
    browsers: { type: "string" },
    out: { type: "string", default: ".cache/bench" },
  });
  const chosen = readChoice("peers", values.peers, Object.keys(peers) as (keyof typeof peers)[]);
  const sizes = (values.sizes ?? (values.quick ? "1000,10000" : "1000,10000,100000,300000,1000000"))
    .split(",")
    .map((word) => readWholeNumber("sizes", word, 1));
  requireFiles(data, [dumpFile, "texts/bbc.jsonl", `retrieval/${labeledSet}/claims.jsonl`, `retrieval/${labeledSet}/dev/queries.jsonl`]);
  const inBrowsers = readChoice("browsers", values.browsers, browserNames);
  makeTestBuilds(inBrowsers);
  const file = join(makeFolder(values.out), "bench.json");
  const claims = loadDump(data, "en");
  const news = loadNews(data);
  const task = {
    claims: values.quick ? [...growClaims(claims, 10_000)] : claims,
    news,
    sentenceCount: values.quick ? 20 : 200,
    labeled: { claims: loadPlainClaims(data, labeledSet), queries: loadQueries(data, labeledSet, "dev") },
  };
  const rows: { peers: PeerRow[]; growth: GrowthRow[]; browsers: BrowserRow[] } = { peers: [], growth: [], browsers: [] };
  const keep = () => writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`); // after each row: the largest may run out of memory
  console.log(`${task.claims.length} claims\n${peerHead}`);
  for (const name of [undefined, ...chosen]) {
    const measured = name === undefined ? await measureGainsay(task) : [await measurePeer(peers[name], task)];
    for (const row of measured) console.log(printPeer(row));
    rows.peers.push(...measured);
    keep();
  }
  console.log(`\n${growthHead}`);
  for (const size of sizes) {
    const row = await measureGrowth(claims, news, size, values.quick ? 5 : 50);
    console.log(printGrowth(row));
    rows.growth.push(row);
    keep();
  }
  console.log(`\n${browserHead}`);
  for (const name of inBrowsers) {
    const row = await measureBrowser(name, values.quick ? 3 : 15);
    console.log(printBrowser(row));
    rows.browsers.push(row);
    keep();
  }
  console.log(`\nwritten to ${file}`);
  if (values.peers !== undefined || values.sizes !== undefined) return; // not all of the baseline's figures were measured
  const regressions = compareBaseline(listFigures(rows));
  for (const regression of regressions) console.log(`outside its margin: ${regression}`);
  if (regressions.length > 0) process.exitCode = 1;
});
