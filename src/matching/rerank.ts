/**
 * The order of the best candidates of a search, from what the search found and how the texts compare.
 *
 * A listwise softmax (all candidates of a query at once, as in ListNet), fitted on the training queries of CheckThat! 2022
 * 2A and 2B, 30 candidates each; held-out dev splits, MAP@5: .927 tweets, .472 debates, .827 quotations (factopolis).
 */
import { type FeatureName, featureNames } from "./features.ts";

const shareWeight = 8.3;
const scoreWeight = 0.079;
const speakerWeight = 2.05;
const featureWeights: Partial<Record<FeatureName, number>> = {
  claimCover: 3.73,
  topMatched: 1.35,
  missingClaimMass: 0.85,
  nameCover: 0.7,
  contentCover: 0.32,
  numberMissing: -0.49,
  verbatim: 1.28,
  neighbours: -1.38,
};

const weights = featureNames.map((name) => featureWeights[name] ?? 0);

export interface Ranking {
  /** What the search gave it, and the best of the search. */
  searchScore: number;
  bestScore: number;
  /** The claim's claimant is who speaks here. */
  isSpeaker: boolean;
  features: Float64Array;
}

export function measureRank({ searchScore, bestScore, isSpeaker, features }: Ranking): number {
  const found = shareWeight * (bestScore === 0 ? 0 : searchScore / bestScore) + scoreWeight * searchScore + (isSpeaker ? speakerWeight : 0);
  return weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), found);
}
