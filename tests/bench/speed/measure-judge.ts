/**
 * Measures the judge in Node: `npm run measure-judge [-- WEIGHTS]`, with a weights file, or with a random model of the size that ships. Prints
 * how long opening takes, how much memory it keeps, and for pairs of several lengths the first call and the median of 20, with billions of
 * multiplications a second.
 */
import { readFileSync } from "node:fs";
import { kernelFile } from "../../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { openJudge } from "../../../src/judge/open-judge.ts";
import { writeRandomWeights } from "../../support/judge/random-weights.ts";
import { clock, findMedian, measureMemory } from "./clock.ts";

const runs = 20;
const lengths = [16, 32, 64, 96];
const shippedSizes = { layers: 6, exits: 0, exitLimit: 0, width: 384, heads: 12, intermediate: 1536, positions: 128, pairTokensMax: 128 };
const pieceCount = 16_000;

/** Pieces that are whole words: a text has one token for each of them. */
function makePieces(): string[] {
  return ["[UNK]", "[CLS]", "[SEP]", ".", ...Array.from({ length: pieceCount - 4 }, (_, at) => `w${at.toString(36)}`)];
}

/** A pair of `length` tokens of any vocabulary that has a full stop. */
function makePair(length: number): { sentence: string; claim: string } {
  const half = Math.floor((length - 3) / 2);
  return { sentence: ".".repeat(length - 3 - half), claim: ".".repeat(half) };
}

/** Multiplications of a pair, in billions: of the matrices, and of the attention. */
function countWork(length: number, header: Uint32Array): number {
  const [layers = 0, width = 0, , intermediate = 0] = header;
  return (layers * (length * (4 * width * width + 2 * width * intermediate) + 2 * length * length * width)) / 1e9;
}

const [path] = process.argv.slice(2);
const bytes = path === undefined ? await writeRandomWeights(1, makePieces(), shippedSizes) : new Uint8Array(readFileSync(path));
const kernel = new Uint8Array(readFileSync(await kernelFile(projectRoot)));
const before = measureMemory();
const { value: opened, tookMs: openMs } = await clock(() => openJudge(bytes, kernel));
if (!opened.ok) throw new Error(`${path}: ${opened.reason}`);
const { judge } = opened.judge;
console.log(`kernel ${kernel.length} bytes; weights ${(bytes.length / 1e6).toFixed(1)} MB, opened in ${openMs.toFixed(0)} ms`);
console.log(`memory ${((measureMemory() - before) / 1e6).toFixed(1)} MB`);
const header = new Uint32Array(bytes.slice(52, 68).buffer);
for (const length of lengths) {
  const pair = makePair(length);
  const times: number[] = [];
  for (let run = 0; run <= runs; run++) times.push((await clock(() => judge(pair))).tookMs);
  const [firstMs = 0, ...others] = times;
  const median = findMedian(others) ?? 0;
  const speed = (countWork(length, header) / median) * 1000;
  console.log(`${length} tokens: first ${firstMs.toFixed(1)} ms, median ${median.toFixed(1)} ms, ${speed.toFixed(1)} GMAC/s`);
}
