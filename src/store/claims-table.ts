import { Dexie } from "dexie";
import type { Claim } from "../claims/claim.ts";
import { hashClaim } from "../claims/claim-hash.ts";
import { joinClaims } from "../claims/join-claims.ts";
import type { GainsayDatabase, StoredClaim } from "./database.ts";

/** A claim as it was put in; `batch` is that in which the generation first had it. */
export interface PutClaim {
  claim: Claim;
  batch: number;
}

/** What makes two claims one: the same text by the same claimant. */
function keyOfClaim(claim: Claim): string {
  return hashClaim(claim.text, claim.claimant?.name);
}

/**
 * Puts claims into a generation and joins them with those it has already that are one with them (claims/join-claims.ts).
 * Doing it twice gives what doing it once gives. One transaction. Returns the claims as they are stored now.
 */
export async function joinIntoGeneration(
  database: GainsayDatabase,
  generation: number,
  claims: readonly Claim[],
  batch: number,
): Promise<PutClaim[]> {
  return await database.transaction("rw", database.claims, async () => {
    const keys = [...new Set(claims.map(keyOfClaim))];
    const ids = [...new Set(claims.map(({ id }) => id))];
    const known = new Map<string, StoredClaim>();
    for (const row of await database.claims
      .where("[generation+key]")
      .anyOf(keys.map((key) => [generation, key]))
      .toArray())
      known.set(row.id, row);
    for (const row of await database.claims.bulkGet(ids.map((id): [number, string] => [generation, id]))) if (row) known.set(row.id, row);
    const joined = joinClaims([...[...known.values()].map(({ claim }) => claim), ...claims]);
    const touched = new Set(keys);
    const put = joined.filter((claim) => touched.has(keyOfClaim(claim)));
    const rows = put.map((claim) => rowOf(generation, claim, known.get(claim.id)?.batch ?? batch));
    await database.claims.bulkPut(rows);
    return rows;
  });
}

function rowOf(generation: number, claim: Claim, batch: number): StoredClaim {
  return { generation, id: claim.id, key: keyOfClaim(claim), batch, claim };
}

/**
 * Reads claims by id from these generations, each joined with what the other generations know of it. What is in none is
 * left out. Cost: two lookups a claim and generation.
 */
export async function readClaims(database: GainsayDatabase, generations: readonly number[], ids: readonly string[]): Promise<Claim[]> {
  const places = generations.flatMap((generation) => ids.map((id): [number, string] => [generation, id]));
  const found = (await database.claims.bulkGet(places)).filter((row) => row !== undefined);
  if (generations.length === 1) return found.map(({ claim }) => claim);
  const keys = [...new Set(found.map(({ key }) => key))];
  const kin = await database.claims
    .where("[generation+key]")
    .anyOf(generations.flatMap((generation) => keys.map((key) => [generation, key])))
    .toArray();
  return ids.flatMap((id) => {
    const own = found.find((row) => row.id === id);
    if (own === undefined) return [];
    const others = kin.filter((row) => row.key === own.key && row !== own).map(({ claim }) => claim);
    return joinClaims([own.claim, ...others]).slice(0, 1);
  });
}

/** Claims of a generation by id, `count` of them behind the id `after`. */
export async function readClaimsAfter(
  database: GainsayDatabase,
  generation: number,
  after: string | undefined,
  count: number,
): Promise<Claim[]> {
  const from: [number, unknown] = [generation, after ?? Dexie.minKey];
  const rows = await database.claims
    .where("[generation+id]")
    .between(from, [generation, Dexie.maxKey], after === undefined)
    .limit(count)
    .toArray();
  return rows.map(({ claim }) => claim);
}

/** How many claims a generation has. Cost: some microseconds a claim. */
export async function countClaims(database: GainsayDatabase, generation: number): Promise<number> {
  return await database.claims.where("[generation+id]").between([generation, Dexie.minKey], [generation, Dexie.maxKey]).count();
}
