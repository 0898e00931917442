/** The mode of reading first, with faint marks and the list at the end of the article; and windows as small as at 400 % zoom. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { findMarks } from "../../src/dev/demo/read-marks.ts";
import { readCard } from "../support/card.ts";
import { isAtRest } from "../support/wait-in-page.ts";
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

  test("marks are faint while reading; at the end a list leads back to each claim, and the marks have full strength", async () => {
    await reader.inExtension(() => chrome.storage.local.set({ settings: { mode: "end" } }));
    page = await reader.read("/founding/");
    await page.tab.waitFor("marks", findMarks);
    expect(await page.tab.evaluate(listHighlights)).toEqual(["gainsay-reported-faint"]);
    expect(await page.tab.evaluate(readRecap)).toBe("");
    await page.tab.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
    expect(await page.tab.waitFor("the list at the end", readRecap)).toMatch(/^\d known claims in this article/u);
    await page.tab.waitFor("marks of full strength", isStrong);
    await page.tab.evaluate(pressFirst);
    const card = await page.tab.waitFor("the card of the first claim", readCard);
    expect(card.name).toMatch(/^Known claim 1 of/u);
    expect(await page.tab.evaluate(readRecap)).toBe("");
  });

  test("at 400 % zoom the card is a sheet at the bottom, and its mark is visible above it", async () => {
    page = await reader.read("/founding/");
    await page.tab.resize(320, 480);
    await page.tab.bringToFront();
    await reader.session.runCommand("next-claim");
    await reader.session.runCommand("next-claim");
    await page.tab.waitFor("a card", readCard);
    await page.tab.waitFor("the sheet has risen", isAtRest);
    const { box } = (await page.tab.evaluate(readCard))!;
    const size = await page.tab.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
    expect(box.width).toBe(size.width);
    expect(Math.round(box.y + box.height)).toBe(size.height);
    expect(box.height).toBeLessThanOrEqual(size.height - 44);
    const current = await page.tab.evaluate(readCurrent);
    expect(current.top).toBeGreaterThanOrEqual(0);
    expect(current.bottom).toBeLessThanOrEqual(box.y);
    expect(await page.tab.evaluate(isCutOff)).toBe(false);
  });
});

/** These run in the page. */
function listHighlights(): string[] {
  return [...CSS.highlights].flatMap(([key, highlight]) => (key.startsWith("gainsay-") && highlight.size > 0 ? key : []));
}

function isStrong(): boolean {
  return (CSS.highlights.get("gainsay-reported")?.size ?? 0) > 0;
}

function readRecap(): string {
  const recap = document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(".recap");
  return recap?.matches(":popover-open") === true ? recap.innerText.trim() : "";
}

function pressFirst(): void {
  document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(".recap .claim-list button")?.click();
}

/** Where the first line of the mark is whose card is open. */
function readCurrent(): { top: number; bottom: number } {
  const [range] = CSS.highlights.get("gainsay-current") ?? [];
  const { top = -1, bottom = -1 } = (range as Range | undefined)?.getClientRects()[0] ?? {};
  return { top, bottom };
}

/** Anything in the card that is wider than the window. */
function isCutOff(): boolean {
  const card = document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]");
  return [...(card?.querySelectorAll("*") ?? [])].some(
    (part) => part.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
  );
}
