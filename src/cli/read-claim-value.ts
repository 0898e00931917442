import { type Claim, type Provenance, readClaim } from "../claims/claim.ts";
import { isClaimReview, readClaimReviews } from "../claims/claim-review.ts";

type ReadClaim = { ok: true; claim: Claim } | { ok: false; reason: string };

/** Whether a value is ClaimReview, or something that may hold some. */
export function isReviewData(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isReviewData);
  return (
    isClaimReview(value) ||
    (typeof value === "object" &&
      value !== null &&
      ["@type", "type", "@graph", "dataFeedElement", "item", "claimReview", "mainEntity", "hasPart", "review"].some((key) => key in value))
  );
}

/** Our own form has lists that a plain claim has not. */
export function isOwnForm(value: unknown): boolean {
  return typeof value === "object" && value !== null && ["variants", "reviews", "statements", "appearances"].some((key) => key in value);
}

/** The claims in one value of a file, in our own form or in ClaimReview; what holds none is one refusal. */
export function readClaimValue(value: unknown, provenance: Provenance): ReadClaim[] {
  if (!isReviewData(value) && isOwnForm(value)) return [readClaim(value, provenance)];
  return readClaimReviews(value, provenance);
}
