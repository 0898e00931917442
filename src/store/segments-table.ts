import type { GainsayDatabase, StoredSegment } from "./database.ts";
import type { LedgerPart } from "./entry-ledger.ts";
import { addLedgerPart } from "./ledgers-table.ts";
import type { SourceJob } from "./stored-source.ts";

/** A segment before it is stored. */
export type NewSegment = Omit<StoredSegment, "number" | "bytes"> & { bytes: Uint8Array<ArrayBuffer> };

/** The segments of these generations: one chain per generation, in their order, each oldest first. */
export async function readChains(database: GainsayDatabase, generations: readonly number[]): Promise<StoredSegment[][]> {
  const rows = await database.segments
    .where("generation")
    .anyOf([...generations])
    .sortBy("number");
  return generations.map((generation) => rows.filter((row) => row.generation === generation));
}

/**
 * Appends a segment to a job's generation, and a part to its ledger, and records the job's progress, in one transaction: if the worker dies, the work
 * resumes from there.
 *
 * @returns the segment's number, 0 if it was empty and not stored; undefined, with nothing stored, if the source was removed or has a
 *   different job now
 */
export async function addSegment(
  database: GainsayDatabase,
  source: string,
  segment: NewSegment,
  progress: Partial<SourceJob>,
  ledger?: LedgerPart,
): Promise<number | undefined> {
  return await database.transaction("rw", database.sources, database.segments, database.ledgers, async () => {
    const held = await database.sources.get(source);
    if (held?.job?.generation !== segment.generation) return undefined;
    const isEmpty = segment.claimCount + segment.removedCount === 0;
    const number = isEmpty ? 0 : await database.segments.add({ ...segment, bytes: new Blob([segment.bytes]) });
    if (ledger !== undefined) await addLedgerPart(database, segment.generation, ledger);
    await database.sources.update(source, { job: { ...held.job, ...progress } });
    return number;
  });
}

/** Replaces the segments with these numbers by one; false if any of them is gone. */
export async function replaceSegments(database: GainsayDatabase, numbers: readonly number[], segment: NewSegment): Promise<boolean> {
  return await database.transaction("rw", database.segments, async () => {
    const rows = await database.segments.bulkGet([...numbers]);
    const [first] = numbers;
    if (first === undefined || rows.some((row) => row === undefined)) return false;
    await database.segments.bulkDelete([...numbers]);
    await database.segments.put({ ...segment, number: first, bytes: new Blob([segment.bytes]) });
    return true;
  });
}

/** Replaces all segments of a generation with these, in one transaction. */
export async function replaceChain(database: GainsayDatabase, generation: number, segments: readonly NewSegment[]): Promise<void> {
  await database.transaction("rw", database.segments, async () => {
    await database.segments.where("generation").equals(generation).delete();
    await database.segments.bulkAdd(segments.map((segment) => ({ ...segment, bytes: new Blob([segment.bytes]) })));
  });
}
