/** What the icon in the toolbar shows: always a title, and a number only if the reader asked for one. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let page: OpenPage;
  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());
  afterEach(async () => {
    await page.tab.close();
    await reader.inExtension(() => chrome.storage.local.clear());
  });

  const readIcon = (): Promise<{ title: string; badge: string }> =>
    reader.inExtension(
      async (tabId) => ({ title: await chrome.action.getTitle({ tabId }), badge: await chrome.action.getBadgeText({ tabId }) }),
      page.id,
    );

  async function knownClaims(): Promise<number> {
    const report = await reader.describeWhen(page, "the page is read", () => true);
    return new Set(report.annotations.filter(({ tier }) => tier === "strong").map(({ claim }) => claim.id)).size;
  }
  const waitForTitle = (title: string): Promise<{ title: string; badge: string }> =>
    waitUntil(`the title "${title}"`, async () => {
      const icon = await readIcon();
      return icon.title === title ? icon : undefined;
    });

  test("the title says how many known claims the page has, and the number is on the icon", async () => {
    page = await reader.read("/founding/");
    const known = await knownClaims();
    expect(known).toBeGreaterThan(0);
    expect(await waitForTitle(`Gainsay: ${known} known claims on this page`)).toMatchObject({ badge: `${known}` });
  });

  test("there is no number on the icon if the reader turned it off", async () => {
    await reader.inExtension(() => chrome.storage.local.set({ settings: { badge: false } }));
    page = await reader.read("/founding/");
    expect(await waitForTitle(`Gainsay: ${await knownClaims()} known claims on this page`)).toMatchObject({ badge: "" });
  });

  test("the title says that nothing is known, and that a page is no longer read", async () => {
    page = await reader.read("/quiet/");
    expect(await waitForTitle("Gainsay: no known claims")).toMatchObject({ badge: "" });
    await reader.inExtension(() => chrome.storage.local.set({ settings: { sitesOff: ["127.0.0.1"] } }));
    expect(await waitForTitle("Gainsay: off on this page")).toMatchObject({ badge: "" });
  });
});
