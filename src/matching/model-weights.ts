/**
 * The scoring model: a logistic regression over `featureNames`, P(sentence and wording state the same). Written by
 * tests/bench/fit.ts, which says what it learnt from: 4681 right pairs and 43102 wrong ones.
 */
import type { FeatureName } from "./features.ts";

/** Name and version; raise it with the weights. */
export const modelName = "gainsay-linear 2";

export const modelWeights: Readonly<Partial<Record<FeatureName, number>>> = {
  bias: -16.954,
  sentenceCover: -0.508,
  union: 5.19,
  topMatched: 5.109,
  secondMatched: 1.254,
  claimLength: 1.0,
  sentenceLength: 0.182,
  missingSentenceMass: -0.199,
  exactRun: 0.392,
  order: 0.427,
  namesMatched: 2.037,
  nameCover: 0.339,
  numberMissing: -0.841,
  predicateCount: 2.264,
  letterCover: 1.338,
  titleCover: 3.466,
  titleOnlyMass: 1.101,
  speakerIsClaimant: 1.519,
};
