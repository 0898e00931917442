import type { GainsayDatabase, StoredSource } from "./database.ts";

/** Says which claims an index was built from: the sources with their editions and counts. */
export function stampOf(sources: readonly StoredSource[]): string {
  return JSON.stringify(sources.map(({ name, edition, claimCount }) => [name, edition, claimCount]));
}

/** The stored index bytes when they were built from the claims that `stamp` tells of, else undefined. */
export async function readIndexBytes(database: GainsayDatabase, stamp: string): Promise<Uint8Array | undefined> {
  const row = await database.indexes.get("current");
  return row === undefined || row.stamp !== stamp ? undefined : new Uint8Array(await row.bytes.arrayBuffer());
}

/** Puts index bytes in place of the former ones. */
export async function storeIndexBytes(database: GainsayDatabase, stamp: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await database.indexes.put({ key: "current", stamp, bytes: new Blob([bytes]) });
}
