import { dropBatch } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { dropLedger } from "../../store/ledgers-table.ts";
import { switchGeneration } from "../../store/generations.ts";

/**
 * After the reader has stopped the first visit to a file of ClaimReview: the claims that have arrived and are in the index become those of
 * the source. Later ones are deleted. If the source has claims already, or none have arrived, nothing changes. The server's version of the
 * file is not kept, so the next visit reads all of it. Call it when the visit has ended: two of them would write the same rows.
 *
 * @returns whether the source has gained claims
 */
export async function keepWhole(database: GainsayDatabase, id: string, now: number): Promise<boolean> {
  const held = await database.sources.get(id);
  const job = held?.job;
  if ((held?.kind !== "claim-reviews" && held?.kind !== "file") || held.generation > 0 || job === undefined || job.claimCount === 0)
    return false;
  await dropBatch(database, job.generation, job.batches);
  const { claimCount, entryCount, refused, bytesTotal } = job;
  const { sources, downloads, states, ledgers } = database;
  return await database.transaction("rw", [sources, downloads, states, ledgers], async () => {
    await dropLedger(database, job.generation); // it would take the rest of the file for changes
    return await switchGeneration(database, id, job.generation, { claimCount, entryCount, refused, fileBytes: bytesTotal, storedAt: now });
  });
}
