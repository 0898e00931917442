/** A signed feed over IndexedDB and a real web server: whatever the server does, readers see the last state that was proven. */
import { beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { writeClaimLine } from "../../../src/feeds/claim-line.ts";
import { rotate } from "../../../src/feeds/rotation.ts";
import { readClaimsAfter } from "../../../src/store/claims-table.ts";
import type { SourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import { reportSources } from "../../../src/worker/sources/report-sources.ts";
import type { Behavior } from "../../support/servers/feed-server.ts";
import { feedId, linesOf, makeClaim, makeFeed, type MadeFeed, pairOf, sealManifest } from "../../support/make-feed.ts";
import { countFound, hour, nextPath, only, publish, readLog, server, wakeUp, world } from "./sources-world.ts";

const pair = await pairOf(1);
const other = await pairOf(2);
const claimsOf = (count: number, rating?: string): Claim[] => Array.from({ length: count }, (_, at) => makeClaim(at, rating));
const first = claimsOf(40);
const second = [...claimsOf(30, "Mostly false"), ...first.slice(31), makeClaim("new")];

let folder: string;
beforeEach(() => {
  world.time = Date.UTC(2026, 10, 26);
  folder = world.path.slice(0, -"feed.json".length);
});

/** Puts a feed's files on the server, with a behavior for each path prefix. */
async function serve({ files }: MadeFeed, behaviors: Record<string, Behavior> = {}, at = folder): Promise<void> {
  for (const [place, bytes] of files) {
    const key = Object.keys(behaviors).find((start) => place.startsWith(start));
    await publish(bytes, key === undefined ? {} : behaviors[key], at + place);
  }
}

/** Adds the feed and brings it to its first state. */
async function startWith(feed: MadeFeed): Promise<SourceScheduler> {
  await serve(feed);
  const keeper = wakeUp();
  expect(await keeper.add(`${server}${folder}manifest.json`)).toMatchObject({ ok: true });
  await keeper.runDue();
  await readLog();
  return keeper;
}

/** Another visit, a day later. */
async function visit(keeper: SourceScheduler): Promise<void> {
  world.time += 24 * hour;
  await keeper.runDue();
}

async function linesHeld(): Promise<string[]> {
  const { claims } = await readClaimsAfter(world.database, (await only()).generation, 0, Number.POSITIVE_INFINITY);
  return claims.map(writeClaimLine).sort((a, b) => (a < b ? -1 : 1));
}
const sorted = (claims: Claim[]): string[] => linesOf(claims).sort((a, b) => (a < b ? -1 : 1));
const placesAsked = async (): Promise<string[]> =>
  (await readLog()).map(({ path, status }) => `${status} ${path.slice(folder.length).split("/")[0]}`);

const make = (claims: Claim[], sequence: number, more: Partial<Parameters<typeof makeFeed>[0]> = {}) =>
  makeFeed({ pair, claims, sequence, now: world.time, ...more });
const makeSecond = () => make(second, 2, { before: { claims: first, sequence: 1 } });

describe("a signed feed", () => {
  test("is added with its key, and its claims are found", async () => {
    const feed = await make(first, 1);
    await startWith(feed);
    expect(await only()).toMatchObject({
      kind: "feed",
      title: "Example Checks",
      publisher: "Example Desk",
      licence: "CC BY 4.0",
      claimCount: 40,
      edition: "1",
      pinned: { feed: feedId, key: feed.manifest.key, sequence: 1, state: feed.manifest.state },
    });
    expect(await linesHeld()).toEqual(sorted(first));
    expect(await countFound([3, 39, 40])).toBe(2);
  });

  test("updates by its delta, and pages see every claim replaced, added or removed", async () => {
    const keeper = await startWith(await make(first, 1));
    const { generation } = await only();
    const feed = await makeSecond();
    await serve(feed);
    await visit(keeper);
    expect(await placesAsked()).toEqual(["200 manifest.json", "200 deltas"]);
    expect(await only()).toMatchObject({ generation, claimCount: 40, edition: "2", failures: 0, pinned: { state: feed.manifest.state } });
    expect(await linesHeld()).toEqual(sorted(second));
    expect(await countFound([30, "new", 5])).toBe(2);
    await visit(wakeUp());
    expect(await placesAsked()).toEqual(["304 manifest.json"]);
  });

  test("updates from delta to delta, and merging its small segments does not change what is found", async () => {
    let claims = first;
    const keeper = await startWith(await make(claims, 1));
    for (let sequence = 2; sequence < 14; sequence++) {
      const before = { claims, sequence: sequence - 1 };
      claims = [...claims.slice(1), makeClaim(100 + sequence)];
      await serve(await make(claims, sequence, { before }));
      await visit(keeper);
    }
    expect(await only()).toMatchObject({ edition: "13", claimCount: 40, failures: 0 });
    expect(await linesHeld()).toEqual(sorted(claims));
    expect(await world.database.segments.count()).toBeLessThan(13);
    expect(await countFound([0, 11, 12, 102, 113])).toBe(3);
  });

  test("merges small segments before a large one, and a claim removed by the large one does not come back", async () => {
    let claims = first;
    const keeper = await startWith(await make(claims, 1));
    for (let sequence = 2; sequence <= 9; sequence++) {
      const before = { claims, sequence: sequence - 1 };
      const many = sequence < 9 ? [makeClaim(100 + sequence)] : Array.from({ length: 64_100 }, (_, at) => makeClaim(1_000 + at));
      claims = [...claims.slice(1).filter(({ id }) => sequence < 9 || id !== "bridge-20"), ...many];
      await serve(await make(claims, sequence, { before }));
      await visit(keeper);
    }
    expect(await only()).toMatchObject({ edition: "9", claimCount: claims.length, failures: 0 });
    expect(await world.database.segments.count()).toBe(2);
    expect(await countFound([20, 7])).toBe(0);
    expect(await countFound([21, 102, 1_000])).toBe(3);
  });

  test("needs no file for the same state under a new number", async () => {
    const keeper = await startWith(await make(first, 1));
    await serve(await make(first, 2));
    await visit(keeper);
    expect(await placesAsked()).toEqual(["200 manifest.json"]);
    expect(await only()).toMatchObject({ edition: "2", pinned: { sequence: 2 }, claimCount: 40 });
  });

  test.each<[string, () => Promise<unknown>]>([
    ["claims", () => world.database.claims.clear()],
    ["claims and index", () => Promise.all([world.database.claims.clear(), world.database.segments.clear()])],
    [
      "claims, index and digests",
      () => Promise.all([world.database.claims, world.database.segments, world.database.states].map((table) => table.clear())),
    ],
  ])("that has lost its %s is fetched again at the next visit, though its pinned state has not changed", async (what, lose) => {
    const keeper = await startWith(await make(first, 1));
    for (const isReadBefore of [false, true]) {
      await lose();
      if (isReadBefore) await countFound([3]);
      expect(world.losses).toBe(isReadBefore && what.includes("index") ? 1 : 0); // then the worker wakes right away
      await visit(keeper);
      expect(await only()).toMatchObject({ claimCount: 40, edition: "1", failures: 0 });
      expect(await linesHeld()).toEqual(sorted(first));
      expect(await countFound([3, 39, 40])).toBe(2);
    }
    await serve(await make(second, 1));
    await visit(keeper);
    expect(await only()).toMatchObject({ problem: { kind: "feed-fork" } }); // the pinned state still protects
  });

  test.each<[string, Record<string, Behavior>]>([
    ["is not there", { deltas: { status: 404 } }],
    ["breaks off", { deltas: { cutAfter: 100 } }],
  ])("whose delta %s updates by its snapshot", async (_how, behaviors) => {
    const keeper = await startWith(await make(first, 1));
    await serve(await makeSecond(), behaviors);
    await visit(keeper);
    expect(await only()).toMatchObject({ claimCount: 40, edition: "2", failures: 0 });
    expect(await linesHeld()).toEqual(sorted(second));
  });

  test("whose delta was altered in transit, or leads to another state than it says, updates by its snapshot", async () => {
    const keeper = await startWith(await make(first, 1));
    const feed = await makeSecond();
    const [place = "", bytes = new Uint8Array()] = [...feed.files].find(([one]) => one.startsWith("deltas/")) ?? [];
    feed.files.set(
      place,
      Uint8Array.from(bytes, (byte, at) => (at === 200 ? byte ^ 1 : byte)),
    );
    await serve(feed);
    await visit(keeper);
    expect(await placesAsked()).toEqual(["200 manifest.json", "200 deltas", "200 snapshots"]);
    expect(await linesHeld()).toEqual(sorted(second));
    // A signed delta that was made for other claims than it says.
    const third = await make(first, 3, { before: { claims: claimsOf(39), sequence: 2 } });
    const deltas = third.manifest.deltas.map((delta) => ({ ...delta, fromState: feed.manifest.state }));
    third.files.set("manifest.json", await sealManifest({ ...third.manifest, deltas }, pair));
    await serve(third);
    await visit(keeper);
    expect(await placesAsked()).toEqual(["200 manifest.json", "200 deltas", "200 snapshots"]);
    expect(await linesHeld()).toEqual(sorted(first));
  });

  test("is fetched from a mirror when its own server fails", async () => {
    const mirror = nextPath().replace("feed.json", "");
    const mirrors = [`${server}${mirror}`];
    const feed = await make(first, 1, { changes: { mirrors } });
    await serve(feed, {}, mirror);
    await serve(feed, { snapshots: { status: 500 } });
    const keeper = wakeUp();
    expect(await keeper.add(`${server}${folder}manifest.json`)).toMatchObject({ ok: true });
    await keeper.runDue();
    expect(await linesHeld()).toEqual(sorted(first));
    await serve(await make(second, 2, { changes: { mirrors } }), {}, mirror);
    await publish("", { status: 503 }, `${folder}manifest.json`);
    await visit(keeper);
    expect(await only()).toMatchObject({ edition: "2", failures: 0 });
    expect(await linesHeld()).toEqual(sorted(second));
  });

  test("contacts no server that the reader did not type, whatever its publisher signed", async () => {
    const asked: string[] = [];
    const keeper = wakeUp((...request) => {
      asked.push(new Request(...request).url);
      return fetch(...request);
    });
    const mirrors = ["http://127.0.0.1:631/f/", "https://192.168.1.1/f/", "https://[::1]/f/", "https://other.example/f/"];
    await serve(await make(first, 1, { changes: { mirrors } }));
    expect(await keeper.add(`${server}${folder}manifest.json`)).toMatchObject({ ok: true });
    await keeper.runDue();
    expect(await linesHeld()).toEqual(sorted(first));
    await serve(await make(second, 2, { changes: { mirrors } }), { snapshots: { status: 500 } });
    await visit(keeper);
    await publish("", { status: 503 }, `${folder}manifest.json`);
    await visit(keeper);
    expect(await only()).toMatchObject({ failures: 2, problem: { kind: "busy" } });
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((address) => !address.startsWith(`${server}/`))).toEqual([]);
  });

  test("uses a mirror on another host once the reader has agreed to that host, until the source is removed", async () => {
    const mirror = nextPath().replace("feed.json", "");
    const agreed = "https://mirror.example";
    const mirrors = [`${agreed}${mirror}`, `https://unknown.example${mirror}`, "https://192.168.1.1/f/"];
    const asked: string[] = [];
    const keeper = wakeUp((...[address, ...rest]) => {
      const url = new Request(address).url;
      asked.push(new URL(url).origin);
      return fetch(url.replace(agreed, server), ...rest);
    });
    const reportMirrors = async () => (await reportSources(world.database, keeper)).sources.map((source) => source.mirrors);
    const askInVain = async (): Promise<void> => {
      await publish("", { status: 503 }, `${folder}manifest.json`);
      await visit(keeper);
    };
    await serve(await make(first, 1, { changes: { mirrors } }));
    const address = `${server}${folder}manifest.json`;
    expect(await keeper.add(address)).toMatchObject({ ok: true });
    await keeper.runDue();
    expect(await reportMirrors()).toEqual([[agreed, "https://unknown.example"]]);
    await serve(await make(second, 2, { changes: { mirrors } }), {}, mirror);
    await askInVain();
    expect(await linesHeld()).toEqual(sorted(first));
    expect(new Set(asked)).toEqual(new Set([server]));

    const { id } = await only();
    world.agreed.set(id, [agreed, "https://192.168.1.1"]); // as if someone had written the second one there
    await askInVain();
    expect(await linesHeld()).toEqual(sorted(second));
    expect(new Set(asked)).toEqual(new Set([server, agreed]));
    expect(await reportMirrors()).toEqual([[agreed, "https://unknown.example"]]);

    await keeper.remove(id);
    expect(world.agreed.has(id)).toBe(false);
  });

  test("with more claims than it says is dropped at the first extra one", async () => {
    const many = claimsOf(20_000);
    const feed = await make(many, 1, { changes: { claims: 1 } });
    await serve(feed);
    const keeper = wakeUp();
    expect(await keeper.add(`${server}${folder}manifest.json`)).toMatchObject({ ok: true });
    let staged = 0;
    world.onProgress = () => (staged = Math.max(staged, keeper.progressOf(`feed:${server}${folder}manifest.json`)?.claimCount ?? 0));
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 0, problem: { kind: "feed-file" } });
    expect(staged).toBeLessThan(2);
    expect(await world.database.claims.count()).toBe(0);
  });

  test.each<[string, () => Promise<MadeFeed>, string]>([
    ["older than the current state", () => make(second, 1), "feed-fork"],
    ["signed with another key", () => make(second, 2, { pair: other }), "feed-key"],
    ["of another feed", () => make(second, 2, { changes: { feed: "another-feed-1" } }), "feed-other"],
    ["that has expired", () => make(second, 2, { now: world.time - 40 * 24 * hour }), "feed-expired"],
    ["of the future", () => make(second, 2, { now: world.time + 40 * 24 * hour }), "feed-future"],
    ["whose claims are not the signed ones", () => make(second, 2, { changes: { state: "0".repeat(64) } }), "feed-state"],
    ["whose count of claims is too high", () => make(second, 2, { changes: { claims: 41 } }), "feed-state"],
    ["whose count of claims is too low", () => make(second, 2, { changes: { claims: 39 } }), "feed-file"],
  ])("keeps its state when followed by one %s, and reports the problem", async (_what, next, kind) => {
    const keeper = await startWith(await make(first, 1));
    const held = await only();
    await serve(await next());
    await visit(keeper);
    expect(await only()).toMatchObject({
      generation: held.generation,
      pinned: held.pinned!,
      claimCount: 40,
      failures: 1,
      problem: { kind },
    });
    expect(await linesHeld()).toEqual(sorted(first));
    await serve(await make(second, 3));
    await visit(wakeUp());
    expect(await only()).toMatchObject({ edition: "3", failures: 0 });
    expect(await linesHeld()).toEqual(sorted(second));
  });

  test("whose server always reports no change counts as out of date once it expires", async () => {
    const keeper = await startWith(await make(first, 1));
    world.time += 40 * 24 * hour;
    await keeper.runDue();
    expect(await only()).toMatchObject({ claimCount: 40, problem: { kind: "feed-expired" } });
    expect(await countFound([3])).toBe(1);
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ["a bit of it is flipped", (bytes) => Uint8Array.from(bytes, (byte, at) => (at === 300 ? byte ^ 4 : byte))],
    ["it is cut off", (bytes) => bytes.slice(0, -30)],
    ["extra bytes follow it", (bytes) => Uint8Array.of(...bytes, ...bytes)],
    ["it is a different file", () => new TextEncoder().encode("<!doctype html>")],
  ])("refuses a snapshot that is not the signed one: %s", async (_how, damage) => {
    const keeper = await startWith(await make(first, 1));
    const feed = await make(second, 2);
    for (const [place, bytes] of feed.files) if (place.startsWith("snapshots")) feed.files.set(place, damage(bytes));
    await serve(feed);
    await visit(keeper);
    expect(await only()).toMatchObject({ edition: "1", claimCount: 40, problem: { kind: "feed-file" } });
    expect(await linesHeld()).toEqual(sorted(first));
  });

  test("that unpacks to more than it says is cut off there", async () => {
    const keeper = await startWith(await make(first, 1));
    const feed = await make(second, 2);
    const snapshot = { ...feed.manifest.snapshot, unpackedBytes: 1_000 };
    feed.files.set("manifest.json", await sealManifest({ ...feed.manifest, snapshot }, pair));
    await serve(feed);
    await visit(keeper);
    expect(await only()).toMatchObject({ edition: "1", problem: { kind: "feed-file" } });
    expect((await only()).problem?.detail).toContain("longer than the 1000 bytes");
  });

  test("changes its key when the old key signs the change", async () => {
    const keeper = await startWith(await make(first, 1));
    const rotations = [await rotate(feedId, 2, pair, other.key)];
    await serve(await make(second, 2, { pair: other, changes: { rotations } }));
    await visit(keeper);
    expect(await only()).toMatchObject({ edition: "2", failures: 0 });
    await serve(await make(first, 3));
    await visit(keeper);
    expect(await only()).toMatchObject({ edition: "2", problem: { kind: "feed-key" } });
  });

  test("that is large arrives over several wakes, its file in parts and its claims in steps, and none of it shows until it is complete", async () => {
    const keeper = await startWith(await make(first, 1));
    const many = claimsOf(6_000);
    await serve(await make(many, 2), { snapshots: { piece: 50_000, pause: 1 } });
    world.time += 24 * hour;
    world.onProgress = () => (world.time += 7_000);
    let wakes = 0;
    const seen: string[] = [];
    for (; (await only()).edition === "1" && wakes < 40; wakes++) {
      await (wakes === 0 ? keeper : wakeUp()).runDue();
      const { edition, claimCount, failures } = await only();
      seen.push(`${edition}: ${claimCount}, ${failures}`);
    }
    expect(wakes).toBeGreaterThan(2);
    expect([...new Set(seen)]).toEqual(["1: 40, 0", "2: 6000, 0"]);
    expect(await only()).toMatchObject({ edition: "2", claimCount: 6_000, failures: 0 });
    expect(await linesHeld()).toEqual(sorted(many));
    expect(await countFound([0, 2_999, 5_999])).toBe(3);
    world.onProgress = () => {};
    await wakeUp().runDue();
    expect(await world.database.segments.count()).toBeLessThanOrEqual(4);
    expect(await countFound([0, 2_999, 5_999])).toBe(3);
  });

  test("that takes long is in few segments when it is complete", async () => {
    const keeper = await startWith(await make(first, 1));
    const many = claimsOf(300);
    await serve(await make(many, 2), { snapshots: { piece: 50_000, pause: 1 } });
    world.time += 24 * hour;
    const { id } = await only();
    // So that each transaction is followed by a segment.
    world.onProgress = () => (world.time += (keeper.progressOf(id)?.claimCount ?? 0) > 0 ? 9_000 : 0);
    await keeper.runDue();
    const { generation, claimCount: held } = await only();
    expect(held).toBe(300);
    expect(await world.database.segments.where("generation").equals(generation).count()).toBe(1);
    expect(await countFound([0, 199, 299])).toBe(3);
    expect(await world.database.downloads.count()).toBe(0);
  });

  test.each([
    ["a key other than the announced one", async () => await sealManifest((await make(first, 1)).manifest, other), "feed-signature"],
    ["an expired manifest", async () => (await make(first, 1, { now: 0 })).files.get("manifest.json")!, "feed-expired"],
    [
      "a manifest of another format",
      async () => new TextEncoder().encode('{"payloadType":"x","payload":"","signatures":[]}'),
      "feed-malformed",
    ],
  ])("cannot be added with %s", async (_what, bytes, reason) => {
    await publish(await bytes(), {}, `${folder}manifest.json`);
    expect(await wakeUp().add(`${server}${folder}manifest.json`)).toMatchObject({ ok: false, reason });
  });
});
