/**
 * How fast, how big, how good: Gainsay beside four search libraries, then Gainsay alone as claims grow.
 *
 *   npm run bench -- DATA [--quick] [--peers minisearch,flexsearch,lunr,orama] [--sizes 1000,10000,…] [--out DIR]
 *
 * DATA is the folder that `npm run evaluate` takes. Prints two tables and writes `bench.json` to DIR (`.cache/bench`). Takes some five
 * minutes, `--quick` one. Let nothing else run meanwhile. Exit code 2: wrong arguments or data.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { measureGainsay, measurePeer, type PeerRow } from "./compare-peers.ts";
import { growClaims } from "./grow-claims.ts";
import { dumpFile, loadDump, loadNews, loadPlainClaims, loadQueries } from "./load-data.ts";
import { type GrowthRow, measureGrowth } from "./measure-growth.ts";
import { flexSearch } from "./peers/flexsearch.ts";
import { lunrPeer } from "./peers/lunr.ts";
import { miniSearch } from "./peers/minisearch.ts";
import { orama } from "./peers/orama.ts";
import type { Peer } from "./peers/peer.ts";
import { makeFolder, readArguments, readChoice, readWholeNumber, requireFiles, runCommand } from "./read-arguments.ts";

const peers = { minisearch: miniSearch, flexsearch: flexSearch, lunr: lunrPeer, orama } satisfies Record<string, Peer>;
const labelledSet = "snopes-tweets";

const peerHead = alignRow(["", "ms a sentence", "mean", "of", "MAP@5", "of", "build ms", "open ms", "MB", "memory MB"]);
const growthHead = alignRow(["claims", "bytes a claim", "write ms", "longest step ms", "open ms", "µs a sentence", "article ms"]);

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

await runCommand("bench", async () => {
  const { data, values } = readArguments("bench", {
    quick: { type: "boolean", default: false },
    peers: { type: "string" },
    sizes: { type: "string" },
    out: { type: "string", default: ".cache/bench" },
  });
  const chosen = readChoice("peers", values.peers, Object.keys(peers) as (keyof typeof peers)[]);
  const sizes = (values.sizes ?? (values.quick ? "1000,10000" : "1000,10000,100000,300000,1000000"))
    .split(",")
    .map((word) => readWholeNumber("sizes", word, 1));
  requireFiles(data, [dumpFile, "texts/bbc.jsonl", `retrieval/${labelledSet}/claims.jsonl`, `retrieval/${labelledSet}/dev/queries.jsonl`]);
  const file = join(makeFolder(values.out), "bench.json");
  const claims = loadDump(data, "en");
  const news = loadNews(data);
  const task = {
    claims: values.quick ? [...growClaims(claims, 10_000)] : claims,
    news,
    sentenceCount: values.quick ? 20 : 200,
    labelled: { claims: loadPlainClaims(data, labelledSet), queries: loadQueries(data, labelledSet, "dev") },
  };
  const rows: { peers: PeerRow[]; growth: GrowthRow[] } = { peers: [], growth: [] };
  const keep = () => writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`); // after each row: the largest may not fit into memory
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
  console.log(`\nwritten to ${file}`);
});
