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
  bias: -12.614,
  claimCover: 0.815,
  sentenceCover: 5.203,
  union: 4.243,
  topMissingSentence: 3.686,
  missingSentenceCount: 6.955,
  missingSentenceMass: -2.839,
  inversions: -0.195,
  nameCover: 0.361,
  numberShare: 0.472,
  numberMissing: -0.585,
  numberConflict: -0.368,
  denialShare: -0.862,
  kindConflict: -0.785,
  oneSlot: -1.502,
  claimLength: 2.815,
  sentenceLength: -3.230,
  noVeto: 0.640,
  plainSentenceCover: 3.469,
};

/** Lowest probability of a strong and of a possible match, chosen on the dev splits (tests/bench/evaluate.ts). */
export const strongMin = 0.7;
export const possibleMin = 0.4;
