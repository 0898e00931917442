/** Claims that come and go while an article is open: its marks follow, and the reader is not disturbed. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { readCard } from "../support/card.ts";
import { type FeedServer, startFeedServer } from "../support/servers/feed-server.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";
import { storyOf } from "../support/story.ts";
import { visitSources } from "../support/visit-sources.ts";

/** How soon after the end of a visit a page that is seen has the new marks, in milliseconds. */
const soon = 5_000;

const said = (subject: number): string => `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`;
const review = (subject: number, publisher: string, rating: string) => ({
  "@type": "ClaimReview",
  claimReviewed: said(subject),
  url: `https://${publisher.toLowerCase().replace(" ", "-")}.example/bridge-${subject}`,
  author: { name: publisher },
  reviewRating: { alternateName: rating },
  inLanguage: "en",
});
const article = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>What the bridges cost</title><meta property="og:type" content="article"></head><body><article><h1>What the bridges cost</h1><p>${said(1)}</p>${storyOf(3)}<p>${said(2)}</p>${storyOf(3)}<p>${said(3)}</p></article></body></html>`;

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let server: FeedServer;
  let news: Server;
  let site: string;
  let page: OpenPage;
  let address: string;
  const source = (): string => `claim-reviews:${address}`;

  beforeAll(async () => {
    server = await startFeedServer();
    address = `${server.origin}/reviews.json`;
    news = createServer((_request, response) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(article));
    await new Promise<void>((resolve) => news.listen(0, "127.0.0.1", resolve));
    site = `http://127.0.0.1:${(news.address() as AddressInfo).port}`;
    reader = await launchReader(name);
  });
  afterEach(async () => {
    await page.tab.close();
    await ask("removeSource", { source: source() });
  });
  afterAll(async () => {
    await reader.leave();
    await server.close();
    news.closeAllConnections();
    news.close();
  });

  const { ask, visitEnds, visit } = visitSources(() => reader);
  const publish = (...reviews: ReturnType<typeof review>[]): void => server.put("/reviews.json", JSON.stringify(reviews));
  const marked = (): Promise<number[]> =>
    page.tab.evaluate(() => {
      const words = [...CSS.highlights].flatMap(([key, ranges]) => (key.startsWith("gainsay-asserted") ? [...ranges].map(String) : []));
      return words.flatMap((one) => Number(/^Bridge (\d)/u.exec(one)?.[1] ?? [])).toSorted((a, b) => a - b);
    });
  /** The subjects that are marked, once they are these. */
  const marks = (what: string, ...subjects: number[]): Promise<number[]> =>
    waitUntil(
      what,
      async () => {
        const now = await marked();
        return now.join() === subjects.join() ? now : undefined;
      },
      soon,
    );

  /** Adds a source that has a review of the first bridge, and opens the article. */
  async function open(): Promise<void> {
    publish(review(1, "Plumb Line", "It cost 31 million"));
    const since = Date.now();
    await ask("addSource", { address });
    await visitEnds(address, since);
    page = await reader.read(`${site}/`);
    await marks("the first bridge is marked", 1);
  }

  test("a claim that a source has since the last visit is marked, and a card that was open stays open", async () => {
    await open();
    await reader.session.runCommand("next-claim");
    await page.tab.waitFor("the card", readCard);
    await page.tab.waitFor(
      "where its claim comes from",
      () => document.querySelector(":root > div")?.shadowRoot?.querySelector(".background")?.textContent,
    );
    const before = (await page.tab.evaluate(readCard))!;
    expect(before.text).toContain("It cost 31 million");
    publish(review(1, "Plumb Line", "It cost 31 million"), review(2, "Plumb Line", "It was a gift"));
    await visit(source(), address);
    expect(await marks("the second bridge is marked, too", 1, 2)).toEqual([1, 2]);
    const after = await page.tab.evaluate(readCard);
    expect(after).toEqual(before);
    expect(after?.focus).not.toBe("");
    const title = (): Promise<string> => reader.inExtension((tabId) => chrome.action.getTitle({ tabId }), page.id);
    await waitUntil("the icon says so", async () => (await title()) === "Gainsay: 2 known claims on this page");
    await reader.session.runCommand("next-claim");
    const card = await page.tab.waitFor("the next card", () => {
      const text = document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]")?.innerText ?? "";
      return text.includes("Bridge 2") ? text : undefined;
    });
    expect(card).toContain("Plumb Line");
    expect(card).toContain("It was a gift");
  });

  test("the popup lists what has come while it is open", async () => {
    await open();
    const popup = await reader.openPopup(page);
    const lists = (subject: number) =>
      popup.waitFor(`bridge ${subject} in the popup`, (one) => document.body.innerText.includes(`Bridge ${one}`), subject);
    expect(await lists(1)).toBe(true);
    await page.tab.bringToFront();
    publish(review(1, "Plumb Line", "It cost 31 million"), review(2, "Plumb Line", "It was a gift"));
    await visit(source(), address);
    expect(await lists(2)).toBe(true);
    await popup.close();
  });

  test("the marks of a source go when it is switched off, come back with it, and go when it is removed", async () => {
    await open();
    await ask("setSourceOn", { source: source(), isOn: false });
    expect(await marks("nothing is marked")).toEqual([]);
    await ask("setSourceOn", { source: source(), isOn: true });
    expect(await marks("the bridge is marked again", 1)).toEqual([1]);
    await ask("removeSource", { source: source() });
    expect(await marks("nothing is marked anymore")).toEqual([]);
  });

  test("the reader's own fact-checks are marked from the moment they are saved until they are removed", async () => {
    await open();
    const own = { id: "own-3", text: said(3), language: "en", variants: [], appearances: [], statements: [], topics: [] };
    const reviews = [{ publisher: { name: "Plumb Line" }, rating: "It was built of paper", verdict: "refuted" }];
    await ask("saveClaims", { claims: [{ ...own, reviews }] });
    expect(await marks("the third bridge is marked", 1, 3)).toEqual([1, 3]);
    await ask("removeSavedClaim", { claim: "own-3" });
    expect(await marks("it is not marked anymore", 1)).toEqual([1]);
  });

  test("a publisher that is switched off loses its marks, and nobody else's", async () => {
    await open();
    publish(review(1, "Plumb Line", "It cost 31 million"), review(2, "Example Checks", "It was a gift"));
    await visit(source(), address);
    expect(await marks("both are marked", 1, 2)).toEqual([1, 2]);
    const report = await waitUntil("the publishers are counted", async () => {
      const { sources } = await ask<{ sources: { address: string; publishers: { key: string; name: string }[] }[] }>("readSources", null);
      return sources.find((one) => one.address === address)?.publishers.find((one) => one.name === "Example Checks");
    });
    await reader.inExtension((key) => chrome.storage.local.set({ settings: { publishersOff: [key] } }), report.key);
    expect(await marks("only the other one is marked", 1)).toEqual([1]);
    await reader.inExtension(() => chrome.storage.local.clear());
    expect(await marks("both are marked again", 1, 2)).toEqual([1, 2]);
  });

  test("pages in other tabs, and pages that the reader goes back to, have the new marks when they are seen", async () => {
    await open();
    await page.tab.goTo(`${site}/another`);
    const other = await reader.open("/quiet/");
    await other.tab.bringToFront();
    publish(review(1, "Plumb Line", "It cost 31 million"), review(2, "Plumb Line", "It was a gift"));
    await visit(source(), address);
    await page.tab.bringToFront();
    expect(await marks("the second bridge is marked in the tab that was behind", 1, 2)).toEqual([1, 2]);
    await page.tab.evaluate(() => history.back()); // Firefox brings the page back as it was, Chromium loads it again here
    await waitUntil("the page of before", async () => (await page.tab.evaluate(() => location.pathname)) === "/");
    expect(await marks("the second bridge is marked in the page of before", 1, 2)).toEqual([1, 2]);
    await other.tab.close();
  });
});
