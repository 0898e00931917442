/** Which source is visited next, and when the worker has to wake for it. Times in epoch milliseconds. */
import { largeFileBytes } from "../../feeds/retry-schedule.ts";
import type { StoredSource } from "../../store/stored-source.ts";

const hour = 3_600_000;
/** Maximum wait, in milliseconds: a visit later than this was set by a clock that has since been corrected. */
const waitMax = ({ fileBytes = 0 }: StoredSource): number => (fileBytes > largeFileBytes ? 8 * 24 + 1 : 25) * hour;
/** Milliseconds between two wakes of unfinished work: the shortest that Chrome allows for an alarm. */
export const resumeDelay = 30_000;

/** The due source that has waited longest; undefined if none is due. */
export function findDue(sources: readonly StoredSource[], time: number): StoredSource | undefined {
  const due = sources.filter(
    (source) => source.dueAt <= time || source.dueAt > time + waitMax(source) || lastEnd(source) > time + resumeDelay,
  );
  const waitsSince = ({ dueAt, turn }: StoredSource): number => Math.max(dueAt, turn?.at ?? 0);
  return due.sort((a, b) => waitsSince(a) - waitsSince(b))[0];
}

/** When the last visit ended. If that is in the future, the clock has been set back since, and times set by it are meaningless. */
function lastEnd({ checkedAt, problem }: StoredSource): number {
  return Math.max(checkedAt, problem?.at ?? 0);
}

/** When to wake for the next due source. At most a day from now, even if nothing is due by then: the clock may be wrong. */
export function nextDue(sources: readonly StoredSource[], time: number): number {
  const times = sources.map(({ dueAt }) => dueAt);
  return Math.max(time + resumeDelay, Math.min(time + 24 * hour, ...times));
}
