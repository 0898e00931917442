import { visitSite } from "../../sites/visit-site.ts";
import type { RefusedEntries } from "../../store/stored-source.ts";
import { countRefused } from "./count-refused.ts";
import { openDatabaseShelf } from "./database-shelf.ts";
import { failWith, type SyncOutcome, type SyncWork } from "./sync-work.ts";

/** Longest wait for a host's turn during a wake, in milliseconds; beyond it the visit pauses. */
const waitMax = (): number => 5_000;

/**
 * One visit to a fact-checker's site (sites/visit-site.ts), or the part of it that a wake has time for.
 *
 * @returns "updated", "unchanged": the visit is over; there may be older articles for the next. "paused": it continues at the next wake, or at
 *   `resumeAt`. "failed": "declines", "no-markup", or as other sources fail; what is held stays. Rejects only for faults of the database.
 */
export async function syncSite(work: SyncWork): Promise<SyncOutcome> {
  const { database, source, fetch, now, signal, note, isTimeUp, onProgress, pace, agent } = work;
  let refused: RefusedEntries[] = source.site?.visit === undefined ? [] : source.refused;
  const shelf = openDatabaseShelf(work, () => refused);
  const outcome = await visitSite({
    shelf,
    pace,
    agent,
    waitMax,
    fetch,
    now,
    note,
    signal,
    isTimeUp,
    onProgress: (articles) => onProgress({ bytesDone: 0, bytesTotal: 0, claimCount: 0, articles }),
    onRefused: (reason, address) => {
      refused = countRefused(refused, reason, address);
    },
  });
  if (outcome.kind === "paused" || outcome.kind === "canceled") return outcome;
  if (outcome.kind === "failed")
    return { ...failWith(outcome.problem, outcome.detail, outcome.retryAfter), hasChanged: outcome.hasChanged };
  if (!outcome.hasChanged) return { kind: "unchanged" };
  return { kind: "updated", claimCount: (await database.sources.get(source.id))?.claimCount ?? 0 };
}
