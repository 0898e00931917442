/**
 * Compares figures that are the same on every machine with those kept in `baseline.json`. Work (bytes of the index, what is read of it, pairs
 * compared) may grow by a tenth; results (rankings, matches) may not change by more than half a percent. Times are not among them: they are
 * reported beside those of the libraries, as ratios within one run.
 *
 *   baseline.json   {"repository": {"scan: pairs compared a sentence": 0.65, …}, "data folder": {…}}
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import type { Reads, Work } from "./count-work.ts";
import type { BenchData } from "./load-bench-data.ts";

const baselineFile = join(projectRoot, "tests/bench/speed/baseline.json");

/** Values by name. The names of results begin with "result". */
export type Figures = Record<string, number>;
export type Baseline = Partial<Record<BenchData["name"], Figures>>;

/** Share of a figure by which it may grow, and a result also shrink. */
const margins = { work: 0.1, result: 0.005 };

const readsNames: Record<keyof Reads, string> = {
  postings: "bytes of postings read",
  claimWeights: "weights of claims read",
  records: "records looked up",
  recordBytes: "bytes of records read",
  pairs: "pairs compared",
  texts: "texts parsed",
};

/** Figures of the work on any data. */
export function listWork({ scan, search, bytesPerClaim }: Work): Figures {
  const entries = Object.entries({ scan, search }).flatMap(([name, reads]) =>
    (Object.keys(readsNames) as (keyof Reads)[]).map((key): [string, number] => [`${name}: ${readsNames[key]} a sentence`, reads[key]]),
  );
  return { "index: bytes a claim": bytesPerClaim, ...Object.fromEntries(entries) };
}

/** Figures of the results, for data that changes only with the folder: of the repository's own, tests know each sentence. */
export function listResults({ sentences, matches }: Work, map5: number): Figures {
  return { "result: sentences in the texts": sentences, "result: matches in the texts": matches, "result: MAP@5 of the search": map5 };
}

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(baselineFile, "utf8")) as Baseline;
}

/** Keeps these figures in place of those measured on the same data; figures of other data stay. */
export function keepBaseline(figures: Baseline): void {
  const rounded = Object.entries({ ...readBaseline(), ...figures }).map(([name, of]) => [
    name,
    Object.fromEntries(Object.entries(of).map(([figure, value]) => [figure, Number(value.toPrecision(6))])),
  ]);
  writeFileSync(baselineFile, `${JSON.stringify(Object.fromEntries(rounded), undefined, 2)}\n`);
}

/** A sentence for each figure that is outside its margin, or that only one side has. */
export function compareBaseline(data: BenchData["name"], figures: Figures, baseline: Baseline = readBaseline()): string[] {
  const kept = baseline[data] ?? {};
  return [...new Set([...Object.keys(kept), ...Object.keys(figures)])].flatMap((name) => {
    const [was, is] = [kept[name], figures[name]];
    if (was === undefined || is === undefined) return `${name}: ${is === undefined ? "was not measured" : "has no baseline"}`;
    const isResult = name.startsWith("result");
    const change = was === 0 ? (is === 0 ? 0 : Infinity) : (is - was) / was;
    if (change <= (isResult ? margins.result : margins.work) && !(isResult && change < -margins.result)) return [];
    return `${name}: ${round(is)}, ${Math.abs(change * 100).toFixed(1)} % ${change > 0 ? "more" : "less"} than the baseline's ${round(was)}`;
  });
}

function round(number: number): string {
  return String(Number(number.toPrecision(4)));
}
