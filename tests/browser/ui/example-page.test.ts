import { render } from "preact";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { wordsOf } from "./card-page.ts";
import { exampleMatches, showExample } from "./example-scene.ts";

let root: HTMLElement;
let calls: string[];

beforeEach(async () => {
  await page.viewport(1280, 800);
  document.body.innerHTML = '<div id="root"></div>';
  root = document.querySelector("#root")!;
  calls = [];
});
afterEach(() => render(null, root));

async function openExample(found = exampleMatches): Promise<void> {
  showExample(root, calls, found);
  await expect.poll(() => marks().length).toBe(found.length);
}

const marks = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(".article-mark")];
const card = (): HTMLElement | undefined =>
  document.documentElement.querySelector(":scope > div")?.shadowRoot?.querySelector<HTMLElement>("[role=dialog]") ?? undefined;
const isOpen = (): boolean => card()?.matches(":popover-open") === true;

test("the article has marks in all three lines, and no card is open until the reader asks", async () => {
  await openExample();
  expect(new Set(marks().map((mark) => getComputedStyle(mark).textDecorationStyle))).toEqual(new Set(["solid", "dotted", "double"]));
  expect(wordsOf(root)).toContain("An invented newspaper with real claims.");
  expect(wordsOf(root.querySelector(".welcome-lines"))).toContain("Stated and disputed here");
  expect(isOpen()).toBe(false);
});

test("a pointer that rests on a mark opens the card, and one that goes away closes it", async () => {
  await openExample();
  await userEvent.hover(marks()[0]!);
  await expect.poll(isOpen).toBe(true);
  expect(wordsOf(card()!)).toContain("Buzz Aldrin took Communion on the Moon.");
  await userEvent.hover(root.querySelector("h1")!);
  await expect.poll(isOpen).toBe(false);
  expect(root.querySelector(".is-current")).toBeNull();
});

test("by key the card opens with the focus, steps through the marks, and gives the focus back to the last one", async () => {
  await openExample();
  marks()[1]!.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(isOpen).toBe(true);
  await expect.poll(() => wordsOf(card()!)).toContain("2 of 4");
  card()!.querySelector<HTMLElement>("[aria-label='Next claim']")!.click();
  await expect.poll(() => wordsOf(card()!)).toContain("3 of 4");
  expect(wordsOf(root.querySelector(".is-current"))).toContain("10 percent of their brains");
  await userEvent.keyboard("{Escape}");
  await expect.poll(isOpen).toBe(false);
  expect(document.activeElement).toBe(marks()[2]);
});

test("a card that was pressed open stays while the pointer passes another mark; Escape or a press beside it closes it", async () => {
  await openExample();
  const pressOpen = async (): Promise<void> => {
    await userEvent.click(marks()[0]!);
    await expect.poll(isOpen).toBe(true);
  };
  await pressOpen();
  marks()[3]!.dispatchEvent(new PointerEvent("pointerenter", { pointerType: "mouse" })); // it is under the card
  await new Promise((resolve) => setTimeout(resolve, 500)); // longer than a pointer has to rest on a mark
  expect(wordsOf(card()!)).toContain("Buzz Aldrin took Communion on the Moon.");
  marks()[0]!.blur();
  await userEvent.keyboard("{Escape}");
  await expect.poll(isOpen).toBe(false);
  await pressOpen();
  await userEvent.click(root.querySelector("article h2")!);
  await expect.poll(isOpen).toBe(false);
  expect(root.querySelector(".is-current")).toBeNull();
});

test("the card changes nothing here, and the page says so; the card's settings open", async () => {
  await openExample();
  marks()[0]!.focus();
  await userEvent.keyboard("{Enter}");
  await expect.poll(isOpen).toBe(true);
  const press = (words: string): void =>
    [...card()!.querySelectorAll<HTMLElement>("button")]
      .find((button) => (button.ariaLabel ?? button.textContent).includes(words))!
      .click();
  press("Settings");
  expect(calls).toEqual(["settings"]);
  press("Off on this site");
  await expect.poll(() => wordsOf(root.querySelector("[role=status]"))).toBe("This article is only an example: nothing was changed.");
});

test("without a claim to mark, the page says why and what to do", async () => {
  await openExample([]);
  await expect
    .poll(() => wordsOf(root))
    .toContain("Nothing is marked here, because the starter claims are off. Turn them on in the settings");
});

test("if the worker fails, the page says why and what to do, and nothing about the starter claims", async () => {
  showExample(root, calls, "no-room");
  await expect.poll(() => wordsOf(root)).toContain("The browser has no room left. Free some space on this device");
  expect(wordsOf(root)).toContain("Nothing is marked yet.");
  expect(wordsOf(root)).not.toContain("starter claims");
  expect(root.querySelector("[aria-busy=true]")).toBeNull();
});

test("nothing is cut off at the side in a window of 320 pixels", async () => {
  await page.viewport(320, 640);
  await openExample();
  expect(document.documentElement.scrollWidth).toBe(320);
});
