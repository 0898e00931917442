import { afterEach, beforeEach, expect, test } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { clearPage, markedWords, showPage, type ReaderPage } from "./reader-page.ts";
import { movePointer } from "../../support/move-pointer.ts";
import { type StoppedClock, stopClock } from "../../support/stopped-clock.ts";
import { waitUntilTrue } from "../../support/wait-for.ts";

const story = `<style>p { font: 16px/24px sans-serif; margin: 0 0 16px }</style>
  <p id=a>First words, then <span id=one>this is one claim</span> and so on it goes for a while.</p>
  <p id=b>Other words, then <span id=two>this is two claims</span> and so on.</p>
  <p id=c>See <a id=link href="#followed">this linked claim</a> there.</p>
  <p id=d>Last words: <span id=last>a claim at the end</span></p>
  <p id=far style="margin-top: 300px">Nothing at all is here.</p><div style="height: 3000px"></div>`;
const phrases = [
  { words: "this is one claim" },
  { words: "this is two claims" },
  { words: "this linked claim" },
  { words: "a claim at the end" },
];

let shown: ReaderPage;
let clock: StoppedClock;
beforeEach(async () => {
  await screen.viewport(800, 600);
  shown = showPage(story, phrases);
  await waitUntilTrue(() => shown.counts.at(-1) === 4);
  // On a busy machine, a pointer that only passes would rest for seconds: from here on, time passes where a test says so.
  clock = stopClock();
});
afterEach(async () => {
  clock.restore();
  await userEvent.hover(document.querySelector("#far") ?? document.body);
  clearPage();
});

const at = (id: string): HTMLElement => document.querySelector<HTMLElement>(`#${id}`)!;
const openText = (): string | undefined => shown.card.shown()?.annotation.text;
const nextFrame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Lets this many milliseconds pass for the page, in ten steps, each behind two frames: where the pointer is, is found out once per frame. */
async function pass(ms: number, meanwhile: () => void = () => {}): Promise<void> {
  for (let step = 0; step < 10; step++) {
    meanwhile();
    await nextFrame();
    await nextFrame();
    clock.pass(ms / 10);
  }
}

test("hovering over a mark opens its card without taking the focus, and highlights the mark", async () => {
  await userEvent.hover(at("one"));
  await pass(290);
  expect(openText()).toBeUndefined();
  await pass(10);
  expect(openText()).toBe("this is one claim");
  expect(shown.card.shown()).toMatchObject({ position: 1, total: 4, takeFocus: false, direction: "ltr" });
  expect(markedWords("current")).toEqual(["this is one claim"]);
  expect(document.activeElement).toBe(document.body);
});

test("passing over a mark opens nothing", async () => {
  await userEvent.hover(at("one"));
  await pass(290);
  await userEvent.hover(at("far"));
  await pass(450);
  expect(openText()).toBeUndefined();
});

test("the card stays while the pointer moves into it, and closes once the pointer has left both", async () => {
  await userEvent.hover(at("one"));
  await pass(300);
  expect(openText()).toBeDefined();
  await userEvent.hover(shown.card.element()!);
  await pass(450);
  expect(openText()).toBe("this is one claim");
  await userEvent.hover(at("far"));
  await pass(240);
  expect(openText()).toBe("this is one claim");
  await pass(10);
  expect(openText()).toBeUndefined();
  expect(markedWords("current")).toEqual([]);
});

test("the card stays while the pointer moves from mark to card", async () => {
  await userEvent.hover(at("one"));
  await pass(300);
  expect(openText()).toBeDefined();
  const { left, bottom } = at("one").getBoundingClientRect();
  await movePointer(left + 30, bottom + 7);
  await pass(450);
  expect(openText()).toBe("this is one claim");
});

test("a click pins the card: it stays when the pointer leaves and the page scrolls", async () => {
  await userEvent.click(at("one"));
  expect(openText()).toBe("this is one claim");
  await userEvent.hover(at("far"));
  window.scrollTo(0, 800);
  await pass(450);
  expect(openText()).toBe("this is one claim");
});

test("a card that is not pinned closes when its mark scrolls out of view", async () => {
  await userEvent.hover(at("one"));
  await pass(300);
  expect(openText()).toBeDefined();
  window.scrollTo(0, 900);
  await pass(0);
  expect(openText()).toBeUndefined();
});

test("a click elsewhere closes a pinned card; a click on another mark opens that mark's card", async () => {
  await userEvent.click(at("one"));
  await userEvent.click(at("a"), { position: { x: 40, y: 12 } });
  expect(openText()).toBeUndefined();
  await userEvent.click(at("one"));
  await userEvent.keyboard("{Escape}");
  await userEvent.click(at("two"));
  expect(openText()).toBe("this is two claims");
});

test("Esc closes the card, and the page does not see the key", async () => {
  let heard = 0;
  const hear = (): void => void heard++;
  document.addEventListener("keydown", hear);
  await userEvent.click(at("one"));
  await userEvent.keyboard("{Escape}");
  expect(openText()).toBeUndefined();
  expect(heard).toBe(0);
  await userEvent.keyboard("{Escape}");
  expect(heard).toBe(1);
  document.removeEventListener("keydown", hear);
});

test("a click on a marked link follows the link; hover opens the card", async () => {
  await userEvent.click(at("link"));
  expect(location.hash).toBe("#followed");
  expect(openText()).toBeUndefined();
  history.replaceState(null, "", location.pathname + location.search);
  await userEvent.hover(at("far"));
  await userEvent.hover(at("link"));
  await pass(300);
  expect(openText()).toBe("this linked claim");
});

test("nothing opens while a button is held", async () => {
  const box = at("one").getBoundingClientRect();
  await movePointer(box.left + 20, box.top + 10, "left");
  await pass(450);
  expect(openText()).toBeUndefined();
  await movePointer(box.left + 20, box.top + 10);
  await pass(300);
  expect(openText()).toBe("this is one claim");
});

test.each([
  ["past the end of a marked line", (words: DOMRect) => [words.right + 60, words.top + 8]],
  ["between two lines, above the marked words", (words: DOMRect) => [words.left + 20, words.top - 14]],
])("a pointer %s hits nothing", async (_, place) => {
  at("d").style.lineHeight = "90px";
  const [clientX, clientY] = place(at("last").getBoundingClientRect()) as [number, number];
  await movePointer(clientX, clientY);
  await pass(450);
  expect(openText()).toBeUndefined();
});

test("an element over a mark hides the mark from the pointer", async () => {
  const cover = document.createElement("div");
  cover.style.cssText = "position: fixed; inset: 0; background: #eee; z-index: 5";
  cover.textContent = "A notice over all of the page";
  document.body.append(cover);
  const box = at("one").getBoundingClientRect();
  await userEvent.click(cover, { position: { x: box.left + 20, y: box.top + 10 } });
  expect(openText()).toBeUndefined();
  cover.remove();
});

test("events dispatched by a script open no card, close none, and keep none from opening", async () => {
  const { left, top } = at("one").getBoundingClientRect();
  const there = {
    bubbles: true,
    composed: true,
    cancelable: true,
    clientX: left + 20,
    clientY: top + 10,
    pointerType: "mouse",
    key: "Escape",
  };
  const send = (): void => {
    for (const type of ["pointerover", "pointerenter", "pointermove", "mousemove", "pointerdown", "pointerup", "click", "pointerleave"])
      for (const target of [at("one"), document, document.documentElement, window]) target.dispatchEvent(new PointerEvent(type, there));
    for (const type of ["keydown", "keyup"]) document.body.dispatchEvent(new KeyboardEvent(type, there));
    for (const type of ["scroll", "focusin", "focus", "blur", "resize", "popstate", "hashchange", "transitionend"])
      for (const target of [document, window]) target.dispatchEvent(new Event(type));
  };
  await pass(600, send);
  expect(openText()).toBeUndefined();
  await userEvent.hover(at("two"));
  await pass(300, send);
  expect(openText()).toBe("this is two claims");
  await pass(600, send);
  expect(openText()).toBe("this is two claims");
  await userEvent.click(at("one"));
  send();
  expect(openText()).toBe("this is one claim");
});

test("a card opens while something else on the page keeps scrolling", async () => {
  const ticker = document.createElement("div");
  ticker.style.cssText = "width: 200px; height: 40px; overflow: auto";
  ticker.innerHTML = `<div style="height: 100000px">Prices</div>`;
  document.body.prepend(ticker);
  await userEvent.hover(at("one"));
  await pass(300, () => (ticker.scrollTop += 3));
  expect(openText()).toBe("this is one claim");
});

test("a card opens if the pointer comes to rest on a mark in the same frame as a scroll", async () => {
  await movePointer(4, 4);
  const { left, top } = at("two").getBoundingClientRect();
  // A frame delivers pointer events before scrolls: here the scroll is already running when the pointer arrives.
  document.addEventListener("pointermove", () => window.scrollTo(0, 20), { capture: true, once: true });
  await movePointer(left + 20, top - 10);
  await pass(300);
  expect(openText()).toBe("this is two claims");
});

test("a mark that scrolls away from the resting pointer, or under it, opens nothing", async () => {
  await userEvent.hover(at("one"));
  const { top } = at("one").getBoundingClientRect();
  window.scrollTo(0, 30);
  await pass(450);
  expect(openText()).toBeUndefined();
  window.scrollTo(0, at("two").getBoundingClientRect().top + scrollY - top);
  await pass(450);
  expect(openText()).toBeUndefined();
});

test("marks that are switched off open no card", async () => {
  await shown.handlers.toggleMarks(null, {});
  await userEvent.click(at("one"));
  expect(openText()).toBeUndefined();
});
