import { writeDeltaInSteps } from "../../matching/index-write/write-index.ts";
import type { SiteRecord } from "../../sites/site-record.ts";
import { SiteLost, type SiteShelf } from "../../sites/site-shelf.ts";
import { countWaiting, nextCheck, nextWaiting, readArticles } from "../../store/articles-table.ts";
import { changeClaims, readClaims } from "../../store/claims-table.ts";
import type { StoredArticle } from "../../store/database.ts";
import { startGeneration } from "../../store/generations.ts";
import type { RefusedEntries, StoredSource } from "../../store/stored-source.ts";
import { runSteps } from "../index/run-steps.ts";
import type { SyncWork } from "./sync-work.ts";

/**
 * Implements a site's shelf in the database. An article's claims, their index segment, its row and the source's row change in one transaction,
 * so pages are matched against either all of an article's old claims or all of its new ones. A visit that was aborted stores nothing more.
 *
 * @param readRefused returns what this visit has refused so far; it is stored too
 */
export function openDatabaseShelf(
  { database, source: { id }, signal, now }: Pick<SyncWork, "database" | "source" | "signal" | "now">,
  readRefused: () => RefusedEntries[],
): SiteShelf {
  const { sources, articles, claims, segments, generations } = database;

  /** Reads the source within the caller's transaction. */
  const hold = async (): Promise<StoredSource> => {
    const held = await sources.get(id);
    if (signal.aborted || held?.site === undefined) throw new SiteLost(id);
    return held;
  };
  const rowOf = (article: Omit<StoredArticle, "source">): StoredArticle => ({ ...article, source: id });

  return {
    readSite: async () => (await sources.get(id))?.site,
    putSite: async (site, list = []) =>
      database.transaction("rw", sources, articles, async () => {
        await sources.put(sourceWith(await hold(), site, readRefused()));
        if (list.length > 0) await articles.bulkPut(list.map(rowOf));
      }),
    putArticle: async (site, article, change) => {
      const bytes = change === undefined ? undefined : new Blob([await runSteps(writeDeltaInSteps(change.claims, change.before))]);
      await database.transaction("rw", [sources, articles, claims, segments, generations], async () => {
        const held = sourceWith(await hold(), site, readRefused());
        await articles.put(rowOf(article));
        if (change === undefined || bytes === undefined) return await sources.put(held);
        const generation = held.generation === 0 ? await startGeneration(database, id) : held.generation;
        const puts = new Set(change.claims.map((claim) => claim.id));
        await changeClaims(database, generation, change.claims, new Set(change.before.filter((claim) => !puts.has(claim))));
        const removedCount = change.before.length;
        await segments.add({ generation, claimCount: puts.size, removedCount, hasRemovals: removedCount > 0, bytes });
        return await sources.put({ ...held, generation, claimCount: held.claimCount + puts.size - removedCount, storedAt: now() });
      });
    },
    readArticles: (addresses) => readArticles(database, id, addresses),
    nextWaiting: (since) => nextWaiting(database, id, since),
    nextCheck: (time, since) => nextCheck(database, id, time, since),
    countWaiting: () => countWaiting(database, id),
    readClaims: async (article) => {
      const { generation = 0 } = (await sources.get(id)) ?? {};
      return generation === 0 ? [] : await readClaims(database, generation, article.claims);
    },
  };
}

/** Returns the source with its site's record. A source named after its host gets the site's own name. */
function sourceWith(held: StoredSource, site: SiteRecord, refused: RefusedEntries[]): StoredSource {
  const title = site.title !== "" && held.title === URL.parse(held.address)?.host ? site.title : held.title;
  return { ...held, site, title, refused, entryCount: site.readCount };
}
