import { waitAfterFailure, waitAfterSuccess } from "../../feeds/retry-schedule.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { dropDownload } from "../../store/downloads-table.ts";
import { neverDue, type StoredSource } from "../../store/stored-source.ts";
import type { SyncFailure, SyncOutcome } from "./sync-work.ts";

/** What a failed visit changes of a source. */
export type RecordedFailure = Pick<StoredSource, "failures" | "problem" | "dueAt" | "restUntil">;

export interface OutcomeParts {
  database: GainsayDatabase;
  /** Epoch milliseconds. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
}

/**
 * Stores how a visit ended, in one transaction. A source removed in the meantime stays removed. A file that the reader has chosen is dropped
 * when its reading has ended.
 */
export async function recordOutcome({ database, now, random }: OutcomeParts, id: string, outcome: SyncOutcome): Promise<void> {
  await database.transaction("rw", database.sources, database.downloads, async () => {
    const held = await database.sources.get(id);
    const after = held && sourceAfter(held, outcome, now(), random);
    if (after !== undefined && after !== held) await database.sources.put(after);
    if (after?.dueAt === neverDue) await dropDownload(database, id);
  });
}

/** The source after a visit that ended like this: when it is due next, and whether its work can be resumed. */
export function sourceAfter(held: StoredSource, outcome: SyncOutcome, time: number, random: () => number): StoredSource {
  const after = sourceAfterVisit(held, outcome, time, random);
  if (held.kind !== "file" || outcome.kind === "paused") return after;
  const { job: _over, ...rest } = after;
  return { ...rest, dueAt: neverDue };
}

function sourceAfterVisit(held: StoredSource, outcome: SyncOutcome, time: number, random: () => number): StoredSource {
  if (outcome.kind === "paused") {
    const waiting = outcome.resumeAt === undefined ? held : { ...held, dueAt: outcome.resumeAt };
    return waiting.turn === undefined ? waiting : { ...waiting, turn: { ...waiting.turn, lost: 0 } };
  }
  const { job, turn: _over, problem: _before, restUntil: _rested, ...known } = held;
  const rest = { ...known, checkedAt: Math.min(known.checkedAt, time) }; // the clock may have been set back
  if (outcome.kind === "failed") {
    const canResume = job !== undefined && (outcome.problem === "broken-off" || outcome.problem === "stalled");
    const checked = outcome.problem === "no-markup" && { checkedAt: time }; // it has answered
    return { ...rest, ...checked, ...describeFailure(held, outcome, time, random), ...(canResume && { job }) };
  }
  const dueAt = time + waitAfterSuccess(random(), held.fileBytes ?? job?.bytesTotal);
  return outcome.kind === "canceled" ? { ...rest, dueAt } : { ...rest, checkedAt: time, failures: 0, dueAt };
}

export function describeFailure(before: StoredSource, failed: SyncFailure, time: number, random: () => number): RecordedFailure {
  const failures = before.failures + 1;
  const problem = { kind: failed.problem, detail: failed.detail, at: time };
  const { retryAfter } = failed;
  const dueAt = time + waitAfterFailure(failures, random(), retryAfter);
  return { failures, problem, dueAt, restUntil: time + retryAfter };
}
