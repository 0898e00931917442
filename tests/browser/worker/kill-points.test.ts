/**
 * The worker is killed at every point where it waits (see mortal-worker.ts) while installing, syncing, indexing, matching and saving. A
 * life that runs to its end gives the list of points. After each death:
 *
 *   at once       pages are matched against all of the old claims or all of the new
 *   woken again   the work gets done without the reader; what only the reader can ask for again is done or not done
 *   in the end    nothing is left over in the database
 *
 * KILL_POINTS=all kills at every point of every deed; without it, at the first of each kind except database reads, and after each run of writes.
 */
import { afterEach, describe, expect, inject, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { keyOfName } from "../../../src/claims/sourced-claim.ts";
import { writeKey } from "../../../src/feeds/ed25519.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { openDatabase, type GainsayDatabase } from "../../../src/store/database.ts";
import { newSite } from "../../../src/sites/site-record.ts";
import { newSource } from "../../../src/store/sources-table.ts";
import { keepClaimIndex, type ClaimIndex } from "../../../src/worker/index/claim-index.ts";
import { createSourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import { storeFile } from "../../../src/worker/sources/files/register-file.ts";
import { saveClaims } from "../../../src/worker/saved-claims.ts";
import { deleteDatabase } from "../../support/delete-database.ts";
import { articleOf, feedOf } from "../../support/sites/site-pages.ts";
import { feedId, makeClaim, makeFeed, pairOf } from "../../support/make-feed.ts";
import type { MortalEnd, MortalPlan } from "./mortal-worker.ts";
import { hour, nextPath, publish, server } from "./sources-world.ts";
import { reviewOf } from "../../support/make-review.ts";

const isWhole = inject("killPoints") === "all";
const workerUrl = URL.createObjectURL(new Blob([inject("mortalWorker")], { type: "text/javascript" }));
const start = Date.UTC(2026, 10, 26);
const pair = await pairOf(1);
const starterSubjects = ["Tallow", "Marsh", "Quay"];
const starterOf = (edition: string) => ({ edition, claims: starterSubjects.map((subject) => makeClaim(subject, edition)) });
const claimsOf = (count: number, rating: string): Claim[] => Array.from({ length: count }, (_, at) => makeClaim(at, rating));

interface Life {
  database: GainsayDatabase;
  index: ClaimIndex;
  wake: () => Promise<void>;
}

/** A life that runs to its end. */
function begin(name: string, time: number, edition = "first"): Life {
  const database = openDatabase(name);
  const { claims } = starterOf(edition);
  const starter = { edition, read: () => Promise.resolve(claims) };
  const index = keepClaimIndex({ database, starter, now: () => time, onLoss: () => {}, note: () => {} });
  const note = (line: string): void => {
    throw new Error(line);
  };
  const parts = {
    fetch: (...request: Parameters<typeof fetch>) => fetch(...request),
    now: () => time,
    random: () => 0.5,
    pause: async () => {},
    agent: "Gainsay/test",
    note,
    agreements: { read: async () => [], forget: async () => {} },
  };
  return {
    database,
    index,
    wake: createSourceScheduler({ ...parts, database, wakeAt: async () => {}, onChange: () => index.forget() }).runDue,
  };
}

/** What pages show: the ratings of the claims that a text with all of them states, each with its number. */
async function readShown({ index }: Life): Promise<Record<string, number>> {
  const subjects = [...starterSubjects, "Harrow", ...Array.from({ length: 60 }, (_, at) => at)];
  const blocks = subjects.map((subject) => ({
    kind: "paragraph" as const,
    text: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  }));
  const { matches } = findMatches(await index.open(), blocks, { language: "en" });
  const names = new Map(matches.filter(({ tier }) => tier === "strong").map((match) => [keyOfName(match), match]));
  const shown: Record<string, number> = {};
  for (const { claim } of await index.readClaims([...names.values()])) {
    const rating = claim.reviews[0]?.rating ?? "";
    shown[rating] = (shown[rating] ?? 0) + 1;
  }
  return shown;
}

/** Rows that nothing points to. */
async function countLeftOver({ database }: Life): Promise<number> {
  const sources = await database.sources.toArray();
  const kept = new Set(sources.map(({ generation }) => generation));
  const lost = <Row extends { generation: number }>(rows: Row[]): number => rows.filter(({ generation }) => !kept.has(generation)).length;
  const { generations, claims, segments, states, ledgers, downloads } = database;
  const isKnown = new Set(sources.map(({ id }) => id));
  const strays = (await database.articles.toArray()).filter(({ source }) => !isKnown.has(source));
  return (
    lost(await generations.toArray()) +
    lost(await claims.toArray()) +
    lost(await segments.toArray()) +
    lost(await states.toArray()) +
    lost(await ledgers.toArray()) +
    (await downloads.count()) +
    strays.length
  );
}

/** One life that ends at a point (0: by itself), in its own worker. */
async function liveOnce(plan: MortalPlan): Promise<MortalEnd> {
  const worker = new Worker(workerUrl, { type: "module" });
  try {
    return await new Promise<MortalEnd>((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<MortalEnd>) => resolve(data));
      worker.addEventListener("error", (event) => reject(new Error(event.message)));
      worker.postMessage(plan);
    });
  } finally {
    worker.terminate();
  }
}

/** Points to die at, counted from 1, among all those of a complete life. */
function choosePoints(points: readonly string[]): number[] {
  const isWrite = (point = ""): boolean => /^(?:add|put|delete|clear) /u.test(point);
  const isFirst = (point: string, at: number): boolean => points.indexOf(point) === at && !/^(?:get|count|open.|continue)/u.test(point);
  return points.flatMap((point, at) => (isWhole || isFirst(point, at) || (!isWrite(point) && isWrite(points[at - 1])) ? at + 1 : []));
}

interface Scene {
  deed: MortalPlan["deed"];
  /** Brings the database to where the deed begins. */
  prepare: (life: Life) => Promise<Partial<MortalPlan>>;
  /** What pages show before and after. */
  before: Record<string, number>;
  after: Record<string, number>;
  edition?: string;
  tick?: number;
  /** Only the reader can ask for it again. */
  isOnce?: true;
  /** The fewest points that such a deed has: fewer would mean that they are no longer counted. */
  least: number;
}

const scenes: Record<string, Scene> = {
  installing: { deed: "install", prepare: async () => ({}), before: {}, after: { first: 3 }, least: 20 },
  "taking the package's next edition": {
    deed: "install",
    edition: "second",
    prepare: async ({ index }) => {
      await index.open();
      return {};
    },
    before: { first: 3 },
    after: { second: 3 },
    least: 20,
  },
  "fetching the next edition of a file of ClaimReview, in steps": {
    deed: "visit",
    tick: 500,
    prepare: async (life) => {
      const path = nextPath();
      await publish(fileOf(30, "False"), {}, path);
      await addSource(life, "claim-reviews", path);
      await publish(fileOf(50, "Mostly false"), {}, path);
      return {};
    },
    before: { first: 3, False: 30 },
    after: { first: 3, "Mostly false": 50 },
    least: 40,
  },
  "fetching the changes of a large file of ClaimReview, in steps": {
    deed: "visit",
    tick: 500,
    prepare: async (life) => {
      const path = nextPath();
      await publish(fileOf(30, "False", 40_000), {}, path);
      await addSource(life, "claim-reviews", path);
      await publish(fileOf(50, "Mostly false", 40_000, 20), {}, path);
      return {};
    },
    before: { first: 3, False: 30 },
    after: { first: 3, False: 20, "Mostly false": 30 },
    least: 40,
  },
  "taking entries out of a large file of ClaimReview": {
    deed: "visit",
    prepare: async (life) => {
      const path = nextPath();
      await publish(fileOf(50, "False", 40_000), {}, path);
      await addSource(life, "claim-reviews", path);
      await publish(fileOf(30, "False", 40_000), {}, path);
      return {};
    },
    before: { first: 3, False: 50 },
    after: { first: 3, False: 30 },
    least: 40,
  },
  "fetching a signed feed's first snapshot": {
    deed: "visit",
    prepare: async (life) => {
      const path = nextPath().replace("feed.json", "");
      await serveFeed(path, await makeFeed({ pair, claims: claimsOf(30, "False"), now: start }));
      await addSource(life, "feed", `${path}manifest.json`, { isUnvisited: true });
      return {};
    },
    before: { first: 3 },
    after: { first: 3, False: 30 },
    least: 40,
  },
  "fetching a signed feed's delta": {
    deed: "visit",
    prepare: async (life) => {
      const path = nextPath().replace("feed.json", "");
      const old = claimsOf(30, "False");
      await serveFeed(path, await makeFeed({ pair, claims: old, now: start }));
      await addSource(life, "feed", `${path}manifest.json`);
      const claims = [...claimsOf(10, "Mostly false"), ...old.slice(15)];
      await serveFeed(path, await makeFeed({ pair, claims, sequence: 2, before: { claims: old, sequence: 1 }, now: start }));
      return {};
    },
    before: { first: 3, False: 30 },
    after: { first: 3, "Mostly false": 10, False: 15 },
    least: 40,
  },
  "reading a site for the first time": {
    deed: "visit",
    prepare: async (life) => {
      const path = nextPath();
      await publishSite(path, 28, "False");
      await addSite(life, path);
      return {};
    },
    before: { first: 3 },
    after: { first: 3, False: 30 },
    least: 40,
  },
  "reading an article with corrections": {
    deed: "visit",
    prepare: async (life) => {
      const path = nextPath();
      await publishSite(path, 25, "False");
      await addSite(life, path);
      await life.wake();
      await publishSite(path, 26, "Mostly false");
      return {};
    },
    before: { first: 3, False: 30 },
    after: { first: 3, "Mostly false": 30 },
    least: 40,
  },
  "replacing a damaged index": {
    deed: "match",
    prepare: async ({ index, database }) => {
      await index.open();
      await database.segments.toCollection().modify({ bytes: new Blob(["damaged"]) });
      return { text: "Bridge Tallow in Aldermouth cost taxpayers 45 million pounds." };
    },
    before: { first: 3 },
    after: { first: 3 },
    least: 12,
  },
  "joining small segments, and counting publishers": {
    deed: "visit",
    prepare: async ({ index, database }) => {
      await index.open();
      for (const claim of claimsOf(12, "Kept")) await saveClaims(database, [claim], () => start);
      return {};
    },
    before: { first: 3, Kept: 12 },
    after: { first: 3, Kept: 12 },
    least: 20,
  },
  "matching a page": {
    deed: "match",
    prepare: async ({ index }) => {
      await index.open();
      return { text: "Bridge Tallow in Aldermouth cost taxpayers 45 million pounds." };
    },
    before: { first: 3 },
    after: { first: 3 },
    least: 8,
  },
  "saving a fact-check": {
    deed: "save",
    isOnce: true,
    prepare: async ({ index }) => {
      await index.open();
      return { claim: makeClaim("Harrow", "Own") };
    },
    before: { first: 3 },
    after: { first: 3, Own: 1 },
    least: 8,
  },
  "taking a saved fact-check out": {
    deed: "take-out",
    isOnce: true,
    prepare: async ({ index, database }) => {
      await index.open();
      await saveClaims(database, [makeClaim("Harrow", "Own")], () => start);
      return { claim: makeClaim("Harrow", "Own") };
    },
    before: { first: 3, Own: 1 },
    after: { first: 3 },
    least: 8,
  },
  "reading a file that the reader has chosen, in steps": {
    deed: "visit",
    tick: 500,
    prepare: async (life) => {
      await chooseFile(life, fileOf(30, "False", 40_000));
      return {};
    },
    before: { first: 3 },
    after: { first: 3, False: 30 },
    least: 40,
  },
  "adding a file that the reader has chosen": {
    deed: "add-file",
    isOnce: true,
    prepare: async ({ index }) => {
      await index.open();
      return { address: URL.createObjectURL(new Blob([fileOf(30, "False")])) };
    },
    before: { first: 3 },
    after: { first: 3, False: 30 },
    least: 40,
  },
  "reading the newer edition of such a file": {
    deed: "visit",
    prepare: async (life) => {
      await chooseFile(life, fileOf(30, "False", 40_000));
      await life.wake();
      await chooseFile(life, fileOf(50, "Mostly false", 40_000, 20));
      return {};
    },
    before: { first: 3, False: 30 },
    after: { first: 3, False: 20, "Mostly false": 30 },
    least: 40,
  },
  "asking Google's Fact Check Tools": {
    deed: "visit",
    prepare: async (life) => {
      await putTools(life, crypto.randomUUID());
      return {};
    },
    before: { first: 3 },
    after: { first: 3, False: 30 },
    least: 40,
  },
  "asking them again, with corrections": {
    deed: "visit",
    prepare: async (life) => {
      const name = crypto.randomUUID();
      await putTools(life, name);
      await life.wake();
      await serveTools(name, "Mostly false");
      return {};
    },
    before: { first: 3, False: 30 },
    after: { first: 3, "Mostly false": 30 },
    least: 40,
  },
  "removing a source": {
    deed: "remove",
    isOnce: true,
    prepare: async (life) => {
      const path = nextPath();
      await publish(fileOf(30, "False"), {}, path);
      return { source: await addSource(life, "claim-reviews", path) };
    },
    before: { first: 3, False: 30 },
    after: { first: 3 },
    least: 20,
  },
};

/** @param length of each entry: the file is read in a stream if it is longer than a megabyte; @param same how many of the first are "False" */
function fileOf(count: number, rating: string, length = 0, same = 0): string {
  const more = length > 0 ? { reviewBody: "x".repeat(length) } : {};
  return JSON.stringify(Array.from({ length: count }, (_, subject) => reviewOf(subject, subject < same ? "False" : rating, more)));
}

async function serveFeed(folder: string, { files }: Awaited<ReturnType<typeof makeFeed>>): Promise<void> {
  for (const [place, bytes] of files) await publish(bytes, {}, folder + place);
}

/** A site with one article that reviews thirty claims, changed on a day of November. */
async function publishSite(path: string, day: number, rating: string): Promise<void> {
  const article = path.replace("feed.json", "article");
  const subjects = Array.from({ length: 30 }, (_, at) => at);
  await publish(articleOf(server + article, subjects, rating), {}, article);
  await publish(feedOf({ [server + article]: day }), {}, path);
}

async function addSite({ database, index }: Life, path: string): Promise<void> {
  await index.open();
  const address = server + path;
  await database.sources.add(newSource({ id: `site:${path}`, kind: "site", address, title: "127.0.0.1", site: newSite({ address }) }));
}

async function chooseFile({ database, index }: Life, text: string): Promise<void> {
  await index.open();
  const source = "file:bridges.json";
  await storeFile(database, { ok: true, source, bytes: new Blob([text]) }, new AbortController().signal);
}

const toolsKey = "AIzaExample-key_of-the-reader-0123456789";

/** Google's Fact Check Tools under a name, with thirty claims of one publisher. */
async function serveTools(name: string, rating: string): Promise<void> {
  const claims = claimsOf(30, rating).map(({ text }, at) => ({
    text,
    claimReview: [
      {
        publisher: { name: "Example Checks", site: "checks.example" },
        url: `https://checks.example/bridge-${at}`,
        reviewDate: new Date(start - 24 * hour).toISOString(),
        textualRating: rating,
        languageCode: "en",
      },
    ],
  }));
  const body = JSON.stringify({ key: toolsKey, claims, now: start });
  await fetch(`${inject("toolsServer")}/${name}/`, { method: "PUT", body });
}

async function putTools({ database, index }: Life, name: string): Promise<void> {
  await index.open();
  await serveTools(name, "False");
  const address = `${inject("toolsServer")}/${name}/v1alpha1/claims:search`;
  const record = { key: toolsKey, queries: [{ site: "checks.example", language: "en", completeAt: 0 }] };
  await database.sources.add(newSource({ id: "fact-check-tools", kind: "claim-reviews", address, title: "Tools", tools: record }));
}

async function addSource(
  { database, index, wake }: Life,
  kind: "claim-reviews" | "feed",
  path: string,
  { isUnvisited = false } = {},
): Promise<string> {
  const id = `${kind}:${path}`;
  await index.open();
  const pinned = { feed: feedId, key: writeKey(pair.key), sequence: 0, state: "", expiresAt: "", mirrors: [] };
  const source = newSource({ id, kind, address: server + path, title: "127.0.0.1", ...(kind === "feed" && { pinned }) });
  await database.sources.add(source);
  if (!isUnvisited) await wake();
  return id;
}

const names = new Set<string>();
let number = 0;
function nextName(): string {
  const name = `gainsay-kill-${(number += 1)}`;
  names.add(name);
  return name;
}
afterEach(async () => {
  for (const name of names) await deleteDatabase(name);
  names.clear();
});

async function prepare(scene: Scene): Promise<MortalPlan> {
  const name = nextName();
  const life = begin(name, start);
  const plan = await scene.prepare(life);
  life.database.close();
  const edition = scene.edition ?? "first";
  return {
    database: name,
    deed: scene.deed,
    dieAt: 0,
    time: start + 24 * hour,
    tick: scene.tick ?? 1,
    starter: starterOf(edition),
    ...plan,
  };
}

/** What is visible after a life has ended at a point, and after another that ran to its end. */
async function dieAndLook(scene: Scene, dieAt: number) {
  const plan = await prepare(scene);
  const end = await liveOnce({ ...plan, dieAt });
  const isAlarmSet = end.alarm > plan.time;
  const next = begin(plan.database, plan.time + 48 * hour, scene.edition);
  const shownAtOnce = await readShown(next);
  await next.wake();
  await next.wake();
  const shownThen = await readShown(next);
  const leftOver = await countLeftOver(next);
  next.database.close();
  return { isDead: end.isDead, isAlarmSet, shownAtOnce, shownThen, leftOver };
}

describe("a worker that is killed", () => {
  test.each(Object.entries(scenes))(
    "while %s",
    async (_deed, scene) => {
      const { points } = await liveOnce(await prepare(scene));
      expect(points.length).toBeGreaterThanOrEqual(scene.least);
      const isVisit = scene.deed === "visit";
      // Setting the alarm comes first in a visit, so the worker wakes again whatever happens next.
      expect(points.indexOf("set the alarm")).toBeLessThanOrEqual(isVisit ? 0 : points.length);
      const deaths = choosePoints(points);
      let died = 0;
      const lanes = Array.from({ length: 3 }, async (_lane, at) => {
        for (let place = at; place < deaths.length; place += 3) {
          const dieAt = deaths[place] ?? 0;
          const { isDead, isAlarmSet, ...rest } = await dieAndLook(scene, dieAt);
          if (isDead) died++;
          const seen = { ...rest, isAlarmSet };
          const wholes = scene.isOnce ? [scene.before, scene.after] : [scene.after];
          expect(seen, `killed at ${dieAt}, ${points[dieAt - 1]}`).toEqual({
            shownAtOnce: expect.toSatisfy((shown: unknown) => isOneOf(shown, [scene.before, scene.after])),
            shownThen: expect.toSatisfy((shown: unknown) => isOneOf(shown, wholes)),
            leftOver: 0,
            isAlarmSet: isVisit ? dieAt > 1 : isAlarmSet,
          });
        }
      });
      await Promise.all(lanes);
      expect(died / deaths.length).toBeGreaterThan(0.9); // the number of chunks that the network delivers varies
    },
    600_000,
  );
});

function isOneOf(shown: unknown, wholes: readonly Record<string, number>[]): boolean {
  const write = (counts: object): string => JSON.stringify(Object.entries(counts).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return wholes.some((whole) => write(whole) === write(shown as object));
}
