import type { Claim, Review } from "../claims/claim.ts";

/**
 * Returns an article's current claims. A review whose rating has changed gets the day on which we noticed.
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
