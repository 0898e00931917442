import type { Claim } from "../../claims/claim.ts";
import { readClaimReviews } from "../../claims/claim-review.ts";
import type { EntryRead } from "../../feeds/read-entries.ts";

type EntryClaim = { ok: true; claim: Claim } | { ok: false; reason: string };

/** The claims in an entry of a file; `feed` is named in their provenance. */
export function readEntry(entry: EntryRead, feed: string): EntryClaim[] {
  if (!entry.ok) return [entry];
  return readClaimReviews(entry.value, { feed, sequence: 0 });
}
