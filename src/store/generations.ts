import { Dexie } from "dexie";
import type { GainsayDatabase } from "./database.ts";
import type { StoredSource } from "./stored-source.ts";

/** Rows that are deleted in one transaction. */
const sweptAtOnce = 2_000;

/** Begins a generation of a source; nobody sees its claims before a source points to it. */
export async function startGeneration(database: GainsayDatabase, source: string): Promise<number> {
  return await database.generations.add({ source });
}

/**
 * Makes the generation of a job the source's current one, in one transaction: a reader sees all of the old claims or all of
 * the new. `changes` are the other fields that change with it. False when the source was removed or its job is another now;
 * then nothing is changed.
 */
export async function switchGeneration(
  database: GainsayDatabase,
  source: string,
  generation: number,
  changes: Partial<StoredSource>,
): Promise<boolean> {
  return await database.transaction("rw", database.sources, async () => {
    const held = await database.sources.get(source);
    if (held?.job?.generation !== generation) return false;
    const { job: _done, problem: _solved, ...rest } = held;
    await database.sources.put({ ...rest, ...changes, generation });
    return true;
  });
}

/**
 * Deletes one slice of what no source points to any more: old generations, jobs that were given up, removed sources. False
 * when there is nothing left. Cost: at most some 2,000 rows.
 */
export async function sweepSlice(database: GainsayDatabase): Promise<boolean> {
  return await database.transaction(
    "rw",
    database.sources,
    database.generations,
    database.claims,
    database.segments,
    database.states,
    async () => {
      const kept = new Set((await database.sources.toArray()).flatMap(({ generation, job }) => [generation, job?.generation]));
      const lost = (await database.generations.toArray()).find(({ generation }) => !kept.has(generation));
      if (lost === undefined) return false;
      const { generation } = lost;
      const rows = await keysOfGeneration(database, generation).limit(sweptAtOnce).primaryKeys();
      await database.claims.bulkDelete(rows);
      if (rows.length === sweptAtOnce) return true;
      await database.segments.where("generation").equals(generation).delete();
      await database.states.delete(generation);
      await database.generations.delete(generation);
      return true;
    },
  );
}

function keysOfGeneration(database: GainsayDatabase, generation: number) {
  return database.claims.where("[generation+id]").between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
}
