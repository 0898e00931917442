/**
 * Keeps the reader's sources fresh. One source is visited at a time; the worker may die at any line, and an alarm wakes it:
 *
 *   wake ─→ the source that is longest due ─→ visit ─→ updated, unchanged: due again in six hours
 *     ↑                                         │      failed: due after a back-off
 *     └──────────── alarm ←─────────────────────┴───── paused: due at once, after a breath
 *   nothing due ─→ sweep away what no source points to, join small segments, count publishers, one slice a time
 *
 * No host is asked that the reader has not chosen.
 */
import { waitAfterFailure, waitAfterSuccess } from "../feeds/back-off.ts";
import { readSourceAddress } from "../feeds/source-address.ts";
import type { AddSourceAnswer } from "../messages/contracts.ts";
import type { GainsayDatabase } from "../store/database.ts";
import { faultOf } from "../store/database-fault.ts";
import { dropGeneration, hasGeneration, sweepSlice } from "../store/generations.ts";
import { changeSource, newSource, readSources } from "../store/sources-table.ts";
import type { SourceProblem, StoredSource } from "../store/stored-source.ts";
import { countPublishersSlice } from "./count-publishers.ts";
import { dropIncomplete } from "./drop-incomplete.ts";
import { knownSources } from "./known-sources.ts";
import { mergeSlice } from "./merge-segments.ts";
import { noteRequest, type RequestNote } from "./note-request.ts";
import { probeAddress } from "./probe-address.ts";
import { syncClaimReviews } from "./sync-claim-reviews.ts";
import { syncFeed } from "./sync-feed.ts";
import { failWith, type SyncFailure, type SyncOutcome, type SyncProgress, type SyncWork } from "./sync-work.ts";

export interface SourceKeeperParts {
  database: GainsayDatabase;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Wakes the worker at this time, epoch milliseconds, dead or alive; of several calls the last counts. */
  wakeAt: (time: number) => Promise<void>;
  /** Claims that pages are matched against have changed. */
  onChange: () => void;
  note: (line: string) => void;
}

export interface SourceKeeper {
  /** Does what is due, until nothing is or the time is up. Calls that come meanwhile wait for the same end. */
  wake: () => Promise<void>;
  /** Takes up the source at an address, known or not: an unknown one is looked at first. Its first visit begins with the next `wake`. */
  add: (address: string) => Promise<AddSourceAnswer>;
  /** Takes a source and its claims away; what other sources also have stays. */
  remove: (id: string) => Promise<void>;
  /** Whether its claims are shown and it is visited. */
  setOn: (id: string, isOn: boolean) => Promise<void>;
  /** Makes a source due now, whatever its back-off. */
  hurry: (id: string) => Promise<void>;
  /** Stops a visit; what was held stays, and the next visit is in its own time. */
  cancel: (id: string) => Promise<void>;
  /** Takes everything out of the database, as it was on the first day. */
  wipe: () => Promise<void>;
  progressOf: (id: string) => SyncProgress | undefined;
  /** What stands in the way of a source and could not be written down, for want of room. */
  problemOf: (id: string) => SourceProblem | undefined;
}

/** How a visit ended that could not be written down. */
type Unwritten = Pick<StoredSource, "failures" | "problem" | "dueAt">;

/** Time of one wake: Firefox suspends a background page after 30 seconds even while it works. */
const budget = 20_000;
/** No wait is so long: a visit later than this was set by a clock that has been put right since. */
const waitMax = 8 * 24 * 3_600_000;
/** Between two wakes of unfinished work: as soon as Chrome lets an alarm ring. */
const breath = 30_000;

interface Visit {
  id: string;
  abort: AbortController;
  progress: SyncProgress | undefined;
}

export function keepSources(parts: SourceKeeperParts): SourceKeeper {
  const { database, now } = parts;
  let waking: Promise<void> | undefined;
  let visit: Visit | undefined;
  const unwritten = new Map<string, Unwritten>();

  const visitSource = async (due: StoredSource, budgetEnds: number): Promise<SyncOutcome> => {
    await dropIncomplete(database, due.id, parts.note);
    const { job, ...rest } = (await database.sources.get(due.id)) ?? due;
    const source = job !== undefined && (await hasGeneration(database, job.generation)) ? { ...rest, job } : rest;
    const current: Visit = { id: source.id, abort: new AbortController(), progress: undefined };
    visit = current;
    const work: SyncWork = {
      database,
      source,
      fetch: parts.fetch,
      now,
      signal: current.abort.signal,
      budgetEnds,
      onProgress: (progress) => {
        current.progress = progress;
        void parts.wakeAt(now() + breath); // should we die; and the call itself keeps a worker alive
      },
    };
    try {
      return await (source.kind === "feed" ? syncFeed(work) : syncClaimReviews(work));
    } catch (error) {
      return failWith(faultOf(error) === "no-room" ? "no-room" : "database", describeError(error));
    } finally {
      visit = undefined;
    }
  };

  /**
   * Where there is no room, not even a problem can be written down: what the visit has written so far is taken out then, and
   * the problem kept in mind.
   */
  const writeEnd = async (source: StoredSource, outcome: SyncOutcome): Promise<void> => {
    unwritten.delete(source.id);
    try {
      await settle(parts, source, outcome);
    } catch (error) {
      if (faultOf(error) !== "no-room") throw error;
      const held = await database.sources.get(source.id);
      if (held?.job !== undefined) await dropGeneration(database, held.job.generation);
      unwritten.set(source.id, describeFailure(parts, source, failWith("no-room", describeError(error))));
    }
  };

  /** Sources that are fetched, and on. */
  const readKept = async (): Promise<StoredSource[]> =>
    (await readSources(database))
      .filter(({ kind, isOn }) => isOn && (kind === "claim-reviews" || kind === "feed"))
      .map((source) => ({ ...source, ...unwritten.get(source.id) }));

  const work = async (): Promise<void> => {
    const budgetEnds = now() + budget;
    await parts.wakeAt(now() + breath); // should we die: the alarm that woke us has rung
    for (;;) {
      const due = findDue(await readKept(), now());
      if (due === undefined) break;
      const outcome = await visitSource(due, budgetEnds);
      await writeEnd(due, outcome);
      if (outcome.kind === "updated") parts.onChange();
      if (outcome.kind === "paused" || now() > budgetEnds) return await parts.wakeAt(now() + breath);
    }
    while ((await sweepSlice(database)) || (await mergeSlice(database, now)) || (await countPublishersSlice(database)))
      if (now() > budgetEnds) return await parts.wakeAt(now() + breath);
    await parts.wakeAt(nextDue(await readKept(), now()));
  };

  const end = async (id: string): Promise<void> => {
    if (visit?.id === id) visit.abort.abort();
  };

  return {
    wake: () => {
      waking ??= work()
        .catch((error: unknown) => parts.note(`worker: sources: ${describeError(error)}`))
        .finally(() => (waking = undefined));
      return waking;
    },
    add: (address) => takeUp(parts, address),
    remove: async (id) => {
      await end(id);
      await database.sources.delete(id);
      parts.onChange();
    },
    setOn: async (id, isOn) => {
      if (!isOn) await end(id);
      await changeSource(database, id, { isOn });
      parts.onChange();
    },
    hurry: async (id) => {
      unwritten.delete(id);
      await changeSource(database, id, { dueAt: 0, failures: 0 });
    },
    cancel: async (id) => {
      await end(id);
      const source = await database.sources.get(id);
      if (source !== undefined) await settle(parts, source, { kind: "cancelled" });
    },
    wipe: async () => {
      visit?.abort.abort();
      await waking;
      unwritten.clear();
      await database.transaction("rw", database.tables, async () => {
        for (const table of database.tables) await table.clear();
      });
      parts.onChange();
    },
    progressOf: (id) => (visit?.id === id ? visit.progress : undefined),
    problemOf: (id) => unwritten.get(id)?.problem,
  };
}

async function takeUp({ database, fetch, now }: SourceKeeperParts, text: string): Promise<AddSourceAnswer> {
  const read = readSourceAddress(text);
  if (!read.ok) return { ...read, detail: "" };
  const { address } = read;
  const isThere = async (): Promise<boolean> => (await readSources(database)).some((source) => source.address === address);
  if (await isThere()) return { ok: false, reason: "already-there", detail: "" };
  const known = knownSources.find((source) => source.address === address);
  const note = (request: RequestNote): Promise<void> => noteRequest(database, address, request);
  const probe = known ?? (await probeAddress(address, { fetch, now, note, signal: new AbortController().signal }));
  if ("ok" in probe && !probe.ok) return probe;
  const { kind } = probe;
  const feed = "ok" in probe && probe.kind === "feed" ? probe.feed : undefined;
  const { title, publisher, licence } = known ?? feed ?? { title: new URL(address).host };
  const id = `${kind}:${address}`;
  const named = { id, kind, address, title, ...(publisher && { publisher }), ...(licence && { licence }) };
  const source = newSource({ ...named, ...(feed && { pinned: feed.pinned }) });
  return await database.transaction("rw", database.sources, async () => {
    if (await isThere()) return { ok: false, reason: "already-there" as const, detail: "" };
    await database.sources.add(source);
    return { ok: true as const, source: id };
  });
}

function findDue(sources: readonly StoredSource[], time: number): StoredSource | undefined {
  const due = sources.filter((source) => source.dueAt <= time || source.dueAt > time + waitMax);
  return due.sort((a, b) => a.dueAt - b.dueAt)[0];
}

/** A day from now when nothing is to be visited: what the clock says may be wrong. */
function nextDue(sources: readonly StoredSource[], time: number): number {
  const times = sources.map(({ dueAt }) => dueAt);
  return Math.max(time + breath, Math.min(time + 24 * 3_600_000, ...times));
}

/** Writes down how a visit ended. A source that has been removed meanwhile stays removed. */
async function settle(parts: SourceKeeperParts, { id }: StoredSource, outcome: SyncOutcome): Promise<void> {
  const { database, now, random } = parts;
  await database.transaction("rw", database.sources, async () => {
    const held = await database.sources.get(id);
    if (held === undefined || outcome.kind === "paused") return;
    const { job, problem: _before, ...rest } = held;
    const time = now();
    if (outcome.kind === "updated" || outcome.kind === "unchanged")
      await database.sources.put({ ...rest, checkedAt: time, failures: 0, dueAt: time + waitAfterSuccess(random()) });
    else if (outcome.kind === "cancelled") await database.sources.put({ ...rest, dueAt: time + waitAfterSuccess(random()) });
    else {
      const isGoneOn = job !== undefined && (outcome.problem === "broken-off" || outcome.problem === "stalled");
      await database.sources.put({ ...rest, ...describeFailure(parts, held, outcome), ...(isGoneOn && { job }) });
    }
  });
}

function describeFailure({ now, random }: SourceKeeperParts, before: StoredSource, failed: SyncFailure): Unwritten {
  const failures = before.failures + 1;
  const problem = { kind: failed.problem, detail: failed.detail, at: now() };
  return { failures, problem, dueAt: now() + waitAfterFailure(failures, random(), failed.retryAfter) };
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
