/**
 * The scoring model: a logistic regression over `featureNames`, P(sentence and wording state the same). Written by
 * tests/bench/fit.ts, which says what it learnt from: 10996 right pairs and 73631 wrong ones.
 */
import type { FeatureName } from "./features.ts";

/** Name and version; raise it with the weights. */
export const modelName = "gainsay-linear 4";

export const modelWeights: Readonly<Partial<Record<FeatureName, number>>> = {
  bias: -5.561,
  sentenceCover: 0.065,
  union: 1.141,
  topMatched: 1.699,
  secondMatched: 0.591,
  claimLength: 0.224,
  sentenceLength: 0.019,
  missingSentenceMass: -0.093,
  exactRun: 0.136,
  order: 0.205,
  namesMatched: 0.687,
  nameCover: 0.22,
  numberMissing: -0.188,
  predicateCount: 0.784,
  letterCover: 0.309,
  titleCover: 1.245,
  titleOnlyMass: 0.348,
  speakerIsClaimant: 0.513,
};
