import { findCandidates } from "./retrieval/find-candidates.ts";
import { nothingKnown } from "./alignment/surroundings.ts";
import type { Index } from "./index-read/open-index.ts";
import { scorePair } from "./scoring/score-pair.ts";

/** Number of candidates compared with each reviewed claim. */
const comparedMax = 8;
/** Maximum number of claims read: a page with more is a list, not a review. */
const reviewedMax = 20;

/**
 * The known claims (numbers in the index) that a page says it reviews, by the words of its ClaimReview data: those that
 * would be a strong match. Cost: as for matching the same number of sentences.
 */
export function findReviewedClaims(
  index: Index,
  texts: readonly string[],
  language: string,
  isWanted: (entry: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (texts.length === 0) return found;
  for (const text of texts.slice(0, reviewedMax)) {
    const statement = index.read(text, language);
    const terms = statement.tokens.filter((token) => !token.isStop).map((token) => token.stem);
    for (const { entry } of findCandidates(index, terms, comparedMax, isWanted)) {
      if (scorePair(statement, index.readEntry(entry), nothingKnown).tier === "strong") found.add(index.claimOf(entry));
    }
  }
  return found;
}
