import { type Claim, type Provenance, readClaim } from "../claims/claim.ts";
import { isClaimReview, listClaimReviews, readClaimReviews } from "../claims/claim-review.ts";

type ReadClaim = { ok: true; claim: Claim } | { ok: false; reason: string };

/** Is the value a ClaimReview, or something that may contain some? */
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

/** Our own format has lists that a plain claim does not have. */
export function isOwnForm(value: unknown): boolean {
  return typeof value === "object" && value !== null && ["variants", "reviews", "statements", "appearances"].some((key) => key in value);
}

/** Reads the claims in one value of a file, in our own format or as ClaimReview; a value without any gives one refusal. */
export function readClaimValue(value: unknown, provenance: Provenance): ReadClaim[] {
  if (!isReviewData(value) && isOwnForm(value)) return [readClaim(value, provenance)];
  return readClaimReviews(value, provenance);
}
