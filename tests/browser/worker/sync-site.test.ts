/** A fact-checker's site as a source, from its address to the claims that pages are matched against. The site is the test's own server. */
import { describe, expect, test } from "vitest";
import { readSources } from "../../../src/store/sources-table.ts";
import { countPublishersSlice } from "../../../src/worker/sources/count-publishers.ts";
import { reportSources } from "../../../src/worker/sources/report-sources.ts";
import type { SourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import type { Behavior } from "../../support/servers/feed-server.ts";
import { articleOf, feedOf } from "../../support/sites/site-pages.ts";
import { countFound, hour, only, openClaimIndex, publish, readLog, server, wakeUp, world } from "./sources-world.ts";

/** The address of something on this test's site. */
const place = (name: string): string => world.path.replace("feed.json", name);
const putArticle = (name: string, subjects: readonly (number | string)[], rating?: string): Promise<void> =>
  publish(articleOf(server + place(name), subjects, rating), {}, place(name));
const putFeed = (articles: Record<string, number>, behavior: Behavior = {}): Promise<void> =>
  publish(feedOf(Object.fromEntries(Object.entries(articles).map(([name, day]) => [server + place(name), day]))), behavior);
const logOf = async (): Promise<string[]> => (await readLog()).map(({ status, path }) => `${status} ${path.split("/").at(-1)}`);

/** Adds the site and visits it until that visit is over; each wake comes when the alarm says. */
async function addAndVisit(): Promise<SourceScheduler> {
  world.time = Date.UTC(2026, 10, 28);
  const keeper = wakeUp();
  expect(await keeper.add(server + world.path)).toMatchObject({ ok: true });
  await readLog();
  await wakeUntilDone(keeper);
  return keeper;
}

/** Wakes until the source is due only in hours. Returns how many wakes that took. */
async function wakeUntilDone(keeper: SourceScheduler): Promise<number> {
  for (let wakes = 1; ; wakes++) {
    await keeper.runDue();
    if ((await only()).site?.visit === undefined) return wakes;
    expect(wakes).toBeLessThan(100);
    world.time = Math.max(world.time, world.alarm);
  }
}

async function visitAgain(keeper: SourceScheduler, after = 7 * hour): Promise<void> {
  world.time += after;
  await readLog();
  await wakeUntilDone(keeper);
}

describe("a site", () => {
  test("is added by the address of its feed; its claims are found, under its name and publisher", async () => {
    await putFeed({ a: 20, b: 21 });
    await putArticle("a", [1]);
    await putArticle("b", [2, 3]);
    const keeper = await addAndVisit();
    expect(await only()).toMatchObject({ kind: "site", title: "Example Checks", claimCount: 3, failures: 0 });
    expect(await countFound([1, 2, 3, 4])).toBe(3);
    expect(await logOf()).toEqual(["200 feed.json", "200 b", "200 a"]);
    await countPublishersSlice(world.database);
    const { sources } = await reportSources(world.database, keeper);
    expect(sources.find(({ kind }) => kind === "site")).toMatchObject({
      articles: { read: 2, left: 0 },
      publishers: [{ key: "127.0.0.1", name: "Example Checks", claims: 3 }],
    });
    const requests = await world.database.requests.toArray();
    expect(requests.map(({ address }) => address.split("/").at(-1))).toEqual(["feed.json", "robots.txt", "feed.json", "b", "a"]);
  });

  test("of the catalogue is added without being asked for anything first, keeps its name there, and is turned on again", async () => {
    world.time = Date.UTC(2026, 10, 28);
    await putFeed({ a: 20 });
    await putArticle("a", [1]);
    const site = { address: `${server}${place("")}`, title: "Checks of the Catalogue", lists: [server + world.path], aliases: [] };
    const keeper = wakeUp();
    await keeper.addSites([site]);
    expect(await readLog()).toEqual([]);
    expect(await only()).toMatchObject({ id: `site:${site.address}`, kind: "site", isOn: true, claimCount: 0 });
    await wakeUntilDone(keeper);
    expect(await only()).toMatchObject({ title: "Checks of the Catalogue", claimCount: 1 });
    await keeper.setOn(`site:${site.address}`, false);
    expect(await countFound([1])).toBe(0);
    await keeper.addSites([site]);
    expect(await only()).toMatchObject({ isOn: true, claimCount: 1 });
    expect(await countFound([1])).toBe(1);
  });

  test.each([
    ["has no list", { lists: [] }],
    ["lists at another host", { lists: ["https://elsewhere.example/feed"] }],
    ["is not at a web address", { address: "ftp://checks.example/", lists: ["ftp://checks.example/feed"] }],
  ])("that %s is no site of the catalogue", async (_what, changes) => {
    const site = { address: "https://checks.example/", title: "Checks", lists: ["https://checks.example/feed"], aliases: [] };
    await wakeUp().addSites([{ ...site, ...changes }]);
    expect(await readSources(world.database)).toEqual([]);
  });

  test("is added by its home page, which links to its feed", async () => {
    const feed = place("rss");
    await publish(feedOf({ [server + place("a")]: 20 }), {}, feed);
    await publish(`<!doctype html><title>Example Checks</title><link rel="alternate" type="application/rss+xml" href="${feed}">`);
    await putArticle("a", [1]);
    await addAndVisit();
    expect(await only()).toMatchObject({
      kind: "site",
      title: "Example Checks",
      claimCount: 1,
      site: { lists: [{ address: server + feed }] },
    });
  });

  test("brings only what is new; a correction takes the place of the old rating, on a page that is open too", async () => {
    await putFeed({ a: 20, b: 21 });
    await putArticle("a", [1]);
    await putArticle("b", [2]);
    const keeper = await addAndVisit();
    await putFeed({ a: 20, b: 29, c: 29 });
    await putArticle("b", [2], "Mostly false");
    await putArticle("c", [3]);
    await visitAgain(keeper);
    expect((await logOf()).toSorted()).toEqual(["200 b", "200 c", "200 feed.json"]);
    expect(await countFound([1, 2, 3])).toBe(3);
    const { generation, claimCount } = await only();
    const claims = (await world.database.claims.where("ids").startsWith(`${generation} `).toArray()).flatMap((bundle) => bundle.claims);
    expect(claimCount).toBe(3);
    expect(Object.fromEntries(claims.map(({ text, reviews }) => [text.split(" ")[1], reviews[0]?.rating]))).toEqual({
      1: "False",
      2: "Mostly false",
      3: "False",
    });
    await visitAgain(keeper);
    expect(await logOf()).toEqual(["304 feed.json"]);
  });

  test("an article that is gone loses its claims at the second visit that finds it gone", async () => {
    await putFeed({ a: 20, b: 21 });
    await putArticle("a", [1, 2]);
    await putArticle("b", [3]);
    const keeper = await addAndVisit();
    await putFeed({ a: 29, b: 21 });
    await publish("", { status: 404 }, place("a"));
    await visitAgain(keeper);
    expect([await countFound([1, 2, 3]), (await only()).claimCount]).toEqual([3, 3]);
    await visitAgain(keeper);
    expect([await countFound([1, 2, 3]), (await only()).claimCount]).toEqual([1, 1]);
    expect((await world.database.claims.toArray()).flatMap((bundle) => bundle.claims)).toHaveLength(1);
    // Segments are joined later; those that take claims away must not be passed over then.
    const segments = await world.database.segments
      .where("generation")
      .equals((await only()).generation)
      .toArray();
    expect(segments.filter(({ removedCount }) => removedCount > 0)).toMatchObject([{ removedCount: 2, hasRemovals: true }]);
  });

  test("is read over several wakes, as far as their time goes, and asked for no page twice", async () => {
    const names = Array.from({ length: 25 }, (_, at) => `p${at}`);
    await putFeed(Object.fromEntries(names.map((name, at) => [name, 1 + at / 10])));
    for (const [at, name] of names.entries()) await putArticle(name, [at]);
    world.time = Date.UTC(2026, 10, 28);
    const keeper = wakeUp();
    await keeper.add(server + world.path);
    await readLog();
    await keeper.runDue();
    const first = await only();
    expect(first.site?.visit).toBeDefined();
    expect([first.claimCount > 3, first.claimCount < 10]).toEqual([true, true]);
    expect(await countFound(names.map((_, at) => at))).toBe(first.claimCount);
    // A new worker each time: nothing is known but what is stored.
    for (let wakes = 0; (await only()).site?.visit !== undefined; wakes++) {
      expect(wakes).toBeLessThan(20);
      world.time = world.alarm;
      await wakeUp().runDue();
    }
    expect(await countFound(names.map((_, at) => at))).toBe(25);
    const log = await logOf();
    expect([log.length, new Set(log).size]).toEqual([26, 26]);
  });

  test("claims that were deleted from outside are read again", async () => {
    await putFeed({ a: 20 });
    await putArticle("a", [1]);
    const keeper = await addAndVisit();
    await world.database.claims.clear();
    await visitAgain(keeper);
    expect([await countFound([1]), (await only()).claimCount]).toEqual([1, 1]);
  });

  test("that is removed leaves nothing behind", async () => {
    await putFeed({ a: 20 });
    await putArticle("a", [1]);
    const keeper = await addAndVisit();
    await keeper.remove((await only()).id);
    await keeper.runDue();
    const { articles, claims, segments, generations } = world.database;
    expect(await Promise.all([articles, claims, segments, generations].map((table) => table.count()))).toEqual([0, 0, 0, 0]);
  });
});

describe("what a site decides for itself is shown, and it is asked daily", () => {
  const dayLater = async (): Promise<number> => (await only()).dueAt - world.time;

  test("no markup", async () => {
    await putFeed({ a: 20 });
    await putArticle("a", []);
    await addAndVisit();
    expect(await only()).toMatchObject({ problem: { kind: "no-markup" }, generation: 0, checkedAt: world.time });
    expect(await dayLater()).toBe(24 * hour);
  });

  test("not even at the reader's wish more often", async () => {
    await putFeed({ a: 20 }, { status: 403 });
    world.time = Date.UTC(2026, 10, 28);
    const site = { address: `${server}${place("")}`, title: "Declining Checks", lists: [server + world.path], aliases: [] };
    const keeper = wakeUp();
    await keeper.addSites([site]);
    await wakeUntilDone(keeper);
    expect(await only()).toMatchObject({ problem: { kind: "declines" }, restUntil: world.time + 24 * hour });
    await readLog();
    for (const after of [1_000, 23 * hour]) {
      world.time += after;
      await keeper.scheduleNow(`site:${site.address}`);
      await keeper.runDue();
    }
    expect(await readLog()).toEqual([]);
    world.time += hour;
    await keeper.scheduleNow(`site:${site.address}`);
    await wakeUntilDone(keeper);
    expect(await logOf()).toContain("403 feed.json");
  });

  test("declining, after it had been read: its claims stay", async () => {
    await putFeed({ a: 20 });
    await putArticle("a", [1]);
    const keeper = await addAndVisit();
    await putFeed({ a: 20 }, { status: 403 });
    await visitAgain(keeper);
    expect(await only()).toMatchObject({ problem: { kind: "declines", detail: "403" }, claimCount: 1 });
    expect([await dayLater(), await countFound([1])]).toEqual([24 * hour, 1]);
  });

  test("a busy server's Retry-After is kept", async () => {
    await putFeed({ a: 20 });
    const keeper = await addAndVisit();
    await putFeed({ a: 20 }, { status: 429, retryAfter: "14400" });
    await visitAgain(keeper, 25 * hour);
    expect(await only()).toMatchObject({ problem: { kind: "busy" } });
    expect(await dayLater()).toBe(4 * hour);
  });
});

test("two publishers at one host are two sources, each with its own claims", async () => {
  world.time = Date.UTC(2026, 10, 28);
  const keeper = wakeUp();
  for (const [at, name] of ["one", "two"].entries()) {
    await publish(feedOf({ [server + place(`${name}/a`)]: 20 }, name), {}, place(`${name}/feed`));
    await publish(articleOf(server + place(`${name}/a`), [at]), {}, place(`${name}/a`));
    expect(await keeper.add(server + place(`${name}/feed`))).toMatchObject({ ok: true });
  }
  for (let wakes = 0; wakes < 4; wakes++) {
    await keeper.runDue();
    world.time = world.alarm;
  }
  expect((await readSources(world.database)).map(({ title, claimCount }) => [title, claimCount])).toEqual([
    ["one", 1],
    ["two", 1],
  ]);
  expect(await countFound([0, 1])).toBe(2);
});

test("two reviews of one claim on a site's pages are shown together", async () => {
  await putFeed({ a: 20, b: 21 });
  await putArticle("a", [1]);
  await putArticle("b", [1], "Mostly false");
  await addAndVisit();
  const index = openClaimIndex();
  await index.open();
  const { id, generation } = await only();
  const [bundle] = await world.database.claims.where("ids").startsWith(`${generation} `).toArray();
  const [shown] = await index.readClaims([{ source: id, claim: bundle?.claims[0]?.id ?? "" }]);
  expect(shown?.claim.reviews.map(({ rating }) => rating).toSorted()).toEqual(["False", "Mostly false"]);
});
