/**
 * Weights of the features that rank claims: for a post or quotation without neighbors, and for a sentence of a speech with its
 * neighbors. Listwise softmax, written by tests/bench/train/fit.ts from the training queries of CheckThat! 2022 2A and 2B.
 */
import type { RankFeatureName } from "./rank-features.ts";
import type { Weights } from "./weighted-sum.ts";

export const postWeights: Weights<RankFeatureName> = {
  claimCover: 1.648,
  sentenceCover: 1.73,
  union: 3.437,
  topMatched: 5.033,
  secondMatched: 2.157,
  claimLength: 0.275,
  missingSentenceMass: -0.078,
  neighbors: -1.229,
  longestRun: -3.732,
  exactRun: 1.612,
  verbatim: -1.655,
  bigrams: -2.063,
  order: 0.639,
  namesMatched: 1.456,
  nameCover: 0.552,
  numberMissing: -1.428,
  predicateCover: -1.741,
  predicateCount: 1.638,
  letterCover: 3.439,
  titleCover: 2.733,
  titleOnlyMass: 0.829,
  searchShare: 4.44,
  searchScore: 0.5,
};

export const speechWeights: Weights<RankFeatureName> = {
  claimCover: -0.481,
  sentenceCover: -0.726,
  union: 0.152,
  topMatched: 1.91,
  secondMatched: 0.786,
  claimLength: -0.485,
  missingSentenceMass: -0.539,
  neighbors: 3.561,
  longestRun: -3.66,
  exactRun: 0.164,
  verbatim: 1.208,
  bigrams: -2.152,
  order: 1.102,
  namesMatched: 0.206,
  nameCover: 0.276,
  numberMissing: -0.209,
  predicateCover: 0.854,
  predicateCount: -0.106,
  letterCover: 1.129,
  titleCover: 1.324,
  titleOnlyMass: 0.391,
  speakerIsClaimant: 1.238,
  claimantIsNear: 0.855,
  searchShare: 6.595,
  searchScore: -0.523,
  beforeCover: 2.867,
  afterCover: 1.764,
};
