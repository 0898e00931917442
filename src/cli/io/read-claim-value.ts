import { type Claim, type Provenance, readClaim } from "../../claims/claim.ts";
import { isClaimReview, listClaimReviews, readClaimReviews } from "../../claims/claim-review.ts";

type ReadClaim = { ok: true; claim: Claim } | { ok: false; reason: string };

/** Whether a value is ClaimReview, or something that may hold some. */
export function isReviewData(value: unknown): boolean {
  if (Array.isArray(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  const holders = ["@type", "type", "@graph", "dataFeedElement", "item", "claimReview", "mainEntity", "hasPart", "review"];
  return (
    isClaimReview(value) ||
    holders.some((key) => key in value) ||
    (!isOwnForm(value) && !("text" in value) && listClaimReviews(value).some(isClaimReview))
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
