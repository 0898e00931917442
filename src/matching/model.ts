/**
 * The scoring model: a logistic regression over `featureNames`, P(sentence and wording state the same).
 *
 * Fitted by tests/bench/fit.ts on training splits of public data: CheckThat! 2022 2A and 2B queries with their claims
 * and the other candidates of each, candidates of BBC news sentences (2004-05) against 77,511 fact-checked claims, and
 * English pairs labelled same, contradict, different or related (MSRP, SICK, STS, BreakingNLI, FEVER-symmetric,
 * negation sets). Features left out had a weight of the wrong sign or none.
 */
import type { FeatureName } from "./features.ts";

export const modelName = "gainsay-linear 1";

export const modelWeights: Partial<Record<FeatureName, number>> = {
  bias: -12.787,
  claimCover: 3.434,
  sentenceCover: 3.615,
  matchedMass: 1.442,
  topMatched: 1.664,
  secondMatched: 0.011,
  nameCover: 0.323,
  namesMissing: -0.533,
  numberShare: 0.86,
  numberMissing: -1.788,
  quantifier: -0.563,
  oneSlot: -1.559,
  claimLength: 1.285,
  onlyNames: -0.694,
};

/**
 * Lowest probability of a strong and of a possible match. Strong: where 0.5 of 1,000 sentences of unrelated news are marked
 * against 77,510 fact-checked claims (tests/bench/evaluate.ts prints it).
 */
export const strongMin = 0.65;
export const possibleMin = 0.4;
