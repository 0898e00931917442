import { newSite, type SiteRecord } from "../../sites/site-record.ts";
import { dropArticles } from "../../store/articles-table.ts";
import { countClaims } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { changeSource } from "../../store/sources-table.ts";

/**
 * A source whose claims were deleted from outside has nothing to show: it is fetched again, even if its server reports no changes.
 * Remaining claims of the reader's own are kept. One transaction. True if it must be fetched. Cost: a few microseconds per claim.
 *
 * @param note writes one line to the log
 */
export async function dropIncomplete(database: GainsayDatabase, id: string, note: (line: string) => void): Promise<boolean> {
  if (await isComplete(database, id)) return false; // counted without keeping others from reading, which takes seconds for a large source
  return await database.transaction("rw", database.sources, database.claims, database.articles, async () => {
    const source = await database.sources.get(id);
    if (source === undefined || source.generation === 0) return false;
    const claimCount = await countClaims(database, source.generation);
    if (claimCount === source.claimCount) return false;
    if (source.kind === "saved") {
      await changeSource(database, id, { claimCount });
      return false;
    }
    note(`worker: claims of ${source.title} are missing from the database and are fetched again`);
    const site = source.site && forgetArticles(source.site);
    if (site !== undefined) await dropArticles(database, id);
    const nothing = { generation: 0, claimCount: 0, edition: "", dueAt: 0, etag: "", lastModified: "" };
    await changeSource(database, id, { ...nothing, ...(site && { site }) });
    return true;
  });
}

async function isComplete(database: GainsayDatabase, id: string): Promise<boolean> {
  const source = await database.sources.get(id);
  return source === undefined || source.generation === 0 || (await countClaims(database, source.generation)) === source.claimCount;
}

/** A site as it was before its first visit. */
function forgetArticles(site: SiteRecord): SiteRecord {
  return newSite({ ...site, lists: site.lists.flatMap(({ parent, address }) => (parent === undefined ? address : [])) });
}
