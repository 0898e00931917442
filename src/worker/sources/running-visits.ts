/** The visits to sources that are under way, each from its beginning in the database to its recorded end. */
import { listForeign } from "../../feeds/plan-update.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { faultOf } from "../../store/database-fault.ts";
import { dropGeneration, hasGeneration } from "../../store/generations.ts";
import { beginTurn, readSources } from "../../store/sources-table.ts";
import type { HostPace } from "../../sites/host-pace.ts";
import { dropIncomplete } from "../index/drop-incomplete.ts";
import { PutKeys } from "../index/put-keys.ts";
import { noteRequest } from "./note-request.ts";
import { syncFile } from "./files/sync-file.ts";
import { describeFailure, type RecordedFailure, recordOutcome } from "./record-outcome.ts";
import { syncClaimReviews } from "./sync-claim-reviews.ts";
import { syncFeed } from "./sync-feed.ts";
import { syncSite } from "./sync-site.ts";
import { failWith, startEstimate, type SyncOutcome, type SyncProgress, type SyncWork } from "./sync-work.ts";
import { syncTools } from "./tools/sync-tools.ts";
import { resumeDelay } from "./visit-schedule.ts";

export interface SourceSchedulerParts {
  database: GainsayDatabase;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Resolves after this many milliseconds; used between requests to a site. */
  pause: (ms: number) => Promise<void>;
  /** The User-Agent for requests to sites, where the browser allows one. */
  agent: string;
  /** Wakes the worker at this time, epoch milliseconds, dead or alive; the last of several calls counts. */
  wakeAt: (time: number) => Promise<void>;
  /** Where Google's Fact Check Tools are; Google's address if omitted. */
  toolsAddress?: string;
  /** Servers of a source's mirrors that the reader has agreed to; `forget` withdraws the agreement. */
  agreements: { read: (id: string) => Promise<readonly string[]>; forget: (id: string) => Promise<unknown> };
  /** Of a large file, only claims in these languages are kept; in all if omitted or undefined. */
  readLanguages?: () => Promise<readonly string[] | undefined>;
  /** Claims that pages are matched against have changed. */
  onChange: () => void;
  note: (line: string) => void;
}

interface Visit {
  abort: AbortController;
  progress: SyncProgress | undefined;
  /** What this worker has put into the generation that it writes. */
  keys: PutKeys;
  /** Resolves when it has ended, also if it was ended from outside: then nothing more of it is written. */
  ended: Promise<void>;
}

export interface RunningVisits {
  parts: SourceSchedulerParts;
  /** Visits in progress, by source. One ended from outside is removed at once, even if it has not noticed yet. */
  visits: Map<string, Visit>;
  /** What visits that have paused have put in, by source. A visit takes it, and gives it back if it pauses. */
  keys: Map<string, PutKeys>;
  /** Sources whose visit has paused, or whose outcome could not be stored: they resume at the next wake. */
  paused: Set<string>;
  /** Sources that the reader is removing, switching off or stopping. */
  changing: Set<string>;
  /** Failures that could not be stored. */
  unwritten: Map<string, RecordedFailure>;
  /** Shared by all visits: sources may share a host. */
  pace: HostPace;
  /** When the last wake was, epoch milliseconds. */
  wokenAt: number;
  /** Makes the loop that begins visits check again for work. */
  stir: () => void;
}

/** Time limit for one wake, in milliseconds: Firefox suspends a background page after 30 seconds even while it works. */
const budget = 20_000;
/** Time limit for a visit, in milliseconds of real time: work that can be resumed pauses long before. */
const turnMax = 10 * 60_000;
/** Maximum number of visits until one ends normally (500 MB have arrived by then), and of consecutive ones in which the worker dies. */
const turnsMax = { all: 200, lost: 3 };

/** Whether the time of a wake is up. A clock that is set back must not extend it by an hour. */
export function isPast(wokenAt: number, now: number): boolean {
  return Math.abs(now - wokenAt) > budget;
}

/**
 * One visit from beginning to end in the database. Never rejects.
 *
 * @param life aborted by "Delete everything": then nothing is written anymore
 */
export async function runVisit(running: RunningVisits, id: string, life: AbortSignal): Promise<void> {
  const { parts, visits, paused, keys } = running;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const visit: Visit = { abort: new AbortController(), progress: undefined, keys: keys.get(id) ?? new PutKeys(), ended };
  keys.delete(id);
  visits.set(id, visit);
  let isTooLong = false;
  const timer = setTimeout(() => {
    isTooLong = true;
    visit.abort.abort();
  }, turnMax);
  try {
    const outcome = await visitSource(running, id, life, visit).catch((error: unknown) =>
      failWith(faultOf(error) === "no-room" ? "no-room" : "database", describeError(error)),
    );
    if (visits.get(id) !== visit || outcome === undefined) return;
    const isCut = outcome.kind === "canceled" && isTooLong;
    await writeEnd(running, id, isCut ? failWith("stalled", `${turnMax / 60_000} minutes`) : outcome);
    if (outcome.kind === "paused") {
      paused.add(id);
      keys.set(id, visit.keys);
    }
    if (outcome.kind === "updated" || ("hasChanged" in outcome && outcome.hasChanged === true)) parts.onChange();
  } catch (error) {
    paused.add(id);
    if (!life.aborted) parts.note(`worker: sources: ${describeError(error)}`);
  } finally {
    clearTimeout(timer);
    end();
    if (visits.get(id) === visit) visits.delete(id);
    running.stir();
  }
}

async function visitSource(running: RunningVisits, id: string, life: AbortSignal, visit: Visit): Promise<SyncOutcome | undefined> {
  const { parts, wokenAt } = running;
  const { database, now } = parts;
  await dropIncomplete(database, id, parts.note);
  const begun = await beginTurn(database, id, now()).catch(async (error: unknown) => {
    if (faultOf(error) !== "no-room") throw error;
    return await database.sources.get(id); // then it is not recorded
  });
  if (begun === undefined) return undefined;
  const { job, ...rest } = begun;
  const source = job !== undefined && (await hasGeneration(database, job.generation)) ? begun : rest;
  const { count = 1, lost = 1 } = source.turn ?? {};
  if (count > turnsMax.all || lost > turnsMax.lost) return failWith("stalled", `${count} visits came to no end`);
  const typed = (await readSources(database)).flatMap(({ address }) => (address === "" ? [] : address));
  const estimate = startEstimate(now);
  const work: SyncWork = {
    database,
    source,
    agreed: [...typed, ...listForeign(await parts.agreements.read(id), typed)],
    fetch: parts.fetch,
    now,
    pace: running.pace,
    agent: parts.agent,
    signal: visit.abort.signal,
    keys: visit.keys,
    languages: await parts.readLanguages?.(),
    isTimeUp: () => isPast(wokenAt, now()),
    note: async (request) => {
      if (!life.aborted) await noteRequest(database, id, request);
    },
    onProgress: (progress) => {
      visit.progress = { ...progress, ...estimate(progress) };
      if (!life.aborted) void parts.wakeAt(now() + resumeDelay); // in case the worker dies; and the call itself keeps it alive
    },
  };
  if (source.kind === "site") return await syncSite(work);
  if (source.kind === "file") return await syncFile(work);
  if (source.tools !== undefined) return await syncTools(work);
  return await (source.kind === "feed" ? syncFeed(work) : syncClaimReviews(work));
}

/**
 * Stores how a visit ended. If there is no room even for that, the claims written by the visit are deleted, and the problem is
 * kept in memory.
 */
async function writeEnd({ parts, unwritten }: RunningVisits, id: string, outcome: SyncOutcome): Promise<void> {
  const { database, now, random } = parts;
  unwritten.delete(id);
  try {
    await recordOutcome(parts, id, outcome);
  } catch (error) {
    if (faultOf(error) !== "no-room") throw error;
    const held = await database.sources.get(id);
    if (held?.job !== undefined) await dropGeneration(database, held.job.generation);
    if (held !== undefined) unwritten.set(id, describeFailure(held, failWith("no-room", describeError(error)), now(), random));
  }
}

/** Ends a source's visit at once: its result is discarded. */
export function endVisit({ visits, stir }: RunningVisits, id: string): void {
  visits.get(id)?.abort.abort();
  visits.delete(id);
  stir();
}

/** Ends a source's visit, and begins none until `change` is stored. */
export async function endAndChange(running: RunningVisits, id: string, change: () => Promise<unknown>): Promise<void> {
  running.changing.add(id);
  endVisit(running, id);
  try {
    await change();
  } finally {
    running.changing.delete(id);
    running.stir();
  }
}

export function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
