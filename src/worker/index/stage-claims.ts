/**
 * Writes claims into a generation that nobody sees yet, with its index, in steps that each leave something whole:
 *
 *   claims ─→ rows, joined with those that are one with them ─→ (8,000 of them, or 8 seconds) a segment, and how far we are
 *
 * A worker that dies loses the rows' place in the index since the last segment; they are read again, and joining them again
 * changes nothing.
 */
import type { Claim } from "../../claims/claim.ts";
import { writeDeltaInSteps } from "../../matching/index-write/write-index.ts";
import { joinIntoGeneration, putIntoGeneration } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { addSegment } from "../../store/segments-table.ts";
import type { SourceJob } from "../../store/stored-source.ts";
import { runSteps } from "./run-steps.ts";

/** Claims of one segment, which are held until it is written. */
const segmentClaims = 8_000;
/** Maximum time of work that would be lost if the worker died, in milliseconds. */
const unsavedMax = 8_000;

export interface ClaimStage {
  /** Puts claims in. `done` is what can be said of the work when they are: it is kept with the next segment. */
  add: (claims: readonly Claim[], done: Partial<SourceJob>) => Promise<void>;
  claimCount: () => number;
  /** Writes the last segment. Claims of the generation. */
  finish: () => Promise<number>;
}

/** The source was removed, or other work on it has begun meanwhile. */
export class StageLost extends Error {
  override name = "StageLost";
}

/**
 * @param job the source's job as it is stored: a new one, or one that is gone on with
 * @param form whether claims that are one are joined, or all are kept as they are
 */
export function stageClaims(
  database: GainsayDatabase,
  source: string,
  job: SourceJob,
  now: () => number,
  form: "joined" | "as-they-are" = "joined",
): ClaimStage {
  const { generation } = job;
  let { claimCount, batches } = job;
  let unsaved = new Map<string, Claim>();
  let replaced = new Set<string>();
  let progress: Partial<SourceJob> = {};
  let savedAt = now();
  /** What this life has put in; what another put in before is not known. */
  const keys = batches === 0 ? new Set<number>() : undefined;

  const save = async (): Promise<void> => {
    const bytes = await runSteps(writeDeltaInSteps([...unsaved.values()], [...replaced]), now);
    const segment = { generation, claimCount: unsaved.size, removedCount: replaced.size, hasRemovals: replaced.size > 0, bytes };
    if (!(await addSegment(database, source, segment, { ...progress, claimCount, batches: batches + 1 }))) throw new StageLost(source);
    batches += 1;
    unsaved = new Map();
    replaced = new Set();
    savedAt = now();
  };

  return {
    add: async (claims, done) => {
      const isNew = (key: string): boolean => keys !== undefined && !keys.has(shorten(key));
      const put =
        form === "joined"
          ? await joinIntoGeneration(database, generation, claims, batches, isNew)
          : await putIntoGeneration(database, generation, claims, batches);
      if (put === undefined) throw new StageLost(source);
      for (const { claim, key, batch } of put) {
        keys?.add(shorten(key));
        if (batch < batches) replaced.add(claim.id);
        else if (!unsaved.has(claim.id)) claimCount += 1; // new, or left over from a life that was cut short
        unsaved.set(claim.id, claim);
      }
      progress = { ...progress, ...done };
      if (unsaved.size >= segmentClaims || Math.abs(now() - savedAt) >= unsavedMax) await save();
    },
    claimCount: () => claimCount,
    finish: async () => {
      await save();
      return claimCount;
    },
  };
}

/** 52 bits of a key: 20 bytes a claim instead of 70. Two that meet cost a look into the database. */
function shorten(key: string): number {
  return Number.parseInt(key.slice(-13), 16);
}
