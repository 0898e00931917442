/** A fact-checker's site on 127.0.0.1 as a source, in real browsers: what it publishes while the browser runs is marked after the next visit. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RequestReport } from "../../src/messages/contracts.ts";
import { browserNames, launchReader, type Reader } from "../support/reader.ts";
import { articleOf, claimOf, feedOf } from "../support/sites/site-pages.ts";
import { type SiteServer, startSite } from "../support/sites/site-server.ts";
import { storyOf } from "../support/story.ts";
import { visitSources } from "../support/visit-sources.ts";

const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridges</title><meta property="og:type" content="article"></head>
  <body><article><h1>The bridges of Aldermouth</h1>${storyOf(6)}<p>${claimOf(7)}</p>${storyOf(6)}</article></body></html>`;

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

  /** Opens the story; the claims that are marked in it. */
  async function readStory() {
    const page = await reader.open(`${site.origin}/story`);
    const { annotations } = await reader.describeWhen(page, "the story is read", () => true);
    await page.tab.close();
    return annotations.filter(({ tier }) => tier === "strong").map(({ claim }) => claim);
  }

  test("a claim published while the browser runs is marked after the next visit, with its publisher and rating", async () => {
    const put = (path: string, body: string): unknown => site.files.set(path, { body });
    put("/story", story);
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
    expect(await readStory()).toEqual([]);

    put("/feed", feedOf({ "/old": 20, "/new": 29 }));
    put("/new", articleOf(`${site.origin}/new`, [7], "Mostly false"));
    site.takeLog();
    expect(await visit(source, address)).toMatchObject({ claimCount: 2, articles: { read: 2, left: 0 } });
    expect(site.takeLog()).toEqual(["200 /feed", "200 /new"]);
    expect(await readStory()).toMatchObject([
      { text: claimOf(7), reviews: [{ publisher: { name: "Example Checks" }, rating: "Mostly false", url: `${site.origin}/new` }] },
    ]);

    put("/feed", feedOf({ "/old": 20, "/new": 30 }));
    put("/new", articleOf(`${site.origin}/new`, [7], "False"));
    await visit(source, address);
    expect(await readStory()).toMatchObject([{ reviews: [{ rating: "False", correctedOn: { precision: "day" } }] }]);

    const asked = (await ask<RequestReport[]>("readRequests", null)).map((request) => request.address);
    expect(new Set(asked)).toEqual(new Set(["/", "/robots.txt", "/feed", "/old", "/new"].map((path) => site.origin + path)));
    const ours = site.headers.filter((sent) => sent["sec-fetch-dest"] === "empty"); // not the browser's own, for the story
    expect(ours.length).toBeGreaterThan(5);
    expect(ours.filter(({ cookie, referer }) => (cookie ?? referer) !== undefined)).toEqual([]);
    // Chromium keeps its own name, whatever is asked for.
    expect(ours.at(-1)?.["user-agent"]).toMatch(name === "firefox" ? /^Gainsay\// : /^Mozilla\//);
    await ask("removeSource", { source });
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
