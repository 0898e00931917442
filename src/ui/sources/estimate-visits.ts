/** What visits to sites of the catalogue cost at most. How many articles a site has is not known before a visit, but a visit has a limit. */

/** Maximum number of pages of a site that one visit reads: `pagesMax` in src/sites/visit-articles.ts. A test checks that they are equal. */
export const visitPages = 60;

/**
 * Bytes that an article's page takes on its way. Of 460 real pages (`pages.tar.gz`, see tests/bench/MEASURING.md) the 104 with JSON-LD, where
 * fact-checkers have their ClaimReview, take 49.5 kB on average when packed with gzip (median 30.6; all pages: 30.0, median 18.6). A total
 * grows with the average, not with the median.
 */
const pageBytes = 50_000;

/** Claims of an article: 64,272 claims of a public collection are at 61,777 addresses. */
const pageClaims = 1.04;

/**
 * Bytes that a claim takes in the database, with its part of the index: 600 to 1,200 in sources of 1,000 to 6,000 claims
 * (`npm run measure-sync`, the column of kept bytes).
 */
const claimBytes = 1_000;

interface VisitCost {
  /** Requests for articles; about as many claims come of them. */
  pages: number;
  downloadBytes: number;
  keptBytes: number;
}

/**
 * The most pages that one visit to each of several sites reads, how many bytes it downloads and how many of these it keeps: as if each site had as many
 * new articles as a visit reads, all with claims. Most visits find fewer. The sites' lists of articles are not counted, since their sizes are
 * not known.
 */
export function estimateVisits(siteCount: number): VisitCost {
  const pages = siteCount * visitPages;
  return { pages, downloadBytes: roundToKnown(pages * pageBytes), keptBytes: roundToKnown(pages * pageClaims * claimBytes) };
}

/** Rounds to one significant digit, or two if the first is 1, which changes a number by a fifth at most. */
function roundToKnown(value: number): number {
  return Number(value.toPrecision(`${value}`.startsWith("1") ? 2 : 1));
}
