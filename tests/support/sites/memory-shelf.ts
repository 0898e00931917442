import type { Claim } from "../../../src/claims/claim.ts";
import { type Article, newSite, type SiteRecord } from "../../../src/sites/site-record.ts";
import { SiteLost, type SiteShelf } from "../../../src/sites/site-shelf.ts";

export interface MemoryShelf extends SiteShelf {
  site: SiteRecord | undefined;
  articles: Map<string, Article>;
  claims: Map<string, Claim>;
}

/**
 * A shelf in memory. What it is given and gives is copied, as a database would.
 *
 * @param reach called before and after each use: what it throws ends a life there
 */
export function makeShelf(site: Parameters<typeof newSite>[0], reach: (point: string) => void = () => {}): MemoryShelf {
  const articles = new Map<string, Article>();
  const claims = new Map<string, Claim>();
  const use = async <T>(point: string, work: () => T): Promise<T> => {
    reach(`before ${point}`);
    const value = structuredClone(work());
    reach(`after ${point}`);
    return value;
  };
  const best = (list: Article[], value: (article: Article) => number): Article | undefined =>
    list.toSorted((a, b) => value(a) - value(b))[0];
  const untried = (since: number): Article[] => [...articles.values()].filter(({ triedAt }) => triedAt < since);
  const shelf: MemoryShelf = {
    site: newSite(site),
    articles,
    claims,
    readSite: () => use("readSite", () => shelf.site),
    putSite: (record, list = []) =>
      use("putSite", () => {
        if (shelf.site === undefined) throw new SiteLost();
        shelf.site = structuredClone(record);
        for (const article of list) articles.set(article.address, structuredClone(article));
      }),
    putArticle: (record, article, change) =>
      use("putArticle", () => {
        if (shelf.site === undefined) throw new SiteLost();
        shelf.site = structuredClone(record);
        articles.set(article.address, structuredClone(article));
        for (const id of change?.before ?? []) claims.delete(id);
        for (const claim of change?.claims ?? []) claims.set(claim.id, structuredClone(claim));
      }),
    readArticles: (addresses) => use("readArticles", () => addresses.flatMap((address) => articles.get(address) ?? [])),
    nextWaiting: (since) =>
      use("nextWaiting", () =>
        best(
          untried(since).filter(({ rank }) => rank !== undefined),
          ({ rank = 0 }) => -rank,
        ),
      ),
    nextCheck: (now, since) =>
      use("nextCheck", () =>
        best(
          untried(since).filter(({ checkAt }) => checkAt !== undefined && checkAt <= now),
          ({ checkAt = 0 }) => checkAt,
        ),
      ),
    countWaiting: () => use("countWaiting", () => [...articles.values()].filter(({ rank }) => rank !== undefined).length),
    readClaims: (article) => use("readClaims", () => article.claims.flatMap((id) => claims.get(id) ?? [])),
  };
  return shelf;
}
