import { describe, expect, test } from "vitest";
import { newSource } from "../../../src/store/sources-table.ts";
import type { StoredSource } from "../../../src/store/stored-source.ts";
import { findDue, nextDue, resumeDelay } from "../../../src/worker/sources/visit-schedule.ts";

const now = 1_800_000_000_000;
const hour = 3_600_000;
const sourceOf = (id: string, more: Partial<StoredSource>): StoredSource =>
  newSource({ id, kind: "feed", address: `https://${id}.example/`, title: id, dueAt: now + hour, ...more });

describe("the next source to visit", () => {
  test("is the due one that has waited longest, counted from its last visit", () => {
    const late = sourceOf("late", { dueAt: now - 2 * hour });
    const later = sourceOf("later", { dueAt: now - 3 * hour, turn: { at: now - hour, count: 1, lost: 0 } });
    expect(findDue([sourceOf("not-due", {}), later, late], now)).toBe(late);
    expect(findDue([later], now)).toBe(later);
    expect(findDue([sourceOf("not-due", {})], now)).toBe(undefined);
  });

  test("may be one whose times were set by a clock that has since been set back", () => {
    const farAhead = sourceOf("far-ahead", { dueAt: now + 26 * hour });
    const visitedAhead = sourceOf("visited-ahead", { checkedAt: now + hour });
    const failedAhead = sourceOf("failed-ahead", { problem: { kind: "busy", detail: "", at: now + hour } });
    for (const source of [farAhead, visitedAhead, failedAhead]) expect(findDue([source], now)).toBe(source);
  });

  test("is not a large file that was visited this week", () => {
    const dueAfter = (days: number): StoredSource => sourceOf("large", { fileBytes: 190e6, dueAt: now + days * 24 * hour });
    expect(findDue([dueAfter(8)], now)).toBe(undefined);
    expect(findDue([dueAfter(9)], now)).toEqual(dueAfter(9));
  });
});

test("the worker wakes for the next due source, after half a minute at the earliest and a day at the latest", () => {
  expect(nextDue([sourceOf("one", {}), sourceOf("two", { dueAt: now + 2 * hour })], now)).toBe(now + hour);
  expect(nextDue([sourceOf("due", { dueAt: 0 })], now)).toBe(now + resumeDelay);
  expect(nextDue([], now)).toBe(now + 24 * hour);
});
