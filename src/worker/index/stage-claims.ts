/**
 * Writes claims into a generation that is not visible yet, with its index, in steps that each leave something whole:
 *
 *   claims ─→ rows, joined with those of the same claim ─→ (4,000 of them, or 8 seconds) a segment, and the job's progress
 *
 * If the worker dies, rows since the last segment are not in the index; they are read again, and joining them again changes
 * nothing.
 */
import type { Claim } from "../../claims/claim.ts";
import { startPublisherCount } from "../../claims/publisher-count.ts";
import { type IndexedClaim, takeIndexed } from "../../matching/index-write/indexed-claim.ts";
import { writeDeltaInSteps } from "../../matching/index-write/write-index.ts";
import { joinIntoGeneration, keyOfClaim, putIntoGeneration } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import type { LedgerPart } from "../../store/entry-ledger.ts";
import { addSegment } from "../../store/segments-table.ts";
import type { SourceJob } from "../../store/stored-source.ts";
import { PutKeys } from "./put-keys.ts";
import { runSteps } from "./run-steps.ts";
import { startTail } from "./segment-tail.ts";

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
  /** Writes the last segment, and joins the small ones that this stage has written. Returns the number of claims in the generation. */
  finish: () => Promise<number>;
}

export interface StageOptions {
  /** Whether rows of the same claim are joined, which is the default, or all are kept as they are. */
  form?: "joined" | "as-they-are";
  /** What this worker has put into the job's generation, if it resumes a job of its own. */
  keys?: PutKeys;
  /** Returns the part of the ledger that belongs to what was added since the last call. */
  takePart?: () => LedgerPart | undefined;
}

/** The source was removed, or other work on it has begun meanwhile. */
export class StageLost extends Error {
  override name = "StageLost";
}

/**
 * @param job the source's job as it is stored: a new one, or one to resume
 */
export function stageClaims(
  database: GainsayDatabase,
  source: string,
  job: SourceJob,
  now: () => number,
  { form = "joined", keys = new PutKeys(), takePart = () => undefined }: StageOptions = {},
): ClaimStage {
  const { generation } = job;
  let { claimCount, batches } = job;
  let [unsaved, replaced] = [new Map<string, IndexedClaim>(), new Set<string>()];
  let [progress, savedAt]: [Partial<SourceJob>, number] = [{}, now()];
  keys.open(generation, batches === 0);
  const publishers = startPublisherCount(job.publishers);
  const tail = startTail(database, generation, batches === 0);

  const save = async (): Promise<void> => {
    const segment = { generation, ...(await writeSegment([...unsaved.values()], [...replaced])) };
    batches += 1;
    const done = { ...progress, claimCount, batches, publishers: publishers.list() };
    const number = await addSegment(database, source, segment, done, takePart());
    if (number === undefined) throw new StageLost(source);
    await tail.add({ ...segment, number });
    [unsaved, replaced] = [new Map(), new Set()];
    savedAt = now();
  };

  const put = async (claims: readonly Claim[]): Promise<void> => {
    const stored = await (form === "joined"
      ? joinIntoGeneration(database, generation, claims, batches, (key) => keys.isNew(key))
      : putIntoGeneration(database, generation, claims, batches));
    if (stored === undefined) throw new StageLost(source);
    for (const { claim, key, batch, before } of stored) {
      keys.add(key);
      const isFresh = batch === batches && !unsaved.has(claim.id); // new, or left over from a worker that died
      if (isFresh) claimCount += 1;
      else if (batch < batches) replaced.add(claim.id);
      publishers.add(claim, isFresh ? undefined : before);
      unsaved.set(claim.id, takeIndexed(claim));
    }
  };

  return {
    add: async (claims, done) => {
      const since = now();
      for (const part of keys.known ? splitByHeld(claims, keys) : [claims]) await put(part);
      const ms = now() - since;
      progress = { ...progress, ...done };
      if (unsaved.size >= segmentClaims || Math.abs(now() - savedAt) >= unsavedMax) await save();
      return ms;
    },
    claimCount: () => claimCount,
    finish: async () => {
      await save();
      await tail.join();
      return claimCount;
    },
  };
}

/** Splits claims so that at most `joinedAtOnce` of a part are in the generation already. */
function* splitByHeld(claims: readonly Claim[], keys: PutKeys): Generator<readonly Claim[]> {
  let first = 0;
  let heldCount = 0;
  for (const [at, claim] of claims.entries()) {
    if (!keys.isNew(keyOfClaim(claim))) heldCount += 1;
    if (heldCount < joinedAtOnce) continue;
    yield claims.slice(first, at + 1);
    first = at + 1;
    heldCount = 0;
  }
  if (first < claims.length) yield claims.slice(first);
}

async function writeSegment(claims: readonly IndexedClaim[], replaced: readonly string[]) {
  const bytes = await runSteps(writeDeltaInSteps(claims, replaced));
  return { claimCount: claims.length, removedCount: replaced.length, hasRemovals: replaced.length > 0, bytes };
}
