/**
 * Fits every weight the engine ships and writes it to the file that uses it: `npm run fit -- DATA`. Takes two minutes.
 *
 * - src/matching/scoring/model-weights.ts: does a sentence state a claim? Right: training queries (CheckThat! 2022 2A and 2B) with
 *   their claims, unchanged and inside longer sentences, and the wordings of starter claims with each other. Wrong:
 *   their other candidates, and the candidates of news sentences against the dump. Only pairs that pass the guards.
 * - src/matching/scoring/rank-weights.ts: the order of a search's best candidates, for posts and for speech.
 *
 * Only training splits and half of the news are read; `npm run evaluate` measures on the others.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import type { FeatureName } from "../../../src/matching/scoring/features.ts";
import { compareClaims } from "../../../src/matching/rank-claims.ts";
import type { RankFeatureName, RankFeatures } from "../../../src/matching/scoring/rank-features.ts";
import { openClaims } from "../engine.ts";
import { collectSamples, type Sample } from "./fit-samples.ts";
import { fitListwise } from "./listwise.ts";
import { loadPlainClaims, loadQueries } from "../data/load-data.ts";
import { fitLogistic, type LabeledRow, type Sign } from "./logistic.ts";
import { readArguments } from "../data/read-arguments.ts";
import { type FittedModel, writeModel, writeRanking } from "./write-weights.ts";

const modelPenalty = 2;
/** The fit gives .4, since most such pairs are certain anyway. With that, a short claim that is quoted in full would not be marked. */
const wholeMin = 2.2;
const rankPenalty = { post: 20, speech: 20 };
const rankedMax = 30;

/** The sign of each weight: shared content only counts for the claim, missing content only against it; 0 for either. */
const signs: Readonly<Record<FeatureName, Sign>> = {
  claimCover: 1,
  sentenceCover: 0,
  union: 0,
  topMatched: 1,
  secondMatched: 1,
  claimLength: 0,
  sentenceLength: 0,
  missingSentenceMass: 0,
  neighbors: 1,
  longestRun: 1,
  exactRun: 1,
  verbatim: 1,
  whole: 1,
  bigrams: 1,
  order: 1,
  namesMatched: 1,
  nameCover: 1,
  numberMissing: -1,
  predicateCover: 1,
  predicateCount: 1,
  letterCover: 1,
  titleCover: 1,
  titleOnlyMass: 1,
  speakerIsClaimant: 1,
  claimantIsNear: 1,
};

const { data } = readArguments("fit", {});
write("model-weights.ts", writeModel(fitModel(await collectSamples(data))));
const [post, speech] = [fitRanking("snopes-tweets", rankPenalty.post), fitRanking("politifact-debates", rankPenalty.speech)];
write("rank-weights.ts", writeRanking(post, speech));

function fitModel(samples: readonly Sample[]): FittedModel {
  const names = keysOf(signs);
  const rows = samples.map(({ features, ...sample }) => ({ ...sample, row: Float64Array.of(1, ...names.map((name) => features[name])) }));
  const fitted = fitLogistic(rows, [0, ...names.map((name) => signs[name])], modelPenalty);
  const [bias = 0, ...weights] = calibrate(rows, fitted);
  const right = samples.filter(({ isSame }) => isSame).length;
  const named = nameEach(names, weights);
  return { bias, weights: { ...named, whole: Math.max(named.whole ?? 0, wholeMin) }, right, wrong: samples.length - right };
}

/** Scales and shifts the weights so that probabilities are right for readers' sentences and pairs (Platt 1999). */
function calibrate(rows: readonly (LabeledRow & { calibrates: boolean })[], fitted: readonly number[]): number[] {
  const scored = rows.flatMap(({ row, isSame, calibrates }) => {
    const sum = fitted.reduce((all, weight, at) => all + weight * (row[at] ?? 0), 0);
    return calibrates ? [{ row: Float64Array.of(1, sum), isSame, weight: 1 }] : [];
  });
  const [shift = 0, scale = 1] = fitLogistic(scored, [0, 0], 0);
  return fitted.map((weight, at) => weight * scale + (at === 0 ? shift : 0));
}

function fitRanking(set: string, penalty: number): Partial<Record<RankFeatureName, number>> {
  const index = openClaims(loadPlainClaims(data, set));
  const lists = loadQueries(data, set, "train").flatMap((query): { rows: RankFeatures[]; isRight: boolean[] }[] => {
    const { compared } = compareClaims(index, query, rankedMax);
    const isRight = compared.map(({ claim }) => query.gold.has(index.readClaimId(claim)));
    return isRight.includes(true) ? [{ rows: compared.map(({ features }) => features), isRight }] : [];
  });
  const [first] = lists.flatMap(({ rows }) => rows);
  if (first === undefined) throw new Error(`no training query of ${set} finds its claim`);
  const names = keysOf(first);
  const numbers = lists.map(({ rows, isRight }) => ({ rows: rows.map((row) => Float64Array.from(names, (name) => row[name])), isRight }));
  return nameEach(names, fitListwise(numbers, names.length, penalty / lists.length));
}

function keysOf<Name extends string>(values: Readonly<Record<Name, number>>): Name[] {
  return Object.keys(values) as Name[];
}

function nameEach<Name extends string>(names: readonly Name[], weights: readonly number[]): Partial<Record<Name, number>> {
  return Object.fromEntries(names.map((name, at) => [name, weights[at] ?? 0])) as Record<Name, number>;
}

function write(name: string, text: string): void {
  writeFileSync(join(projectRoot, "src", "matching", "scoring", name), text);
  console.log(`src/matching/scoring/${name} is written`);
}
