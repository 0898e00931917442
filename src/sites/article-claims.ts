/** Reads the claims that an article's own publisher has reviewed in it. */
import type { Claim, Review } from "../claims/claim.ts";
import { hashClaim } from "../claims/claim-hash.ts";
import { isClaimReview, listClaimReviews, readClaimReview } from "../claims/claim-review.ts";
import { hostOf } from "../claims/host.ts";
import { joinClaims } from "../claims/join-claims.ts";
import { isOwnAddress } from "./own-host.ts";

/** Maximum number of claims kept from one article. Known pages have a few dozen at most. */
const claimsMax = 100;

export interface ArticleClaims {
  claims: Claim[];
  /** Reviews that were left out, with the reason. */
  refused: string[];
}

/**
 * @param values from `readPage`
 * @param address of the article
 * @param origins addresses on the hosts that are the site's own
 * @param feed named in the claims' provenance
 * @returns claims whose ids name the article and the claim, so that the same claim in two articles is kept twice. Never throws.
 */
export function readArticleClaims(values: readonly unknown[], address: string, origins: readonly string[], feed: string): ArticleClaims {
  const refused: string[] = [];
  const claims: Claim[] = [];
  const entries = values.flatMap(listClaimReviews).filter(isClaimReview);
  for (const entry of entries) {
    const read = readClaimReview(entry, { feed, sequence: 0 });
    const [review] = read.ok ? read.claim.reviews : [];
    if (!read.ok) refused.push(read.reason);
    else if (review === undefined) refused.push("has no review");
    else if (!isOwnAddress(review.url ?? address, [address, ...origins]))
      refused.push(`is at an address of another host: ${hostOf(review.url ?? "") ?? ""}`);
    else claims.push({ ...read.claim, reviews: [settlePublisher({ ...review, url: review.url ?? address }, address, origins)] });
  }
  return {
    claims: joinClaims(claims)
      .slice(0, claimsMax)
      .map((claim) => ({ ...claim, id: nameOnPage(claim, address) })),
    refused,
  };
}

/** Replaces the publisher's host with the article's if they differ, for example if it links to a profile on another site. */
function settlePublisher(review: Review, address: string, origins: readonly string[]): Review {
  const { publisher } = review;
  const isOwn = publisher.site !== undefined && isOwnAddress(withPort(publisher.site, address), [address, ...origins]);
  const site = isOwn ? publisher.site : hostOf(address);
  return { ...review, publisher: { ...publisher, ...(site !== undefined && { site }) } };
}

function withPort(site: string, address: string): string {
  const port = URL.parse(address)?.port ?? "";
  return `https://${site}${port === "" ? "" : `:${port}`}/`;
}

/** Makes the id of a claim on a page. When the page changes, the claim with the same id is replaced. */
function nameOnPage(claim: Claim, address: string): string {
  return hashClaim(`${address} ${claim.text}`, claim.claimant?.name);
}
