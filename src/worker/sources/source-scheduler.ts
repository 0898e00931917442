/**
 * Keeps the reader's sources fresh. The worker may die at any line, and an alarm wakes it:
 *
 *   wake ─→ the source that has waited longest ─→ visit ─→ updated, unchanged: due again in six hours, a large file in a week
 *     ↑                                             │      failed: due after a back-off
 *     └──────────── alarm ←─────────────────────────┴───── paused: due at once, after a short wait
 *   nothing due ─→ sweep away what no source points to, join small segments, count publishers, one slice at a time
 *
 * A long visit does not keep the others waiting: the next begins beside it. It ends within a few minutes, successful or not, and a
 * visit during which the worker keeps dying is given up, too. "Delete everything" ends all visits at once: their results are discarded.
 *
 * Only hosts that the reader has chosen are asked.
 */
import type { AddFileAnswer, AddSourceAnswer, SetToolsAnswer, SiteChoice } from "../../messages/contracts.ts";
import { keepHostPace } from "../../sites/host-pace.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { faultOf } from "../../store/database-fault.ts";
import { sweepSlice } from "../../store/generations.ts";
import { changeSource, readSources } from "../../store/sources-table.ts";
import { neverDue, type SourceProblem, type StoredSource } from "../../store/stored-source.ts";
import { mergeSlice } from "../index/merge-segments.ts";
import { openFile, storeFile, type FileChoice } from "./files/register-file.ts";
import { countPublishersSlice } from "./count-publishers.ts";
import { keepWhole } from "./keep-whole.ts";
import { recordOutcome } from "./record-outcome.ts";
import { registerSites, registerSource } from "./register-source.ts";
import {
  describeError,
  endAndChange,
  endVisit,
  isPast,
  type RunningVisits,
  runVisit,
  type SourceSchedulerParts,
} from "./running-visits.ts";
import type { SyncProgress } from "./sync-work.ts";
import { setTools, type ToolsChoice } from "./tools/register-tools.ts";
import { findDue, nextDue, resumeDelay } from "./visit-schedule.ts";

export interface SourceScheduler {
  /** Does what is due, until nothing is or the time is up. Calls in the meantime wait for the same end. */
  runDue: () => Promise<void>;
  /** Adds the source at an address, known or not: an unknown one is examined first. Its first visit begins with the next `runDue`. */
  add: (address: string) => Promise<AddSourceAnswer>;
  /** Adds a file from the reader's device as a source, or as a newer edition of the one of that name, if it has claims. It is read with the next `runDue`. */
  addFile: (choice: FileChoice) => Promise<AddFileAnswer>;
  /** Stores what Google's Fact Check Tools are asked, with which key: a new key is checked first. Its first visit begins with the next `runDue`. */
  setTools: (choice: ToolsChoice) => Promise<SetToolsAnswer>;
  /** Adds sites of the catalogue, or turns them on. Their first visits begin with the next `runDue`. */
  addSites: (sites: readonly SiteChoice[]) => Promise<void>;
  /** Removes a source and its claims; claims that other sources also have stay. */
  remove: (id: string) => Promise<void>;
  /** Whether its claims are shown and it is visited. */
  setOn: (id: string, isOn: boolean) => Promise<void>;
  /** Makes a source due now, despite its back-off. Does nothing before the time at which its server allows the next request. */
  scheduleNow: (id: string) => Promise<void>;
  /** Stops a visit; the claims already held stay, of a first visit those that are whole, and the next visit comes at its usual time. */
  cancel: (id: string) => Promise<void>;
  /** Empties the database, as it was on the first day. */
  wipe: () => Promise<void>;
  progressOf: (id: string) => SyncProgress | undefined;
  /** A source's problem that could not be stored because the disk is full. */
  problemOf: (id: string) => SourceProblem | undefined;
}

/** Wait before the next visit begins beside a running one, in milliseconds of real time; and maximum number of visits at a time. */
const apart = 2_000;
const visitsMax = 6;

interface Scheduling extends RunningVisits {
  /** Whether `runDue` was called since the current round of work began. */
  isAsked: boolean;
}

export function createSourceScheduler(parts: SourceSchedulerParts): SourceScheduler {
  const { database, now } = parts;
  const scheduling = startScheduling(parts);
  const { visits, paused, unwritten } = scheduling;
  /** Ends with "Delete everything"; work begun before then must not write anything afterward. */
  let life = new AbortController();
  let waking: Promise<void> | undefined;

  return {
    runDue: () => {
      scheduling.wokenAt = now();
      scheduling.isAsked = true;
      paused.clear();
      scheduling.stir();
      if (waking !== undefined) return waking;
      const begun = work(scheduling, life.signal)
        .catch((error: unknown) => parts.note(`worker: sources: ${describeError(error)}`))
        .finally(() => {
          if (waking === begun) waking = undefined;
        });
      waking = begun;
      return begun;
    },
    add: (address) => registerSource(parts, address, life.signal),
    addFile: (choice) => addFile(scheduling, choice, life.signal),
    setTools: (choice) => setTools(parts, choice, life.signal),
    addSites: (sites) => registerSites(parts, sites, life.signal).then(parts.onChange),
    remove: async (id) => {
      await parts.agreements.forget(id);
      await endAndChange(scheduling, id, () => database.sources.delete(id));
      parts.onChange();
    },
    setOn: async (id, isOn) => {
      const change = (): Promise<unknown> => changeSource(database, id, { isOn, turn: undefined });
      await (isOn ? change() : endAndChange(scheduling, id, change));
      parts.onChange();
    },
    scheduleNow: async (id) => {
      if (((await database.sources.get(id))?.restUntil ?? 0) > now()) return; // if a clock that was ahead set it, the source is due anyway
      unwritten.delete(id);
      await changeSource(database, id, { dueAt: 0, failures: 0, turn: undefined });
    },
    cancel: (id) => stopVisit(scheduling, id),
    wipe: async () => {
      life.abort();
      life = new AbortController();
      waking = undefined;
      await clearAll(scheduling);
    },
    progressOf: (id) => visits.get(id)?.progress,
    problemOf: (id) => unwritten.get(id)?.problem,
  };
}

function startScheduling(parts: SourceSchedulerParts): Scheduling {
  return {
    parts,
    visits: new Map(),
    paused: new Set(),
    keys: new Map(),
    changing: new Set(),
    unwritten: new Map(),
    pace: keepHostPace({ now: parts.now, pause: parts.pause }),
    wokenAt: 0,
    isAsked: false,
    stir: () => {},
  };
}

/** Adds a file. If one with its name is being read, that reading ends first, and the new file replaces it. */
async function addFile(scheduling: Scheduling, choice: FileChoice, life: AbortSignal): Promise<AddFileAnswer> {
  const found = await openFile(scheduling.parts, choice, life);
  if (!found.ok) return found;
  let answer: AddFileAnswer | undefined;
  const ended = scheduling.visits.get(found.source)?.ended;
  const store = async (): Promise<void> => {
    await ended; // what it writes last belongs to the earlier file
    answer = await storeFile(scheduling.parts.database, found, life);
  };
  await endAndChange(scheduling, found.source, store).catch((error: unknown) => {
    if (faultOf(error) !== "no-room") throw error;
    answer = { ok: false, reason: "no-room" };
  });
  return answer ?? { ok: false, reason: "gone" };
}

/** Ends a visit and waits until nothing more of it is written. Of a first one, what is whole is kept. */
async function stopVisit(scheduling: Scheduling, id: string): Promise<void> {
  const { parts, visits } = scheduling;
  const ended = visits.get(id)?.ended;
  await endAndChange(scheduling, id, async () => {
    await ended;
    if (await keepWhole(parts.database, id, parts.now())) parts.onChange();
    await recordOutcome(parts, id, { kind: "canceled" });
    await dropUnread(parts.database, id);
  });
}

/** Removes a file whose reading was stopped before any of it could be kept. */
async function dropUnread(database: GainsayDatabase, id: string): Promise<void> {
  await database.transaction("rw", database.sources, async () => {
    const held = await database.sources.get(id);
    if (held?.kind === "file" && held.generation === 0) await database.sources.delete(id);
  });
}

/** Ends all visits and empties the database. */
async function clearAll(scheduling: Scheduling): Promise<void> {
  const { parts, visits, unwritten, paused, keys } = scheduling;
  for (const id of visits.keys()) endVisit(scheduling, id);
  unwritten.clear();
  paused.clear();
  keys.clear();
  await parts.database.transaction("rw", parts.database.tables, async () => {
    for (const table of parts.database.tables) await table.clear();
  });
  parts.onChange();
}

/** Visits what is due, then tidies up, until nothing is left or the time is up; sets the alarm for what comes next. */
async function work(scheduling: Scheduling, life: AbortSignal): Promise<void> {
  const { parts, paused } = scheduling;
  const { now } = parts;
  await parts.wakeAt(now() + resumeDelay); // in case the worker dies: the alarm that woke it has already fired
  do {
    scheduling.isAsked = false;
    await visitAll(scheduling, life);
    if (life.aborted) return;
    if (isPast(scheduling.wokenAt, now()) || paused.size > 0) return await parts.wakeAt(now() + resumeDelay);
  } while (scheduling.isAsked || (await tidyUp(parts)) || scheduling.isAsked);
  const next = nextDue(await readKept(scheduling), now());
  if (!life.aborted) await parts.wakeAt(next);
}

/** Begins visits until nothing is due or the time is up, and waits for them to end, and for changes that end one. */
async function visitAll(scheduling: Scheduling, life: AbortSignal): Promise<void> {
  const { parts, visits, changing, paused } = scheduling;
  let lastBegan = 0;
  while (!life.aborted) {
    const stirred = new Promise<void>((resolve) => (scheduling.stir = resolve));
    const kept = isPast(scheduling.wokenAt, parts.now()) ? [] : await readKept(scheduling);
    if (life.aborted) return;
    const due = findDue(
      kept.filter(({ id }) => !visits.has(id) && !changing.has(id) && !paused.has(id)),
      parts.now(),
    );
    if (due === undefined && visits.size === 0 && changing.size === 0) return;
    const wait = visits.size === 0 ? 0 : lastBegan + apart - performance.now();
    if (due !== undefined && wait <= 0 && visits.size < visitsMax) {
      lastBegan = performance.now();
      void runVisit(scheduling, due.id, life);
      continue;
    }
    const turn = due === undefined || visits.size >= visitsMax ? undefined : setTimeout(scheduling.stir, wait);
    await stirred;
    clearTimeout(turn);
  }
}

/** Sources that are on and fetched, and files of the reader's that are not read yet. */
async function readKept({ parts, unwritten }: Scheduling): Promise<StoredSource[]> {
  const sources = await readSources(parts.database);
  return sources
    .filter(({ kind, isOn, dueAt }) => isOn && (kind === "claim-reviews" || kind === "feed" || kind === "site" || isUnread(kind, dueAt)))
    .map((source) => ({ ...source, ...unwritten.get(source.id) }));
}

function isUnread(kind: StoredSource["kind"], dueAt: number): boolean {
  return kind === "file" && dueAt < neverDue;
}

/** One slice of periodic maintenance; false if there is nothing to do. */
async function tidyUp({ database }: SourceSchedulerParts): Promise<boolean> {
  return (await sweepSlice(database)) || (await mergeSlice(database)) || (await countPublishersSlice(database));
}
