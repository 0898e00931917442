import type { Claim } from "../claims/claim.ts";
import type { GainsayDatabase, StoredSource } from "./database.ts";

/**
 * Puts all claims of a source in place of what it had, in one transaction: a reader sees the old claims or the new
 * ones, never a mixture. The index no longer fits then, which its stamp tells.
 */
export async function replaceClaims(database: GainsayDatabase, source: StoredSource, claims: readonly Claim[]): Promise<void> {
  await database.transaction("rw", database.claims, database.sources, async () => {
    await database.claims.where("source").equals(source.name).delete();
    await database.claims.bulkPut(claims.map((claim) => ({ id: claim.id, source: source.name, claim })));
    await database.sources.put(source);
  });
}

/** Reads claims by id; what is not there is left out. Cost: one lookup a claim. */
export async function readClaims(database: GainsayDatabase, ids: readonly string[]): Promise<Claim[]> {
  const rows = await database.claims.bulkGet([...ids]);
  return rows.flatMap((row) => (row === undefined ? [] : [row.claim]));
}

/** All claims, by id: the order, and with it the index bytes, do not depend on when a claim came in. */
export async function readAllClaims(database: GainsayDatabase): Promise<Claim[]> {
  return (await database.claims.orderBy("id").toArray()).map((row) => row.claim);
}

/** The sources that are stored, by name. */
export async function readSources(database: GainsayDatabase): Promise<StoredSource[]> {
  return await database.sources.orderBy("name").toArray();
}
