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
import { type FeatureName, featureNames } from "../../../src/matching/scoring/features.ts";
import { compareClaims } from "../../../src/matching/rank-claims.ts";
import { rankFeatureNames } from "../../../src/matching/scoring/rank-features.ts";
import { openClaims } from "../engine.ts";
import { collectSamples } from "./fit-samples.ts";
import { fitListwise, type RankedList } from "./listwise.ts";
import { loadPlainClaims, loadQueries } from "../data/load-data.ts";
import { fitLogistic, type Sign } from "./logistic.ts";
import { readArguments } from "../data/read-arguments.ts";

const modelPenalty = 2;
const rankPenalty = { post: 20, speech: 20 };
const rankedMax = 30;

/** Features whose weight may have either sign; otherwise shared content only counts for the claim, missing content only against it. */
const eitherWay: ReadonlySet<FeatureName> = new Set([
  "bias",
  "sentenceCover",
  "union",
  "claimLength",
  "sentenceLength",
  "missingSentenceMass",
]);

const { data } = readArguments("fit", {});
const samples = await collectSamples(data);
const signs = featureNames.map((name): Sign => (eitherWay.has(name) ? 0 : name === "numberMissing" ? -1 : 1));
const weights = calibrate(fitLogistic(samples, signs, modelPenalty));
write(
  "model-weights.ts",
  `/**
 * The scoring model: a logistic regression over \`featureNames\`, P(sentence and wording state the same). Written by
 * tests/bench/train/fit.ts, which says what it learnt from: ${samples.filter(({ isSame }) => isSame).length} right pairs and ${samples.filter(({ isSame }) => !isSame).length} wrong ones.
 */
import type { FeatureName } from "./features.ts";

/** Name and version; raise it with the weights. */
export const modelName = "gainsay-linear 4";

export const modelWeights: Readonly<Partial<Record<FeatureName, number>>> = ${tell(featureNames, weights)};
`,
);
const [post, speech] = [fitRanking("snopes-tweets", rankPenalty.post), fitRanking("politifact-debates", rankPenalty.speech)];
write(
  "rank-weights.ts",
  `/**
 * Weights of \`rankFeatureNames\`: for a post or quotation that stands alone, and for a sentence of a speech with its
 * neighbours. Listwise softmax, written by tests/bench/train/fit.ts from the training queries of CheckThat! 2022 2A and 2B.
 */
type RankWeights = Readonly<Partial<Record<string, number>>>;

export const postWeights: RankWeights = ${tell(rankFeatureNames, post)};

export const speechWeights: RankWeights = ${tell(rankFeatureNames, speech)};
`,
);

/** Scales and shifts the weights so that probabilities are right for readers' sentences and pairs (Platt 1999). */
function calibrate(fitted: readonly number[]): number[] {
  const scored = samples.flatMap(({ features, isSame, calibrates }) => {
    const sum = fitted.reduce((all, weight, at) => all + weight * (features[at] ?? 0), 0);
    return calibrates ? [{ features: Float64Array.of(1, sum), isSame, weight: 1, calibrates }] : [];
  });
  const [shift = 0, scale = 1] = fitLogistic(scored, [0, 0], 0);
  return fitted.map((weight, at) => weight * scale + (at === 0 ? shift : 0));
}

function fitRanking(set: string, penalty: number): number[] {
  const index = openClaims(loadPlainClaims(data, set));
  const lists = loadQueries(data, set, "train").flatMap((query): RankedList[] => {
    const { compared } = compareClaims(index, query, rankedMax);
    const isRight = compared.map(({ claim }) => query.gold.has(index.readClaimId(claim)));
    return isRight.includes(true) ? [{ rows: compared.map(({ features }) => features), isRight }] : [];
  });
  return fitListwise(lists, rankFeatureNames.length, penalty / lists.length);
}

function tell(names: readonly string[], values: readonly number[]): string {
  const rows = names.flatMap((name, at) => (Math.abs(values[at] ?? 0) < 0.0005 ? [] : [`  ${name}: ${(values[at] ?? 0).toFixed(3)},`]));
  return `{\n${rows.join("\n")}\n}`;
}

function write(name: string, text: string): void {
  writeFileSync(join(projectRoot, "src", "matching", "scoring", name), text);
  console.log(`src/matching/scoring/${name} is written`);
}
