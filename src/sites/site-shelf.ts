import type { Claim } from "../claims/claim.ts";
import type { Article, SiteRecord } from "./site-record.ts";

/** Stores one site, its articles and their claims between visits. Each `put` is atomic. */
export interface SiteShelf {
  /** Undefined if the site was removed. */
  readSite: () => Promise<SiteRecord | undefined>;
  /** @throws SiteLost if the site was removed, as the other `put` does */
  putSite: (site: SiteRecord, articles?: readonly Article[]) => Promise<void>;
  /**
   * Stores an article. With `claims`, they take the place of those held of it (`article.claims` are their ids; `before` were those of the
   * old ones).
   */
  putArticle: (site: SiteRecord, article: Article, change?: { before: readonly string[]; claims: readonly Claim[] }) => Promise<void>;
  /** Those that are known, in any order. */
  readArticles: (addresses: readonly string[]) => Promise<Article[]>;
  /** The article with the highest `rank` that was not tried at or after `since`. */
  nextWaiting: (since: number) => Promise<Article | undefined>;
  /** The article with the lowest `checkAt` of at most `now` that was not tried at or after `since`. */
  nextCheck: (now: number, since: number) => Promise<Article | undefined>;
  /** How many articles have a `rank`. */
  countWaiting: () => Promise<number>;
  /** The claims held of an article. */
  readClaims: (article: Article) => Promise<Claim[]>;
}

/** The site was removed, or another visit to it is under way. */
export class SiteLost extends Error {
  override name = "SiteLost";
}
