import { afterEach, beforeEach, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { clearPage, markedWords, showPage, type ReaderPage } from "./reader-page.ts";
import { waitUntilTrue } from "../../support/wait-for.ts";

const gap = '<div style="height: 1500px"></div>';
const story = `<p><button id=here>Stand here</button></p><p>Here is claim number one.</p>${gap}<p id=second>Here is claim number two.</p>${gap}
  <p>Here is claim number three. <a id=after href="#x">A link behind it</a></p>`;
const phrases = ["one", "two", "three"].map((number) => ({ words: `claim number ${number}` }));

let shown: ReaderPage;
beforeEach(async () => {
  shown = showPage(story, phrases);
  await waitUntilTrue(() => shown.card.said.length === 1);
});
afterEach(clearPage);

const step = (direction: 1 | -1) => shown.handlers.stepAnnotation({ direction }, {});
const openText = (): string | undefined => shown.card.shown()?.annotation.text;

test("stepping goes from claim to claim in page order and wraps around, with the focus in the card", async () => {
  expect(await step(1)).toEqual({ shown: true });
  expect(shown.card.shown()).toMatchObject({ position: 1, total: 3, takeFocus: true });
  expect(document.activeElement?.textContent).toBe("Known claim");
  await step(1);
  expect(openText()).toBe("claim number two");
  const box = document.querySelector("#second")!.getBoundingClientRect();
  expect(box.top).toBeGreaterThan(0);
  expect(box.bottom).toBeLessThan(window.innerHeight);
  await step(1);
  await step(1);
  expect(openText()).toBe("claim number one");
  await step(-1);
  expect(openText()).toBe("claim number three");
});

test("stepping begins where the reader is", async () => {
  window.scrollTo(0, 1000);
  await step(1);
  expect(openText()).toBe("claim number two");
  await userEvent.keyboard("{Escape}");
  window.scrollTo(0, 1000);
  await step(-1);
  expect(openText()).toBe("claim number one");
});

test("Esc restores the focus and the scroll position, however many claims were shown", async () => {
  document.querySelector<HTMLElement>("#here")!.focus();
  window.scrollTo(0, 5);
  await step(1);
  await step(1);
  await step(1);
  expect(window.scrollY).toBeGreaterThan(1000);
  await userEvent.keyboard("{Escape}");
  expect(openText()).toBeUndefined();
  expect(document.activeElement?.id).toBe("here");
  expect(window.scrollY).toBe(5);
});

test("left with Tab, the card gives the focus to what follows its mark; with Shift+Tab to what precedes it", async () => {
  document.querySelector<HTMLElement>("#here")!.focus();
  for (let steps = 0; steps < 3; steps += 1) await step(1);
  expect(shown.card.events().onClose("forward")).toBe(true);
  expect(document.activeElement?.id).toBe("after");
  expect(openText()).toBeUndefined();
  await step(-1);
  expect(shown.card.events().onClose("back")).toBe(true);
  expect(document.activeElement?.id).toBe("here");
});

test("behind the last mark of a page without anything to press, the browser continues by itself", async () => {
  document.querySelector("#after")!.remove();
  await step(-1);
  expect(shown.card.events().onClose("forward")).toBe(false);
});

test("a claim chosen from the list is scrolled to and shown, even a possible one", async () => {
  const { annotations } = await shown.handlers.describePage(null, {});
  expect(await shown.handlers.showAnnotation({ annotation: annotations[2]!.annotation }, {})).toEqual({ shown: true });
  expect(openText()).toBe("claim number three");
  expect(markedWords("current")).toEqual(["claim number three"]);
  expect(await shown.handlers.showAnnotation({ annotation: "nothing" }, {})).toEqual({ shown: false });
});

test("a card with the focus in it stays when the pointer moves and the page scrolls", async () => {
  await step(1);
  window.scrollTo(0, 2000);
  await userEvent.hover(document.body);
  await new Promise((resolve) => setTimeout(resolve, 450));
  expect(openText()).toBe("claim number one");
});

test("marks go off and on for the page, and this is announced", async () => {
  await step(1);
  expect(await shown.handlers.toggleMarks(null, {})).toEqual({ on: false });
  expect(CSS.highlights.size).toBe(0);
  expect(openText()).toBeUndefined();
  expect(await step(1)).toEqual({ shown: false });
  expect(await shown.handlers.toggleMarks(null, {})).toEqual({ on: true });
  expect(markedWords()).toHaveLength(3);
  expect(shown.card.said).toEqual(["3 found", "off", "on 3"]);
});

test("the page reports what was read of it", async () => {
  const report = await shown.handlers.describePage(null, {});
  expect(report).toMatchObject({ state: "read", sentenceCount: 4, claimCount: 3, visible: { from: 0 } });
  expect(report.visible.to).toBeCloseTo(1 / 4);
  expect(report.annotations.map(({ sentence }) => sentence)).toEqual([0, 1, 2]);
  expect(report.sentenceLengths).toHaveLength(4);
});
