/**
 * The scoring model: a logistic regression over `featureNames`, P(sentence and wording state the same). Written by
 * tests/bench/fit.ts, which says what it learnt from: 4681 right pairs and 43058 wrong ones.
 */
import type { FeatureName } from "./features.ts";

/** Name and version; raise it with the weights. */
export const modelName = "gainsay-linear 2";

export const modelWeights: Readonly<Partial<Record<FeatureName, number>>> = {
  bias: -17.181,
  sentenceCover: -0.390,
  union: 5.496,
  topMatched: 5.094,
  secondMatched: 1.273,
  claimLength: 0.965,
  sentenceLength: 0.239,
  missingSentenceMass: -0.177,
  exactRun: 0.376,
  order: 0.448,
  namesMatched: 2.021,
  nameCover: 0.342,
  numberMissing: -0.848,
  predicateCount: 2.280,
  letterCover: 1.251,
  titleCover: 3.373,
  titleOnlyMass: 1.130,
  speakerIsClaimant: 1.485,
};
