import type { Index } from "./open-index.ts";

/** A sentence is looked up in each segment anew: about 10 µs a segment. */
const segmentsMax = 8;
/** Claims that are gone still lie in the postings, and later segments have word lists of their own. */
const laterShareMax = 0.2;

/**
 * Whether an index should be written anew from the claims in the store (`writeIndex`), since its later segments have
 * become many or large. Segments are not merged by their bytes: titles and contexts are kept as terms alone, so the texts
 * they came from are only in the store.
 */
export function isMergeDue({ segments, claimCount, claimLimit }: Index): boolean {
  const later = claimLimit - (segments[0]?.claimCount ?? 0);
  return segments.length > segmentsMax || later + (claimLimit - claimCount) > laterShareMax * claimLimit;
}
