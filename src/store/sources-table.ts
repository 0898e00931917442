import type { GainsayDatabase } from "./database.ts";
import { sourceKinds, type StoredSource } from "./stored-source.ts";

/** All sources, by id. */
export async function readSources(database: GainsayDatabase): Promise<StoredSource[]> {
  return await database.sources.orderBy("id").toArray();
}

/** Those that are on and have claims to show, by kind (`sourceKinds`) and then by id. */
export async function readVisibleSources(database: GainsayDatabase): Promise<StoredSource[]> {
  const visible = (await readSources(database)).filter(({ isOn, generation }) => isOn && generation > 0);
  return visible.toSorted((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind));
}

/** Changes fields of a source in one transaction; false when there is no such source. Fields that are `undefined` are removed. */
export async function changeSource(database: GainsayDatabase, id: string, changes: Partial<StoredSource>): Promise<boolean> {
  return (await database.sources.update(id, changes)) > 0;
}

/** A new source as it stands before its first visit. */
export function newSource(choice: Pick<StoredSource, "id" | "kind" | "address" | "title"> & Partial<StoredSource>): StoredSource {
  return {
    isOn: true,
    generation: 0,
    claimCount: 0,
    edition: "",
    entryCount: 0,
    refused: [],
    storedAt: 0,
    checkedAt: 0,
    dueAt: 0,
    failures: 0,
    etag: "",
    lastModified: "",
    ...choice,
  };
}
