import { Dexie } from "dexie";
import type { Claim } from "../claims/claim.ts";
import { hashClaim, isHash } from "../claims/claim-hash.ts";
import { joinClaims } from "../claims/join-claims.ts";
import type { GainsayDatabase, StoredClaim } from "./database.ts";

/** What makes two claims one: the same text by the same claimant. */
function keyOfClaim(claim: Claim): string {
  return hashClaim(claim.text, claim.claimant?.name);
}

/**
 * Puts claims into a generation and joins them with those it has already that are one with them (claims/join-claims.ts).
 * Doing it twice gives what doing it once gives. One transaction. Returns the rows as they are stored now.
 *
 * @param isNew whether the generation cannot have a claim of this key yet: it is then not looked for, which is most of the work
 */
export async function joinIntoGeneration(
  database: GainsayDatabase,
  generation: number,
  claims: readonly Claim[],
  batch: number,
  isNew: (key: string) => boolean = () => false,
): Promise<StoredClaim[]> {
  return await database.transaction("rw", database.claims, async () => {
    const keys = new Set(claims.map(keyOfClaim));
    const known = await readKin(
      database,
      generation,
      claims,
      [...keys].filter((key) => !isNew(key)),
    );
    const joined = joinClaims([...[...known.values()].map(({ claim }) => claim), ...claims]);
    const rows = joined.map((claim) => rowOf(generation, claim, known.get(claim.id)?.batch ?? batch)).filter(({ key }) => keys.has(key));
    await database.claims.bulkPut(rows);
    return rows;
  });
}

/** What a generation has under these keys, or under the ids of these claims. */
async function readKin(
  database: GainsayDatabase,
  generation: number,
  claims: readonly Claim[],
  keys: readonly string[],
): Promise<Map<string, StoredClaim>> {
  const named = [...new Set(claims.map(({ id }) => id))].filter((id) => !isHash(id));
  const places = (names: readonly string[]): [number, string][] => names.map((name) => [generation, name]);
  const byKey = keys.length === 0 ? [] : await database.claims.where("[generation+key]").anyOf(places(keys)).toArray();
  const byId = named.length === 0 ? [] : await database.claims.bulkGet(places(named));
  return new Map([...byKey, ...byId].filter((row) => row !== undefined).map((row) => [row.id, row]));
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
