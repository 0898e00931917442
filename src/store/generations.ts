import { bundlesOf } from "./claims-table.ts";
import type { GainsayDatabase } from "./database.ts";
import { sweepArticles } from "./articles-table.ts";
import { dropDownload } from "./downloads-table.ts";
import { dropLedger } from "./ledgers-table.ts";
import { type SourceJob, startJob, type StoredSource } from "./stored-source.ts";

/** Maximum number of bundles deleted in one transaction. */
const sweptAtOnce = 64;

/** Begins a generation of a source; its claims are not visible before a source points to it. */
export async function startGeneration(database: GainsayDatabase, source: string): Promise<number> {
  return await database.generations.add({ source });
}

/** Begins a generation as a source's job, in one transaction; undefined if there is no such source. */
export async function beginJob(database: GainsayDatabase, source: string, known: Partial<SourceJob>): Promise<SourceJob | undefined> {
  return await database.transaction("rw", database.sources, database.generations, async () => {
    if ((await database.sources.get(source)) === undefined) return undefined;
    const job = { ...startJob(await startGeneration(database, source)), ...known };
    await database.sources.update(source, { job });
    return job;
  });
}

/** False if it was dropped: a job that points to it is void. */
export async function hasGeneration(database: GainsayDatabase, generation: number): Promise<boolean> {
  return (await database.generations.get(generation)) !== undefined;
}

/** Deletes a generation at once, writing nothing: there may be no room to write. Cost: some seconds for 100,000 claims. */
export async function dropGeneration(database: GainsayDatabase, generation: number): Promise<void> {
  await database.transaction("rw", database.tables, async () => {
    await bundlesOf(database, generation).delete();
    await dropRest(database, generation);
  });
}

async function dropRest(database: GainsayDatabase, generation: number): Promise<void> {
  await database.segments.where("generation").equals(generation).delete();
  await database.states.delete(generation);
  await dropLedger(database, generation);
  await database.generations.delete(generation);
}

/**
 * Makes the generation of a job the source's current one, in one transaction: a reader sees all old claims or all
 * new ones. Its downloads are deleted in the same transaction. `changes` are other fields that change with it; `digests` prove a signed
 * feed's claims. False if the source was removed or now has a different job; then nothing is changed.
 */
export async function switchGeneration(
  database: GainsayDatabase,
  source: string,
  generation: number,
  changes: Partial<StoredSource>,
  digests?: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return await database.transaction("rw", database.sources, database.downloads, database.states, async () => {
    const held = await database.sources.get(source);
    if (held?.job?.generation !== generation) return false;
    await dropDownload(database, source);
    if (digests !== undefined) await database.states.put({ generation, digests: new Blob([digests]) });
    const { job, problem: _solved, ...rest } = held;
    const { claimCount = job.claimCount } = changes;
    const publishers = job.publishers && { generation, claimCount, list: job.publishers };
    await database.sources.put({ ...rest, ...(publishers && { publishers }), ...changes, generation });
    return true;
  });
}

/**
 * Deletes one slice of the data that no source points to anymore: old generations, jobs that were given up, removed sources. False
 * if there is nothing left. Cost: at most 64 bundles of claims.
 */
export async function sweepSlice(database: GainsayDatabase): Promise<boolean> {
  return await database.transaction("rw", database.tables, async () => {
    const sources = await database.sources.toArray();
    const ids = new Set(sources.map(({ id }) => id));
    await database.downloads.filter(({ source }) => !ids.has(source)).delete();
    if (await sweepArticles(database, ids)) return true;
    const kept = new Set(sources.flatMap(({ generation, job }) => [generation, job?.generation]));
    const lost = (await database.generations.toArray()).find(({ generation }) => !kept.has(generation));
    if (lost === undefined) return false;
    const { generation } = lost;
    const rows = await bundlesOf(database, generation).limit(sweptAtOnce).primaryKeys();
    await database.claims.bulkDelete(rows);
    if (rows.length === sweptAtOnce) return true;
    await dropRest(database, generation);
    return true;
  });
}
