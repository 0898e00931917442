import { describe, expect, test } from "vitest";
import { waitAfterFailure, waitAfterSuccess } from "../../../src/feeds/retry-schedule.ts";
import { newSource } from "../../../src/store/sources-table.ts";
import { startJob } from "../../../src/store/stored-source.ts";
import { sourceAfter } from "../../../src/worker/sources/record-outcome.ts";
import { failWith } from "../../../src/worker/sources/sync-work.ts";

const now = 1_800_000_000_000;
const random = (): number => 0.5;
const turn = { at: now - 5, count: 7, lost: 2 };
const held = newSource({
  id: "one",
  kind: "claim-reviews",
  address: "https://one.example/",
  title: "One",
  checkedAt: now - 10,
  failures: 2,
  problem: { kind: "busy", detail: "503", at: now - 10 },
  job: startJob(3),
  turn,
});
const { job: _job, turn: _turn, problem: _problem, ...clean } = held;

describe("a source after a visit", () => {
  test.each(["updated", "unchanged"] as const)("that found it %s has no failures, and is due after the usual time", (kind) => {
    const after = sourceAfter(held, { kind, claimCount: 1 }, now, random);
    expect(after).toEqual({ ...clean, checkedAt: now, failures: 0, dueAt: now + waitAfterSuccess(0.5) });
  });

  test("that was canceled is due after the usual time, but was not checked", () => {
    expect(sourceAfter(held, { kind: "canceled" }, now, random)).toEqual({ ...clean, dueAt: now + waitAfterSuccess(0.5) });
  });

  test.each(["updated", "unchanged", "canceled"] as const)(
    "of a large file that was %s is due after a week, and within a day of that",
    (kind) => {
      const day = 24 * 3_600_000;
      for (const large of [
        { ...held, fileBytes: 190e6 },
        { ...held, job: { ...startJob(3), bytesTotal: 190e6 } },
      ]) {
        expect(sourceAfter(large, { kind, claimCount: 1 }, now, () => 0).dueAt).toBe(now + 7 * day);
        expect(sourceAfter(large, { kind, claimCount: 1 }, now, () => 1).dueAt).toBe(now + 8 * day);
      }
      expect(sourceAfter({ ...held, fileBytes: 1e6 }, { kind, claimCount: 1 }, now, random).dueAt).toBe(now + 6 * 3_600_000);
    },
  );

  test("that paused keeps everything, and no worker counts as lost", () => {
    expect(sourceAfter(held, { kind: "paused" }, now, random)).toEqual({ ...held, turn: { ...turn, lost: 0 } });
    expect(sourceAfter(clean, { kind: "paused" }, now, random)).toBe(clean);
    const later = sourceAfter(held, { kind: "paused", resumeAt: now + 60_000 }, now, random);
    expect(later).toEqual({ ...held, dueAt: now + 60_000, turn: { ...turn, lost: 0 } });
  });

  test("that failed is due after a back-off, never sooner than the server asked", () => {
    const after = sourceAfter(held, failWith("busy", "429", 20 * 3_600_000), now, random);
    const dueAt = now + waitAfterFailure(3, 0.5, 20 * 3_600_000);
    const restUntil = now + 20 * 3_600_000;
    expect(after).toEqual({ ...clean, failures: 3, problem: { kind: "busy", detail: "429", at: now }, dueAt, restUntil });
    expect(sourceAfter(after, { kind: "unchanged" }, restUntil, random)).not.toHaveProperty("restUntil");
  });

  test.each(["broken-off", "stalled"] as const)("whose connection was %s keeps its job", (problem) => {
    expect(sourceAfter(held, failWith(problem, ""), now, random).job).toEqual(held.job);
    expect(sourceAfter(held, failWith("damaged", ""), now, random).job).toBe(undefined);
  });

  test("was not checked in the future if the clock was set back", () => {
    expect(sourceAfter({ ...held, checkedAt: now + 99 }, { kind: "canceled" }, now, random).checkedAt).toBe(now);
  });
});
