/** Fact-checks that publishers' own pages carry, which the reader may take over. */
import type { Claim } from "../claims/claim.ts";
import { listClaimReviews, readClaimReview } from "../claims/claim-review.ts";
import { joinClaims } from "../claims/join-claims.ts";
import { parseJson } from "../feeds/parse-json.ts";

/** Claims that one page may hand over. */
const claimsMax = 20;
/** Longest text that is looked at, in UTF-16 units: what reading/linked-data.ts hands on. */
const textMax = 200_000;

/**
 * The claims of what a page publishes as ClaimReview about itself. What names an address of somebody else is left out: a page
 * cannot speak for another publisher.
 *
 * @param texts JSON, as the page gave it: anything
 * @param host of the page
 */
export function readOwnFactChecks(texts: readonly string[], host: string): Claim[] {
  const claims = texts
    .filter((text) => text.length <= textMax)
    .map(parseJson)
    .flatMap((parsed) => (parsed.ok ? listClaimReviews(parsed.value) : []))
    .flatMap((entry) => {
      const read = readClaimReview(entry, { feed: host, sequence: 0 });
      return read.ok ? read.claim : [];
    });
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
