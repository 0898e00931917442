/** Hovering, clicking and moving by key to a claim on the founding page, in both browsers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { PageReport } from "../../src/messages/contracts.ts";
import { waitUntil } from "../../src/dev/browsers/browser-session.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { findMarks, type Mark } from "../../src/dev/demo/read-marks.ts";
import { isCardClosed, readAnnouncement, readCard } from "../support/card.ts";
import { isAtRest, waitInPage } from "../support/wait-in-page.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

const theHill = "https://thehill.com/policy/international/russia/3683031-musk-denies-he-talked-to-putin-ahead-of-controversial-tweet/";
const newYorker = "https://www.newyorker.com/magazine/2023/08/28/elon-musks-shadow-rule";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let page: OpenPage;
  let marks: Mark[];

  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());
  beforeEach(async () => {
    page = await reader.read("/founding/");
    await page.tab.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    marks = await page.tab.waitFor("marks", findMarks);
  });
  afterEach(() => page.tab.close());

  /** Scrolls the mark that holds these words to the middle and returns its position. */
  async function bring(words: string): Promise<{ x: number; y: number }> {
    const place = marks.findIndex(({ text }) => text.includes(words));
    if (place < 0) throw new Error(`no mark holds "${words}"; there are: ${marks.map(({ text }) => text).join(" | ")}`);
    await page.tab.evaluate((by) => scrollBy({ top: by - innerHeight / 2, behavior: "instant" }), marks[place]!.y);
    return (await page.tab.waitFor("the mark in its place", findMarks))[place]!;
  }

  const verbatim = "I have spoken to Putin only once";

  test("hovering over the verbatim post opens a small card; resting on that, everything known with its sources", async () => {
    const mark = await bring(verbatim);
    await page.tab.moveMouse(mark.x, mark.y);
    const small = await page.tab.waitFor("a card", readCard);
    expect(small.text).toMatch(/\d contradict \d support/u);
    expect(small.text).toContain("I have spoken to Putin only once and that was about 18 months ago.");
    expect(small.text).toContain("Elon Musk");
    expect(small.text).toMatch(/Oct(?:ober)? 11, 2022|11 Oct(?:ober)? 2022/u);
    expect(small.text).toContain("Off on this site");
    expect([small.box.width, small.box.height <= 300, small.links]).toEqual([380, true, []]);
    await page.tab.moveMouse(small.box.x + small.box.width / 2, small.box.y + 60);
    await page.tab.waitFor("all of it", readActions);
    const card = (await page.tab.evaluate(readCard))!;
    for (const speaker of ["Ian Bremmer", "Colin Kahl"]) expect(card.text).toContain(speaker);
    expect(card.links.map(({ address }) => address)).toEqual(expect.arrayContaining([newYorker]));
    expect(card.links.map(({ address }) => address).every((address) => address.startsWith("https://"))).toBe(true);
    const origin = await page.tab.waitFor("where it comes from", () => {
      const text = document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(".background")?.innerText ?? "";
      return text.includes("Starter claims") && /Later from \u2068?Elon Musk/u.test(text) ? text : undefined;
    });
    expect(origin).toContain("Starlink");
  });

  test("the other side of the pair, Kahl's account, shows Musk's denial with its source", async () => {
    const mark = await bring("personally");
    await page.tab.click(mark.x, mark.y);
    await page.tab.waitFor("all of it", readActions);
    const card = (await page.tab.evaluate(readCard))!;
    expect(card.text).toContain("Colin Kahl");
    expect(card.text).toContain("I have spoken to Putin only once");
    const words = "I%20have%20spoken%20to%20Putin";
    expect(card.links.map(({ address }) => address)).toContainEqual(expect.stringContaining(`${theHill}#:~:text=${words}`));
  });

  test("the card switches Gainsay off on this site, which removes card and marks", async () => {
    const mark = await bring(verbatim);
    await page.tab.moveMouse(mark.x, mark.y);
    await page.tab.waitFor("a card", readCard);
    await page.tab.evaluate(pressOff);
    await page.tab.waitFor("no marks", () => [...CSS.highlights.values()].every((highlight) => highlight.size === 0));
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
    const options = await reader.session.openOwnPage("options.html");
    const settings = await options.evaluate(async () => (await chrome.storage.local.get("settings"))["settings"] as Settings);
    expect(settings.sitesOff).toEqual(["127.0.0.1"]);
    await options.evaluate(() => chrome.storage.local.remove("settings"));
    await options.close();
  });

  test("the pointer may enter the card, and leaving both closes it", async () => {
    const mark = await bring(verbatim);
    await page.tab.moveMouse(mark.x, mark.y);
    const { box } = await page.tab.waitFor("a card", readCard);
    await page.tab.moveMouse(box.x + box.width / 2, box.y + 30);
    await page.tab.evaluate(waitInPage, 700); // longer than the grace period: the card must still be open
    expect(await page.tab.evaluate(readCard)).toBeDefined();
    await page.tab.moveMouse(2, 2);
    await page.tab.waitFor("the card closes", isCardClosed);
  });

  test("the card covers no word of the mark it belongs to", async () => {
    const mark = await bring(verbatim);
    await page.tab.moveMouse(mark.x, mark.y);
    const { box } = await page.tab.waitFor("a card", readCard);
    const isInside = mark.x > box.x && mark.x < box.x + box.width && mark.y > box.y && mark.y < box.y + box.height;
    expect(isInside).toBe(false);
    const size = await page.tab.evaluate(() => [innerWidth, innerHeight]);
    expect([box.x >= 0, box.y >= 0, box.x + box.width <= size[0]!, box.y + box.height <= size[1]!]).toEqual([true, true, true, true]);
  });

  test("in a narrow window over a wide page, whose scrollbar takes room at the bottom, the sheet covers no word of its mark", async () => {
    await page.tab.resize(390, 700);
    await page.tab.evaluate(() => {
      const wide = document.createElement("div");
      wide.style.cssText = "width: 900px; height: 1px";
      document.body.append(wide);
    });
    marks = await page.tab.waitFor("marks", findMarks);
    const bottom = (words: string): number => {
      const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[]);
      return ranges.find((range) => range.toString().includes(words))!.getBoundingClientRect().bottom;
    };
    const open = async ({ x, y }: { x: number; y: number }): Promise<number> => {
      await page.tab.click(x, y);
      await page.tab.waitFor("a card", readCard);
      await page.tab.waitFor("the sheet is at rest", isAtRest);
      return (await page.tab.evaluate(readCard))!.box.y;
    };
    const top = await open(await bring("personally"));
    await page.tab.press("Escape");
    await page.tab.waitFor("the sheet closes", isCardClosed);
    const low = (await page.tab.evaluate(bottom, "personally")) - top - 6; // 6 pixels below the sheet's edge: less than the scrollbar is high
    await page.tab.evaluate((by) => scrollBy({ top: by, behavior: "instant" }), low);
    const mark = (await page.tab.waitFor("marks", findMarks)).find(({ text }) => text.includes("personally"))!;
    const again = await open(mark);
    expect(await page.tab.evaluate(bottom, "personally")).toBeLessThanOrEqual(again);
  });

  test("a passing pointer opens nothing", async () => {
    const mark = await bring(verbatim);
    await page.tab.moveMouse(mark.x, mark.y);
    await page.tab.moveMouse(2, 2);
    await page.tab.evaluate(waitInPage, 700);
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
  });

  test("a click pins the card; Escape closes it", async () => {
    const mark = await bring(verbatim);
    await page.tab.click(mark.x, mark.y);
    await page.tab.waitFor("a card", readCard);
    await page.tab.moveMouse(2, 2);
    await page.tab.evaluate(waitInPage, 700);
    expect(await page.tab.evaluate(readCard)).toBeDefined();
    await page.tab.press("Escape");
    await page.tab.waitFor("the card closes", isCardClosed);
  });

  test("with the keyboard alone: each claim in turn, its sources, and back to the starting point", async () => {
    await page.tab.bringToFront();
    await page.tab.evaluate(() => document.querySelector<HTMLElement>("a[href]")?.focus());
    const before = await page.tab.evaluate(() => ({ focus: document.activeElement?.outerHTML ?? "", scroll: scrollY }));
    await reader.session.runCommand("next-claim");
    const first = await page.tab.waitFor("the first card has the focus", waitForFocus, 1);
    expect(first.name).toBe(`Known claim 1 of ${marks.length}`);
    await reader.session.runCommand("next-claim");
    const second = await page.tab.waitFor("the second card has the focus", waitForFocus, 2);
    expect(second.name).toBe(`Known claim 2 of ${marks.length}`);
    const missing = new Set(second.links.map(({ text }) => text));
    for (let presses = 0; missing.size > 0 && presses < 40; presses += 1) {
      await page.tab.press("Tab");
      const { focus } = (await page.tab.evaluate(readCard)) ?? { focus: "" };
      for (const text of missing) if (focus.startsWith("a ") && focus.includes(text)) missing.delete(text);
    }
    expect([...missing]).toEqual([]);
    await reader.session.runCommand("previous-claim");
    await page.tab.waitFor("the first card again", waitForFocus, 1);
    await page.tab.press("Escape");
    await page.tab.waitFor("the card closes", isCardClosed);
    expect(await page.tab.evaluate(() => ({ focus: document.activeElement?.outerHTML ?? "", scroll: scrollY }))).toEqual(before);
  });

  test("tabbing out of the card continues in the page, after the mark", async () => {
    await page.tab.bringToFront();
    await page.tab.evaluate(() => document.querySelector<HTMLElement>("a[href]")?.focus());
    await reader.session.runCommand("previous-claim"); // the last one
    await page.tab.waitFor("the last card has the focus", waitForFocus, marks.length);
    await page.tab.evaluate(() => {
      document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(".card-settings")?.focus();
    });
    await page.tab.press("Tab");
    await page.tab.waitFor("the card closes", isCardClosed);
    const focusedAndNext = (): (string | null | undefined)[] => {
      const last = [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight] as Range[])
        .toSorted((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .at(-1)!;
      const isBehind = (link: Element): boolean =>
        (last.endContainer.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      return [document.activeElement?.textContent, [...document.querySelectorAll("a[href]")].find(isBehind)?.textContent];
    };
    const [focused, next] = await page.tab.evaluate(focusedAndNext);
    expect(focused).toBe(next);
  });

  test("a key switches the marks off and on, which is announced", async () => {
    const known = new Set((await reader.describe(page))?.annotations.filter(({ tier }) => tier === "strong").map(({ claim }) => claim.id))
      .size;
    await page.tab.bringToFront();
    await reader.session.runCommand("toggle-marks");
    await page.tab.waitFor("no marks", () => [...CSS.highlights.values()].every((highlight) => highlight.size === 0));
    await announced("Marks off");
    await reader.session.runCommand("toggle-marks");
    expect((await page.tab.waitFor("marks again", findMarks)).length).toBe(marks.length);
    expect(await announced("Marks on")).toContain(`${known} known claims`);
  });

  const announced = (words: string): Promise<string> =>
    waitUntil(`"${words}" is said`, async () => {
      const said = await page.tab.evaluate(readAnnouncement);
      return said.includes(words) ? said : undefined;
    });

  test("a claim that is hidden stays hidden when the page is opened again, until the reader restores it in the settings", async () => {
    const mark = await bring(verbatim);
    await page.tab.click(mark.x, mark.y);
    await page.tab.waitFor("a card", readCard);
    await page.tab.evaluate(pressHide);
    await page.tab.close(); // at once: the reader's choices do not depend on the page
    const options = await reader.session.openOwnPage("options.html");
    await options.waitFor("the list", () => document.querySelector<HTMLElement>('#wrong button[aria-label^="Undo"]'));
    const again = await reader.read("/founding/");
    page = again;
    const isHidden = ({ annotations }: PageReport) => annotations.every(({ text }) => !text.includes(verbatim));
    expect(isHidden(again.report)).toBe(true);
    expect((await page.tab.evaluate(findMarks))?.some(({ text }) => text.includes(verbatim))).toBe(false);
    await options.evaluate(() => document.querySelector<HTMLElement>('#wrong button[aria-label^="Undo"]')?.click());
    await options.close();
    await reader.describeWhen(page, "the mark is back", (report) => !isHidden(report));
  });
});

/** Runs in the page: the given card, once it has the focus. */
function waitForFocus(position: number): { name: string; links: { text: string }[] } | undefined {
  const root = document.querySelector(":root > div")?.shadowRoot;
  const card = root?.querySelector<HTMLElement>("[role=dialog]");
  if (!root || !card?.matches(":popover-open") || root.activeElement === null) return undefined;
  const name = root.getElementById("name")?.textContent ?? "";
  if (!name.startsWith(`Known claim ${position} `)) return undefined;
  return { name, links: [...card.querySelectorAll("a")].map((link) => ({ text: link.innerText.trim() })) };
}

/** Runs in the page: true once the card shows everything, which ends with its actions. */
function readActions(): true | undefined {
  const root = document.querySelector(":root > div")?.shadowRoot;
  return root?.querySelector(".card-actions") == null ? undefined : true;
}

/** Runs in the page. */
function pressOff(): void {
  document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>(".card-off")?.click();
}

/** Runs in the page. */
function pressHide(): void {
  const buttons = document.querySelector(":root > div")?.shadowRoot?.querySelectorAll<HTMLButtonElement>(".card-actions button") ?? [];
  for (const button of buttons) if (button.textContent === "Hide claim") button.click();
}
