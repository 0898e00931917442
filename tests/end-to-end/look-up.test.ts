/** Words that the reader selects and looks up, in both browsers: on a page that is read, and on one that is not. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { isCardClosed, readCard } from "../support/card.ts";
import { waitInPage } from "../support/wait-in-page.ts";
import { browserNames, launchReader, type OpenPage, type Reader } from "../support/reader.ts";

describe.each(browserNames)("in %s", (name) => {
  let reader: Reader;
  let page: OpenPage;

  beforeAll(async () => {
    reader = await launchReader(name);
  });
  afterAll(() => reader.leave());
  afterEach(() => page.tab.close());

  async function lookUp(path: string, words: string): Promise<void> {
    page = await reader.open(path);
    await page.tab.bringToFront();
    await page.tab.evaluate(select, words);
    await reader.session.chooseInMenu("look-up", words, page.address);
  }

  test("a few words are enough: the claim is shown with its answers, although nothing this loose would be marked", async () => {
    await lookUp("/quiet/", "Musk Putin");
    const card = await page.tab.waitFor("a card", readCard);
    expect(card.text).toContain("I have spoken to Putin only once");
    expect(card.text).toContain("Colin Kahl");
    expect(card.text).toContain("Similar wording only");
    expect(card.text).not.toContain("Hide claim");
    expect(card.name).toMatch(/^Looked-up claim 1 of \d$/u);
    await page.tab.press("Escape");
    await page.tab.waitFor("the card closes", isCardClosed);
  });

  test("a button leads to the next result", async () => {
    await lookUp("/quiet/", "vaccines cause autism");
    const first = await page.tab.waitFor("a card", readCard);
    expect(first.text).toContain("The same claim");
    expect(first.text).toContain("Vaccines cause autism.");
    await page.tab.evaluate(pressNext);
    const second = await page.tab.waitFor("the next claim", readOtherCard, first.name);
    expect(second.text).toContain("autism");
    expect(second.name).toMatch(/^Looked-up claim 2 of/u);
  });

  test("if nothing is known, the card says so, and what that means", async () => {
    await lookUp("/quiet/", "zebra crossings of Lower Saxony");
    const card = await page.tab.waitFor("a card", readCard);
    expect(card.text).toContain("No known claim matches");
    expect(card.text).toContain("That says nothing about whether it’s right.");
    expect(card.focus).toContain("No known claim matches");
    await page.tab.click(4, 4);
    await page.tab.waitFor("the card closes on a click beside it", isCardClosed);
  });

  test("if the page has navigated since, nothing is shown in the new page", async () => {
    page = await reader.open("/quiet/");
    await page.tab.bringToFront();
    await reader.session.chooseInMenu("look-up", "vaccines cause autism", `${reader.site}/shop/`);
    await page.tab.evaluate(waitInPage, 600);
    expect(await page.tab.evaluate(isCardClosed)).toBe(true);
    await reader.session.chooseInMenu("look-up", "vaccines cause autism", `${page.address}#further-down`);
    expect((await page.tab.waitFor("a card", readCard)).text).toContain("Vaccines cause autism.");
  });

  test("words on a page that is not an article can be looked up too, and the page gets no marks", async () => {
    await lookUp("/shop/", "vaccines cause autism");
    expect((await page.tab.waitFor("a card", readCard)).text).toContain("Vaccines cause autism.");
    expect(await reader.describe(page)).toBeUndefined();
  });
});

/** Runs in the page: selects some words, wherever they are. */
function select(words: string): void {
  const paragraph = document.querySelector("main p, article p, p");
  if (paragraph === null) throw new Error(`no paragraph to put "${words}" into`);
  document.getSelection()?.selectAllChildren(paragraph);
}

function pressNext(): void {
  document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>('[aria-label="Next claim"]')?.click();
}

function readOtherCard(before: string): { text: string; name: string } | undefined {
  const card = document.querySelector(":root > div")?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]");
  const heading = card?.querySelector("h2")?.textContent ?? "";
  return card === null || card === undefined || heading === before ? undefined : { text: card.innerText, name: heading };
}
