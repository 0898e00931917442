import { Dexie } from "dexie";
import type { Claim } from "../claims/claim.ts";
import { hashClaim, isSameSaying } from "../claims/claim-hash.ts";
import { joinClaims, joinKin } from "../claims/join-claims.ts";
import { keyOfName, type ClaimName, type SourcedClaim } from "../claims/sourced-claim.ts";
import type { GainsayDatabase, StoredBundle } from "./database.ts";

/** A claim as stored; `batch` is the one in which it entered the generation, and `before` the claim as it was stored before. */
export interface PutClaim {
  claim: Claim;
  key: string;
  batch: number;
  before?: Claim;
}

/** Maximum number of claims, and of text, in a bundle: beyond 64 kB Chromium keeps a value in a separate file. */
const bundleMax = { claims: 32, textLength: 40_000 };

/** Number of claims counted per step. */
const countedAtOnce = 1_000;

/** Number of ids or keys looked up at once: one look-up of thousands would keep others from reading. */
const namesAtOnce = 512;

/** Number of bundles read at once if many are read. */
const bundlesAtOnce = 32;

/** What makes two claims one: the same text by the same claimant. */
export function keyOfClaim(claim: Claim): string {
  return hashClaim(claim.text, claim.claimant?.name);
}

/**
 * Puts claims into a generation and joins each with the same claim there, if any (claims/join-claims.ts).
 * Idempotent. One transaction. Returns the claims as they are stored now;
 * undefined, with nothing stored, if the generation was dropped meanwhile.
 *
 * @param isNew whether the generation cannot have a claim of this key yet: it is then not looked up, which is most of the work
 */
export async function joinIntoGeneration(
  database: GainsayDatabase,
  generation: number,
  claims: readonly Claim[],
  batch: number,
  isNew: (key: string) => boolean = () => false,
): Promise<PutClaim[] | undefined> {
  return await database.transaction("rw", database.claims, database.generations, async () => {
    if ((await database.generations.get(generation)) === undefined) return undefined;
    const keys = new Set(claims.map(keyOfClaim));
    const named = new Set(claims.filter((claim) => claim.id !== keyOfClaim(claim)).map(({ id }) => id));
    const lookedFor = [...keys].filter((key) => !isNew(key));
    const bundles = await readBundles(database, [generation], [...lookedFor, ...named], lookedFor);
    const homes = new Map<string, StoredBundle>();
    for (const bundle of bundles)
      for (const claim of bundle.claims) if (named.has(claim.id) || keys.has(keyOfClaim(claim))) homes.set(claim.id, bundle);
    const known = bundles.flatMap((bundle) => bundle.claims.filter(({ id }) => homes.has(id)));
    const joined = joinClaims([...known, ...claims]).filter((claim) => keys.has(keyOfClaim(claim)));
    const byId = new Map(joined.map((claim) => [claim.id, claim]));
    const changed = bundles.map((bundle) =>
      bundleUp(
        bundle,
        bundle.claims.map((claim) => byId.get(claim.id) ?? claim),
      ),
    );
    const fresh = joined.filter(({ id }) => !homes.has(id));
    await database.claims.bulkPut([...changed, ...(await makeBundles(database, generation, batch, fresh))]);
    const heldById = new Map(known.map((claim) => [claim.id, claim]));
    return joined.map((claim) => {
      const before = heldById.get(claim.id);
      return { claim, key: keyOfClaim(claim), batch: homes.get(claim.id)?.batch ?? batch, ...(before !== undefined && { before }) };
    });
  });
}

/** Stores claims in a generation unchanged: joined, a signed feed's would not prove its state. One transaction; undefined as above. */
export async function putIntoGeneration(
  database: GainsayDatabase,
  generation: number,
  claims: readonly Claim[],
  batch: number,
): Promise<PutClaim[] | undefined> {
  return await database.transaction("rw", database.claims, database.generations, async () => {
    if ((await database.generations.get(generation)) === undefined) return undefined;
    await database.claims.bulkPut(await makeBundles(database, generation, batch, claims));
    return claims.map((claim) => ({ claim, key: keyOfClaim(claim), batch }));
  });
}

/** Removes the claims that came after the last segment of a generation: they are in no segment, and will arrive again. */
export async function dropBatch(database: GainsayDatabase, generation: number, batch: number): Promise<void> {
  const late = await bundlesOf(database, generation)
    .reverse()
    .until((bundle) => bundle.batch < batch)
    .toArray();
  await database.claims.bulkDelete(late.map(({ bundle }) => [generation, bundle]));
}

/** Replaces and adds claims of a generation by id, and removes others. Part of the caller's transaction. */
export async function changeClaims(
  database: GainsayDatabase,
  generation: number,
  puts: readonly Claim[],
  removedIds: ReadonlySet<string>,
): Promise<void> {
  const byId = new Map(puts.map((claim) => [claim.id, claim]));
  for (const bundle of await readBundles(database, [generation], [...byId.keys(), ...removedIds], [])) {
    const claims = bundle.claims.flatMap((claim) => {
      const put = byId.get(claim.id);
      byId.delete(claim.id);
      return removedIds.has(claim.id) ? [] : (put ?? claim);
    });
    if (claims.length === 0) await database.claims.delete([generation, bundle.bundle]);
    else await database.claims.put(bundleUp(bundle, claims));
  }
  await addClaims(database, generation, [...byId.values()]);
}

/** Adds claims to a generation that has none of their ids. Part of the caller's transaction. */
export async function addClaims(database: GainsayDatabase, generation: number, claims: readonly Claim[]): Promise<void> {
  await database.claims.bulkPut(await makeBundles(database, generation, 0, claims));
}

/** Maximum number of claims that one call of `setApart` takes: as many bundles are read and written. */
export const setApartAtOnce = 16;

/**
 * Moves claims out of the bundles that hold these ids into new ones: all claims that are in `apart`. After that they can be removed
 * without reading or writing others. One transaction, which leaves all claims in the generation.
 *
 * @returns the bundles that now hold claims of `apart` and no others
 */
export async function setApart(
  database: GainsayDatabase,
  generation: number,
  ids: readonly string[],
  apart: ReadonlySet<string>,
): Promise<number[]> {
  return await database.transaction("rw", database.claims, async () => {
    const done: number[] = [];
    const moved: Claim[] = [];
    const left: StoredBundle[] = [];
    for (const bundle of await readBundles(database, [generation], ids, [])) {
      const staying = bundle.claims.filter(({ id }) => !apart.has(id));
      if (staying.length === 0) done.push(bundle.bundle);
      else if (staying.length < bundle.claims.length) {
        left.push(bundleUp(bundle, staying));
        moved.push(...bundle.claims.filter(({ id }) => apart.has(id)));
      }
    }
    const fresh = await makeBundles(database, generation, 0, moved);
    await database.claims.bulkPut([...left, ...fresh]);
    return [...done, ...fresh.map(({ bundle }) => bundle)];
  });
}

async function makeBundles(
  database: GainsayDatabase,
  generation: number,
  batch: number,
  claims: readonly Claim[],
): Promise<StoredBundle[]> {
  let number = (await lastBundle(database, generation)) + 1;
  const bundles: StoredBundle[] = [];
  let held: Claim[] = [];
  let textLength = 0;
  const close = (): void => {
    if (held.length > 0) bundles.push(bundleUp({ generation, bundle: number++, batch }, held));
    held = [];
    textLength = 0;
  };
  for (const claim of claims) {
    const length = JSON.stringify(claim).length;
    if (held.length === bundleMax.claims || textLength + length > bundleMax.textLength) close();
    held.push(claim);
    textLength += length;
  }
  close();
  return bundles;
}

function bundleUp({ generation, bundle, batch }: Omit<StoredBundle, "ids" | "keys" | "claims">, claims: Claim[]): StoredBundle {
  const ids = claims.map(({ id }) => nameIn(generation, id));
  // An id that looks like a hash may belong to a different claim: feeds choose their ids.
  const keys = claims.flatMap((claim) => (claim.id === keyOfClaim(claim) ? [] : nameIn(generation, keyOfClaim(claim))));
  return { generation, bundle, batch, ids, keys, claims };
}

async function lastBundle(database: GainsayDatabase, generation: number): Promise<number> {
  const [last] = await bundlesOf(database, generation).reverse().limit(1).primaryKeys();
  return last?.[1] ?? 0;
}

/** An id or key, unique across generations. */
function nameIn(generation: number, name: string): string {
  return `${generation} ${name}`;
}

/** Bundles that hold claims with these ids or keys; a claim whose id is its key is found among the ids only. */
async function readBundles(
  database: GainsayDatabase,
  generations: readonly number[],
  ids: readonly string[],
  keys: readonly string[],
): Promise<StoredBundle[]> {
  return await getBundles(database, await findBundles(database, generations, ids, keys));
}

async function findBundles(
  database: GainsayDatabase,
  generations: readonly number[],
  ids: readonly string[],
  keys: readonly string[],
): Promise<[number, number][]> {
  const places = (names: readonly string[]): string[] => generations.flatMap((generation) => names.map((name) => nameIn(generation, name)));
  const rows = new Map<string, [number, number]>();
  const find = async (index: "ids" | "keys", names: readonly string[]): Promise<void> => {
    for (let at = 0; at < names.length; at += namesAtOnce) {
      const found = database.claims.where(index).anyOf(places(names.slice(at, at + namesAtOnce)));
      for (const row of await found.primaryKeys()) rows.set(row.join(), row);
    }
  };
  await find("ids", ids);
  await find("keys", keys);
  return [...rows.values()];
}

async function getBundles(database: GainsayDatabase, rows: [number, number][]): Promise<StoredBundle[]> {
  return (await database.claims.bulkGet(rows)).filter((row) => row !== undefined);
}

/**
 * Reads claims of a generation by id, in the order of the ids. Missing ones are omitted. Cost: for each claim one lookup and one bundle
 * read.
 */
export async function readClaims(database: GainsayDatabase, generation: number, ids: readonly string[]): Promise<Claim[]> {
  const wanted = new Set(ids);
  const found = new Map<string, Claim>();
  const rows = await findBundles(database, [generation], ids, []);
  for (let at = 0; at < rows.length; at += bundlesAtOnce)
    for (const { claims } of await getBundles(database, rows.slice(at, at + bundlesAtOnce)))
      for (const claim of claims) if (wanted.has(claim.id)) found.set(claim.id, claim);
  return ids.flatMap((id) => found.get(id) ?? []);
}

/**
 * The claims of a generation with these keys, and which of these keys and of the ids are in use as the id of a claim. Cost: for each of them
 * one lookup and one bundle in memory.
 */
export async function readClaimsOfKeys(
  database: GainsayDatabase,
  generation: number,
  keys: readonly string[],
  ids: readonly string[],
): Promise<{ byKey: Map<string, Claim>; ids: Set<string> }> {
  const claims = (await readBundles(database, [generation], [...keys, ...ids], keys)).flatMap((bundle) => bundle.claims);
  const [wantedKeys, wantedIds] = [new Set(keys), new Set([...keys, ...ids])];
  return {
    byKey: new Map(claims.map((claim) => [keyOfClaim(claim), claim] as const).filter(([key]) => wantedKeys.has(key))),
    ids: new Set(claims.flatMap(({ id }) => (wantedIds.has(id) ? id : []))),
  };
}

/** A source and the generation used for matching. */
export interface VisibleClaims {
  source: string;
  generation: number;
}

/**
 * Reads claims by source and id, in the order of the names, each with the reviews that other sources, and other articles of a site, have of
 * it. A source that uses the same id for something else changes nothing. Claims that their source does not have are omitted.
 */
export async function readJoinedClaims(
  database: GainsayDatabase,
  visible: readonly VisibleClaims[],
  names: readonly ClaimName[],
): Promise<SourcedClaim[]> {
  const found = new Map<string, SourcedClaim>();
  for (const [source, wanted] of Map.groupBy(names, (name) => name.source)) {
    const generation = visible.find((one) => one.source === source)?.generation;
    const ids = [...new Set(wanted.map(({ claim }) => claim))];
    const claims = generation === undefined ? [] : await readClaims(database, generation, ids);
    for (const claim of claims) found.set(keyOfName({ source, claim: claim.id }), { source, claim });
  }
  const own = names.flatMap((name) => found.get(keyOfName(name)) ?? []);
  const kin = await readKin(database, visible, own);
  return own.map(({ source, claim }) => {
    const others = (kin.get(keyOfClaim(claim)) ?? []).filter((one) => one.source !== source || one.claim.id !== claim.id);
    return {
      source,
      claim: joinKin(
        claim,
        others.map((one) => one.claim),
      ),
    };
  });
}

/** The sources that have this claim, under any id. */
export async function listHolders(database: GainsayDatabase, visible: readonly VisibleClaims[], of: SourcedClaim): Promise<string[]> {
  const kin = (await readKin(database, visible, [of])).get(keyOfClaim(of.claim)) ?? [];
  return [...new Set(kin.filter(({ claim }) => isSameSaying(claim, of.claim)).map(({ source }) => source))];
}

/** Claims with the same keys as these, by key. */
async function readKin(
  database: GainsayDatabase,
  visible: readonly VisibleClaims[],
  claims: readonly SourcedClaim[],
): Promise<Map<string, SourcedClaim[]>> {
  const keys = [...new Set(claims.map(({ claim }) => keyOfClaim(claim)))];
  const sourceOf = new Map(visible.map(({ source, generation }) => [generation, source]));
  const bundles = await readBundles(database, [...sourceOf.keys()], keys, keys);
  const kin = bundles.flatMap(({ generation, claims: held }) =>
    held.map((claim): SourcedClaim => ({ source: sourceOf.get(generation) ?? "", claim })),
  );
  return Map.groupBy(kin, ({ claim }) => keyOfClaim(claim));
}

/** Claims of a generation in order of arrival, after a bundle: whole bundles, until they hold at least `count` claims. */
export async function readClaimsAfter(
  database: GainsayDatabase,
  generation: number,
  after: number,
  count: number,
): Promise<{ claims: Claim[]; last: number }> {
  const claims: Claim[] = [];
  let last = after;
  while (claims.length < count) {
    const rows = await database.claims
      .where("[generation+bundle]")
      .between([generation, last], [generation, Dexie.maxKey], false)
      .limit(bundlesAtOnce)
      .toArray();
    if (rows.length === 0) break;
    for (const row of rows) claims.push(...row.claims);
    last = rows.at(-1)?.bundle ?? last;
  }
  return { claims, last };
}

/**
 * How many claims a generation has. Cost: about 20 µs per claim in Chromium, where one count blocks the whole database, so it counts in
 * steps.
 */
export async function countClaims(database: GainsayDatabase, generation: number): Promise<number> {
  const end = nameIn(generation, "\uffff");
  let count = 0;
  for (let after = nameIn(generation, ""); ;) {
    const rest = database.claims.where("ids").between(after, end, false);
    const [last] = await rest
      .clone()
      .offset(countedAtOnce - 1)
      .limit(1)
      .keys();
    if (last === undefined) return count + (await rest.count());
    count += countedAtOnce;
    after = last as string;
  }
}

/** The bundles of a generation, in order of arrival. */
export function bundlesOf(database: GainsayDatabase, generation: number) {
  return database.claims.where("[generation+bundle]").between([generation, Dexie.minKey], [generation, Dexie.maxKey]);
}
