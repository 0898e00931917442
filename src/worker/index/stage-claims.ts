/**
 * Writes claims into a generation that is not visible yet, with its index, in steps that each leave something whole:
 *
 *   claims ─→ rows, joined with those of the same claim ─→ (4,000 of them, or 8 seconds) a segment, and the job's progress
 *
 * If the worker dies, rows since the last segment are not in the index; they are read again, and joining them again changes
 * nothing.
 */
import type { Claim } from "../../claims/claim.ts";
import { type IndexedClaim, takeIndexed } from "../../matching/index-write/indexed-claim.ts";
import { writeDeltaInSteps } from "../../matching/index-write/write-index.ts";
import { joinIntoGeneration, keyOfClaim, putIntoGeneration } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import type { LedgerPart } from "../../store/entry-ledger.ts";
import { addSegment } from "../../store/segments-table.ts";
import type { SourceJob } from "../../store/stored-source.ts";
import { runSteps } from "./run-steps.ts";

/** Maximum number of claims in a segment, which are held until it is written. */
const segmentClaims = 4_000;
/** Maximum time of work that would be lost if the worker died, in milliseconds. */
const unsavedMax = 8_000;
/** Maximum number of claims that a transaction joins with those held: for each, a bundle is read and written again. */
const joinedAtOnce = 16;

export interface ClaimStage {
  /**
   * Puts claims in. `done` is the job's progress after that; it is stored with the next segment, and so is what `takePart` returns then.
   * @returns how long the transaction for the claims took, in milliseconds by `now`
   */
  add: (claims: readonly Claim[], done: Partial<SourceJob>) => Promise<number>;
  claimCount: () => number;
  /** Writes the last segment. Returns the number of claims in the generation. */
  finish: () => Promise<number>;
}

/** The source was removed, or other work on it has begun meanwhile. */
export class StageLost extends Error {
  override name = "StageLost";
}

/**
 * @param job the source's job as it is stored: a new one, or one to resume
 * @param form whether rows of the same claim are joined, or all are kept as they are
 * @param takePart returns the part of the ledger that belongs to what was added since the last call
 */
export function stageClaims(
  database: GainsayDatabase,
  source: string,
  job: SourceJob,
  now: () => number,
  form: "joined" | "as-they-are" = "joined",
  takePart: () => LedgerPart | undefined = () => undefined,
): ClaimStage {
  const { generation } = job;
  let { claimCount, batches } = job;
  let unsaved = new Map<string, IndexedClaim>();
  let replaced = new Set<string>();
  let progress: Partial<SourceJob> = {};
  let savedAt = now();
  /** Keys put in during this worker's life; unknown if an earlier life put in any. */
  const keys = batches === 0 ? new Set<number>() : undefined;

  const save = async (): Promise<void> => {
    const bytes = await runSteps(writeDeltaInSteps([...unsaved.values()], [...replaced]), now);
    const segment = { generation, claimCount: unsaved.size, removedCount: replaced.size, hasRemovals: replaced.size > 0, bytes };
    const done = { ...progress, claimCount, batches: batches + 1 };
    if (!(await addSegment(database, source, segment, done, takePart()))) throw new StageLost(source);
    batches += 1;
    unsaved = new Map();
    replaced = new Set();
    savedAt = now();
  };

  /** Whether the generation cannot have a claim of this key yet. */
  const isNew = (key: string): boolean => keys !== undefined && !keys.has(shorten(key));
  const put = async (claims: readonly Claim[]): Promise<void> => {
    const stored =
      form === "joined"
        ? await joinIntoGeneration(database, generation, claims, batches, isNew)
        : await putIntoGeneration(database, generation, claims, batches);
    if (stored === undefined) throw new StageLost(source);
    for (const { claim, key, batch } of stored) {
      keys?.add(shorten(key));
      if (batch < batches) replaced.add(claim.id);
      else if (!unsaved.has(claim.id)) claimCount += 1; // new, or left over from a worker that died
      unsaved.set(claim.id, takeIndexed(claim));
    }
  };

  return {
    add: async (claims, done) => {
      const since = now();
      for (const part of keys === undefined ? [claims] : splitByHeld(claims, isNew)) await put(part);
      const ms = now() - since;
      progress = { ...progress, ...done };
      if (unsaved.size >= segmentClaims || Math.abs(now() - savedAt) >= unsavedMax) await save();
      return ms;
    },
    claimCount: () => claimCount,
    finish: async () => {
      await save();
      return claimCount;
    },
  };
}

/** Splits claims so that at most `joinedAtOnce` of a part are in the generation already. */
function* splitByHeld(claims: readonly Claim[], isNew: (key: string) => boolean): Generator<readonly Claim[]> {
  let first = 0;
  let heldCount = 0;
  for (const [at, claim] of claims.entries()) {
    if (!isNew(keyOfClaim(claim))) heldCount += 1;
    if (heldCount < joinedAtOnce) continue;
    yield claims.slice(first, at + 1);
    first = at + 1;
    heldCount = 0;
  }
  if (first < claims.length) yield claims.slice(first);
}

/** 31 bits of a key, which V8 keeps in the set itself: 10 bytes per claim instead of 70. A collision costs one lookup in the database. */
function shorten(key: string): number {
  return Number.parseInt(key.slice(-8), 16) >> 1;
}
