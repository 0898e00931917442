/** Ranking: does the right claim come first in a search with a sentence? */
import { rankClaims } from "../engine.ts";
import type { LabeledSet } from "./labeled-sets.ts";
import { type Measure, measureMean } from "../measure.ts";

/** Number of claims considered for the reciprocal rank. */
const rankedMax = 20;
const averagedMax = 5;

export function measureRetrieval(sets: readonly LabeledSet[]): Measure[] {
  return sets.flatMap(({ name, index, queries, goal }) => {
    const answers = queries.map((query) => {
      const hits = rankClaims(index, query, rankedMax).map(({ claim }) => query.gold.has(claim));
      return { precision: averagePrecision(hits, query.gold.size), first: hits.indexOf(true) };
    });
    const of = queries.length;
    return [
      { name: `${name}: MAP@5`, value: measureMean(answers.map(({ precision }) => precision)), goal: { atLeast: goal }, of },
      { name: `${name}: MRR`, value: measureMean(answers.map(({ first }) => (first < 0 ? 0 : 1 / (first + 1)))), of },
      { name: `${name}: P@1`, value: measureMean(answers.map(({ first }) => (first === 0 ? 1 : 0))), of },
    ];
  });
}

/** Average precision of the first five (Buckley & Voorhees 2000), divided by the most right claims possible there. */
export function averagePrecision(hits: readonly boolean[], goldCount: number): number {
  let [found, sum] = [0, 0];
  for (const [at, isHit] of hits.slice(0, averagedMax).entries()) if (isHit) sum += ++found / (at + 1);
  return goldCount === 0 ? 0 : sum / Math.min(averagedMax, goldCount);
}
