/** The scoring model: a logistic regression over `featureNames`. Placeholder weights until fitted by tests/bench/fit.ts. */
import type { FeatureName } from "./features.ts";

export const modelName = "gainsay-linear 0";

export const modelWeights: Partial<Record<FeatureName, number>> = {
  bias: -9,
  claimCover: 6,
  sentenceCover: 2,
  contentCover: 3,
  matchedMass: 0.8,
  longestRun: 1.5,
  neighbours: 1,
  missingClaimCount: -0.5,
  nameConflict: -2.5,
  namesMissing: -1,
  numberConflict: -3,
  numberMissing: -1,
  denialShare: -3,
  antonym: -2.5,
  kindConflict: -2.5,
  quantifier: -0.8,
  modality: -0.8,
  role: -3,
  oneSlot: -1,
  onlyNames: -2,
};

/** Lowest probability of a strong and of a possible match. */
export const strongMin = 0.7;
export const possibleMin = 0.4;
