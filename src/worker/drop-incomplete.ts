import { countClaims } from "../store/claims-table.ts";
import type { GainsayDatabase } from "../store/database.ts";
import { changeSource } from "../store/sources-table.ts";

/**
 * A source whose claims have been cleared behind our back has nothing to show: it is fetched again, whatever its server says of news.
 * What is left of the reader's own claims stays. One transaction. True where it has to be fetched. Cost: some microseconds a claim.
 *
 * @param note writes one line to the log
 */
export async function dropIncomplete(database: GainsayDatabase, id: string, note: (line: string) => void): Promise<boolean> {
  return await database.transaction("rw", database.sources, database.claims, async () => {
    const source = await database.sources.get(id);
    if (source === undefined || source.generation === 0) return false;
    const claimCount = await countClaims(database, source.generation);
    if (claimCount === source.claimCount) return false;
    if (source.kind === "saved") {
      await changeSource(database, id, { claimCount });
      return false;
    }
    note(`worker: claims of ${source.title} are missing from the database and are fetched again`);
    await changeSource(database, id, { generation: 0, claimCount: 0, edition: "", dueAt: 0, etag: "", lastModified: "" });
    return true;
  });
}
