import { mergedMax } from "../../matching/index-merge/merge-due.ts";
import type { GainsayDatabase, StoredSegment } from "../../store/database.ts";
import { mergeHeld } from "./merge-segments.ts";

type HeldSegment = Pick<StoredSegment, "number" | "claimCount" | "removedCount"> & { bytes: Uint8Array };

export interface SegmentTail {
  /** Adds a segment that was just stored; with number 0, one that was not. If they are enough, they become one. */
  add: (segment: HeldSegment) => Promise<void>;
  /** Makes those that are left one. */
  join: () => Promise<void>;
}

/**
 * Keeps the small segments that a job wrote last until they can be joined into a large one. Reading them back from the database would take
 * 90 MB for 264,000 claims, which the browser frees only at its next full garbage collection.
 *
 * @param isFirst whether the generation has no segments yet
 */
export function startTail(database: GainsayDatabase, generation: number, isFirst: boolean): SegmentTail {
  let held: HeldSegment[] = [];
  let hasEarlier = !isFirst;
  const join = async (): Promise<void> => {
    if (held.length > 1) await mergeHeld(database, generation, held, !hasEarlier);
    hasEarlier ||= held.length > 0;
    held = [];
  };
  return {
    add: async (segment) => {
      if (segment.number === 0) return;
      const claimCount = held.reduce((sum, one) => sum + one.claimCount, segment.claimCount);
      if (claimCount > mergedMax) await join();
      held.push(segment);
    },
    join,
  };
}
