/**
 * Keeps the reader's sources fresh. The worker may die at any line, and an alarm wakes it:
 *
 *   wake ─→ the source that has waited longest ─→ visit ─→ updated, unchanged: due again in six hours
 *     ↑                                             │      failed: due after a back-off
 *     └──────────── alarm ←─────────────────────────┴───── paused: due at once, after a short wait
 *   nothing due ─→ sweep away what no source points to, join small segments, count publishers, one slice at a time
 *
 * A long visit does not keep the others waiting: the next begins beside it. It ends within a few minutes, successful or not, and a
 * visit during which the worker keeps dying is given up, too. "Delete everything" ends all visits at once: their results are discarded.
 *
 * Only hosts that the reader has chosen are asked.
 */
import { waitAfterFailure, waitAfterSuccess } from "../../feeds/retry-schedule.ts";
import { listForeign } from "../../feeds/plan-update.ts";
import { readSourceAddress } from "../../feeds/source-address.ts";
import type { AddSourceAnswer } from "../../messages/contracts.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { faultOf } from "../../store/database-fault.ts";
import { dropGeneration, hasGeneration, sweepSlice } from "../../store/generations.ts";
import { beginTurn, changeSource, newSource, readSources } from "../../store/sources-table.ts";
import type { SourceProblem, StoredSource } from "../../store/stored-source.ts";
import { countPublishersSlice } from "./count-publishers.ts";
import { dropIncomplete } from "../index/drop-incomplete.ts";
import { knownSources } from "./known-sources.ts";
import { mergeSlice } from "../index/merge-segments.ts";
import { noteRequest, type RequestNote } from "./note-request.ts";
import { probeAddress } from "./probe-address.ts";
import { syncClaimReviews } from "./sync-claim-reviews.ts";
import { syncFeed } from "./sync-feed.ts";
import { failWith, type SyncFailure, type SyncOutcome, type SyncProgress, type SyncWork } from "./sync-work.ts";

export interface SourceSchedulerParts {
  database: GainsayDatabase;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now: () => number;
  /** 0 to 1. */
  random: () => number;
  /** Wakes the worker at this time, epoch milliseconds, dead or alive; the last of several calls counts. */
  wakeAt: (time: number) => Promise<void>;
  /** Servers of a source's mirrors that the reader has agreed to; `forget` withdraws the agreement. */
  agreements: { read: (id: string) => Promise<readonly string[]>; forget: (id: string) => Promise<unknown> };
  /** Claims that pages are matched against have changed. */
  onChange: () => void;
  note: (line: string) => void;
}

export interface SourceScheduler {
  /** Does what is due, until nothing is or the time is up. Calls in the meantime wait for the same end. */
  wake: () => Promise<void>;
  /** Adds the source at an address, known or not: an unknown one is examined first. Its first visit begins with the next `wake`. */
  add: (address: string) => Promise<AddSourceAnswer>;
  /** Removes a source and its claims; claims that other sources also have stay. */
  remove: (id: string) => Promise<void>;
  /** Whether its claims are shown and it is visited. */
  setOn: (id: string, isOn: boolean) => Promise<void>;
  /** Makes a source due now, despite its back-off. */
  hurry: (id: string) => Promise<void>;
  /** Stops a visit; the claims already held stay, and the next visit comes at its usual time. */
  cancel: (id: string) => Promise<void>;
  /** Empties the database, as it was on the first day. */
  wipe: () => Promise<void>;
  progressOf: (id: string) => SyncProgress | undefined;
  /** A source's problem that could not be stored because the disk is full. */
  problemOf: (id: string) => SourceProblem | undefined;
}

/** The outcome of a visit that could not be stored. */
type Unwritten = Pick<StoredSource, "failures" | "problem" | "dueAt">;

/** Time limit for one wake, in milliseconds: Firefox suspends a background page after 30 seconds even while it works. */
const budget = 20_000;
const hour = 3_600_000;
/** Maximum wait, in milliseconds: a visit later than this was set by a clock that has since been corrected. */
const waitMax = 25 * hour;
/** Milliseconds between two wakes of unfinished work: the shortest that Chrome allows for an alarm. */
const breath = 30_000;
/** Wait before the next visit begins beside a running one, in milliseconds of real time; and maximum number of visits at a time. */
const apart = 2_000;
const visitsMax = 6;
/** Time limit for a visit, in milliseconds of real time: work that can be resumed pauses long before. */
const turnMax = 10 * 60_000;
/** Maximum number of visits until one ends normally (500 MB have arrived by then), and of consecutive ones in which the worker dies. */
const turnsMax = { all: 200, lost: 3 };
/** Time limit for examining an address before the reader gets an answer, in milliseconds. */
const probeMax = 30_000;

interface Visit {
  abort: AbortController;
  progress: SyncProgress | undefined;
}

export function createSourceScheduler(parts: SourceSchedulerParts): SourceScheduler {
  const { database, now } = parts;
  /** Ends with "Delete everything"; work begun before then must not write anything afterward. */
  let life = new AbortController();
  let waking: Promise<void> | undefined;
  let wokenAt = 0;
  let isAsked = false;
  /** Visits in progress, by source. One ended from outside is removed at once, even if it has not noticed yet. */
  const visits = new Map<string, Visit>();
  /** Sources whose visit has paused, or whose outcome could not be stored: they resume at the next wake. */
  const paused = new Set<string>();
  /** Sources that the reader is removing, switching off or stopping. */
  const changing = new Set<string>();
  const unwritten = new Map<string, Unwritten>();
  /** Makes the loop check again for work. */
  let stir = (): void => {};

  const isPast = (since: number): boolean => Math.abs(now() - since) > budget; // a clock that is set back must not extend the time by an hour

  const visitSource = async (id: string, { signal }: AbortController, visit: Visit): Promise<SyncOutcome | undefined> => {
    const since = wokenAt;
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
    const work: SyncWork = {
      database,
      source,
      agreed: [...typed, ...listForeign(await parts.agreements.read(id), typed)],
      fetch: parts.fetch,
      now,
      signal: visit.abort.signal,
      isTimeUp: () => isPast(since),
      note: async (request) => {
        if (!signal.aborted) await noteRequest(database, id, request);
      },
      onProgress: (progress) => {
        visit.progress = progress;
        if (!signal.aborted) void parts.wakeAt(now() + breath); // in case the worker dies; and the call itself keeps it alive
      },
    };
    return await (source.kind === "feed" ? syncFeed(work) : syncClaimReviews(work));
  };

  /** One visit from beginning to end in the database. Never rejects. */
  const runVisit = async (id: string, own: AbortController): Promise<void> => {
    const visit: Visit = { abort: new AbortController(), progress: undefined };
    visits.set(id, visit);
    let isTooLong = false;
    const end = setTimeout(() => {
      isTooLong = true;
      visit.abort.abort();
    }, turnMax);
    try {
      const outcome = await visitSource(id, own, visit).catch((error: unknown) =>
        failWith(faultOf(error) === "no-room" ? "no-room" : "database", describeError(error)),
      );
      if (visits.get(id) !== visit || outcome === undefined) return;
      const isCut = outcome.kind === "cancelled" && isTooLong;
      await writeEnd(id, isCut ? failWith("stalled", `${turnMax / 60_000} minutes`) : outcome);
      if (outcome.kind === "paused") paused.add(id);
      if (outcome.kind === "updated") parts.onChange();
    } catch (error) {
      paused.add(id);
      if (!own.signal.aborted) parts.note(`worker: sources: ${describeError(error)}`);
    } finally {
      clearTimeout(end);
      if (visits.get(id) === visit) visits.delete(id);
      stir();
    }
  };

  /**
   * Stores how a visit ended. If there is no room even for that, the claims written by the visit are deleted, and the problem is
   * kept in memory.
   */
  const writeEnd = async (id: string, outcome: SyncOutcome): Promise<void> => {
    unwritten.delete(id);
    try {
      await settle(parts, id, outcome);
    } catch (error) {
      if (faultOf(error) !== "no-room") throw error;
      const held = await database.sources.get(id);
      if (held?.job !== undefined) await dropGeneration(database, held.job.generation);
      if (held !== undefined) unwritten.set(id, describeFailure(parts, held, failWith("no-room", describeError(error))));
    }
  };

  /** Sources that are on and fetched. */
  const readKept = async (): Promise<StoredSource[]> =>
    (await readSources(database))
      .filter(({ kind, isOn }) => isOn && (kind === "claim-reviews" || kind === "feed"))
      .map((source) => ({ ...source, ...unwritten.get(source.id) }));

  /** Begins visits until nothing is due or the time is up, and waits for them to end. */
  const visitAll = async (own: AbortController): Promise<void> => {
    let lastBegan = 0;
    while (!own.signal.aborted) {
      const stirred = new Promise<void>((resolve) => (stir = resolve));
      const kept = isPast(wokenAt) ? [] : await readKept();
      if (own.signal.aborted) return;
      const due = findDue(
        kept.filter(({ id }) => !visits.has(id) && !changing.has(id) && !paused.has(id)),
        now(),
      );
      if (due === undefined && visits.size === 0) return;
      const wait = visits.size === 0 ? 0 : lastBegan + apart - performance.now();
      if (due !== undefined && wait <= 0 && visits.size < visitsMax) {
        lastBegan = performance.now();
        void runVisit(due.id, own);
        continue;
      }
      const turn = due === undefined || visits.size >= visitsMax ? undefined : setTimeout(stir, wait);
      await stirred;
      clearTimeout(turn);
    }
  };

  /** One slice of periodic maintenance; false if there is nothing to do. */
  const tidyUp = async (): Promise<boolean> =>
    (await sweepSlice(database)) || (await mergeSlice(database, now)) || (await countPublishersSlice(database));

  const work = async (own: AbortController): Promise<void> => {
    await parts.wakeAt(now() + breath); // in case the worker dies: the alarm that woke it has already fired
    do {
      isAsked = false;
      await visitAll(own);
      if (own.signal.aborted) return;
      if (isPast(wokenAt) || paused.size > 0) return await parts.wakeAt(now() + breath);
    } while (isAsked || (await tidyUp()) || isAsked);
    const next = nextDue(await readKept(), now());
    if (!own.signal.aborted) await parts.wakeAt(next);
  };

  const endVisit = (id: string): void => {
    visits.get(id)?.abort.abort();
    visits.delete(id);
    stir();
  };

  /** Ends a source's visit, and begins none until `change` is stored. */
  const endAndChange = async (id: string, change: () => Promise<unknown>): Promise<void> => {
    changing.add(id);
    endVisit(id);
    try {
      await change();
    } finally {
      changing.delete(id);
      stir();
    }
  };

  return {
    wake: () => {
      wokenAt = now();
      isAsked = true;
      paused.clear();
      stir();
      if (waking !== undefined) return waking;
      const begun = work(life)
        .catch((error: unknown) => parts.note(`worker: sources: ${describeError(error)}`))
        .finally(() => {
          if (waking === begun) waking = undefined;
        });
      waking = begun;
      return begun;
    },
    add: (address) => takeUp(parts, address, life.signal),
    remove: async (id) => {
      await parts.agreements.forget(id);
      await endAndChange(id, () => database.sources.delete(id));
      parts.onChange();
    },
    setOn: async (id, isOn) => {
      const change = (): Promise<unknown> => changeSource(database, id, { isOn, turn: undefined });
      await (isOn ? change() : endAndChange(id, change));
      parts.onChange();
    },
    hurry: async (id) => {
      unwritten.delete(id);
      await changeSource(database, id, { dueAt: 0, failures: 0, turn: undefined });
    },
    cancel: async (id) => {
      await endAndChange(id, () => settle(parts, id, { kind: "cancelled" }));
    },
    wipe: async () => {
      life.abort();
      life = new AbortController();
      for (const id of visits.keys()) endVisit(id);
      waking = undefined;
      unwritten.clear();
      paused.clear();
      await database.transaction("rw", database.tables, async () => {
        for (const table of database.tables) await table.clear();
      });
      parts.onChange();
    },
    progressOf: (id) => visits.get(id)?.progress,
    problemOf: (id) => unwritten.get(id)?.problem,
  };
}

async function takeUp({ database, fetch, now }: SourceSchedulerParts, text: string, life: AbortSignal): Promise<AddSourceAnswer> {
  const read = readSourceAddress(text);
  if (!read.ok) return { ...read, detail: "" };
  const { address } = read;
  const isThere = async (): Promise<boolean> => (await readSources(database)).some((source) => source.address === address);
  if (await isThere()) return { ok: false, reason: "already-there", detail: "" };
  const known = knownSources.find((source) => source.address === address);
  const note = async (request: RequestNote): Promise<void> => {
    if (!life.aborted) await noteRequest(database, address, request);
  };
  const signal = AbortSignal.any([life, AbortSignal.timeout(probeMax)]);
  const probe = known ?? (await probeAddress(address, { fetch, now, note, signal }));
  if ("ok" in probe && !probe.ok) return probe;
  const { kind } = probe;
  const feed = "ok" in probe && probe.kind === "feed" ? probe.feed : undefined;
  const { title, publisher, licence } = known ?? feed ?? { title: new URL(address).host };
  const id = `${kind}:${address}`;
  const named = { id, kind, address, title, ...(publisher && { publisher }), ...(licence && { licence }) };
  const source = newSource({ ...named, ...(feed && { pinned: feed.pinned }) });
  return await database.transaction("rw", database.sources, async () => {
    if (life.aborted) return { ok: false, reason: "stalled" as const, detail: "" };
    if (await isThere()) return { ok: false, reason: "already-there" as const, detail: "" };
    await database.sources.add(source);
    return { ok: true as const, source: id };
  });
}

function findDue(sources: readonly StoredSource[], time: number): StoredSource | undefined {
  const due = sources.filter((source) => source.dueAt <= time || source.dueAt > time + waitMax || lastEnd(source) > time + breath);
  const waitsSince = ({ dueAt, turn }: StoredSource): number => Math.max(dueAt, turn?.at ?? 0);
  return due.sort((a, b) => waitsSince(a) - waitsSince(b))[0];
}

/** When the last visit ended. If that is in the future, the clock has been set back since, and times set by it are meaningless. */
function lastEnd({ checkedAt, problem }: StoredSource): number {
  return Math.max(checkedAt, problem?.at ?? 0);
}

/** At most a day from now, even if nothing is due by then: the clock may be wrong. */
function nextDue(sources: readonly StoredSource[], time: number): number {
  const times = sources.map(({ dueAt }) => dueAt);
  return Math.max(time + breath, Math.min(time + 24 * 3_600_000, ...times));
}

/** Stores how a visit ended. A source removed in the meantime stays removed. */
async function settle(parts: SourceSchedulerParts, id: string, outcome: SyncOutcome): Promise<void> {
  const { database, now, random } = parts;
  await database.transaction("rw", database.sources, async () => {
    const held = await database.sources.get(id);
    if (held === undefined) return;
    if (outcome.kind === "paused") {
      if (held.turn !== undefined) await database.sources.put({ ...held, turn: { ...held.turn, lost: 0 } });
      return;
    }
    const time = now();
    const { job, turn: _over, problem: _before, ...known } = held;
    const rest = { ...known, checkedAt: Math.min(known.checkedAt, time) }; // the clock may have been set back
    if (outcome.kind === "updated" || outcome.kind === "unchanged")
      await database.sources.put({ ...rest, checkedAt: time, failures: 0, dueAt: time + waitAfterSuccess(random()) });
    else if (outcome.kind === "cancelled") await database.sources.put({ ...rest, dueAt: time + waitAfterSuccess(random()) });
    else {
      const isGoneOn = job !== undefined && (outcome.problem === "broken-off" || outcome.problem === "stalled");
      await database.sources.put({ ...rest, ...describeFailure(parts, held, outcome), ...(isGoneOn && { job }) });
    }
  });
}

function describeFailure({ now, random }: SourceSchedulerParts, before: StoredSource, failed: SyncFailure): Unwritten {
  const failures = before.failures + 1;
  const problem = { kind: failed.problem, detail: failed.detail, at: now() };
  return { failures, problem, dueAt: now() + waitAfterFailure(failures, random(), failed.retryAfter) };
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
