/**
 * What our scripts cost a page's main thread, by Chromium's own trace. A pure function from the trace's events to the figures.
 *
 * Chromium names the script that it calls for listeners, timers, observers and evaluation. What follows an `await` runs among microtasks,
 * without a name, as does what the browser's own bindings call. There, the samples of V8's profiler say whose code ran.
 */
import type { TraceEvent } from "../../../src/dev/browsers/record-trace.ts";

/** The trace's categories that `readTrace` needs. */
export const traceCategories = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8.execute",
  "disabled-by-default-v8.cpu_profiler",
  "blink.user_timing",
];

/** One task of the page's main thread in which our scripts ran. */
export interface OwnTaskTime {
  /** Milliseconds after the page's document was committed. */
  atMs: number;
  /** Our part of it: milliseconds in which the thread ran, with the style and layout that we forced. */
  ms: number;
  /** What was called: our file or function that took longest, as the browser names it. */
  what: string;
}

export interface TraceFigures {
  /** Milliseconds that the main thread ran, in all its tasks since the document was committed. */
  busyMs: number;
  /** Our part of that. */
  ownMs: number;
  /** Milliseconds of nameless calls that were too short for a sample: ours or the page's. Not in `ownMs`. */
  unknownMs: number;
  /** The tasks with a part of ours, in order. */
  tasks: OwnTaskTime[];
  /** When the page was parsed (its event DOMContentLoaded), in milliseconds after the commit; undefined if it was not. */
  parsedMs: number | undefined;
  /** When the page called `performance.mark`, by the mark's name, in milliseconds after the commit; the first of each name. */
  marks: Map<string, number>;
  /** Our functions by the samples in which they were the innermost of ours, in milliseconds. */
  functions: Map<string, number>;
}

/** The names of events in which scripts run. */
const scriptEvents = /^(?:FunctionCall|EvaluateScript|v8\.(?:run|compile|evaluateModule)|RunMicrotasks)$/u;

interface Span {
  event: TraceEvent;
  end: number;
  children: Span[];
}

interface Sample {
  at: number;
  /** How long until the next sample, in microseconds. */
  length: number;
  /** Whose code: ours, with its innermost and outermost function; the page's; or undefined if it is the browser's. */
  owner: { inner: string; outer: string } | "page" | undefined;
}

/**
 * @param origin our extension's address, without a slash at its end
 * @param address of the page, as committed; the last such document counts
 * @returns undefined if the trace does not have that page
 */
export function readTrace(events: readonly TraceEvent[], origin: string, address: string): TraceFigures | undefined {
  const commit = events.filter(({ name, args }) => name === "CommitLoad" && dataOf(args)["url"] === address).at(-1);
  if (commit === undefined) return undefined;
  const thread = events.filter(({ pid, tid }) => pid === commit.pid && tid === commit.tid);
  const since = thread.filter(({ ts }) => ts >= commit.ts);
  const samples = readSamples(events, commit, origin);
  const figures = { busyMs: 0, ownMs: 0, unknownMs: 0, tasks: [] as OwnTaskTime[], functions: new Map<string, number>() };
  for (const task of nest(since)) {
    if (task.event.name !== "RunTask") continue;
    const length = task.event.tdur ?? 0;
    figures.busyMs += length / 1_000;
    const part = samplesIn(samples, task.event.ts, task.end);
    const { own, unknown } = measureSpans(task.children, part, origin);
    figures.unknownMs += unknown / 1_000;
    if (own === 0) continue;
    const ms = Math.min(own, length) / 1_000;
    figures.ownMs += ms;
    figures.tasks.push({ atMs: (task.event.ts - commit.ts) / 1_000, ms, what: nameTask(task, part, origin) });
    for (const { owner, length: sampled } of part)
      if (typeof owner === "object") figures.functions.set(owner.inner, (figures.functions.get(owner.inner) ?? 0) + sampled / 1_000);
  }
  const afterCommit = ({ ts }: TraceEvent): number => (ts - commit.ts) / 1_000;
  const parsed = since.find(({ name, args }) => name === "MarkDOMContent" && dataOf(args)["frame"] === dataOf(commit.args)["frame"]);
  const marks = since.filter(({ cat, ph }) => cat?.includes("blink.user_timing") === true && /^[IiR]$/u.test(ph));
  return {
    ...figures,
    parsedMs: parsed && afterCommit(parsed),
    marks: new Map(marks.toReversed().map((mark) => [mark.name, afterCommit(mark)])),
  };
}

function dataOf(args: TraceEvent["args"]): Record<string, unknown> {
  return (args?.["data"] ?? {}) as Record<string, unknown>;
}

/** The outermost events with a duration, each with those of tasks and scripts inside it. */
function nest(events: readonly TraceEvent[]): Span[] {
  const whole = events.filter(({ ph, name }) => ph === "X" && (name === "RunTask" || scriptEvents.test(name)));
  const roots: Span[] = [];
  const stack: Span[] = [];
  for (const event of whole.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    const span = { event, end: event.ts + (event.dur ?? 0), children: [] };
    while (stack.length > 0 && stack.at(-1)!.end <= event.ts) stack.pop();
    (stack.at(-1)?.children ?? roots).push(span);
    stack.push(span);
  }
  return roots;
}

/** Our microseconds in these spans, and those of which nobody knows. */
function measureSpans(spans: readonly Span[], samples: readonly Sample[], origin: string): { own: number; unknown: number } {
  let [own, unknown] = [0, 0];
  for (const { event, end, children } of spans) {
    const length = event.tdur ?? event.dur ?? 0;
    const address = addressOf(event);
    if (address.startsWith(`${origin}/`)) {
      own += length;
      continue;
    }
    const inside = measureSpans(children, samples, origin);
    own += inside.own;
    unknown += inside.unknown;
    if (address !== "" || event.name === "RunTask") continue;
    const rest = Math.max(0, length - children.reduce((sum, child) => sum + (child.event.tdur ?? 0), 0));
    const share = shareOf(
      samples.filter(({ at }) => at >= event.ts && at < end && !children.some((child) => at >= child.event.ts && at < child.end)),
    );
    if (share === undefined) unknown += rest;
    else own += rest * share;
  }
  return { own, unknown };
}

/** The address of the script that is called; "" if the event names none. */
function addressOf({ args }: TraceEvent): string {
  const url = dataOf(args)["url"] ?? args?.["fileName"];
  return typeof url === "string" ? url : "";
}

/** Our share of the samples in which a script ran. */
function shareOf(samples: readonly Sample[]): number | undefined {
  let [own, all] = [0, 0];
  for (const { owner } of samples) {
    if (owner === undefined) continue;
    all++;
    if (owner !== "page") own++;
  }
  return all === 0 ? undefined : own / all;
}

function nameTask(task: Span, samples: readonly Sample[], origin: string): string {
  const times = new Map<string, number>();
  const note = (what: string, length: number): void => void times.set(what, (times.get(what) ?? 0) + length);
  const look = ({ event, children }: Span): void => {
    const address = addressOf(event);
    if (event.name === "EvaluateScript" && address.startsWith(`${origin}/`))
      note(`start of ${address.slice(origin.length + 1)}`, event.dur ?? 0);
    for (const child of children) look(child);
  };
  look(task);
  for (const { owner, length } of samples) if (typeof owner === "object") note(owner.outer, length);
  return [...times].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "a short call";
}

/** The profiler's samples of the page's main thread, in order of time. */
function readSamples(events: readonly TraceEvent[], { pid, tid }: TraceEvent, origin: string): Sample[] {
  const samples: Sample[] = [];
  const starts = events.filter((event) => event.name === "Profile" && event.pid === pid && event.tid === tid);
  for (const start of starts) {
    const owners = new Map<number, Sample["owner"]>();
    let at = Number(dataOf(start.args)["startTime"] ?? start.ts);
    for (const { args } of events.filter((event) => event.name === "ProfileChunk" && event.pid === pid && event.id === start.id)) {
      const { cpuProfile, timeDeltas = [] } = dataOf(args) as unknown as ProfileChunk;
      for (const node of cpuProfile?.nodes ?? []) owners.set(node.id, ownerOf(node, owners.get(node.parent ?? 0), origin));
      for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
        at += timeDeltas[index] ?? 0;
        samples.push({ at, length: 0, owner: owners.get(node) });
      }
    }
  }
  samples.sort((a, b) => a.at - b.at);
  for (const [index, sample] of samples.entries()) sample.length = (samples[index + 1]?.at ?? sample.at) - sample.at;
  return samples;
}

interface ProfileChunk {
  cpuProfile?: { nodes?: ProfileNode[]; samples?: number[] };
  /** Microseconds since the sample before. */
  timeDeltas?: number[];
}

interface ProfileNode {
  id: number;
  parent?: number;
  callFrame: { functionName: string; url?: string; lineNumber?: number; columnNumber?: number; codeType?: string };
}

/** Code that ours called is ours, whatever it is. */
function ownerOf({ callFrame }: ProfileNode, caller: Sample["owner"], origin: string): Sample["owner"] {
  const { functionName, url = "", lineNumber = 0, columnNumber = 0, codeType } = callFrame;
  if (url.startsWith(`${origin}/`)) {
    const name = `${url.slice(url.lastIndexOf("/") + 1)} ${functionName || "(anonymous)"}:${lineNumber + 1}:${columnNumber + 1}`;
    return { inner: name, outer: typeof caller === "object" ? caller.outer : name };
  }
  if (typeof caller === "object") return caller;
  return codeType === "other" || functionName.startsWith("(") ? caller : "page";
}

function samplesIn(samples: readonly Sample[], from: number, to: number): Sample[] {
  let [low, high] = [0, samples.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (samples[middle]!.at < from) low = middle + 1;
    else high = middle;
  }
  const part: Sample[] = [];
  for (let index = low; index < samples.length && samples[index]!.at < to; index++) part.push(samples[index]!);
  return part;
}
