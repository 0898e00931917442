/** Visits to sites on 127.0.0.1, with a clock of ours that only pauses move. */
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newSource } from "../../../src/store/sources-table.ts";
import { findDue } from "../../../src/worker/sources/visit-schedule.ts";
import { keepHostPace } from "../../../src/sites/host-pace.ts";
import type { SiteVisitOutcome, SiteVisitParts } from "../../../src/sites/site-visit.ts";
import { visitSite } from "../../../src/sites/visit-site.ts";
import { makeShelf, type MemoryShelf } from "../../support/sites/memory-shelf.ts";
import { articleOf, feedOf, ratingsOf, sitemapOf } from "../../support/sites/site-pages.ts";
import { type SiteFile, type SiteServer, startSite } from "../../support/sites/site-server.ts";

const hour = 3_600_000;
const day = 24 * hour;
let site: SiteServer;
let time = 0;
let requests: { address: string; at: number }[] = [];
let refused: string[] = [];

beforeEach(async () => {
  site = await startSite();
  time = Date.UTC(2026, 10, 28);
  requests = [];
  refused = [];
});
afterEach(() => site.close());

const put = (path: string, body: SiteFile["body"], rest: Omit<SiteFile, "body"> = {}): unknown => site.files.set(path, { body, ...rest });
const putArticle = (path: string, subjects: readonly number[], rating?: string): unknown =>
  put(path, articleOf(site.origin + path, subjects, rating));
const shelfOf = (path = "/feed", rest: object = {}): MemoryShelf => makeShelf({ address: site.origin + path, ...rest });
const shown = (shelf: MemoryShelf): Record<string, string> => ratingsOf([...shelf.claims.values()]);

function partsOf(shelf: MemoryShelf, rest: Partial<SiteVisitParts> = {}): SiteVisitParts {
  const now = (): number => time;
  return {
    shelf,
    fetch: async (...request) => {
      requests.push({ address: new Request(...request).url, at: time });
      return await fetch(...request);
    },
    now,
    pace: keepHostPace({ now, pause: async (ms) => void (time += ms) }),
    waitMax: () => Number.POSITIVE_INFINITY,
    isTimeUp: () => false,
    agent: "Gainsay/test",
    note: async () => {},
    signal: new AbortController().signal,
    onProgress: () => {},
    onRefused: (reason, address) => refused.push(`${address.replace(site.origin, "")} ${reason}`),
    ...rest,
  };
}

/** A visit, some hours after the last. */
async function visit(shelf: MemoryShelf, rest: Partial<SiteVisitParts> = {}, after = 6 * hour): Promise<SiteVisitOutcome> {
  time += after;
  requests = [];
  site.takeLog();
  return await visitSite(partsOf(shelf, rest));
}

describe("a visit", () => {
  test("reads what is new or changed, and nothing else", async () => {
    const shelf = shelfOf();
    put("/feed", feedOf({ "/a": 20, "/b": 21 }));
    putArticle("/a", [1]);
    putArticle("/b", [2, 3]);
    expect(await visit(shelf)).toEqual({ kind: "done", hasChanged: true });
    expect(site.takeLog()).toEqual(["404 /robots.txt", "200 /feed", "200 /b", "200 /a"]);
    expect(shown(shelf)).toEqual({ 1: "False", 2: "False", 3: "False" });
    expect(shelf.site).toMatchObject({ title: "Example Checks", readCount: 2, markedCount: 2 });
    expect(shelf.site?.visit).toBeUndefined();

    expect(await visit(shelf)).toEqual({ kind: "done", hasChanged: false });
    expect(site.takeLog()).toEqual(["304 /feed"]);

    put("/feed", feedOf({ "/a": 22, "/b": 21, "/c": 23 }));
    putArticle("/c", [4]);
    expect(await visit(shelf)).toEqual({ kind: "done", hasChanged: true });
    expect(site.takeLog()).toEqual(["200 /feed", "200 /c", "304 /a"]);
    expect(shown(shelf)).toEqual({ 1: "False", 2: "False", 3: "False", 4: "False" });
  });

  test("sends no cookies and no referrer, and says who asks", async () => {
    put("/feed", feedOf({ "/a": 20 }), { headers: { "set-cookie": "reader=1" } });
    putArticle("/a", [1]);
    await visit(shelfOf());
    expect(site.headers.map((sent) => [sent.cookie, sent["referer"], sent["user-agent"]])).toEqual(
      Array.from({ length: 3 }, () => [undefined, undefined, "Gainsay/test"]),
    );
  });

  test("reads at most 60 pages, the latest first, and goes on at the next visit until all are read", async () => {
    const articles = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`/${at}`, (at % 25) + 1 + at / 1_000]));
    put("/sitemap.xml", sitemapOf(articles, site.origin));
    for (let at = 0; at < 100; at++) putArticle(`/${at}`, [at]);
    const shelf = shelfOf("/sitemap.xml");
    const progress: object[] = [];
    await visit(shelf, { onProgress: (now) => progress.push(now) });
    const read = site.takeLog().slice(2);
    expect(read).toHaveLength(60);
    const latest = Object.keys(articles).toSorted((a, b) => articles[b]! - articles[a]!);
    expect(read).toEqual(latest.slice(0, 60).map((path) => `200 ${path}`));
    expect(progress.at(-1)).toEqual({ read: 60, left: 40 });
    await visit(shelf);
    expect([shelf.claims.size, await shelf.countWaiting()]).toEqual([100, 0]);
  });

  test("10,000 entries are known after one list, and only the latest are read", async () => {
    put("/feed", feedOf(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`/${at}`, (at % 20) + at / 100_000]))));
    for (let at = 0; at < 10_000; at++) if (at % 20 === 19) putArticle(`/${at}`, [at]);
    const shelf = shelfOf();
    await visit(shelf);
    expect([shelf.articles.size, shelf.claims.size, await shelf.countWaiting()]).toEqual([10_000, 60, 9_940]);
  });
});

describe("what is sent", () => {
  test("a page of 100 MB that arrives packed as 100 kB is read as far as 5 MB, and one without end is not waited for", async () => {
    const bomb = (start: string): Buffer => gzipSync(Buffer.concat([Buffer.from(start), Buffer.alloc(100 << 20, " ")]));
    put("/feed", feedOf({ "/a": 20, "/b": 21 }));
    put("/a", bomb(articleOf(`${site.origin}/a`, [1])), { headers: { "content-encoding": "gzip" } });
    put("/b", bomb("<p>"), { headers: { "content-encoding": "gzip" } });
    const shelf = shelfOf();
    const bytes: number[] = [];
    expect(await visit(shelf, { note: async (request) => void bytes.push(request.bytes) })).toEqual({ kind: "done", hasChanged: true });
    expect(shown(shelf)).toEqual({ 1: "False" });
    expect(Math.max(...bytes)).toBeLessThan(6 << 20);
    expect(shelf.articles.get(`${site.origin}/b`)?.state).toBe("unreadable");
  });

  test("pages in another encoding than the server says are read", async () => {
    put("/feed", feedOf({ "/a": 20 }));
    const page = articleOf(`${site.origin}/a`, [1]).replace("Bridge 1", "Brücke 1");
    put("/a", Buffer.from(page, "latin1"), { headers: { "content-type": "text/html; charset=utf-8" } });
    const shelf = shelfOf();
    await visit(shelf);
    expect([...shelf.claims.values()].map(({ text }) => text.split(" ")[0])).toEqual(["Brücke"]);
  });
});

describe("corrections and losses", () => {
  test("a review with another rating takes the place of the old one, and says since when", async () => {
    const shelf = shelfOf();
    put("/feed", feedOf({ "/a": 20 }));
    putArticle("/a", [1, 2]);
    await visit(shelf);
    put("/feed", feedOf({ "/a": 29 }));
    putArticle("/a", [1], "Mostly false");
    time = Date.UTC(2026, 10, 29, 12);
    expect(await visit(shelf)).toEqual({ kind: "done", hasChanged: true });
    expect(shown(shelf)).toEqual({ 1: "Mostly false" });
    const corrected = { date: "2026-11-29", precision: "day" };
    expect([...shelf.claims.values()][0]?.reviews).toMatchObject([{ rating: "Mostly false", correctedOn: corrected }]);
    put("/feed", feedOf({ "/a": 30 }));
    putArticle("/a", [1, 5], "Mostly false");
    await visit(shelf, {}, 2 * day);
    expect([...shelf.claims.values()].map(({ reviews }) => reviews[0]?.correctedOn)).toEqual([corrected, undefined]);
  });

  test("a correction that no list mentions is found in time", async () => {
    const shelf = shelfOf();
    put("/feed", feedOf({ "/a": 20 }));
    putArticle("/a", [1]);
    await visit(shelf);
    putArticle("/a", [1], "Mostly false");
    await visit(shelf);
    expect(shown(shelf)).toEqual({ 1: "False" });
    await visit(shelf, {}, 9 * day);
    expect(shown(shelf)).toEqual({ 1: "Mostly false" });
  });

  test.each([
    ["is gone", 404, ""],
    ["is gone for good", 410, ""],
    ["lost its markup", undefined, "<p>Only words.</p>"],
  ])("an article that %s keeps its claims until a later visit finds the same", async (_what, status, body) => {
    const shelf = shelfOf();
    put("/feed", feedOf({ "/a": 20, "/b": 20 }));
    putArticle("/a", [1]);
    putArticle("/b", [2]);
    await visit(shelf);
    put("/feed", feedOf({ "/a": 28, "/b": 20 }));
    put("/a", body, status === undefined ? {} : { status });
    expect(await visit(shelf)).toEqual({ kind: "done", hasChanged: false });
    expect(shown(shelf)).toEqual({ 1: "False", 2: "False" });
    expect(await visit(shelf)).toEqual({ kind: "done", hasChanged: true });
    expect(shown(shelf)).toEqual({ 2: "False" });
    expect(shelf.site).toMatchObject({ markedCount: 1 });
  });

  test("one that comes back meanwhile keeps them", async () => {
    const shelf = shelfOf();
    put("/feed", feedOf({ "/a": 20 }));
    putArticle("/a", [1]);
    await visit(shelf);
    put("/feed", feedOf({ "/a": 28 }));
    put("/a", "", { status: 404 });
    await visit(shelf);
    putArticle("/a", [1]);
    await visit(shelf);
    put("/a", "", { status: 404 });
    await visit(shelf, {}, 40 * day);
    expect(shown(shelf)).toEqual({ 1: "False" });
    await visit(shelf);
    expect(shown(shelf)).toEqual({});
  });
});

/** What a site answers for an article while something is wrong with it. */
const faults: [string, () => Omit<SiteFile, "body">][] = [
  ["404", () => ({ status: 404 })],
  ["410", () => ({ status: 410 })],
  ["a redirect", () => ({ status: 302, headers: { location: `${site.origin.replace("127.0.0.1", "localhost")}/sorry` } })],
];

describe.each(faults)("a site that answers all articles with %s for a while", (what, fault) => {
  const paths = Array.from({ length: 15 }, (_, at) => `/${at}`);
  const breakAll = (): void => paths.forEach((path) => put(path, "", { ...fault(), versioned: false }));
  const mendAll = (): void => paths.forEach((path, at) => putArticle(path, [at]));
  const feedAt = (date: number): string => feedOf(Object.fromEntries(paths.map((path, at) => [path, date + at / 100])));
  const problem = what === "a redirect" ? "leads-elsewhere" : "not-found";
  const countArticles = (): number => site.takeLog().filter((line) => /^\d+ \/\d+$/u.test(line)).length;

  test.each([1, 2, 9, 40])("at its first %s visits is not said to be without markup, and loses no article", async (visits) => {
    const shelf = shelfOf();
    put("/feed", feedAt(20));
    breakAll();
    for (let times = 0; times < visits; times++) {
      const outcome = await visit(shelf);
      expect(countArticles()).toBeLessThanOrEqual(15);
      expect(times < 9 ? [problem] : [problem, "done"]).toContain(outcome.kind === "failed" ? outcome.problem : outcome.kind);
    }
    expect(shelf.site?.readCount).toBe(0);
    mendAll();
    for (let times = 0; times < 8; times++) await visit(shelf, {}, 5 * day);
    expect(Object.keys(shown(shelf))).toHaveLength(15);
    expect(shelf.site).toMatchObject({ readCount: 15, markedCount: 15 });
  });

  test("is asked for three articles a visit, and for others each time", async () => {
    put("/feed", feedAt(20));
    breakAll();
    const shelf = shelfOf();
    const asked = [];
    for (let times = 0; times < 5; times++) {
      await visit(shelf);
      asked.push(...site.takeLog().filter((line) => !line.includes("robots") && !line.includes("feed")));
    }
    expect([asked.length, new Set(asked).size, await shelf.countWaiting()]).toEqual([15, 15, 15]);
  });

  test("after it was read keeps most claims, and gets the others back", async () => {
    const shelf = shelfOf();
    put("/feed", feedAt(10));
    mendAll();
    await visit(shelf);
    put("/feed", feedAt(29));
    breakAll();
    for (let times = 0; times < 3; times++) expect(await visit(shelf)).toMatchObject({ kind: "done" });
    expect(Object.keys(shown(shelf)).length).toBeGreaterThan(5);
    mendAll();
    for (let times = 0; times < 6; times++) await visit(shelf, {}, day);
    expect(Object.keys(shown(shelf))).toHaveLength(15);
  });

  test("while articles are looked at again is asked for three a visit, and keeps most claims", async () => {
    const shelf = shelfOf();
    put("/feed", feedAt(10));
    mendAll();
    await visit(shelf);
    breakAll();
    for (let times = 0; times < 2; times++) {
      expect(await visit(shelf, {}, 40 * day)).toMatchObject({ kind: "done" });
      expect(countArticles()).toBe(3);
    }
    expect(Object.keys(shown(shelf)).length).toBeGreaterThanOrEqual(12);
    mendAll();
    for (let times = 0; times < 2; times++) await visit(shelf, {}, 40 * day);
    expect(Object.keys(shown(shelf))).toHaveLength(15);
  });

  test("for good is not asked for them for ever", async () => {
    put("/feed", feedAt(20));
    breakAll();
    const shelf = shelfOf();
    const asked: number[] = [];
    for (let times = 0; times < 60; times++) {
      await visit(shelf, {}, 2 * day);
      asked.push(countArticles());
    }
    expect(asked.slice(-5)).toEqual([0, 0, 0, 0, 0]);
    expect(asked.reduce((sum, count) => sum + count)).toBeLessThan(15 * 10);
    // Until it says that they have changed.
    mendAll();
    put("/feed", feedAt(365));
    await visit(shelf);
    expect(Object.keys(shown(shelf))).toHaveLength(15);
  });
});

describe("articles that are gone or moved", () => {
  test.each(faults)("by %s, many in a row, delay those behind them but do not keep them from being read", async (_what, fault) => {
    const shelf = shelfOf();
    const dead = Array.from({ length: 12 }, (_, at) => `/dead-${at}`);
    put("/feed", feedOf({ "/a": 20 }));
    putArticle("/a", [1]);
    await visit(shelf);
    put("/feed", feedOf({ ...Object.fromEntries(dead.map((path) => [path, 25])), "/b": 24, "/a": 20 }));
    for (const path of dead) put(path, "", { ...fault(), versioned: false });
    putArticle("/b", [2]);
    for (let times = 0; times < 6; times++) expect(await visit(shelf)).toMatchObject({ kind: "done" });
    expect(shown(shelf)).toEqual({ 1: "False", 2: "False" });
  });

  test("known ones, when they are looked at again, do not keep new ones from being read", async () => {
    const shelf = shelfOf();
    const old = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`/old-${at}`, 20]));
    put("/feed", feedOf(old));
    for (const [at, path] of Object.keys(old).entries()) putArticle(path, [at]);
    await visit(shelf);
    for (const path of Object.keys(old)) site.files.delete(path);
    put("/feed", feedOf({ "/new": 29 }));
    putArticle("/new", [9]);
    expect(await visit(shelf, {}, 40 * day)).toEqual({ kind: "done", hasChanged: true });
    expect(Object.keys(shown(shelf))).toContain("9");
    for (let times = 0; times < 6; times++) await visit(shelf);
    expect(Object.keys(shown(shelf))).toEqual(["9"]);
  });

  test("one that lost its markup for some visits gets its claims back", async () => {
    const shelf = shelfOf();
    put("/feed", feedOf({ "/a": 20, "/b": 20 }));
    putArticle("/a", [1]);
    putArticle("/b", [2]);
    await visit(shelf);
    put("/a", "<p>Only words.</p>");
    for (let times = 0; times < 3; times++) await visit(shelf, {}, 9 * day);
    expect(shown(shelf)).toEqual({ 2: "False" });
    putArticle("/a", [1]);
    await visit(shelf, {}, 31 * day);
    expect(shown(shelf)).toEqual({ 1: "False", 2: "False" });
  });

  test("one that failed at three visits is read when it no longer does", async () => {
    const shelf = shelfOf();
    put("/feed", feedOf({ "/a": 20, "/b": 20 }));
    put("/a", "", { status: 500 });
    putArticle("/b", [2]);
    for (let times = 0; times < 3; times++) await visit(shelf);
    expect(await shelf.countWaiting()).toBe(0);
    putArticle("/a", [1]);
    await visit(shelf, {}, 2 * day);
    expect(shown(shelf)).toEqual({ 1: "False", 2: "False" });
  });
});

describe("a site that does not want, or cannot", () => {
  test.each([
    ["401", { body: "", status: 401 }],
    ["403", { body: "<title>Forbidden</title>", status: 403 }],
    ["a challenge with 503", { body: "<html><title>Just a moment...</title>", status: 503 }],
    ["a challenge with 200", { body: "<!doctype html><title>Just a moment...</title><script>window._cf_chl_opt={}</script>" }],
    ["a challenge in a header", { body: feedOf({ "/a": 1 }), headers: { "cf-mitigated": "challenge" } }],
  ])("declines by %s: it is left alone for a day", async (_what, file) => {
    site.files.set("/feed", file);
    expect(await visit(shelfOf())).toMatchObject({ kind: "failed", problem: "declines", retryAfter: day });
    expect(site.takeLog()).toHaveLength(2);
  });

  test("three articles in a row that decline end the visit, and their claims stay", async () => {
    const shelf = shelfOf();
    const articles = { "/a": 10, "/b": 11, "/c": 12, "/d": 13, "/e": 14 };
    put("/feed", feedOf(articles));
    for (const [at, path] of Object.keys(articles).entries()) putArticle(path, [at]);
    await visit(shelf);
    put("/feed", feedOf(Object.fromEntries(Object.entries(articles).map(([path, date]) => [path, date + 10]))));
    for (const path of Object.keys(articles)) put(path, "<title>Attention Required! | Cloudflare</title>");
    expect(await visit(shelf)).toMatchObject({ kind: "failed", problem: "declines" });
    expect(site.takeLog()).toHaveLength(4);
    expect(shelf.claims.size).toBe(5);
  });

  test("long articles about challenges are no challenges", async () => {
    const articles = { "/a": 10, "/b": 11, "/c": 12 };
    put("/feed", feedOf(articles));
    for (const path of Object.keys(articles)) put(path, `<title>Access Denied: what is known</title>${"<p>Words.</p>".repeat(10_000)}`);
    expect(await visit(shelfOf())).toMatchObject({ problem: "no-markup" });
  });

  test("its robots.txt is obeyed, for lists and for articles", async () => {
    put("/robots.txt", "User-agent: *\nDisallow: /feed\nDisallow: /closed/");
    put("/feed", feedOf({ "/a": 1 }));
    expect(await visit(shelfOf())).toMatchObject({ problem: "declines", detail: "robots.txt", retryAfter: day });
    expect(site.takeLog()).toEqual(["200 /robots.txt"]);
    put("/list", feedOf({ "/closed/a": 1, "/b": 2 }));
    putArticle("/b", [2]);
    const shelf = shelfOf("/list");
    await visit(shelf);
    expect(site.takeLog()).toEqual(["200 /robots.txt", "200 /list", "200 /b"]);
    expect(refused).toEqual(["/closed/a is barred by robots.txt"]);
    putArticle("/closed/a", [1]);
    await visit(shelf, {}, 2 * day);
    expect(site.takeLog()).not.toContain("200 /closed/a");
    expect(refused).toHaveLength(1); // it is counted once
  });

  test("an article that robots.txt barred is read when it no longer does", async () => {
    put("/robots.txt", "User-agent: *\nDisallow: /closed/");
    put("/feed", feedOf({ "/closed/a": 1, "/b": 2 }));
    for (const path of ["/closed/a", "/b"]) putArticle(path, [1]);
    const shelf = shelfOf();
    await visit(shelf);
    put("/robots.txt", "");
    await visit(shelf, {}, 2 * day);
    expect(site.takeLog()).toContain("200 /closed/a");
    expect(await shelf.countWaiting()).toBe(0);
  });

  test("a robots.txt that fails means that nothing is asked", async () => {
    put("/robots.txt", "", { status: 500 });
    put("/feed", feedOf({ "/a": 1 }));
    expect(await visit(shelfOf())).toMatchObject({ kind: "failed", problem: "server-error" });
    expect(site.takeLog()).toEqual(["500 /robots.txt"]);
  });

  test("a busy one is asked when it says, and declines if it is busy three visits in a row", async () => {
    const shelf = shelfOf();
    put("/feed", "", { status: 429, headers: { "retry-after": "120" } });
    expect(await visit(shelf)).toMatchObject({ problem: "busy", retryAfter: 120_000 });
    await visit(shelf);
    expect(await visit(shelf)).toMatchObject({ problem: "declines", retryAfter: day });
    put("/feed", feedOf({ "/a": 1 }));
    putArticle("/a", [1]);
    expect(await visit(shelf)).toMatchObject({ kind: "done" });
    expect(shelf.site?.busyCount).toBe(0);
  });

  test("without markup it says so, and is asked daily for a few pages", async () => {
    const shelf = shelfOf();
    put("/feed", feedOf(Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`/${at}`, 1 + at / 10]))));
    for (let at = 0; at < 50; at++) put(`/${at}`, "<p>No markup.</p>");
    expect(await visit(shelf)).toMatchObject({ kind: "failed", problem: "no-markup", retryAfter: day });
    expect(site.takeLog()).toHaveLength(22);
    const few = shelfOf("/few");
    put("/few", feedOf({ "/1": 1 }));
    expect(await visit(few)).toMatchObject({ problem: "no-markup" });
  });

  test("a page that is no feed is named, and errors of single articles do not stop the others", async () => {
    put("/feed", "<!doctype html><p>Our news");
    expect(await visit(shelfOf())).toMatchObject({ problem: "damaged", detail: "web-page" });
    const shelf = shelfOf("/list");
    put("/list", feedOf({ "/a": 4, "/b": 3, "/c": 2 }));
    put("/a", "", { status: 500 });
    putArticle("/b", [2]);
    put("/c", "", { status: 500 });
    for (let times = 0; times < 4; times++) expect(await visit(shelf)).toMatchObject({ kind: "done" });
    expect([shown(shelf), await shelf.countWaiting()]).toEqual([{ 2: "False" }, 0]);
  });
});

describe("hosts", () => {
  test("a redirect to another host is not followed but named; one on the same host is followed where it is visible", async () => {
    const other = site.origin.replace("127.0.0.1", "localhost");
    put("/feed", feedOf({ "/a": 3, "/b": 2 }));
    put("/a", "", { status: 301, headers: { location: `${other}/elsewhere` } });
    put("/b", "", { status: 301, headers: { location: "/new-b" } });
    putArticle("/new-b", [2]);
    const shelf = shelfOf();
    await visit(shelf);
    expect(refused).toEqual([`/a leads to ${other}/elsewhere`]);
    expect(requests.map(({ address }) => new URL(address).hostname)).not.toContain("localhost");
    expect(shown(shelf)).toEqual({ 2: "False" });
  });

  test("articles and sitemaps on other hosts are not asked, those of an alias are", async () => {
    const elsewhere = await startSite();
    try {
      elsewhere.files.set("/x", { body: articleOf(`${elsewhere.origin}/x`, [7]) });
      put("/feed", feedOf({ [`${elsewhere.origin}/x`]: 3 }));
      expect(await visit(shelfOf())).toMatchObject({ kind: "done", hasChanged: false });
      expect([elsewhere.takeLog(), refused]).toEqual([[], [`${elsewhere.origin}/x is on another host`]]);
      const shelf = shelfOf("/feed", { aliases: [`${elsewhere.origin}/`] });
      await visit(shelf);
      expect(elsewhere.takeLog()).toEqual(["404 /robots.txt", "200 /x"]);
      expect(shown(shelf)).toEqual({ 7: "False" });
    } finally {
      await elsewhere.close();
    }
  });

  test("an index leads to its packed sitemaps, the latest first, and later only to those that changed", async () => {
    const index = (days: number[]): string =>
      `<sitemapindex>${days.map((date, at) => `<sitemap><loc>${site.origin}/post-${at}.xml.gz</loc><lastmod>2026-11-${date}</lastmod></sitemap>`).join("")}
       <sitemap><loc>${site.origin}/author-sitemap.xml</loc></sitemap></sitemapindex>`;
    put("/index.xml", index([10, 12, 11]));
    for (let at = 0; at < 3; at++) {
      put(`/post-${at}.xml.gz`, gzipSync(sitemapOf({ [`/${at}`]: 9 }, site.origin)), { headers: { "content-type": "application/gzip" } });
      putArticle(`/${at}`, [at]);
    }
    const shelf = shelfOf("/index.xml");
    await visit(shelf);
    expect(site.takeLog().slice(1, 5)).toEqual(["200 /index.xml", "200 /post-1.xml.gz", "200 /post-2.xml.gz", "200 /post-0.xml.gz"]);
    expect(shelf.claims.size).toBe(3);
    put("/index.xml", index([13, 12, 11]));
    put("/post-0.xml.gz", gzipSync(sitemapOf({ "/0": 9, "/9": 13 }, site.origin)));
    putArticle("/9", [9]);
    await visit(shelf);
    expect(site.takeLog()).toEqual(["200 /index.xml", "200 /post-0.xml.gz", "200 /9"]);
  });

  test("WordPress's posts are paged back through, a page a visit", async () => {
    const posts = (page: number): string =>
      `/wp-json/wp/v2/posts?categories=5&_fields=link%2Cmodified_gmt%2Cdate_gmt&per_page=100&orderby=modified&order=desc&page=${page}`;
    const postOf = (at: number) => ({
      link: `${site.origin}/${at}`,
      modified_gmt: new Date(Date.UTC(2026, 9, 28) - at * hour).toISOString().slice(0, 19),
    });
    const postsOf = (from: number, count: number): string => JSON.stringify(Array.from({ length: count }, (_, at) => postOf(from + at)));
    put(posts(1), postsOf(0, 100));
    put(posts(2), postsOf(100, 30));
    put(posts(3), '{"code":"rest_post_invalid_page_number"}', { status: 400 });
    for (let at = 0; at < 130; at++) putArticle(`/${at}`, [at]);
    const shelf = shelfOf("/wp-json/wp/v2/posts?categories=5");
    for (let times = 0; times < 5; times++) await visit(shelf);
    expect([shelf.claims.size, await shelf.countWaiting(), shelf.site?.lists[0]?.nextPage]).toEqual([130, 0, 0]);
    site.takeLog();
    await visit(shelf);
    expect(site.takeLog().filter((line) => line.includes("wp-json"))).toEqual([`304 ${posts(1)}`]);
  });
});

describe("pace", () => {
  test.each([
    ["3 s", "", 3_000],
    ["Crawl-delay", "User-agent: *\nCrawl-delay: 20", 20_000],
    ["Crawl-delay for us", "User-agent: *\nCrawl-delay: 20\n\nUser-agent: Gainsay\nCrawl-delay: 1", 3_000],
  ])("requests to a host are at least %s apart", async (_what, robots, least) => {
    put("/robots.txt", robots);
    put("/feed", feedOf({ "/a": 1, "/b": 2, "/c": 3 }));
    for (const path of ["/a", "/b", "/c"]) putArticle(path, [1]);
    await visit(shelfOf());
    const gaps = requests.slice(2).map(({ at }, number) => at - (requests[number + 1]?.at ?? 0));
    expect(gaps).toEqual([least, least, least]);
  });

  test("two publishers at one host are two sources, and share its pace: one request at a time", async () => {
    put("/one/feed", feedOf({ "/one/a": 1, "/one/b": 2 }, "One"));
    put("/two/feed", feedOf({ "/two/a": 1, "/two/b": 2 }, "Two"));
    for (const [at, path] of ["/one/a", "/one/b", "/two/a", "/two/b"].entries()) putArticle(path, [at]);
    const [one, two] = [shelfOf("/one/feed"), shelfOf("/two/feed")];
    const { pace } = partsOf(one);
    await Promise.all([visitSite(partsOf(one, { pace })), visitSite(partsOf(two, { pace }))]);
    expect([shown(one), shown(two)]).toEqual([
      { 0: "False", 1: "False" },
      { 2: "False", 3: "False" },
    ]);
    expect(site.mostAtOnce()).toBe(1);
    const times = requests.map(({ at }) => at);
    expect(times.slice(1).every((at, number) => at - times[number]! >= 3_000)).toBe(true);
  });

  test("a turn that is far off pauses the visit, which goes on where it was", async () => {
    put("/robots.txt", "User-agent: *\nCrawl-delay: 60");
    put("/feed", feedOf({ "/a": 1, "/b": 2 }));
    putArticle("/a", [1]);
    putArticle("/b", [2]);
    const shelf = shelfOf();
    let times = 0;
    for (let outcome = await visit(shelf, { waitMax: () => 5_000 }); outcome.kind === "paused"; times++) {
      expect(outcome.resumeAt - time).toBeGreaterThan(50_000);
      outcome = await visit(shelf, { waitMax: () => 5_000 }, outcome.resumeAt - time);
    }
    expect([times, shown(shelf)]).toEqual([3, { 1: "False", 2: "False" }]);
  });

  test("a host that wants a month between two requests is asked once a day, its robots.txt seldom, and is read in the end", async () => {
    put("/robots.txt", "User-agent: *\nCrawl-delay: 3000000");
    put("/feed", feedOf({ "/a": 1, "/b": 2 }));
    putArticle("/a", [1]);
    putArticle("/b", [2]);
    const shelf = shelfOf();
    const pages: string[] = [];
    let outcome = await visit(shelf, { waitMax: () => 5_000 });
    for (let times = 0; outcome.kind === "paused" && times < 9; times++) {
      pages.push(...site.takeLog());
      const source = newSource({ id: "one", kind: "site", address: site.origin, title: "One", dueAt: outcome.resumeAt });
      expect([outcome.resumeAt - time, findDue([source], time)]).toEqual([day, undefined]);
      outcome = await visit(shelf, { waitMax: () => 5_000 }, outcome.resumeAt - time);
    }
    expect([outcome.kind, shown(shelf)]).toEqual(["done", { 1: "False", 2: "False" }]);
    expect([...pages, ...site.takeLog()]).toEqual([
      "200 /robots.txt",
      "200 /feed",
      "200 /robots.txt",
      "200 /b",
      "200 /robots.txt",
      "200 /a",
    ]);
  });

  test("a visit does not wait behind another one for a turn that is then too far off", async () => {
    put("/robots.txt", "User-agent: *\nCrawl-delay: 60");
    put("/one", feedOf({}));
    put("/two", feedOf({}));
    const [one, two] = [shelfOf("/one"), shelfOf("/two")];
    for (const shelf of [one, two]) await visit(shelf, { waitMax: () => 5_000 });
    time += hour;
    const { pace } = partsOf(one);
    const outcomes = await Promise.all([one, two].map((shelf) => visitSite(partsOf(shelf, { pace, waitMax: () => 5_000 }))));
    expect(outcomes.map(({ kind }) => kind)).toEqual(["done", "paused"]);
  });
});

describe("a visit that is killed", () => {
  test("at any point goes on, and ends as one that was not", async () => {
    class Dead extends Error {}
    let reached = 0;
    let dieAt = 0;
    const reach = (): void => {
      reached += 1;
      if (reached === dieAt) throw new Dead();
    };
    const prepare = async (): Promise<MemoryShelf> => {
      dieAt = 0;
      put("/feed", feedOf({ "/a": 20, "/b": 21, "/gone": 19, "/changed": 18 }));
      for (const [at, path] of ["/a", "/b", "/gone", "/changed"].entries()) putArticle(path, [at, at + 10]);
      const shelf = makeShelf({ address: `${site.origin}/feed` }, reach);
      time = Date.UTC(2026, 10, 28);
      await visit(shelf);
      put("/feed", feedOf({ "/a": 20, "/b": 21, "/gone": 28, "/changed": 28, "/new": 28 }));
      put("/gone", "", { status: 404 });
      putArticle("/changed", [3, 5], "Mostly false");
      putArticle("/new", [7]);
      reached = 0;
      return shelf;
    };
    const stateOf = (shelf: MemoryShelf) => ({
      claims: [...shelf.claims.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      articles: [...shelf.articles.values()].map(({ address, claims, rank, state }) => ({ address, claims, rank, state })),
      counts: [shelf.site?.readCount, shelf.site?.markedCount],
    });
    const whole = await prepare();
    await visit(whole);
    const points = reached;
    await visit(whole);
    const expected = stateOf(whole);
    expect(points).toBeGreaterThan(40);
    expect(Object.keys(ratingsOf(expected.claims))).toEqual(["0", "1", "3", "5", "7", "10", "11"]);
    for (let at = 1; at <= points; at++) {
      const shelf = await prepare();
      dieAt = at;
      await expect(visit(shelf)).rejects.toBeInstanceOf(Dead);
      dieAt = 0;
      await visit(shelf, {}, 30_000);
      await visit(shelf);
      expect(stateOf(shelf), `killed at ${at}`).toEqual(expected);
    }
  });

  test("a removed site stays removed", async () => {
    put("/feed", feedOf({ "/a": 20 }));
    putArticle("/a", [1]);
    const shelf = shelfOf();
    const ask: typeof fetch = async (...request) => {
      if (new Request(...request).url.endsWith("/a")) shelf.site = undefined;
      return await fetch(...request);
    };
    expect(await visit(shelf, { fetch: ask })).toEqual({ kind: "canceled" });
    expect([shelf.site, shelf.claims.size]).toEqual([undefined, 0]);
  });
});
