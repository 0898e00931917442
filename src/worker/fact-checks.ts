/** Fact-checks that the reader takes over from their publishers' own pages, one at a time. They stay on this device. */
import type { Claim } from "../claims/claim.ts";
import { listClaimReviews, readClaimReview } from "../claims/claim-review.ts";
import { hashClaim } from "../claims/claim-hash.ts";
import { joinClaims } from "../claims/join-claims.ts";
import { parseJson } from "../feeds/parse-json.ts";
import { writeDeltaInSteps } from "../matching/write-index.ts";
import { changeClaims, readClaims } from "../store/claims-table.ts";
import type { GainsayDatabase } from "../store/database.ts";
import { startGeneration } from "../store/generations.ts";
import { newSource } from "../store/sources-table.ts";
import { runSteps } from "./run-steps.ts";

const saved = "saved";
/** Claims that one page may hand over. */
const claimsMax = 20;
/** Longest text that is looked at, in UTF-16 units: what reading/linked-data.ts hands on. */
const textMax = 200_000;

/**
 * The claims of what a page publishes as ClaimReview about itself. What names an address of somebody else is left out: a page
 * cannot speak for another publisher.
 *
 * @param texts JSON, as the page gave it: anything
 * @param host of the page
 */
export function readOwnFactChecks(texts: readonly string[], host: string): Claim[] {
  const claims = texts
    .filter((text) => text.length <= textMax)
    .map(parseJson)
    .flatMap((parsed) => (parsed.ok ? listClaimReviews(parsed.value) : []))
    .flatMap((entry) => {
      const read = readClaimReview(entry, { feed: host, sequence: 0 });
      return read.ok ? read.claim : [];
    });
  return joinClaims(claims.filter(({ reviews }) => reviews.length > 0 && reviews.every(({ url }) => isOwnAddress(url, host)))).slice(
    0,
    claimsMax,
  );
}

/** The page's own host, or one below it; "www.", "m." and "amp." are the same house. */
function isOwnAddress(address: string | undefined, pageHost: string): boolean {
  const bare = (host: string): string => host.toLowerCase().replace(/^(?:www|m|amp)\./u, "");
  const host = bare(URL.parse(address ?? "")?.hostname ?? "");
  const own = bare(pageHost);
  return own !== "" && (host === own || host.endsWith(`.${own}`));
}

/** Whether all of these claims, with these reviews, are saved already. */
export async function areSaved(database: GainsayDatabase, claims: readonly Claim[]): Promise<boolean> {
  const source = await database.sources.get(saved);
  if (source === undefined) return false;
  const held = await readClaims(database, [source.generation], namesOf(claims));
  const addresses = new Set(held.flatMap(({ reviews }) => reviews.map(({ url }) => url)));
  return claims.every(({ reviews }) => reviews.every(({ url }) => addresses.has(url)));
}

/** Adds claims to the reader's own, and to what is marked, in one transaction. */
export async function saveFactChecks(database: GainsayDatabase, claims: readonly Claim[], now: () => number): Promise<void> {
  const source = await database.sources.get(saved);
  const generation = source?.generation ?? (await startGeneration(database, saved));
  const held = await readClaims(database, [generation], namesOf(claims));
  const puts = joinClaims([...held, ...claims]);
  const removedIds = held.map(({ id }) => id);
  const bytes = await runSteps(writeDeltaInSteps(puts, removedIds), now);
  await database.transaction("rw", database.sources, database.claims, database.segments, async () => {
    const current = await database.sources.get(saved);
    if ((current?.generation ?? generation) !== generation) throw new Error("worker: the saved fact-checks changed meanwhile");
    await changeClaims(database, generation, puts, new Set());
    const counts = { claimCount: puts.length, removedCount: removedIds.length, hasRemovals: removedIds.length > 0 };
    await database.segments.add({ generation, ...counts, bytes: new Blob([bytes]) });
    const claimCount = (current?.claimCount ?? 0) + puts.length - removedIds.length;
    const row = current ?? newSource({ id: saved, kind: "saved", address: "", title: "" });
    await database.sources.put({ ...row, generation, claimCount, storedAt: now(), checkedAt: now() });
  });
}

/** Ids under which these claims may be held. */
function namesOf(claims: readonly Claim[]): string[] {
  return [...new Set(claims.flatMap((claim) => [claim.id, hashClaim(claim.text, claim.claimant?.name)]))];
}
