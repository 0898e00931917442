import type { Claim, Review } from "../../../claims/claim.ts";
import { readClaimReviews } from "../../../claims/claim-review.ts";
import { joinClaims, nameApart } from "../../../claims/join-claims.ts";
import { writeDeltaInSteps } from "../../../matching/index-write/write-index.ts";
import { keepCorrections } from "../../../sites/keep-corrections.ts";
import { changeClaims, keyOfClaim, readClaimsOfKeys } from "../../../store/claims-table.ts";
import { startGeneration } from "../../../store/generations.ts";
import type { RefusedEntries, StoredSource } from "../../../store/stored-source.ts";
import type { ToolsRecord } from "../../../store/tools-record.ts";
import { runSteps } from "../../index/run-steps.ts";
import { countRefused } from "../count-refused.ts";
import type { SyncWork } from "../sync-work.ts";

/** Changes what is stored of the tools. The source as it is then; undefined if it was removed, or the visit was ended. */
export async function putTools(
  { database, source: { id }, signal }: SyncWork,
  change: (tools: ToolsRecord) => ToolsRecord,
): Promise<StoredSource | undefined> {
  return await database.transaction("rw", database.sources, async () => {
    const held = await database.sources.get(id);
    if (held?.tools === undefined || signal.aborted) return undefined;
    const after = { ...held, tools: change(held.tools) };
    await database.sources.put(after);
    return after;
  });
}

/**
 * Puts the claims of a page of answers beside those held, with their index segment and where to go on, in one transaction. A review takes
 * the place of the one that its publisher had at the same address.
 *
 * @param claims as the API gives them, unread
 * @param change what is stored of the tools then; `hasChanged` says whether a claim is new or different
 * @returns false, with nothing stored, if the source was removed, or the visit was ended
 */
export async function putPage(
  work: SyncWork,
  claims: readonly unknown[],
  change: (tools: ToolsRecord, hasChanged: boolean) => ToolsRecord,
): Promise<boolean> {
  const { database, source, signal, now } = work;
  const before = await database.sources.get(source.id);
  if (before?.tools === undefined) return false;
  let refused: RefusedEntries[] = before.tools.visit === undefined ? [] : before.refused;
  const fresh: Claim[] = [];
  for (const [at, claim] of claims.entries())
    for (const read of readClaimReviews({ claims: [claim] }, { feed: source.title, sequence: 0 }))
      if (read.ok) fresh.push(read.claim);
      else refused = countRefused(refused, read.reason, `claim ${at + 1} of an answer`);
  const { puts, oldIds, addedCount } = await compare(work, before, joinClaims(fresh));
  const bytes = new Blob([await runSteps(writeDeltaInSteps(puts, oldIds))]);
  const { sources, claims: bundles, segments, generations } = database;
  return await database.transaction("rw", [sources, bundles, segments, generations], async () => {
    const held = await sources.get(source.id);
    if (held?.tools === undefined || held.generation !== before.generation || signal.aborted) return false;
    const tools = change(held.tools, puts.length > 0);
    if (puts.length === 0) {
      await sources.put({ ...held, tools, refused });
      return true;
    }
    const generation = held.generation === 0 ? await startGeneration(database, source.id) : held.generation;
    await changeClaims(database, generation, puts, new Set());
    const removedCount = oldIds.length;
    await segments.add({ generation, claimCount: puts.length, removedCount, hasRemovals: removedCount > 0, bytes });
    const claimCount = held.claimCount + addedCount;
    await sources.put({ ...held, tools, refused, generation, claimCount, entryCount: claimCount, storedAt: now() });
    return true;
  });
}

/** The claims of a page that are new or different, and the ids of those that they take the place of. */
async function compare({ database, now }: SyncWork, { generation }: StoredSource, fresh: readonly Claim[]) {
  const keys = fresh.map(keyOfClaim);
  const ids = fresh.map(({ id }) => id);
  const held = generation === 0 ? undefined : await readClaimsOfKeys(database, generation, keys, ids);
  const day = new Date(now()).toISOString().slice(0, 10);
  const puts: Claim[] = [];
  const oldIds: string[] = [];
  for (const claim of fresh) {
    const old = held?.byKey.get(keyOfClaim(claim));
    const after = old === undefined ? nameApart(claim, (id) => held?.ids.has(id) ?? false) : renew(old, claim, day);
    if (JSON.stringify(after) === JSON.stringify(old)) continue;
    puts.push(after);
    if (old !== undefined) oldIds.push(old.id);
  }
  return { puts, oldIds, addedCount: puts.length - oldIds.length };
}

/** The claim held, with newer reviews of it in the place of those from the same address. */
function renew(old: Claim, claim: Claim, day: string): Claim {
  const [corrected = claim] = keepCorrections([old], [{ ...claim, id: old.id }], day);
  const newerOf = ({ publisher, url }: Review): Review | undefined =>
    corrected.reviews.find((one) => one.publisher.name === publisher.name && one.url === url);
  const reviews = old.reviews.map((review) => newerOf(review) ?? review);
  const [joined = corrected] = joinClaims([{ ...old, reviews }, corrected]);
  return joined;
}
