/**
 * The scoring model: a logistic regression over `featureNames`, P(sentence and wording state the same). Written by
 * tests/bench/fit.ts, which says what it learnt from: 9456 right pairs and 45833 wrong ones.
 */
import type { FeatureName } from "./features.ts";

/** Name and version; raise it with the weights. */
export const modelName = "gainsay-linear 3";

export const modelWeights: Readonly<Partial<Record<FeatureName, number>>> = {
  bias: -4.87,
  sentenceCover: 0.222,
  union: 1.016,
  topMatched: 1.465,
  secondMatched: 0.383,
  claimLength: 0.268,
  sentenceLength: -0.046,
  missingSentenceMass: -0.011,
  exactRun: 0.104,
  order: 0.132,
  namesMatched: 0.633,
  nameCover: 0.131,
  numberMissing: -0.256,
  predicateCount: 0.69,
  letterCover: 0.387,
  titleCover: 0.982,
  titleOnlyMass: 0.332,
  speakerIsClaimant: 0.448,
};
