/** How much work a change makes: which elements are looked at, not how long it takes. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPage } from "../../../src/page/watch/watch-page.ts";
import { waitFor } from "../../support/wait-for.ts";
import { clearPage, markedWords, showPage } from "./reader-page.ts";

const phrases = [{ words: "claim number one" }, { words: "claim number two" }, { words: "claim number three" }];
const story = `<div id="bar"></div><main><p id="first">Here is claim number one.</p><p id="second">Here is claim number two.</p></main>`;

let ending: AbortController;
beforeEach(() => void (ending = new AbortController()));
afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
  clearPage();
});

/** The elements whose computed style is asked for from now on. */
function followStyles(): Element[] {
  const asked: Element[] = [];
  const real = window.getComputedStyle.bind(window);
  vi.spyOn(window, "getComputedStyle").mockImplementation((element, pseudo) => {
    asked.push(element);
    return real(element, pseudo);
  });
  return asked;
}

function append(words: string): void {
  document.querySelector("main")!.append(Object.assign(document.createElement("p"), { textContent: words }));
}

test("a bar that moves beside the article costs no look at the marks, time and again", async () => {
  const page = showPage(story, phrases);
  await waitFor(() => expect(page.counts).toEqual([2]));
  append("The first change makes it look at all of them."); // and then not for five seconds
  await waitFor(() => expect(page.asked).toHaveLength(2));
  const styles = followStyles();
  document.querySelector<HTMLElement>("#bar")!.style.width = "10px";
  append("Here is claim number three.");
  await waitFor(() => expect(page.counts).toEqual([2, 3]));
  expect(styles).not.toContain(document.querySelector("#first"));
  expect(styles).not.toContain(document.querySelector("#second"));
});

test.each<[string, () => void]>([
  ["the page changes its class", () => document.body.classList.toggle("dark")],
  ["a style sheet arrives", () => document.head.append(document.createElement("style"))],
])("when %s, all marks are looked at", async (_what, change) => {
  const page = showPage(story, phrases);
  await waitFor(() => expect(page.counts).toEqual([2]));
  append("The first change makes it look at all of them.");
  await waitFor(() => expect(page.asked).toHaveLength(2));
  const styles = followStyles();
  change();
  await waitFor(() => expect(styles).toEqual(expect.arrayContaining([...document.querySelectorAll("#first, #second")])));
  expect(markedWords()).toHaveLength(2);
});

test("of a long page, only the paragraph that changed and what is around it is looked at again", async () => {
  const paragraphs = Array.from({ length: 200 }, (_, at) => `<p>This is paragraph number ${at} of a long page, and it has some words.</p>`);
  document.body.innerHTML = `<main>${paragraphs.join("")}</main>`;
  const looked: Element[] = [];
  const changes: number[] = [];
  watchPage({
    document,
    isHidden: (element) => {
      looked.push(element);
      return false;
    },
    onChange: ({ added }) => void changes.push(added.length),
    onMutation: () => {},
    onLimit: () => {},
    signal: ending.signal,
  });
  await waitFor(() => expect(changes).toEqual([200]));
  looked.length = 0;
  const changed = document.querySelectorAll("p")[120]!;
  changed.firstChild!.nodeValue = "These are other words than before, and they are read alone.";
  await waitFor(() => expect(changes).toEqual([200, 1]));
  expect(new Set(looked)).toEqual(new Set([changed, document.querySelector("main"), document.body, document.documentElement]));
});

test("a hundred changes in a row set no timer each", async () => {
  const page = showPage(story, phrases);
  await waitFor(() => expect(page.counts).toEqual([2]));
  append("The page is at rest after this.");
  await waitFor(() => expect(page.asked).toHaveLength(2));
  const timers = vi.spyOn(window, "setTimeout");
  for (let step = 0; step < 100; step++) {
    document.querySelector<HTMLElement>("#bar")!.style.width = `${step}px`;
    await Promise.resolve(); // each is reported on its own
  }
  expect(timers.mock.calls.length).toBeLessThan(3);
});
