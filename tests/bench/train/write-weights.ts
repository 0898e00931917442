/** The text of the files of weights that `npm run fit` writes. */
import type { FeatureName } from "../../../src/matching/scoring/features.ts";
import type { RankFeatureName } from "../../../src/matching/scoring/rank-features.ts";

export interface FittedModel {
  bias: number;
  weights: Partial<Record<FeatureName, number>>;
  /** Number of pairs it was fitted to. */
  right: number;
  wrong: number;
}

/** The text of src/matching/scoring/model-weights.ts. */
export function writeModel({ bias, weights, right, wrong }: FittedModel): string {
  return `/**
 * The scoring model: a logistic regression over the features of a pair, P(sentence and wording state the same).
 * tests/bench/train/fit.ts, whose head lists the data, fitted it to ${right} right pairs and ${wrong} wrong ones.
 */
import type { FeatureName } from "./features.ts";
import type { Weights } from "./weighted-sum.ts";

/** Name and version; raise it with the weights. */
export const modelName = "gainsay-linear 4";

export const modelBias = ${spell(bias)};

export const modelWeights: Weights<FeatureName> = ${spellAll(weights)};
`;
}

type RankWeights = Partial<Record<RankFeatureName, number>>;

/** The text of src/matching/scoring/rank-weights.ts. */
export function writeRanking(post: RankWeights, speech: RankWeights): string {
  return `/**
 * Weights of the features that rank claims: for a post or quotation without neighbors, and for a sentence of a speech with its
 * neighbors. Listwise softmax, written by tests/bench/train/fit.ts from the training queries of CheckThat! 2022 2A and 2B.
 */
import type { RankFeatureName } from "./rank-features.ts";
import type { Weights } from "./weighted-sum.ts";

export const postWeights: Weights<RankFeatureName> = ${spellAll(post)};

export const speechWeights: Weights<RankFeatureName> = ${spellAll(speech)};
`;
}

function spellAll(weights: Readonly<Record<string, number>>): string {
  const rows = Object.entries(weights).flatMap(([name, weight]) => (Math.abs(weight) < 0.0005 ? [] : [`  ${name}: ${spell(weight)},`]));
  return `{\n${rows.join("\n")}\n}`;
}

/** To three places, as the formatter writes numbers. */
function spell(weight: number): string {
  return String(Number(weight.toFixed(3)));
}
