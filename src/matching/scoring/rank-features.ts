/** Features that order the best candidates of a search: how the texts compare, the search scores, the neighboring sentences. */
import type { FeatureName } from "./features.ts";
import type { Pair } from "../alignment/pair.ts";
import type { PairScore } from "./score-pair.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

export type RankFeatureName = FeatureName | "searchShare" | "searchScore" | "beforeCover" | "afterCover";

export type RankFeatures = Readonly<Record<RankFeatureName, number>>;

export interface Ranking {
  score: PairScore;
  claim: ParsedSentence;
  /** Scores from the search: of this candidate, and of the best one. */
  searchScore: number;
  bestScore: number;
  /** Stems of the sentences before and after. */
  before: ReadonlySet<string>;
  after: ReadonlySet<string>;
}

/** `beforeCover` and `afterCover`: share of the claim's weight that only the neighbors explain, 0 to 1. */
export function measureRankFeatures({ score, claim, searchScore, bestScore, before, after }: Ranking): RankFeatures {
  return {
    ...score.features,
    searchShare: bestScore === 0 ? 0 : searchScore / bestScore,
    searchScore: searchScore / 10,
    beforeCover: measureRest(claim, score.pair, before),
    afterCover: measureRest(claim, score.pair, after),
  };
}

function measureRest(claim: ParsedSentence, { toSentence }: Pair, stems: ReadonlySet<string>): number {
  let [mass, explained] = [0, 0];
  claim.tokens.forEach(({ isStop, weight, stem }, at) => {
    if (isStop) return;
    mass += weight;
    if ((toSentence[at] ?? -1) < 0 && stems.has(stem)) explained += weight;
  });
  return mass === 0 ? 0 : explained / mass;
}
