/**
 * The scoring model: a logistic regression over the features of a pair, P(sentence and wording state the same).
 * tests/bench/train/fit.ts, whose head lists the data, fitted it to 11007 right pairs and 73631 wrong ones.
 */
import type { FeatureName } from "./features.ts";
import type { Weights } from "./weighted-sum.ts";

/** Name and version; raise it with the weights. */
export const modelName = "gainsay-linear 4";

export const modelBias = -5.572;

export const modelWeights: Weights<FeatureName> = {
  sentenceCover: 0.073,
  union: 1.159,
  topMatched: 1.709,
  secondMatched: 0.589,
  claimLength: 0.222,
  sentenceLength: 0.019,
  missingSentenceMass: -0.09,
  exactRun: 0.137,
  whole: 2.2,
  order: 0.206,
  namesMatched: 0.687,
  nameCover: 0.219,
  numberMissing: -0.188,
  predicateCount: 0.778,
  letterCover: 0.304,
  titleCover: 1.239,
  titleOnlyMass: 0.348,
  speakerIsClaimant: 0.51,
};
