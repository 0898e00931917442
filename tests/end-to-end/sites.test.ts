/**
 * A fact-checker's site on 127.0.0.1 as a source, in real browsers: what it publishes while the browser runs is marked after the next visit, on
 * a page that stays open. Its oddities (endless pages, broken lists, outages, long pauses) are tested in Node, tests/unit/sites: what a browser
 * does differently is unpack, decode and hide where a redirect leads.
 */
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PageReport, RequestReport } from "../../src/messages/contracts.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";
import { articleOf, atomOf, claimOf, feedOf, sitemapIndexOf, sitemapOf } from "../support/sites/site-pages.ts";
import { type SiteServer, startSite } from "../support/sites/site-server.ts";
import { storyOf } from "../support/story.ts";
import { visitSources } from "../support/visit-sources.ts";

/** How soon after the end of a visit a page that is seen has the new marks, in milliseconds. */
const soon = 5_000;

/** A news article that states what fact-checkers have reviewed. */
function storyWith(...subjects: (number | string)[]): string {
  const claims = subjects.map((subject) => `<p>${claimOf(subject)}</p>${storyOf(6)}`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridges</title><meta property="og:type" content="article"></head>
    <body><article><h1>The bridges of Aldermouth</h1>${storyOf(6)}${claims.join("")}</article></body></html>`;
}

type Marked = PageReport["annotations"][number]["claim"];

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let site: SiteServer;
  beforeAll(async () => {
    site = await startSite();
    reader = await launchReader(name);
  });
  afterAll(async () => {
    await reader.leave();
    await site.close();
  });
  const { ask, visitEnds, visit } = visitSources(() => reader);

  /** Opens a story at this path and waits until it is read. */
  async function openStory(path: string, ...subjects: (number | string)[]): Promise<OpenPage> {
    site.files.set(path, { body: storyWith(...subjects) });
    const page = await reader.open(site.origin + path);
    await reader.describeWhen(page, "the story is read", () => true);
    return page;
  }
  /** The claims that are marked in an open page, soon after they are as expected. */
  async function marksOf(page: OpenPage, what: string, isExpected: (claims: Marked[]) => boolean): Promise<Marked[]> {
    const listMarked = ({ annotations }: PageReport): Marked[] =>
      annotations.filter(({ tier }) => tier === "strong").map(({ claim }) => claim);
    return listMarked(await reader.describeWhen(page, what, (report) => isExpected(listMarked(report)), soon));
  }
  /** The sentences that are painted. */
  const painted = ({ tab }: OpenPage): Promise<string[]> =>
    tab.evaluate(() => [...CSS.highlights].flatMap(([key, ranges]) => (key.startsWith("gainsay-asserted") ? [...ranges].map(String) : [])));

  test("a claim published while the browser runs is marked on an open page after the next visit, with its publisher and rating", async () => {
    const put = (path: string, body: string): unknown => site.files.set(path, { body });
    put("/", `<!doctype html><title>Example Checks</title><link rel="alternate" type="application/rss+xml" href="/feed">`);
    put("/feed", feedOf({ "/old": 20 }));
    put("/old", articleOf(`${site.origin}/old`, [1]));
    const since = Date.now();
    const address = `${site.origin}/`;
    const { source } = await ask<{ source: string }>("addSource", { address });
    expect(await visitEnds(address, since)).toMatchObject({
      kind: "site",
      title: "Example Checks",
      claimCount: 1,
      articles: { read: 1, left: 0 },
    });
    const page = await openStory("/story", 7);
    expect(await painted(page)).toEqual([]);

    put("/feed", feedOf({ "/old": 20, "/new": 29 }));
    put("/new", articleOf(`${site.origin}/new`, [7], "Mostly false"));
    site.takeLog();
    expect(await visit(source, address)).toMatchObject({ claimCount: 2, articles: { read: 2, left: 0 } });
    expect(site.takeLog()).toEqual(["200 /feed", "200 /new"]);
    expect(await marksOf(page, "the new claim is marked", ({ length }) => length > 0)).toMatchObject([
      { text: claimOf(7), reviews: [{ publisher: { name: "Example Checks" }, rating: "Mostly false", url: `${site.origin}/new` }] },
    ]);

    expect(await painted(page)).toEqual([claimOf(7)]);

    put("/feed", feedOf({ "/old": 20, "/new": 30 }));
    put("/new", articleOf(`${site.origin}/new`, [7], "False"));
    await visit(source, address);
    const corrected = await marksOf(page, "the rating is corrected", ([claim]) => claim?.reviews[0]?.rating === "False");
    expect(corrected).toMatchObject([{ reviews: [{ rating: "False", correctedOn: { precision: "day" } }] }]);
    await page.tab.close();

    const asked = (await ask<RequestReport[]>("readRequests", null)).map((request) => request.address);
    expect(new Set(asked)).toEqual(new Set(["/", "/robots.txt", "/feed", "/old", "/new"].map((path) => site.origin + path)));
    const ours = site.headers.filter((sent) => sent["sec-fetch-dest"] === "empty"); // not the browser's own, for the story
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter(({ cookie, referer }) => (cookie ?? referer) !== undefined)).toEqual([]);
    // Chromium keeps its own name, whatever is asked for.
    expect(ours.at(-1)?.["user-agent"]).toMatch(name === "firefox" ? /^Gainsay\// : /^Mozilla\//);
    await ask("removeSource", { source });
  });

  test("a site read by its Atom feed, and one by packed sitemaps with an article in another encoding, give their claims", async () => {
    const put = (path: string, body: string | Uint8Array, contentType?: string): unknown =>
      site.files.set(path, { body, ...(contentType !== undefined && { headers: { "content-type": contentType } }) });
    put("/atom.xml", atomOf({ "/atom/a": 20 }));
    put("/atom/a", articleOf(`${site.origin}/atom/a`, [3]));
    put("/sitemaps.xml.gz", gzipSync(sitemapIndexOf([`${site.origin}/posts.xml.gz`])), "application/gzip");
    put("/posts.xml.gz", gzipSync(sitemapOf({ "/posts/a": 20 }, site.origin)), "application/gzip");
    put("/posts/a", Buffer.from(articleOf(`${site.origin}/posts/a`, ["Zoë"], "Half true"), "latin1"), "text/html; charset=utf-8");
    const page = await openStory("/both", 3, "Zoë");
    const addresses = ["/atom.xml", "/sitemaps.xml.gz"].map((path) => site.origin + path);
    const sources: string[] = [];
    for (const address of addresses) {
      const since = Date.now();
      sources.push((await ask<{ source: string }>("addSource", { address })).source);
      expect(await visitEnds(address, since)).toMatchObject({ kind: "site", claimCount: 1, articles: { read: 1, left: 0 } });
    }
    const claims = await marksOf(page, "both claims are marked", ({ length }) => length === 2);
    expect(claims.map(({ text, reviews }) => [text, reviews[0]?.rating])).toEqual([
      [claimOf(3), "False"],
      [claimOf("Zoë"), "Half true"],
    ]);
    expect((await painted(page)).toSorted()).toEqual([claimOf(3), claimOf("Zoë")].toSorted());
    await page.tab.close();
    for (const source of sources) await ask("removeSource", { source });
  });

  test("a site that redirects to another host, and one that declines, are named", async () => {
    const elsewhere = site.origin.replace("127.0.0.1", "localhost");
    site.files.set("/moved/feed", { body: feedOf({ "/moved/a": 20, "/moved/b": 20 }) });
    site.files.set("/moved/a", { body: "", status: 301, headers: { location: `${elsewhere}/new` } });
    site.files.set("/moved/b", { body: articleOf(`${site.origin}/moved/b`, [2]) });
    const since = Date.now();
    const address = `${site.origin}/moved/feed`;
    const { source } = await ask<{ source: string }>("addSource", { address });
    site.takeLog();
    expect(await visitEnds(address, since)).toMatchObject({
      claimCount: 1,
      refused: [{ reason: "leads to another address", count: 1, first: `${site.origin}/moved/a` }],
    });
    expect(site.takeLog().filter((line) => line.includes("/new"))).toEqual([]);
    site.files.set("/moved/feed", { body: "<title>Just a moment...</title>", status: 403 });
    const declined = await visit(source, address);
    expect(declined).toMatchObject({ claimCount: 1, problem: { kind: "declines" } });
    expect(declined.dueAt - Date.now()).toBeGreaterThan(23 * 3_600_000);
    await ask("removeSource", { source });
  });
});
