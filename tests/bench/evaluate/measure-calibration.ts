/**
 * Are probabilities calibrated? Of the matches given 0.8 to 0.9, 80 to 90 of 100 should be right. Measured on all labeled pairs and the
 * claims ranked for queries (most are plainly wrong and get almost 0), and on the marks on queries alone.
 */
import { rankClaims } from "../engine.ts";
import type { LabeledSet } from "./labeled-sets.ts";
import type { MarkedQueries } from "./mark-queries.ts";
import type { ComparedPair } from "./measure-pairs.ts";
import { type Measure, measureMean, measureShare } from "../measure.ts";

export interface Graded {
  probability: number;
  isRight: boolean;
}

export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Mean probability given, and share that is right; undefined in an empty bin. */
  given: number | undefined;
  right: number | undefined;
}

/** Maximum number of graded candidates per query. */
const rankedMax = 20;
const binCount = 10;

/** Claims ranked for the queries (right if in the query's gold, else wrong), and pairs with a decided label. */
export function gradeCandidates(sets: readonly LabeledSet[], pairs: readonly ComparedPair[]): Graded[] {
  const ranked = sets.flatMap(({ index, queries }) =>
    queries.flatMap((query) =>
      rankClaims(index, query, rankedMax).map(({ claim, probability }) => ({ probability, isRight: query.gold.has(claim) })),
    ),
  );
  return [...ranked, ...pairs.map(({ probability, isSame }) => ({ probability, isRight: isSame }))];
}

/** Debates count once, in their context. */
export function gradeMarks(sets: readonly MarkedQueries[]): Graded[] {
  return sets.filter(({ name }) => name !== "debates, sentence alone").flatMap(({ queries }) => queries.flat());
}

export function fillBins(graded: readonly Graded[]): Bin[] {
  return Array.from({ length: binCount }, (_, at) => {
    const own = graded.filter(({ probability }) => Math.min(binCount - 1, Math.floor(probability * binCount)) === at);
    const given = measureMean(own.map(({ probability }) => probability));
    return {
      from: at / binCount,
      to: (at + 1) / binCount,
      count: own.length,
      given,
      right: measureShare(own, ({ isRight }) => isRight),
    };
  });
}

export function measureCalibration(candidates: readonly Bin[], marks: readonly Bin[]): Measure[] {
  const high = marks.findLast(({ from }) => from <= 0.8);
  return [
    { ...measureError("all candidates: expected calibration error", candidates), goal: { atMost: 0.05 } },
    measureError("all candidates from 0.1: expected calibration error", candidates.slice(1)),
    measureError("marks on queries: expected calibration error", marks),
    ...(high === undefined
      ? []
      : [{ name: "marks on queries given 0.8 to 0.9: right", value: high.right, goal: { atLeast: 0.8, atMost: 0.9 }, of: high.count }]),
  ];
}

/** Mean distance between given probability and share that is right, weighted by bin size (Naeini et al. 2015). */
function measureError(name: string, bins: readonly Bin[]): Measure {
  const of = bins.reduce((sum, { count }) => sum + count, 0);
  const sum = bins.reduce((error, { count, given = 0, right = 0 }) => error + count * Math.abs(given - right), 0);
  return { name, value: of === 0 ? undefined : sum / of, of };
}
