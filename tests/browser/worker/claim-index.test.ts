/** The worker's claims and index over Chromium's IndexedDB: whatever is lost or damaged comes back by itself. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readClaim, type Claim } from "../../../src/claims/claim.ts";
import type { MatchRequest } from "../../../src/messages/contracts.ts";
import { openDatabase, type GainsayDatabase } from "../../../src/store/database.ts";
import { rulesAlone } from "../../support/judge/rules-alone.ts";
import { answerMatch } from "../../../src/worker/answers/answer-match.ts";
import { keepClaimIndex, type ClaimIndex } from "../../../src/worker/index/claim-index.ts";
import { deleteDatabase } from "../../support/delete-database.ts";

const name = "gainsay-test";

const claimOf = (id: string, text: string): Claim => {
  const read = readClaim(
    { id, text, language: "en", variants: [], appearances: [], reviews: [], statements: [], topics: [] },
    { feed: "starter", sequence: 1 },
  );
  if (!read.ok) throw new Error(read.reason);
  return read.claim;
};
const bridge = claimOf("bridge", "The Tallow Bridge in Aldermouth cost taxpayers 45 million pounds.");
const ferry = claimOf("ferry", "The Aldermouth ferry has never carried more than 200 passengers a day.");

const request: MatchRequest = {
  blocks: [
    { kind: "paragraph", text: "It was a mild day. The Tallow Bridge in Aldermouth cost taxpayers 45 million pounds. Nobody came." },
  ],
  language: "en",
  date: "2026-11-24",
  title: "A bridge",
  reviewedClaims: [],
  known: [],
};

let database: GainsayDatabase;
let notes: string[];
let starterReads: number;

/** A worker that has just started; the database is as the last one left it. */
function wake(claims: Claim[] = [bridge, ferry], edition = "first"): ClaimIndex {
  database.close();
  database = openDatabase(name);
  return keepClaimIndex({
    database,
    starter: {
      edition,
      read: () => {
        starterReads += 1;
        return Promise.resolve(claims);
      },
    },
    now: () => 1_700_000_000_000,
    onLoss: () => {},
    note: (line) => notes.push(line),
  });
}

async function claimsFound(claimIndex: ClaimIndex): Promise<string[]> {
  const { matches, claims } = await answerMatch(request, claimIndex, rulesAlone, () => 0);
  expect(new Set(claims.map(({ claim }) => claim.id))).toEqual(new Set(matches.map(({ claim }) => claim)));
  return matches.map(({ claim, start, end }) => `${claim}: ${request.blocks[0]?.text.slice(start, end)}`);
}

/** A connection that does not close on request. */
function openRaw(of: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(of);
    opening.addEventListener("success", () => resolve(opening.result));
    opening.addEventListener("error", () => reject(opening.error as Error));
  });
}

const found = ["bridge: The Tallow Bridge in Aldermouth cost taxpayers 45 million pounds."];

describe("the claims and their index", () => {
  beforeEach(async () => {
    await deleteDatabase(name);
    database = openDatabase(name);
    notes = [];
    starterReads = 0;
  });
  afterEach(async () => {
    database.close();
    await deleteDatabase(name);
  });

  test("are ready at the first request after installation", async () => {
    expect(await claimsFound(wake())).toEqual(found);
  });

  test("are made once for requests that arrive at the same time", async () => {
    const worker = wake();
    expect(await Promise.all([claimsFound(worker), claimsFound(worker), claimsFound(worker)])).toEqual([found, found, found]);
    expect(starterReads).toBe(1);
  });

  test("are made once, complete, even if they are released while being prepared", async () => {
    const worker = wake();
    const asked = [worker.open(), worker.open()];
    worker.forget();
    asked.push(worker.open());
    worker.invalidate();
    asked.push(worker.open());
    await Promise.all(asked);
    expect(await claimsFound(worker)).toEqual(found);
    expect(starterReads).toBe(1);
    expect(await database.generations.count()).toBe(1);
  });

  test("are read back by the next worker, not made again", async () => {
    await claimsFound(wake());
    expect(await claimsFound(wake())).toEqual(found);
    expect(starterReads).toBe(1);
  });

  test("come back when the claims are cleared under a running worker", async () => {
    const worker = wake();
    await claimsFound(worker);
    await database.claims.clear();
    expect(await claimsFound(worker)).toEqual(found);
  });

  test("come back when the whole database is deleted under a running worker", async () => {
    const worker = wake();
    await claimsFound(worker);
    await deleteDatabase(name);
    expect(await claimsFound(worker)).toEqual(found);
  });

  test("are rebuilt from a damaged index, which is logged once", async () => {
    await claimsFound(wake());
    const row = await database.segments.toCollection().first();
    const bytes = new Uint8Array(await row!.bytes.arrayBuffer());
    bytes[bytes.length >> 1]! ^= 0xff;
    await database.segments.update(row!.number, { bytes: new Blob([bytes]) });
    const worker = wake();
    expect(await claimsFound(worker)).toEqual(found);
    expect(await claimsFound(worker)).toEqual(found);
    expect(notes).toEqual([expect.stringMatching(/stored index was refused .+ built again/u)]);
    expect(await claimsFound(wake())).toEqual(found);
    expect(notes).toHaveLength(1);
  });

  test("change with the package's edition, and claims it no longer has are gone", async () => {
    expect(await claimsFound(wake())).toEqual(found);
    expect(await claimsFound(wake([ferry], "second"))).toEqual([]);
    expect(await wake([ferry], "second").describe()).toMatchObject({ state: "ready", claimCount: 1 });
  });

  test("are finished after a worker died between claims and index", async () => {
    await claimsFound(wake());
    await database.segments.clear();
    expect(await claimsFound(wake())).toEqual(found);
  });

  test("have a description: how many, and since when", async () => {
    expect(await wake().describe()).toEqual({ state: "ready", claimCount: 2, updatedAt: 1_700_000_000_000 });
  });

  test("that cannot be read have a description with the reason, and the next request tries again", async () => {
    let isBroken = true;
    const worker = keepClaimIndex({
      database,
      starter: {
        edition: "first",
        read: () => (isBroken ? Promise.reject(new Error("the package is damaged")) : Promise.resolve([bridge])),
      },
      now: () => 0,
      onLoss: () => {},
      note: (line) => notes.push(line),
    });
    expect(await worker.describe()).toMatchObject({ state: "failed", failure: "package" });
    expect(notes).toEqual(["worker: the claims are not ready: Error: the package is damaged"]);
    isBroken = false;
    expect(await claimsFound(worker)).toEqual(found);
    expect(await worker.describe()).toEqual({ state: "ready", claimCount: 1, updatedAt: 0 });
  });

  test(
    "that the browser does not let us open have such a description after a few seconds, and come when it does",
    { timeout: 60_000 },
    async () => {
      const holding = await openRaw(name);
      const deleting = indexedDB.deleteDatabase(name); // waits for the connection, and every later one waits for this deletion
      const worker = wake();
      expect(await worker.describe()).toMatchObject({ state: "preparing" });
      await expect(claimsFound(worker)).rejects.toThrow("Database has been closed");
      await expect.poll(() => worker.describe(), { timeout: 20_000 }).toMatchObject({ state: "failed", failure: "storage" });
      holding.close();
      await new Promise((resolve) => deleting.addEventListener("success", resolve));
      expect(await claimsFound(worker)).toEqual(found);
    },
  );
});
