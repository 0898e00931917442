import type { GainsayDatabase } from "./database.ts";
import { sourceKinds, type StoredSource } from "./stored-source.ts";

/** All sources, by id. */
export async function readSources(database: GainsayDatabase): Promise<StoredSource[]> {
  return await database.sources.orderBy("id").toArray();
}

/** Enabled sources that have claims, by kind (`sourceKinds`) and then by id. */
export async function readVisibleSources(database: GainsayDatabase): Promise<StoredSource[]> {
  const visible = (await readSources(database)).filter(({ isOn, generation }) => isOn && generation > 0);
  return visible.toSorted((a, b) => sourceKinds.indexOf(a.kind) - sourceKinds.indexOf(b.kind));
}

type SourceChanges = { [Field in keyof StoredSource]?: StoredSource[Field] | undefined };

/** Changes fields of a source in one transaction; false if there is no such source. Fields that are `undefined` are removed. */
export async function changeSource(database: GainsayDatabase, id: string, changes: SourceChanges): Promise<boolean> {
  return (await database.sources.update(id, changes as Partial<StoredSource>)) > 0;
}

/** Records that a visit begins; returns the source at that moment, undefined if it was removed. One transaction. */
export async function beginTurn(database: GainsayDatabase, id: string, at: number): Promise<StoredSource | undefined> {
  return await database.transaction("rw", database.sources, async () => {
    const source = await database.sources.get(id);
    if (source === undefined) return undefined;
    const { count = 0, lost = 0 } = source.turn ?? {};
    const begun = { ...source, turn: { at, count: count + 1, lost: lost + 1 } };
    await database.sources.put(begun);
    return begun;
  });
}

/** A new source as it is before its first visit. */
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
