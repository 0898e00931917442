/** Fact-checks on publishers' own pages, which the reader may save. */
import type { Claim } from "../claims/claim.ts";
import { readClaimReviews } from "../claims/claim-review.ts";
import { joinClaims } from "../claims/join-claims.ts";
import { readDocument } from "../feeds/read-document.ts";

/** Maximum number of claims from one page. */
const claimsMax = 20;
/** Maximum length of text examined in all, in UTF-16 units: a page may contain any amount of JSON-LD. */
const textMax = 500_000;

/**
 * The claims in the ClaimReview data of a page. Those with a review at another host's address are left out: a page cannot
 * speak for another publisher.
 *
 * @param texts supposedly JSON; the page may have written anything
 * @param host of the page
 */
export function readOwnFactChecks(texts: readonly string[], host: string): Claim[] {
  const claims: Claim[] = [];
  let left = textMax;
  for (const text of texts) {
    left -= text.length;
    if (left < 0) break;
    for (const entry of readDocument(new TextEncoder().encode(text)))
      for (const read of entry.ok ? readClaimReviews(entry.value, { feed: host, sequence: 0 }) : []) if (read.ok) claims.push(read.claim);
  }
  return joinClaims(claims.filter(({ reviews }) => reviews.length > 0 && reviews.every(({ url }) => isOwnAddress(url, host)))).slice(
    0,
    claimsMax,
  );
}

/** The page's own host, or one below it; "www.", "m." and "amp." are ignored. */
function isOwnAddress(address: string | undefined, pageHost: string): boolean {
  const bare = (host: string): string => host.toLowerCase().replace(/^(?:www|m|amp)\./u, "");
  const host = bare(URL.parse(address ?? "")?.hostname ?? "");
  const own = bare(pageHost);
  return own !== "" && (host === own || host.endsWith(`.${own}`));
}
