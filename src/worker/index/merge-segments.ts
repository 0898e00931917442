import { chooseMerge } from "../../matching/index-read/merge-due.ts";
import { openIndex } from "../../matching/index-read/open-index.ts";
import { takeIndexed } from "../../matching/index-write/indexed-claim.ts";
import { writeDeltaInSteps } from "../../matching/index-write/write-index.ts";
import { mapClaims } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { readChains, replaceSegments } from "../../store/segments-table.ts";
import { readVisibleSources } from "../../store/sources-table.ts";
import { runSteps } from "./run-steps.ts";

/**
 * Rewrites some small segments of one source as one, if it has many. Search results stay the same. False if there is
 * nothing to merge. Cost: about a second, in steps.
 */
export async function mergeSlice(database: GainsayDatabase, now: () => number): Promise<boolean> {
  for (const { generation } of await readVisibleSources(database)) {
    const [chain = []] = await readChains(database, [generation]);
    const run = chooseMerge(chain.map(({ claimCount, removedCount }) => Math.max(0, claimCount - removedCount)));
    if (run === undefined) continue;
    // Of later segments, only those that remove claims can affect these: a large chain is not read for a small merge.
    const [first, end] = run;
    const read = [...chain.slice(first, end), ...chain.slice(end).filter(({ hasRemovals }) => hasRemovals)];
    const opened = openIndex(await Promise.all(read.map(async ({ bytes }) => new Uint8Array(await bytes.arrayBuffer()))));
    if (!opened.ok) return false; // damaged: rewritten when the next page is read
    const merged = opened.index.segments.slice(0, end - first);
    const ids = merged.flatMap(({ firstClaim, claimCount }) =>
      Array.from({ length: claimCount }, (_, at) => firstClaim + at)
        .filter((claim) => opened.index.isLive(claim))
        .map((claim) => opened.index.readClaimId(claim)),
    );
    const claims = await mapClaims(database, generation, ids, takeIndexed);
    if (claims.length < ids.length) return false; // as above
    const removedIds = run[0] === 0 ? [] : [...new Set(merged.flatMap((segment) => segment.removedIds))];
    const bytes = await runSteps(writeDeltaInSteps(claims, removedIds), now);
    const numbers = chain.slice(...run).map(({ number }) => number);
    const live = chain.slice(...run).reduce((sum, { claimCount, removedCount }) => sum + claimCount - removedCount, 0);
    const counts = { claimCount: claims.length, removedCount: claims.length - live, hasRemovals: removedIds.length > 0 };
    if (await replaceSegments(database, numbers, { generation, ...counts, bytes })) return true;
  }
  return false;
}
