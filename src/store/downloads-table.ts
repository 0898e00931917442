import { Dexie } from "dexie";
import type { GainsayDatabase, StoredPart } from "./database.ts";

/** The parts of a file received so far, in order. Parts of another file of this source are dropped. */
export async function readDownload(database: GainsayDatabase, source: string, sha256: string): Promise<StoredPart[]> {
  return await database.transaction("rw", database.downloads, async () => {
    const parts = await partsOf(database, source).toArray();
    if (parts.every((part) => part.sha256 === sha256)) return parts;
    await dropDownload(database, source);
    return [];
  });
}

/** Stores a part; does nothing if its source was removed meanwhile. */
export async function addDownloadPart(
  database: GainsayDatabase,
  part: Omit<StoredPart, "bytes">,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await database.transaction("rw", database.downloads, database.sources, async () => {
    if ((await database.sources.get(part.source)) !== undefined) await database.downloads.put({ ...part, bytes: new Blob([bytes]) });
  });
}

/** Stores the file that the reader chose for a source, replacing any earlier one. `name` identifies it. Runs in the caller's transaction. */
export async function putChosenFile(database: GainsayDatabase, source: string, bytes: Blob, name: string): Promise<void> {
  await dropDownload(database, source);
  await database.downloads.add({ source, number: 1, sha256: name, bytes });
}

/** That file, until it has been read. */
export async function readChosenFile(database: GainsayDatabase, source: string): Promise<{ bytes: Blob; name: string } | undefined> {
  const part = await database.downloads.get([source, 1]);
  return part && { bytes: part.bytes, name: part.sha256 };
}

export async function dropDownload(database: GainsayDatabase, source: string): Promise<void> {
  await partsOf(database, source).delete();
}

function partsOf(database: GainsayDatabase, source: string) {
  return database.downloads.where("[source+number]").between([source, Dexie.minKey], [source, Dexie.maxKey]);
}
