import { expect, test } from "vitest";
import type { TraceEvent } from "../../../src/dev/browsers/record-trace.ts";
import { readTrace } from "../../bench/pages/read-trace.ts";

const origin = "chrome-extension://abc";
const ours = `${origin}/content-scripts/annotator.js`;
const address = "http://127.0.0.1/story";

/** An event with a duration on the page's main thread; microseconds after the commit at 1,000. Its thread ran for half of that time. */
function span(name: string, at: number, dur: number, url?: string): TraceEvent {
  return { name, ph: "X", ts: 1_000 + at, dur, tdur: dur / 2, pid: 7, tid: 7, args: url === undefined ? {} : { data: { url } } };
}

const commit: TraceEvent = { ...span("CommitLoad", 0, 10), args: { data: { url: address, frame: "F" } } };
const start: TraceEvent = { ...span("Profile", 0, 0), ph: "P", id: "0x1", args: { data: { startTime: 1_000 } } };

/** Samples at these times; the code is our function `match` called from `read`, the page's, or the browser's. */
function samples(times: [at: number, code: "ours" | "page" | "browser"][]): TraceEvent[] {
  const frame = (functionName: string, url?: string) => ({
    functionName,
    lineNumber: 0,
    columnNumber: 4,
    ...(url !== undefined && { url }),
  });
  const nodes = [
    { id: 1, callFrame: { ...frame("(root)"), codeType: "other" } },
    { id: 2, parent: 1, callFrame: { ...frame("(program)"), codeType: "other" } },
    { id: 3, parent: 1, callFrame: frame("run", address) },
    { id: 4, parent: 1, callFrame: frame("read", ours) },
    { id: 5, parent: 4, callFrame: frame("match", ours) },
    { id: 6, parent: 5, callFrame: frame("getComputedStyle") },
  ];
  const ids = { ours: 6, page: 3, browser: 2 };
  const data = {
    cpuProfile: { nodes, samples: times.map(([, code]) => ids[code]) },
    timeDeltas: times.map(([at], index) => at - (times[index - 1]?.[0] ?? 0)),
  };
  return [start, { ...start, name: "ProfileChunk", tid: 8, args: { data } }];
}

const read = (...events: TraceEvent[]) => readTrace([commit, ...events], origin, address)!;

test("a call of our script counts with the style and layout in it, and a call of the page's script does not", () => {
  const figures = read(
    span("RunTask", 0, 9_000),
    span("FunctionCall", 1_000, 6_000, ours),
    span("UpdateLayoutTree", 2_000, 4_000),
    span("RunTask", 10_000, 4_000),
    span("FunctionCall", 11_000, 2_000, address),
  );
  expect(figures).toMatchObject({ busyMs: 6.5, ownMs: 3, unknownMs: 0, tasks: [{ atMs: 0, ms: 3 }] });
});

test("our observer counts inside a task of the page, once, though it calls itself", () => {
  const figures = read(
    span("RunTask", 0, 9_000),
    span("FunctionCall", 1_000, 7_000, address),
    span("RunMicrotasks", 4_000, 4_000),
    span("FunctionCall", 5_000, 2_000, ours),
    span("FunctionCall", 5_500, 1_000, ours),
    ...samples([[4_100, "page"]]),
  );
  expect(figures).toMatchObject({ busyMs: 4.5, ownMs: 1, unknownMs: 0 });
});

test("what nobody names is divided by the samples in which a script ran", () => {
  const figures = read(
    span("RunTask", 0, 10_000),
    span("RunMicrotasks", 1_000, 8_000),
    ...samples([
      [2_000, "ours"],
      [3_000, "ours"],
      [4_000, "browser"],
      [5_000, "ours"],
      [6_000, "page"],
      [9_500, "page"],
    ]),
  );
  expect(figures.ownMs).toBe(3);
  expect(figures.tasks[0]?.what).toBe("annotator.js read:1:5");
  expect([...figures.functions]).toEqual([["annotator.js match:1:5", 3]]);
});

test("what is too short for a sample is not ours, and is reported", () => {
  expect(read(span("RunTask", 0, 1_000), span("RunMicrotasks", 100, 200))).toMatchObject({ ownMs: 0, unknownMs: 0.1, tasks: [] });
});

test("the start of a script is named after its file", () => {
  const { tasks } = read(span("RunTask", 0, 20_000), span("EvaluateScript", 1_000, 18_000, ours));
  expect(tasks).toEqual([{ atMs: 0, ms: 9, what: "start of content-scripts/annotator.js" }]);
});

test("only the main thread of the page's last document counts", () => {
  const other = { ...span("FunctionCall", 100, 800, ours), tid: 9 };
  const before = [{ ...span("RunTask", -900, 800), tdur: 400 }, span("FunctionCall", -800, 500, ours)];
  expect(read(...before, { ...other, name: "RunTask" }, other, span("RunTask", 50, 200))).toMatchObject({ busyMs: 0.1, ownMs: 0 });
  expect(readTrace([commit], origin, "http://127.0.0.1/another")).toBeUndefined();
});

test("marks and the end of parsing are counted from the commit; the page's other frames are ignored", () => {
  const instant = (name: string, at: number, cat: string, frame: string): TraceEvent => ({
    ...span(name, at, 0),
    ph: "I",
    cat,
    args: { data: { frame } },
  });
  const { parsedMs, marks } = read(
    instant("MarkDOMContent", 2_000, "devtools.timeline", "G"),
    instant("MarkDOMContent", 5_000, "devtools.timeline", "F"),
    instant("first-mark", 9_000, "blink.user_timing", "F"),
    instant("first-mark", 12_000, "blink.user_timing", "F"),
  );
  expect(parsedMs).toBe(5);
  expect([...marks]).toEqual([["first-mark", 9]]);
});
