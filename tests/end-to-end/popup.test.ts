/** The popup over real pages, in both browsers: its words are true, and its switches do what they say. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Tab } from "../../src/dev/browsers/browser-session.ts";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { isCardClosed, readCard } from "../support/card.ts";
import { waitInPage } from "../support/wait-in-page.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  const open: Tab[] = [];

  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());
  afterEach(async () => {
    for (const tab of open.splice(0)) await tab.close();
    await reader.inExtension(() => chrome.storage.local.clear());
  });

  async function visit(path: string): Promise<OpenPage> {
    const page = await reader.open(path);
    open.push(page.tab);
    return page;
  }
  async function popupOver(page: OpenPage): Promise<Tab> {
    const popup = await reader.openPopup(page);
    open.push(popup);
    return popup;
  }
  const waitForHeading = (popup: Tab, heading: string): Promise<string> =>
    popup.waitFor(
      `the heading "${heading}"`,
      (wanted) => (document.querySelector("h1")?.textContent === wanted ? document.body.innerText : ""),
      heading,
    );
  const press = (popup: Tab, words: string): Promise<true> =>
    popup.waitFor(
      `a control "${words}"`,
      (wanted) => {
        const label = [...document.querySelectorAll<HTMLElement>("label")].find((one) => one.innerText.trim() === wanted);
        const buttons = [...document.querySelectorAll("button")];
        const control = label?.querySelector("input") ?? buttons.find((one) => one.innerText.trim() === wanted);
        control?.click();
        return control !== undefined;
      },
      words,
    ) as Promise<true>;
  /** Lines of the list with words cut in the middle: findings that do not fit, claims without an ellipsis. */
  const findOverflow = (): string[] =>
    [...document.querySelectorAll<HTMLElement>(".finding-line, .claim-row-text")]
      .filter((line) => line.scrollWidth > line.clientWidth || line.scrollHeight > line.clientHeight + 1 || line.innerText === "")
      .map((line) => line.innerText);
  const hasNoMarks = (): boolean => [...CSS.highlights].every(([key, highlight]) => !key.startsWith("gainsay-") || highlight.size === 0);

  test("says how many sentences were compared with how many claims", async () => {
    const page = await visit("/founding/");
    const { sentenceCount, claimCount, annotations } = await reader.describeWhen(page, "the page is read", () => true);
    const strong = annotations.filter(({ tier }) => tier === "strong");
    const claims = new Set(strong.map(({ claim }) => claim.id)).size;
    const known = new Set(strong.map(({ sentence }) => sentence)).size;
    const popup = await popupOver(page);
    const text = await waitForHeading(popup, `${claims} known claims`);
    expect(text).toContain(`Found in ${known} of ${sentenceCount} sentences. The rest matched nothing in ${claimCount} claims.`);
    expect(text).toContain("Nothing you read leaves this device");
    expect(await popup.evaluate(findOverflow)).toEqual([]);
  });

  test("leads from an entry to its place in the page, with the card open and focused", async () => {
    const page = await visit("/founding/");
    await reader.describeWhen(page, "the page is read", () => true);
    const popup = await popupOver(page);
    await popup.waitFor("the list", () => document.querySelectorAll(".claim-list button").length > 1);
    const last = await popup.evaluate(() => {
      const entries = [...document.querySelectorAll<HTMLElement>(".claim-list > ol > li > button")];
      entries.at(-1)?.click();
      return entries.at(-1)?.querySelector(".claim-row-text .quote")?.textContent ?? "";
    });
    const card = await page.tab.waitFor("the card", readCard);
    expect(card.text).toContain(last.replaceAll(/[“”]| …/gu, ""));
    expect(card.focus).not.toBe("");
  });

  test("switches this site off and on again: the marks go and come back", async () => {
    const page = await visit("/founding/");
    const marks = await page.tab.waitFor("marks", findMarks);
    const popup = await popupOver(page);
    await press(popup, "On this site");
    await page.tab.waitFor("the marks are gone", hasNoMarks);
    expect(await waitForHeading(popup, "Off on this site")).toContain("Gainsay doesn’t read 127.0.0.1.");
    await press(popup, "On this site");
    await expect.poll(() => page.tab.evaluate(findMarks)).toHaveLength(marks.length); // they come one after the other
    expect((await page.tab.evaluate(findMarks))?.map(({ text }) => text)).toEqual(marks.map(({ text }) => text));
  });

  test("switches everything off: no page is read until it is on again", async () => {
    const page = await visit("/founding/");
    await page.tab.waitFor("marks", findMarks);
    const popup = await popupOver(page);
    await press(popup, "On all sites");
    await waitForHeading(popup, "Off on all sites");
    await page.tab.waitFor("the marks are gone", hasNoMarks);
    const other = await visit("/science/");
    await other.tab.evaluate(waitInPage, 1_500); // its script has checked three times whether it is a readable article
    expect(await reader.describe(other)).toBeUndefined();
    await press(popup, "On all sites");
    await page.tab.waitFor("marks again", findMarks);
    await reader.describeWhen(other, "the other page is read as well", () => true);
  });

  test("pauses for an hour, says until when, and resumes", async () => {
    const page = await visit("/founding/");
    await page.tab.waitFor("marks", findMarks);
    const popup = await popupOver(page);
    await press(popup, "Pause for 1 hour");
    await popup.waitFor("it says until when", () => /^Paused until \d/u.test(document.querySelector("h1")?.textContent ?? ""));
    await page.tab.waitFor("the marks are gone", hasNoMarks);
    await press(popup, "Resume now");
    expect(await page.tab.waitFor("marks again", findMarks)).not.toEqual([]);
  });

  test("a pause ends by itself when its time is up", async () => {
    const pauseUntil = (until: number): Promise<void> =>
      reader.inExtension((pausedUntil) => chrome.storage.local.set({ settings: { pausedUntil } }), until);
    await pauseUntil(Date.now() + 3_600_000);
    const page = await visit("/founding/");
    expect(await page.tab.evaluate(findMarks)).toBeFalsy();
    await pauseUntil(Date.now() + 1_000);
    await page.tab.waitFor("marks", findMarks);
  });

  test("says that a page is not an article, and reads it when asked", async () => {
    const page = await visit("/search-results/");
    const popup = await popupOver(page);
    expect(await waitForHeading(popup, "No article found")).toContain("Gainsay looks for news articles");
    await press(popup, "Read this page");
    await reader.describeWhen(page, "the page is read", () => true);
    await popup.waitFor("it counts what was read", () => / of \d+ sentences|The one sentence here /u.test(document.body.innerText));
  });

  test("says that the browser keeps it out of the browser's own pages", async () => {
    const popup = await reader.session.openOwnPage(
      `popup.html?tab=${await reader.inExtension(async () => (await chrome.tabs.getCurrent())?.id)}`,
    );
    open.push(popup);
    expect(await waitForHeading(popup, "Browser page")).toContain("Browser pages are closed to extensions.");
  });

  test("says over a page without known claims what that does not mean", async () => {
    const page = await visit("/quiet/");
    await reader.describeWhen(page, "the page is read", () => true);
    const popup = await popupOver(page);
    expect(await waitForHeading(popup, "No known claims here")).toContain("No match doesn’t mean the page is right.");
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
  });
});
