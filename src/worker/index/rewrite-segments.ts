import { writeIndexInSteps } from "../../matching/index-write/write-index.ts";
import { readClaimsAfter } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { type NewSegment, replaceChain } from "../../store/segments-table.ts";
import type { StoredSource } from "../../store/stored-source.ts";
import { runSteps } from "./run-steps.ts";

const segmentClaims = 16_000;

/** Rebuilds the index of a source from its claims, and replaces the old one in one transaction. */
export async function rewriteSegments(database: GainsayDatabase, source: StoredSource): Promise<void> {
  const { generation } = source;
  const segments: NewSegment[] = [];
  for (let after = 0; ;) {
    const { claims, last } = await readClaimsAfter(database, generation, after, segmentClaims);
    if (claims.length === 0 && segments.length > 0) break;
    segments.push({
      generation,
      claimCount: claims.length,
      removedCount: 0,
      hasRemovals: false,
      bytes: await runSteps(writeIndexInSteps(claims)),
    });
    if (last === after) break;
    after = last;
  }
  await replaceChain(database, generation, segments);
}
