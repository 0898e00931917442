/** Changes of a generation: stored under a generation of their own until all are there, then applied in one transaction. */
import type { Claim } from "../claims/claim.ts";
import { addClaims, putIntoGeneration, readClaimsAfter } from "./claims-table.ts";
import type { GainsayDatabase } from "./database.ts";
import type { LedgerPart } from "./entry-ledger.ts";
import { addLedgerPart, dropLedger } from "./ledgers-table.ts";
import type { SourceJob, StoredSource } from "./stored-source.ts";

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

/** What changes of a generation: claims that come, bundles that go, the segment of the index that says so, and the parts of the ledger it has then. */
export interface GenerationEdit {
  puts: readonly Claim[];
  /** Ids of claims that go or are replaced, and the bundles that hold these and no others (`setApart`). */
  oldIds: readonly string[];
  oldBundles: readonly number[];
  segment: Uint8Array<ArrayBuffer>;
  ledger: readonly LedgerPart[];
}

/**
 * Applies the changes that a job has gathered to the generation that its source holds, in one transaction: pages are matched against all of
 * the old claims or all of the new. `changes` are other fields of the source. False, with nothing changed, if the source was removed or has a
 * different job or generation now. Cost: writes the claims that come and the ledger, reads nothing.
 */
export async function applyEdit(
  database: GainsayDatabase,
  source: string,
  { generation, base }: SourceJob,
  { puts, oldIds, oldBundles, segment, ledger }: GenerationEdit,
  changes: Partial<StoredSource>,
): Promise<boolean> {
  const { sources, claims, segments, ledgers } = database;
  const bytes = new Blob([segment]);
  return await database.transaction("rw", [sources, claims, segments, ledgers], async () => {
    const held = await sources.get(source);
    if (base === undefined || held?.generation !== base || held.job?.generation !== generation) return false;
    await claims.bulkDelete(oldBundles.map((bundle): [number, number] => [base, bundle]));
    await addClaims(database, base, puts);
    const [claimCount, removedCount] = [puts.length, oldIds.length];
    if (claimCount + removedCount > 0)
      await segments.add({ generation: base, claimCount, removedCount, hasRemovals: removedCount > 0, bytes });
    await dropLedger(database, base);
    for (const part of ledger) await addLedgerPart(database, base, part);
    const { job: _done, problem: _solved, ...rest } = held;
    await sources.put({ ...rest, ...changes });
    return true;
  });
}
