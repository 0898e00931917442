/** Changes of a generation: stored under a generation of their own until all are there, then applied in one transaction. */
import type { Claim } from "../claims/claim.ts";
import { changeClaims, putIntoGeneration, readClaimsAfter } from "./claims-table.ts";
import type { GainsayDatabase } from "./database.ts";
import type { LedgerPart } from "./entry-ledger.ts";
import { addLedgerPart, dropLedger } from "./ledgers-table.ts";
import type { SourceJob, StoredSource } from "./stored-source.ts";

/** Number of claims changed at a time within a transaction: as many bundles are in memory. */
const changedAtOnce = 64;

/** The claims of a generation of changes, in order of arrival. */
export async function claimsOfChanges(database: GainsayDatabase, generation: number): Promise<Claim[]> {
  return (await readClaimsAfter(database, generation, 0, Number.POSITIVE_INFINITY)).claims;
}

/**
 * Stores claims in the generation of changes of a job, a part of its ledger, and its progress, in one transaction. False, with nothing
 * stored, if the source was removed or has a different job now.
 */
export async function saveChanges(
  database: GainsayDatabase,
  source: string,
  generation: number,
  { claims, batch, part, done }: { claims: readonly Claim[]; batch: number; part: LedgerPart; done: Partial<SourceJob> },
): Promise<boolean> {
  const { sources, generations, ledgers } = database;
  return await database.transaction("rw", [sources, generations, database.claims, ledgers], async () => {
    const held = await sources.get(source);
    if (held?.job?.generation !== generation) return false;
    await putIntoGeneration(database, generation, claims, batch);
    await addLedgerPart(database, generation, part);
    await sources.update(source, { job: { ...held.job, ...done } });
    return true;
  });
}

/** What changes of a generation: claims by id, ids of others that go, the segment of the index that says so, and the ledger it has then. */
export interface GenerationEdit {
  puts: readonly Claim[];
  removedIds: readonly string[];
  /** Ids of claims held that go or are replaced. */
  oldIds: readonly string[];
  segment: Uint8Array<ArrayBuffer>;
  ledger: LedgerPart;
}

/**
 * Applies the changes that a job has gathered to the generation that its source holds, in one transaction: pages are matched against all of
 * the old claims or all of the new. `changes` are other fields of the source. False, with nothing changed, if the source was removed or has a
 * different job or generation now. Cost: as many bundles read and written as claims change.
 */
export async function applyEdit(
  database: GainsayDatabase,
  source: string,
  { generation, base }: SourceJob,
  { puts, removedIds, oldIds, segment, ledger }: GenerationEdit,
  changes: Partial<StoredSource>,
): Promise<boolean> {
  const { sources, claims, segments, ledgers } = database;
  return await database.transaction("rw", [sources, claims, segments, ledgers], async () => {
    const held = await sources.get(source);
    if (base === undefined || held?.generation !== base || held.job?.generation !== generation) return false;
    for (let at = 0; at < removedIds.length; at += changedAtOnce)
      await changeClaims(database, base, [], new Set(removedIds.slice(at, at + changedAtOnce)));
    for (let at = 0; at < puts.length; at += changedAtOnce)
      await changeClaims(database, base, puts.slice(at, at + changedAtOnce), new Set());
    if (puts.length + oldIds.length > 0)
      await segments.add({
        generation: base,
        claimCount: puts.length,
        removedCount: oldIds.length,
        hasRemovals: oldIds.length > 0,
        bytes: new Blob([segment]),
      });
    await dropLedger(database, base);
    await addLedgerPart(database, base, ledger);
    const { job: _done, problem: _solved, ...rest } = held;
    await sources.put({ ...rest, ...changes });
    return true;
  });
}
