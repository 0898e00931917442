import { describe, expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { stageEntries } from "../../../src/worker/sources/stage-entries.ts";
import type { SyncWork } from "../../../src/worker/sources/sync-work.ts";
import { makeClaim } from "../../support/make-feed.ts";

const claim = makeClaim(1);

/** Stages this many entries with this many claims each; returns what was stored, by number of claims, and how it ended. */
async function stage(
  entryCount: number,
  claimsInEach: number,
  { entriesAtOnce = 20_000, canPause = true, isTimeUp = (): boolean => false, abortAt = -1, msOf = (_claims: number): number => 10 } = {},
): Promise<{ end: Awaited<ReturnType<typeof stageEntries>>; put: number[]; read: number }> {
  const abort = new AbortController();
  const put: number[] = [];
  let read = 0;
  let isStopped = false;
  const entries = async function* (): AsyncGenerator<number> {
    try {
      for (let at = 0; at < entryCount; at++) yield at;
    } finally {
      isStopped = true;
    }
  };
  const end = await stageEntries({ signal: abort.signal, isTimeUp } as SyncWork, entries(), {
    read: (at) => {
      read += 1;
      if (at === abortAt) abort.abort();
      return Array.from({ length: claimsInEach }, () => claim);
    },
    put: async (claims: Claim[]) => {
      put.push(claims.length);
      return msOf(claims.length);
    },
    canPause: () => canPause,
    entriesAtOnce,
  });
  expect(isStopped).toBe(true);
  return { end, put, read };
}

describe("the entries of a file", () => {
  test("are stored 128 claims at a time, and the rest is left to the caller", async () => {
    const { end, put, read } = await stage(300, 1);
    expect(put).toEqual([128, 128]);
    expect(read).toBe(300);
    expect(end).toEqual({ kind: "read", rest: Array.from({ length: 44 }, () => claim) });
  });

  test("are stored fewer at a time while the database is slow, and 128 again when it is fast", async () => {
    let putCount = 0;
    const isSlow = (): boolean => ++putCount <= 4;
    const { put } = await stage(700, 1, { msOf: (claims) => (isSlow() ? claims / 2 : claims / 10) }); // 0.5 ms a claim, then 0.1
    expect(put).toEqual([128, 128, 50, 50, 50, 100, 128]);
  });

  test("may hold several claims each, or none, and are also stored after a number of entries", async () => {
    expect((await stage(5, 50)).put).toEqual([150]);
    expect((await stage(25, 0, { entriesAtOnce: 10 })).put).toEqual([0, 0]);
  });

  test("pause after the last stored ones when the time is up, if reading can resume", async () => {
    expect(await stage(300, 1, { isTimeUp: () => true })).toEqual({ end: { kind: "paused" }, put: [128], read: 128 });
    expect((await stage(300, 1, { isTimeUp: () => true, canPause: false })).put).toEqual([128, 128]);
  });

  test("are read no further once the visit is canceled", async () => {
    expect(await stage(1_000, 1, { abortAt: 7 })).toEqual({ end: { kind: "canceled" }, put: [], read: 8 });
  });
});
