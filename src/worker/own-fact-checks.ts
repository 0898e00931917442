/** Fact-checks that publishers' own pages carry, which the reader may take over. */
import type { Claim } from "../claims/claim.ts";
import { readClaimReviews } from "../claims/claim-review.ts";
import { joinClaims } from "../claims/join-claims.ts";
import { readDocument } from "../feeds/read-document.ts";

/** Claims that one page may hand over. */
const claimsMax = 20;
/** Maximum length of text examined in all, in UTF-16 units: a page may contain any amount of JSON-LD. */
const textMax = 500_000;

/**
 * The claims of what a page publishes as ClaimReview about itself. What names an address of somebody else is left out: a page
 * cannot speak for another publisher.
 *
 * @param texts JSON, as the page gave it: anything
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

/** The page's own host, or one below it; "www.", "m." and "amp." are the same house. */
function isOwnAddress(address: string | undefined, pageHost: string): boolean {
  const bare = (host: string): string => host.toLowerCase().replace(/^(?:www|m|amp)\./u, "");
  const host = bare(URL.parse(address ?? "")?.hostname ?? "");
  const own = bare(pageHost);
  return own !== "" && (host === own || host.endsWith(`.${own}`));
}
