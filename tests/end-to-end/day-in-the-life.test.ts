/**
 * A reader's day in one run, in both browsers: installation, a signed feed added, many pages in many tabs while the worker is ended again
 * and again, the feed updated, a corrupted update, a lost connection, changed options, the extension reloaded. No error occurs, every
 * mark is right, and memory does not grow.
 *
 * DAY_PAGES says how many pages there are (24; 500 is the full day), DAY_TABS in how many tabs (4; 20).
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import type { ClaimState, SourceReport } from "../../src/messages/contracts.ts";
import { type FeedServer, startFeedServer } from "../support/servers/feed-server.ts";
import { makeClaim, makeFeed, pairOf } from "../support/make-feed.ts";
import { browserNames, type OpenPage, launchReader, type Reader } from "../support/reader.ts";
import { reloadExtension } from "../support/reload-extension.ts";
import { visitSources } from "../support/visit-sources.ts";

const pageCount = Number(process.env["DAY_PAGES"] ?? 24);
const tabCount = Number(process.env["DAY_TABS"] ?? 4);
/** The worker is ended after this many pages, as browsers do when it idles. */
const endedEvery = 6;
/** How much more memory a tab may use at the end than after its first pages, in bytes. */
const heapRoom = 3_000_000;

const filler = "The harbour office says that the tide was as high as it has been in any autumn. ";
const story = (subject: number): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridge ${subject}</title><meta property="og:type" content="article"></head><body><article><h1>What a bridge cost</h1><p>${filler.repeat(8)}</p><p>Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.</p><p>${filler.repeat(8)}</p></article></body></html>`;

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let feeds: FeedServer;
  let news: Server;
  let site: string;

  beforeAll(async () => {
    feeds = await startFeedServer();
    news = createServer(({ url = "" }, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(story(Number(url.slice(1))));
    });
    await new Promise<void>((resolve) => news.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${(news.address() as AddressInfo).port}`;
    reader = await launchReader(name);
  });
  afterAll(async () => {
    await reader.leave();
    await feeds.close();
    news.closeAllConnections();
    news.close();
  });

  test(`${pageCount} pages in ${tabCount} tabs`, { timeout: 120_000 + pageCount * 5_000 }, async () => {
    const { ask, visitEnds, visit } = visitSources(() => reader);
    const readState = (): Promise<ClaimState> => ask("readClaimState", null);
    await waitUntil("the welcome page", async () => (await reader.inExtension(countWelcomes)) === 1);
    const starters = await waitUntil("the starter claims", async () => (await readState()).claimCount);

    const pair = await pairOf(1);
    const now = Date.now() - 60_000;
    const first = Array.from({ length: 300 }, (_, subject) => makeClaim(subject));
    const second = [...first.slice(10), ...Array.from({ length: 300 }, (_, subject) => makeClaim(subject + 300))];
    const address = `${feeds.origin}/feed/manifest.json`;
    const serve = (files: Map<string, Uint8Array>): void => {
      for (const [place, bytes] of files) feeds.put(`/feed/${place}`, bytes);
    };
    serve((await makeFeed({ pair, claims: first, now })).files);
    const since = Date.now();
    const { source } = await ask<{ source: string }>("addSource", { address });
    expect((await visitEnds(address, since)).claimCount).toBe(300);

    const tabs: OpenPage[] = [];
    for (let at = 0; at < tabCount; at++) tabs.push(await reader.open(`${site}/${at + 20}`));
    /** Opens one more page in the next tab; it must have exactly its own mark. */
    const read = async (subject: number, isKnown = true): Promise<void> => {
      const page = tabs[subject % tabs.length]!;
      await page.tab.goTo(`${site}/${subject}`);
      await page.tab.bringToFront();
      const report = await reader.describeWhen(page, `page ${subject} is read`, ({ annotations }) => !isKnown || annotations.length > 0);
      expect([subject, report.annotations.filter(({ tier }) => tier === "strong").map(({ claim }) => claim.id)]).toEqual([
        subject,
        isKnown ? [`bridge-${subject}`] : [],
      ]);
    };
    const walk = async (from: number, count: number): Promise<void> => {
      for (let at = 0; at < count; at++) {
        await read(from + (at % 200));
        if (at % endedEvery === endedEvery - 1) await reader.session.endWorker();
      }
    };
    const quarter = Math.ceil(pageCount / 4);
    await walk(20, quarter);
    const before = await tabs[0]!.tab.measureMemory?.();

    serve((await makeFeed({ pair, claims: second, sequence: 2, now, before: { claims: first, sequence: 1 } })).files);
    expect(await visit(source, address)).toMatchObject({ claimCount: 590 });
    await read(5, false); // gone with the update
    await walk(320, quarter);

    const corrupted = await makeFeed({ pair, claims: first, sequence: 3, now, before: { claims: second, sequence: 2 } });
    for (const [place, bytes] of corrupted.files) if (place !== "manifest.json") bytes[bytes.length >> 1]! ^= 1;
    serve(corrupted.files);
    expect(await visit(source, address)).toMatchObject({ claimCount: 590, problem: { kind: "feed-file" } });
    await walk(330, quarter);

    feeds.put("/feed/manifest.json", "", { status: 500, times: 1_000 });
    const offline = await visit(source, address);
    expect(offline).toMatchObject({ claimCount: 590 } satisfies Partial<SourceReport>);
    expect(offline.problem?.kind).toBe("server-error");
    await read(321);
    serve((await makeFeed({ pair, claims: second, sequence: 4, now })).files);
    const back = await visit(source, address);
    expect([back.problem, back.claimCount]).toEqual([undefined, 590]);

    await reader.inExtension(() => chrome.storage.local.set({ settings: { sitesOff: ["127.0.0.1"] } }));
    await tabs[0]!.tab.waitFor("no marks", () => [...CSS.highlights].every(([key, one]) => !key.startsWith("gainsay-") || one.size === 0));
    await reader.inExtension(() => chrome.storage.local.set({ settings: { sitesOff: [], badge: true } }));
    await walk(340, quarter);
    // Polled, because memory used by the previous step may not be freed yet.
    const grown = async (): Promise<number> => ((await tabs[0]!.tab.measureMemory?.())?.heapBytes ?? 0) - (before?.heapBytes ?? 0);
    await expect.poll(grown).toBeLessThan(heapRoom);
    expect(await reader.session.listErrors()).toEqual([]);

    const asked = new Set(feeds.log.map(({ path }) => path.split("/")[1]));
    expect([...asked]).toEqual(["feed"]);
    const claimsBefore = (await readState()).claimCount;
    expect(claimsBefore).toBe(starters + 590);
    const own = await reloadExtension(reader);
    const again = await own.waitFor("the claims are there after the extension was reloaded", async () => {
      const reply = await chrome.runtime.sendMessage({ to: "worker-own", call: "readClaimState", argument: null });
      return reply?.value?.claimCount as number;
    });
    expect(again).toBe(claimsBefore);
    const page = await reader.session.openTab(`${site}/350`);
    expect((await page.waitFor("marks on a page opened after", findMarks)).map(({ text }) => text)).toEqual([
      "Bridge 350 in Aldermouth cost taxpayers 45 million pounds.",
    ]);
    expect(await tabs[1]!.tab.evaluate(() => document.querySelectorAll("article p").length)).toBe(3); // old pages are as they were
    expect(await own.evaluate(countWelcomes)).toBeLessThanOrEqual(1); // once per installation
  });
});

/** Runs in one of the extension's own pages. */
async function countWelcomes(): Promise<number> {
  return (await chrome.tabs.query({ url: chrome.runtime.getURL("/welcome.html") })).length;
}
