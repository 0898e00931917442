/**
 * Reading leaves no trace: at a proxy for all traffic, the browser requests nothing more than it does for the same pages without
 * Gainsay; and nothing about a page is written to any storage of the extension.
 */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../../src/cli/io/project-root.ts";
import { type Tab, waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { servePages } from "../../src/dev/demo/sample-pages.ts";
import { launchBareReader } from "../support/bare-browser.ts";
import { isCardClosed, readCard } from "../support/card.ts";
import { dumpClaims, dumpStorage } from "../support/dump-storage.ts";
import { isBrowsersOwn, type LoggingProxy, type ProxiedRequest, startLoggingProxy } from "../support/servers/logging-proxy.ts";
import { areClaimsReady, browserNames, launchReader, type Reader } from "../support/reader.ts";

const paths = ["founding", "science", "live-blog", "long-read", "opinion", "interview", "quiet", "scroll", "backgrounds", "right-to-left"];
const siteOf = (path: string): string => `http://${path}-post.example/${path}/`;

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  /** The same browser without Gainsay. */
  let bare: Reader;
  let proxy: LoggingProxy;
  let bareProxy: LoggingProxy;
  let pages: { url: string; close: () => Promise<void> };

  beforeAll(async () => {
    pages = await servePages(join(projectRoot, "tests/pages"));
    proxy = await startLoggingProxy(pages.url);
    bareProxy = await startLoggingProxy(pages.url);
    reader = await launchReader(name, { proxy: proxy.port });
    bare = await launchBareReader(name, bareProxy.port);
  });
  afterAll(async () => {
    for (const one of [reader, bare]) await one.leave();
    for (const one of [proxy, bareProxy, pages]) await one.close();
  });

  /** What the network is asked for while all pages are opened, without the browser's own requests, elsewhere and for icons. */
  async function visitAll(
    { log }: LoggingProxy,
    look: (path: string) => Promise<void>,
  ): Promise<{ pages: string[]; others: ProxiedRequest[] }> {
    const from = log.length;
    for (const path of paths) await look(path);
    const asked = log.slice(from);
    const isPage = ({ host }: ProxiedRequest): boolean => host.endsWith("-post.example");
    return {
      pages: asked
        .filter((one) => isPage(one) && one.path !== "/favicon.ico")
        .map(({ method, host, path }) => `${method} ${host}${path}`)
        .toSorted(),
      others: asked.filter((one) => !isPage(one)),
    };
  }

  async function readBare(path: string): Promise<void> {
    const tab = await bare.session.openTab(siteOf(path));
    await tab.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve(null)))); // its scripts have started
    await tab.close();
  }

  test("with every feature in use, reading requests nothing: the proxy sees only what the pages request by themselves", async () => {
    await reader.inExtension(() => chrome.storage.local.set({ settings: { badge: true } }));
    const [without, withUs] = await Promise.all([visitAll(bareProxy, readBare), visitAll(proxy, readWithAll)]);
    expect(withUs.pages).toEqual(without.pages);
    expect(without.pages.length).toBeGreaterThanOrEqual(paths.length);
    expect(proxy.log.filter(({ origin }) => origin.includes("-extension://"))).toEqual([]);
    const newHosts = new Set(withUs.others.map(({ host }) => host));
    for (const { host } of without.others) newHosts.delete(host);
    expect([...newHosts].filter((host) => !isBrowsersOwn(host))).toEqual([]);
    expect(await reader.inExtension(ask, "readRequests")).toEqual([]);
    await reader.inExtension(() =>
      fetch("https://control.example/").then(
        () => null,
        () => null,
      ),
    );
    expect(proxy.log.some(({ host }) => host.startsWith("control.example"))).toBe(true); // so the proxy does see what an extension requests
  });

  test("no storage of the extension has anything about the pages, except what the reader saved", async () => {
    const stored = await reader.inExtension(dumpStorage);
    expect(stored.length).toBeGreaterThan(100_000); // the starter claims are there
    expect(stored).toContain("spoken to Putin only once");
    for (const path of paths) expect([path, stored.includes(`${path}-post.example`)]).toEqual([path, false]);
    const words = await wordsOfPages();
    const known = (await reader.inExtension(dumpClaims)).toLowerCase();
    const found = words.filter((word) => !known.includes(word) && stored.toLowerCase().includes(word));
    expect(words.length).toBeGreaterThan(150);
    expect(found).toEqual([]);
    const page = await reader.read(siteOf("quiet"));
    const popup = await reader.openPopup(page);
    await popup.waitFor("the switch", () => document.querySelector<HTMLElement>("#site"));
    await popup.evaluate(() => document.querySelector<HTMLElement>("#site")?.click());
    await popup.waitFor(
      "it is off",
      async () => ((await chrome.storage.local.get("settings"))["settings"] as { sitesOff?: string[] }).sitesOff?.length === 1,
    );
    expect(await reader.inExtension(dumpStorage)).toContain("quiet-post.example"); // so the search does find what is there
    for (const tab of [popup, page.tab]) await tab.close();
  });

  test("from a private window nothing at all is written", async () => {
    await reader.session.allowPrivate();
    const own = await waitUntil("the extension is back", openAnswered);
    const before = await own.evaluate(dumpStorage);
    for (const path of ["founding", "fact-check"]) {
      const tab = await own.evaluate(openPrivately, siteOf(path));
      const isPrivate = await own.waitFor("the page is read", describePrivately, tab);
      expect(isPrivate).toEqual({ isRead: true, isPrivate: true, marks: 0 });
      const popup = await reader.session.openOwnPage(`popup.html?tab=${tab}`);
      await popup.waitFor("what the popup says of it", () => document.body.innerText.includes("Private window:"));
      await popup.evaluate(() => {
        for (const button of document.querySelectorAll<HTMLElement>("details, .popup-folds button")) button.click();
      });
      await popup.evaluate(ask, "readClaimState"); // when this is answered, all earlier requests are done
      await popup.close();
    }
    expect(await own.evaluate(dumpStorage)).toBe(before);
    await own.evaluate(() => chrome.storage.local.set({ settings: { marksInPrivate: true } }));
    const wanted = await own.evaluate(openPrivately, siteOf("founding"));
    await waitUntil("marks where they are wanted", async () => ((await own.evaluate(describePrivately, wanted))?.marks ?? 0) > 0);
  });

  /** Opens the settings again until they are answered: a page opened while the browser still replaces the extension may never be. */
  async function openAnswered(): Promise<Tab> {
    const own = await reader.session.openOwnPage("options.html");
    try {
      await own.evaluate(areClaimsReady);
      return own;
    } catch (error) {
      await own.close();
      throw error;
    }
  }

  /** Reads a page and uses everything on it: card, popup, lookup. */
  async function readWithAll(path: string): Promise<void> {
    const page = await reader.open(siteOf(path));
    const { annotations } = await reader.describeWhen(page, `${path} is read`, () => true);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    if (annotations.some(({ tier }) => tier === "strong")) {
      await page.tab.waitFor("the card of the first claim", readCard);
      await page.tab.press("Escape");
      await page.tab.waitFor("it is closed", isCardClosed);
    }
    await reader.session.chooseInMenu("look-up", "Musk Putin", page.address);
    await page.tab.waitFor("what was looked up", readCard);
    const popup = await reader.openPopup(page);
    await popup.waitFor("the heading", () => document.querySelector("h1"));
    for (const tab of [popup, page.tab]) await tab.close();
  }

  /** Long words of the pages, as written in their files. */
  async function wordsOfPages(): Promise<string[]> {
    const texts = await Promise.all(paths.map(async (path) => await (await fetch(`${pages.url}/${path}/`)).text()));
    const text = texts.join(" ").replaceAll(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]*>/gu, " ");
    return [...new Set((text.match(/\p{L}{8,}/gu) ?? []).map((word) => word.toLowerCase()))];
  }
});

/** These run in one of the extension's own pages. */
async function openPrivately(url: string): Promise<number> {
  const opened = await chrome.windows.create({ incognito: true, url });
  return opened?.tabs?.[0]?.id ?? -1;
}

/** Whether the annotator has read a tab, whether it treats the tab as private (then no dismissal is stored), and what it has drawn. */
async function describePrivately(tabId: number): Promise<{ isRead: boolean; isPrivate: boolean; marks: number } | undefined> {
  const reply = await chrome.tabs.sendMessage(tabId, { to: "page", call: "describePage", argument: null }).catch(() => undefined);
  if (reply?.value?.state !== "read") return undefined;
  const look = (): [boolean, number] => [chrome.extension.inIncognitoContext, CSS.highlights.size];
  const [world] = await chrome.scripting.executeScript({ target: { tabId }, func: look });
  const [isPrivate = false, marks = -1] = world?.result ?? [];
  return { isRead: true, isPrivate, marks };
}

async function ask(call: string): Promise<unknown> {
  return (await chrome.runtime.sendMessage({ to: "worker-own", call, argument: null })).value;
}
