import type { Claim, Review } from "../claims/claim.ts";

/**
 * Claims of an article as it is now, each review of which the rating has changed with the day on which that was seen.
 *
 * @param held the article's claims so far
 * @param day ISO 8601, of the change
 */
export function keepCorrections(held: readonly Claim[], found: readonly Claim[], day: string): Claim[] {
  const before = new Map(held.map(({ id, reviews }) => [id, reviews]));
  return found.map((claim) => {
    const old = before.get(claim.id);
    return old === undefined ? claim : { ...claim, reviews: claim.reviews.map((review) => keepCorrection(old, review, day)) };
  });
}

function keepCorrection(old: readonly Review[], review: Review, day: string): Review {
  const same = old.find(({ publisher, url }) => publisher.name === review.publisher.name && url === review.url);
  if (same === undefined) return review;
  if (same.rating === review.rating) return same.correctedOn === undefined ? review : { ...review, correctedOn: same.correctedOn };
  return { ...review, correctedOn: { date: day, precision: "day" } };
}
