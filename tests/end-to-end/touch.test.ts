/** Reading with a finger on a phone of 360 by 740, in both browsers: real touches, which the browser may also use to scroll. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import { findMarks, type Mark } from "../../src/dev/demo/read-marks.ts";
import { isCardClosed, readCard } from "../support/card.ts";
import { isAtRest, waitInPage } from "../support/wait-in-page.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let page: OpenPage;
  let marks: Mark[];

  beforeAll(async () => {
    reader = await launchReader(name, { touch: true });
  });
  afterAll(() => reader.leave());
  beforeEach(async () => {
    page = await reader.read("/founding/");
    await page.tab.bringToFront();
    marks = await page.tab.waitFor("marks", findMarks);
    await page.tab.evaluate((y) => scrollBy({ top: y - innerHeight * 0.8, behavior: "instant" }), marks[0]!.y);
    marks = await page.tab.waitFor("marks in their places", findMarks);
  });
  afterEach(() => page.tab.close());

  const scrolled = (): Promise<number> => page.tab.evaluate(() => scrollY);
  const isWhole = (): Promise<boolean> => page.tab.evaluate(hasActions);

  /** Taps the first mark and waits for its sheet to be at rest. */
  async function openSheet(): Promise<NonNullable<ReturnType<typeof readCard>>> {
    await page.tab.tap(marks[0]!.x, marks[0]!.y);
    return await resting();
  }

  async function resting(): Promise<NonNullable<ReturnType<typeof readCard>>> {
    await page.tab.waitFor("a card", readCard);
    await page.tab.waitFor("the sheet is at rest", isAtRest);
    return (await page.tab.evaluate(readCard))!;
  }

  test("the window is a phone's, and nothing in it can hover", async () => {
    const facts = await page.tab.evaluate(() => [
      innerWidth,
      innerHeight,
      matchMedia("(pointer: coarse)").matches,
      matchMedia("(any-hover: hover)").matches,
    ]);
    expect(facts).toEqual([360, 740, true, false]);
  });

  test("a tap on a mark opens its card as a sheet from below, with the mark free above it", async () => {
    const { box, text, name: words } = await openSheet();
    expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 360, 740]);
    expect(box.height).toBeLessThanOrEqual(420);
    expect(words).toBe(`Known claim 1 of ${marks.length}`);
    expect(text).toMatch(/\d contradict/u);
    const foot = await page.tab.waitFor("its foot", placeOf, ".card-off");
    expect(740 - foot.bottom).toBeGreaterThanOrEqual(name === "chromium" ? 24 : 0); // the bar at the end of the screen
    const lines = await page.tab.evaluate(readFirstMark);
    expect([lines.top >= 0, lines.bottom <= box.y]).toEqual([true, true]);
  });

  test("the page scrolls on behind it, and the sheet stays", async () => {
    await openSheet();
    const before = await scrolled();
    await page.tab.swipe(180, 200, -120);
    await page.tab.waitFor("the page has scrolled", (was) => scrollY > was + 60, before);
    expect(await page.tab.evaluate(readCard)).toBeDefined();
  });

  test("a swipe down over any part of it closes it; the page is where it was before the tap", async () => {
    const before = await scrolled();
    for (const share of [0.06, 0.3, 0.6]) {
      const { box } = await openSheet();
      await page.tab.swipe(120, box.y + box.height * share, 200);
      await page.tab.waitFor("the sheet closes", isCardClosed);
      expect(await scrolled()).toBe(before);
      await page.tab.evaluate(waitInPage, 500); // a tap at once would be the second of a double tap
    }
  });

  test("a reader who has scrolled behind it stays there", async () => {
    await openSheet();
    const before = await scrolled();
    await page.tab.swipe(180, 200, -120);
    await page.tab.waitFor("the page has scrolled", (was) => scrollY > was + 60, before);
    await page.tab.waitFor("the page is still", isStill);
    const there = await scrolled();
    await page.tab.tap(356, 150);
    await page.tab.waitFor("the sheet closes", isCardClosed);
    expect(await scrolled()).toBe(there);
  });

  test("a swipe up shows all of it under a scrim, its body scrolls and the page does not; down makes it small, and down again closes it", async () => {
    const { box } = await openSheet();
    const before = await scrolled();
    await page.tab.swipe(180, box.y + 200, -150);
    await page.tab.waitFor("all of it", hasActions);
    const whole = await resting();
    expect([Math.round(whole.box.y), Math.round(whole.box.y + whole.box.height)]).toEqual([44, 740]);
    await page.tab.swipe(180, 500, -250);
    await page.tab.waitFor("the body has scrolled", readBodyScroll);
    await page.tab.waitFor("the body is still", isStill);
    await page.tab.swipe(180, 200, -150); // far past the end
    await page.tab.waitFor("the body is still", isStill);
    expect([await isWhole(), await scrolled()]).toEqual([true, before]);
    await page.tab.swipe(90, 75, 300);
    await page.tab.waitFor(
      "the small sheet",
      () => document.querySelector(":root > div")?.shadowRoot?.querySelector(".card-actions") === null,
    );
    const small = await resting();
    await page.tab.swipe(90, small.box.y + 20, 250);
    await page.tab.waitFor("the sheet closes", isCardClosed);
  });

  test("a tap beside it closes it, and so does one on the scrim", async () => {
    await openSheet();
    await page.tab.tap(356, 150);
    await page.tab.waitFor("the sheet closes", isCardClosed);
    const { box } = await openSheet();
    await page.tab.tap(180, box.y + 130);
    await page.tab.waitFor("all of it", hasActions);
    await resting();
    await page.tab.tap(180, 20);
    await page.tab.waitFor("the sheet closes", isCardClosed);
    expect(await isWhole()).toBe(false);
  });

  test("a finger that scrolls over a mark opens nothing", async () => {
    const before = await scrolled();
    await page.tab.swipe(marks[0]!.x, marks[0]!.y, -200);
    await page.tab.waitFor("the page has scrolled", (was) => scrollY > was, before);
    await page.tab.evaluate(waitInPage, 500);
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
  });

  test("a tap on a link within a marked sentence follows the link; one on the words beside it opens the sheet", async () => {
    await page.tab.evaluate(putLink);
    const { link, beside } = await page.tab.waitFor("the sentence is marked with its link", readLink);
    await page.tab.tap(link.x, link.y);
    await page.tab.waitFor("the link is followed", () => location.hash === "#elsewhere");
    await page.tab.evaluate(waitInPage, 500);
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
    await page.tab.tap(beside.x, beside.y);
    await page.tab.waitFor("a card", readCard);
  });

  test("a claim that is too long for the small sheet ends after a whole word, with …, and is whole in the open one", async () => {
    const text =
      "According to reports of those days, SpaceX had told the Pentagon that it could not go on paying; by the company's own figure, the service cost about 400 million dollars a year.";
    const rest = { language: "en", variants: [], appearances: [], statements: [], topics: [] };
    const claim = { id: "own", text, ...rest, reviews: [{ publisher: { name: "Plumb Line" }, rating: "Half right", verdict: "mixed" }] };
    onTestFinished(() => reader.inExtension(removeOwnClaim));
    await reader.inExtension(
      async (claims) => chrome.runtime.sendMessage({ to: "worker-own", call: "saveClaims", argument: { claims } }),
      [claim],
    );
    const { tab } = await reader.read("/founding/");
    onTestFinished(() => tab.close());
    await tab.bringToFront();
    const find = async (): Promise<Mark | undefined> =>
      (await tab.evaluate(findMarks))?.find((one) => one.text.startsWith("According to reports"));
    const { y } = await waitUntil("the mark", find);
    await tab.evaluate((by) => scrollBy({ top: by - innerHeight / 3, behavior: "instant" }), y);
    const mark = (await find())!;
    await tab.tap(mark.x, mark.y);
    const cut = await tab.waitFor("a cut claim", readCut);
    expect(cut.shown).toMatch(/[\p{L}\p{N}]…”?$/u);
    expect(cut.rest).toMatch(/^[^\p{L}\p{N}]*\s/u);
    expect(cut.isClipped).toBe(false);
    await tab.evaluate(() => document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(".card-more.is-large")?.click());
    await tab.waitFor("all of it", hasActions);
    const whole = await tab.evaluate(
      () => document.querySelector(":root > div")?.shadowRoot?.querySelector(".claim-text")?.textContent ?? "",
    );
    expect(whole.replaceAll(/[“”]/gu, "")).toBe(text);
  });

  test("its buttons answer a tap: next claim, off on this site", async () => {
    const { box } = await openSheet();
    await page.tab.tap(180, box.y + 130);
    await page.tab.waitFor("all of it", hasActions);
    await resting();
    const next = await page.tab.waitFor("a button", placeOf, '[aria-label="Next claim"]');
    await page.tab.tap(next.x, next.y);
    await page.tab.waitFor("the next claim", () =>
      document.querySelector(":root > div")?.shadowRoot?.getElementById("name")?.textContent?.startsWith("Known claim 2"),
    );
    await resting();
    const off = await page.tab.waitFor("a button", placeOf, ".card-off");
    onTestFinished(() => reader.inExtension(() => chrome.storage.local.remove("settings")));
    await page.tab.tap(off.x, off.y);
    await page.tab.waitFor("no marks", () => [...CSS.highlights.values()].every((highlight) => highlight.size === 0));
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
  });

  test("the popup is a full page: nothing is cut, its rows, buttons and switches are 44 px or more", async () => {
    const popup = await reader.session.openOwnPage(`popup.html?tab=${page.id}`);
    await popup.waitFor("the list", () => document.querySelector(".claim-list li"));
    await popup.waitFor("all is drawn", isAtRest);
    const { width, small, cut } = await popup.evaluate(measurePopup);
    expect(width).toBe(360);
    expect(cut).toEqual([]);
    expect(small).toEqual([]);
    await popup.close();
  });
});

/** Runs in one of the extension's own pages. */
async function removeOwnClaim(): Promise<void> {
  await chrome.runtime.sendMessage({ to: "worker-own", call: "removeSavedClaim", argument: { claim: "own" } });
}

/** Runs in the page: true once the card shows everything. */
function hasActions(): boolean {
  return document.querySelector(":root > div")?.shadowRoot?.querySelector(".card-actions") != null;
}

/** Runs in the page: how far the card's body is scrolled. */
function readBodyScroll(): number {
  return document.querySelector(":root > div")?.shadowRoot?.querySelector(".card-body")?.scrollTop ?? 0;
}

/** Runs in the page: true if neither it nor the card's body scrolls, as after a fling. */
async function isStill(): Promise<boolean> {
  const read = (): string => `${scrollY} ${document.querySelector(":root > div")?.shadowRoot?.querySelector(".card-body")?.scrollTop}`;
  const before = read();
  await new Promise((resolve) => setTimeout(resolve, 500)); // the end of a fling moves less than a pixel in 150 ms, and a tap would only stop it
  return before === read();
}

/** Runs in the page: where the first mark's lines are. */
function readFirstMark(): { top: number; bottom: number } {
  const ranges = [...CSS.highlights].flatMap(([key, highlight]) => (key.startsWith("gainsay-") ? [...highlight] : [])) as Range[];
  const boxes = ranges.map((range) => range.getBoundingClientRect()).toSorted((a, b) => a.top - b.top);
  return { top: boxes[0]!.top, bottom: boxes[0]!.bottom };
}

/** Runs in the page: makes two words of the first marked sentence a link, and scrolls it to the middle. */
function putLink(): void {
  const ranges = [...CSS.highlights].flatMap(([key, highlight]) => (key.startsWith("gainsay-") ? [...highlight] : [])) as Range[];
  const [first] = ranges.toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const { startContainer, startOffset, endOffset } = first!;
  const words = startContainer.textContent!.slice(startOffset, endOffset);
  const from = startOffset + words.indexOf(" ", words.length / 3) + 1;
  const range = document.createRange();
  range.setStart(startContainer, from);
  range.setEnd(startContainer, startContainer.textContent!.indexOf(" ", from + 6));
  const link = document.createElement("a");
  link.href = "#elsewhere";
  link.id = "inserted";
  range.surroundContents(link);
  link.scrollIntoView({ block: "center", behavior: "instant" });
}

/** Runs in the page: the middle of the link and of the marked words before it, once the marks are there again. */
function readLink(): { link: { x: number; y: number }; beside: { x: number; y: number } } | undefined {
  const link = document.querySelector("#inserted")!;
  const ranges = [...CSS.highlights].flatMap(([key, highlight]) => (key.startsWith("gainsay-") ? [...highlight] : [])) as Range[];
  if (!ranges.some((range) => range.intersectsNode(link))) return undefined;
  const before = ranges.find((range) => range.startContainer === link.previousSibling);
  const middle = ({ x, y, width, height }: DOMRect) => ({ x: x + width / 2, y: y + height / 2 });
  return before === undefined ? undefined : { link: middle(link.getClientRects()[0]!), beside: middle(before.getClientRects()[0]!) };
}

/** Runs in the page: the claim's text up to where it is cut, the rest, and whether the style hides more. */
function readCut(): { shown: string; rest: string; isClipped: boolean } | undefined {
  const line = document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(".claim-text");
  const rest = line?.querySelector(".visually-hidden");
  if (line == null || rest == null) return undefined;
  return {
    shown: rest.previousSibling?.textContent ?? "",
    rest: rest.textContent ?? "",
    isClipped: line.scrollHeight > line.clientHeight + 2,
  };
}

/** Runs in the page: the middle of an element of the card, and where it ends. */
function placeOf(selector: string): { x: number; y: number; bottom: number } | undefined {
  const element = document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(selector);
  if (element == null || !element.checkVisibility()) return undefined;
  const { x, y, width, height, bottom } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2, bottom };
}

/** Runs in the popup: its width, what is cut without an ellipsis, and what is too small for a finger. */
function measurePopup(): { width: number; small: string[]; cut: string[] } {
  const words = (one: HTMLElement): string =>
    `${one.className || one.localName}: ${one.getAttribute("aria-label") ?? one.innerText}`.slice(0, 60);
  const seen = [...document.querySelectorAll<HTMLElement>("body *")].filter((one) => one.checkVisibility());
  const pressed = seen.filter((one) => one.matches("button, a[href], summary, label, select, [role=switch]"));
  const isPart = (one: HTMLElement): boolean => one.parentElement?.closest("button, a[href], summary, label") !== null;
  const small = pressed
    .filter((one) => !isPart(one))
    .filter((one) => one.getBoundingClientRect().height < 44)
    .map((one) => `${words(one)} ${one.getBoundingClientRect().height}`);
  const cut = seen
    .filter(
      (one) =>
        one.childElementCount === 0 && one.innerText !== undefined && one.innerText.trim() !== "" && !one.closest(".visually-hidden"),
    )
    .filter((one) => {
      const { right, left } = one.getBoundingClientRect();
      const isCut =
        one.scrollWidth > one.clientWidth + 1 &&
        getComputedStyle(one).overflowX !== "visible" &&
        getComputedStyle(one).textOverflow !== "ellipsis";
      return isCut || right > innerWidth + 1 || left < -1;
    })
    .map(words);
  return { width: document.documentElement.scrollWidth, small, cut };
}
