/** The rows of the bench's table, as text: the same columns for all libraries and sizes, others for browsers and for work. */
import type { PeerRow } from "./compare-peers.ts";
import type { Reads, Work } from "./count-work.ts";
import type { BrowserRow } from "./measure-browsers.ts";
import type { GrowthRow } from "./measure-growth.ts";

/** Of libraries, and of Gainsay alone at several sizes. */
export const speedHead = alignRow([
  "",
  "claims",
  "ms a sentence",
  "mean",
  "of",
  "MAP@5",
  "article ms",
  "build ms",
  "longest step",
  "open ms",
  "bytes a claim",
  "memory MB",
]);
export const browserHead = alignRow(["", "words", "sentences", "marks", "first mark ms", "cold ms", "matching ms", "longest task"]);
const workHead = alignRow(["a sentence", "postings, B", "weights", "records", "records, B", "pairs", "texts parsed", "bytes a claim"]);

function alignRow([first = "", ...rest]: string[]): string {
  return first.padEnd(16) + rest.map((cell) => cell.padStart(14)).join("");
}

function show(value: number | undefined, digits: number): string {
  return value === undefined ? "-" : value.toFixed(digits);
}

export function printPeer(row: PeerRow): string {
  const { name, claims, medianMs, meanMs, sentences, map5, buildMs, openMs, megabytes, memoryMegabytes } = row;
  const times = [String(claims), show(medianMs, 2), show(meanMs, 2), String(sentences), show(map5, 3), "-"];
  return alignRow([name, ...times, show(buildMs, 0), "-", show(openMs, 1), show((megabytes * 1e6) / claims, 0), show(memoryMegabytes, 0)]);
}

export function printGrowth(row: GrowthRow): string {
  const { claims, bytesPerClaim, writeMs, longestStepMs, openMs, microsecondsPerSentence, articleMs, sentences } = row;
  const times = [String(claims), "-", show(microsecondsPerSentence / 1_000, 2), String(sentences), "-", show(articleMs, 1)];
  return alignRow(["Gainsay, scan", ...times, show(writeMs, 0), show(longestStepMs, 0), show(openMs, 1), show(bytesPerClaim, 0), "-"]);
}

export function printBrowser(row: BrowserRow): string {
  const { browser, words, sentences, marks, firstMarkMs, coldFirstMarkMs, matchMs, longestTaskMs } = row;
  const times = [firstMarkMs, coldFirstMarkMs, matchMs, longestTaskMs].map((ms) => show(ms, 0));
  return alignRow([browser, String(words), String(sentences), String(marks), ...times]);
}

export function printWork({ scan, search, bytesPerClaim, claims, sentences }: Work): string {
  const print = (name: string, reads: Reads, ...more: string[]): string => {
    const { postings, claimWeights, records, recordBytes, pairs, texts } = reads;
    return alignRow([
      name,
      ...[postings, claimWeights, records, recordBytes].map((one) => show(one, 1)),
      show(pairs, 2),
      show(texts, 2),
      ...more,
    ]);
  };
  return [
    `work, counted against ${claims} claims in ${sentences} sentences of texts`,
    workHead,
    print("scan", scan, show(bytesPerClaim, 1)),
    print("search", search, "-"),
  ].join("\n");
}
