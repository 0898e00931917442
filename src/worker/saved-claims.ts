/** Claims that the reader has saved, from publishers' pages or from a copy. They stay on this device. */
import type { Claim } from "../claims/claim.ts";
import { hashClaim } from "../claims/claim-hash.ts";
import { joinClaims } from "../claims/join-claims.ts";
import { writeDeltaInSteps } from "../matching/index-write/write-index.ts";
import { changeClaims, readClaims, readClaimsAfter } from "../store/claims-table.ts";
import type { GainsayDatabase } from "../store/database.ts";
import { startGeneration } from "../store/generations.ts";
import { newSource } from "../store/sources-table.ts";
import { runSteps } from "./index/run-steps.ts";

const saved = "saved";

/** Whether all of these claims, with these reviews, are saved already. */
export async function areSaved(database: GainsayDatabase, claims: readonly Claim[]): Promise<boolean> {
  const source = await database.sources.get(saved);
  if (source === undefined) return false;
  const held = await readClaims(database, source.generation, namesOf(claims));
  const addresses = new Set(held.flatMap(({ reviews }) => reviews.map(({ url }) => url)));
  return claims.every(({ reviews }) => reviews.every(({ url }) => addresses.has(url)));
}

/** Adds claims to the reader's own, and to what is marked, in one transaction. */
export async function saveClaims(database: GainsayDatabase, claims: readonly Claim[], now: () => number): Promise<void> {
  if (claims.length === 0) return;
  const source = await database.sources.get(saved);
  const generation = source?.generation ?? (await startGeneration(database, saved));
  const held = await readClaims(database, generation, namesOf(claims));
  const puts = joinClaims([...held, ...claims]);
  await writeChange(
    database,
    generation,
    puts,
    held.map(({ id }) => id),
    now,
  );
}

/** All saved claims, in the order they were saved. */
export async function readSavedClaims(database: GainsayDatabase): Promise<Claim[]> {
  const source = await database.sources.get(saved);
  return source === undefined ? [] : (await readClaimsAfter(database, source.generation, 0, source.claimCount)).claims;
}

/** Removes one; does nothing if it is missing. */
export async function removeSavedClaim(database: GainsayDatabase, id: string, now: () => number): Promise<void> {
  const source = await database.sources.get(saved);
  if (source === undefined || (await readClaims(database, source.generation, [id])).length === 0) return;
  await writeChange(database, source.generation, [], [id], now);
}

/** One transaction: claims, index and count change together. The source is removed with its last claim. */
async function writeChange(
  database: GainsayDatabase,
  generation: number,
  puts: readonly Claim[],
  removedIds: readonly string[],
  now: () => number,
): Promise<void> {
  const bytes = await runSteps(writeDeltaInSteps(puts, removedIds));
  await database.transaction("rw", database.sources, database.claims, database.segments, async () => {
    const current = await database.sources.get(saved);
    if ((current?.generation ?? generation) !== generation) throw new Error("worker: saved claims changed");
    const claimCount = (current?.claimCount ?? 0) + puts.length - removedIds.length;
    if (claimCount === 0) return await database.sources.delete(saved);
    const putIds = new Set(puts.map(({ id }) => id));
    await changeClaims(database, generation, puts, new Set(removedIds.filter((id) => !putIds.has(id))));
    const counts = { claimCount: puts.length, removedCount: removedIds.length, hasRemovals: removedIds.length > 0 };
    await database.segments.add({ generation, ...counts, bytes: new Blob([bytes]) });
    const row = current ?? newSource({ id: saved, kind: "saved", address: "", title: "" });
    await database.sources.put({ ...row, generation, claimCount, storedAt: now(), checkedAt: now() });
  });
}

/** Ids under which these claims may be stored. */
function namesOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap((claim) => [claim.id, hashClaim(claim.text, claim.claimant?.name)]))];
}
