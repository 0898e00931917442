/**
 * Work, speed, size and quality: what the matcher reads; Gainsay compared with other search libraries; Gainsay alone as claims grow; and the
 * delays a reader sees in both browsers.
 *
 *   npm run bench [-- DATA] [--quick] [--peers minisearch,flexsearch,…] [--sizes 1000,10000,…] [--browsers chromium,firefox] [--out DIR]
 *   npm run bench [-- DATA] --keep-baseline
 *
 * DATA is the folder that `npm run evaluate` takes; without it, the starter claims and the sample pages are used. For the browsers it builds
 * the extension. Prints a table and writes `bench.json` and pictures (SVG) to DIR (`.cache/bench`). Takes about six minutes, `--quick` one
 * and a half. Run nothing else meanwhile.
 *
 * Exit code 1: a count of work or a result is outside its margin in `baseline.json`; `--keep-baseline` counts again, for the repository's own
 * data and for DATA if named, and keeps the counts. 2: wrong arguments or data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeTestBuilds } from "../../../src/dev/build/test-builds.ts";
import { browserNames } from "../../support/reader.ts";
import { compareBaseline, type Figures, keepBaseline, listResults, listWork } from "./compare-baseline.ts";
import { measureGainsay, measurePeer, measureRanking, openLabeled, type PeerTask } from "./compare-peers.ts";
import { countWork, type Work } from "./count-work.ts";
import { type BenchRows, drawBench } from "./draw-bench.ts";
import { growClaims } from "./grow-claims.ts";
import { type BenchData, loadDataFolder, loadRepository } from "./load-bench-data.ts";
import { measureBrowser } from "./measure-browsers.ts";
import { measureGrowth } from "./measure-growth.ts";
import { flexSearch } from "./peers/flexsearch.ts";
import { lunrPeer } from "./peers/lunr.ts";
import { miniSearch } from "./peers/minisearch.ts";
import { orama } from "./peers/orama.ts";
import type { Peer } from "./peers/peer.ts";
import { sqlite } from "./peers/sqlite.ts";
import { browserHead, printBrowser, printGrowth, printPeer, printWork, speedHead } from "./print-rows.ts";
import { makeFolder, readChoice, readOptionalData, readWholeNumber, runCommand } from "../data/read-arguments.ts";

const peers = { minisearch: miniSearch, flexsearch: flexSearch, sqlite, lunr: lunrPeer, orama } satisfies Record<string, Peer>;

/** Number of claims for the libraries with `--quick`, or if there are fewer. */
const quickClaims = 10_000;

/** What the bench's own arguments choose. */
interface Choice {
  isQuick: boolean;
  peers: (keyof typeof peers)[];
  sizes: number[];
  browsers: (typeof browserNames)[number][];
  /** Folder for what is written. */
  out: string;
}

/** All that is the same on every machine. */
function listFigures({ name }: BenchData, work: Work, map5: number | undefined): Figures {
  return { ...listWork(work), ...(name === "data folder" && listResults(work, map5 ?? 0)) };
}

async function keepFigures(all: readonly BenchData[]): Promise<void> {
  for (const data of all) {
    const work = countWork(data);
    console.log(`${data.origin}\n\n${printWork(work)}\n`);
    const { map5 } = await measureRanking(openLabeled(data.labeled), data.labeled);
    keepBaseline({ [data.name]: listFigures(data, work, map5) });
  }
  console.log("kept in tests/bench/speed/baseline.json");
}

/** Prints each row and writes all files after it: the largest may run out of memory. */
async function measureAll(data: BenchData, { isQuick, peers: chosen, sizes, browsers, out }: Choice): Promise<Figures> {
  const work = countWork(data);
  const rows: BenchRows = { peers: [], growth: [], browsers: [] };
  const add = <T>(all: T[], row: T, print: (row: T) => string): void => {
    all.push(row);
    console.log(print(row));
    writeFileSync(join(out, "bench.json"), `${JSON.stringify({ data: data.origin, work, ...rows }, undefined, 2)}\n`);
    for (const [name, picture] of drawBench(rows)) writeFileSync(join(out, name), picture);
  };
  console.log(`${data.origin}\n\n${printWork(work)}\n\n${speedHead}`);
  const task = makeTask(data, isQuick);
  for (const row of await measureGainsay(task)) add(rows.peers, row, printPeer);
  for (const name of chosen) add(rows.peers, await measurePeer(peers[name], task), printPeer);
  for (const size of sizes) add(rows.growth, await measureGrowth(data.claims, data.news, size, isQuick ? 5 : 50), printGrowth);
  console.log(`\n${browserHead}`);
  for (const name of browsers) add(rows.browsers, await measureBrowser(name, isQuick ? 3 : 15), printBrowser);
  console.log(`\nwritten to ${out}: ${["bench.json", ...drawBench(rows).keys()].join(", ")}`);
  return listFigures(data, work, rows.peers[0]?.map5);
}

function makeTask({ claims, news, labeled }: BenchData, isQuick: boolean): PeerTask {
  const all = isQuick || claims.length < quickClaims ? [...growClaims(claims, quickClaims)] : claims;
  return { claims: all, news, sentenceCount: isQuick ? 20 : 200, labeled };
}

await runCommand("bench", async () => {
  const { data: folder, values } = readOptionalData({
    quick: { type: "boolean", default: false },
    "keep-baseline": { type: "boolean", default: false },
    peers: { type: "string" },
    sizes: { type: "string" },
    browsers: { type: "string" },
    out: { type: "string", default: ".cache/bench" },
  });
  const choice = {
    isQuick: values.quick,
    peers: readChoice("peers", values.peers, Object.keys(peers) as (keyof typeof peers)[]),
    sizes: (values.sizes ?? (values.quick ? "1000,10000" : "1000,10000,100000,300000,1000000"))
      .split(",")
      .map((word) => readWholeNumber("sizes", word, 1)),
    browsers: readChoice("browsers", values.browsers, browserNames),
  };
  const data = folder === undefined ? await loadRepository() : loadDataFolder(folder);
  if (values["keep-baseline"]) return await keepFigures(folder === undefined ? [data] : [await loadRepository(), data]);
  const out = makeFolder(values.out);
  makeTestBuilds(choice.browsers);
  const regressions = compareBaseline(data.name, await measureAll(data, { ...choice, out }));
  if (regressions.length === 0) return;
  for (const regression of regressions) console.log(`outside its margin: ${regression}`);
  console.log(`If that is meant, keep the new figures: npm run bench --${folder === undefined ? "" : " DATA"} --keep-baseline`);
  process.exitCode = 1;
});
