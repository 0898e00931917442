import type { ClaimName } from "../claims/sourced-claim.ts";
import { splitSentences } from "../text/sentences.ts";
import type { Difference, Relation, Tier } from "./match.ts";
import type { Index } from "./index-read/open-index.ts";
import { compareClaims, orderCompared } from "./rank-claims.ts";

/** A known claim that the reader's words may be about. */
export interface LookedUpClaim extends ClaimName {
  /** The sentence of the words that was compared with it. */
  text: string;
  probability: number;
  tier: Tier;
  relation: Relation;
  differs: Difference[];
}

/** Maximum number of sentences looked up, from the beginning. */
const sentencesMax = 12;
/** Maximum number of claims returned for one sentence. */
const perSentenceMax = 5;
/** An otherwise unrelated claim is returned if it has this share of the words, weighted by rarity: "Musk Putin" finds both. */
const coverMin = 0.7;

/**
 * The claims that these words may be about, best first, at most `top`. The results may be far too weak for a mark on a page. Each claim
 * appears once, with the sentence that fits it best.
 *
 * Cost: about 5 ms per sentence against 77,000 claims.
 */
export function lookUp(index: Index, words: string, language: string, top: number): LookedUpClaim[] {
  const sentences = splitSentences(words).slice(0, sentencesMax);
  const found = sentences.flatMap(({ start, end }) => lookUpSentence(index, words.slice(start, end), language));
  const ordered = found.toSorted((a, b) => weigh(b) - weigh(a));
  const isFirst = ({ source, claim }: ClaimName, place: number): boolean =>
    ordered.findIndex((other) => other.source === source && other.claim === claim) === place;
  return ordered.filter(isFirst).slice(0, top);
}

function lookUpSentence(index: Index, text: string, language: string): LookedUpClaim[] {
  const query = { text, ...(language !== "" && { language }) };
  return orderCompared(compareClaims(index, query, perSentenceMax * 4).compared, query)
    .filter(({ score }) => score.tier !== "none" || score.relation !== "unrelated" || score.features.sentenceCover >= coverMin)
    .slice(0, perSentenceMax)
    .map(({ claim, score: { probability, tier, relation, differs } }) => {
      return { ...index.readClaimName(claim), text, probability, tier, relation, differs };
    });
}

/** Strong before possible before the rest; the rest of one sentence keeps the order of the search. */
function weigh({ tier, probability }: LookedUpClaim): number {
  return tier === "strong" ? 2 + probability : tier === "possible" ? 1 + probability : 0;
}
