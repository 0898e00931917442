/** Words that no reader can see get no mark; words that become visible get theirs. */
import { afterEach, expect, test } from "vitest";
import { page as driver, userEvent } from "vitest/browser";
import { clearPage, markedWords, showPage, type ReaderPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

afterEach(async () => {
  clearPage();
  document.body.removeAttribute("style");
  document.documentElement.removeAttribute("style");
  await userEvent.unhover(document.documentElement);
});

const phrases = [{ words: "claim one" }, { words: "claim two" }];

async function show(markup: string): Promise<ReaderPage> {
  const shown = showPage(`<p>Here is claim one.</p>${markup}`, phrases, {}, () => (document.body.style.background = "#fff"));
  await waitFor(() => expect(shown.counts.length).toBeGreaterThan(0));
  return shown;
}

const white = "<p style='color: #fff'>Here is claim two.</p>";

test.each([
  ["white on white", white],
  ["almost white on white", "<p style='color: #f8f8f8'>Here is claim two.</p>"],
  ["black on black", "<div style='background: #000'><p style='color: #0a0a0a'>Here is claim two.</p></div>"],
  ["filled with the background's color", "<p style='-webkit-text-fill-color: #fff'>Here is claim two.</p>"],
  ["almost transparent", "<p style='color: rgb(0 0 0 / 0.03)'>Here is claim two.</p>"],
  ["almost faded out", "<div style='opacity: 0.02'><p>Here is claim two.</p></div>"],
  [
    "white behind a shade that is white",
    "<div style='background: rgb(255 255 255 / 0.5)'><p style='color: #fff'>Here is claim two.</p></div>",
  ],
  ["white in one word", "<p>Here is <span style='color: #fff'>claim</span> two.</p>"],
  ["white in a shadow root", "<white-story></white-story>"],
  ["shrunk to nothing", "<div style='transform: scale(0)'><p>Here is claim two.</p></div>"],
  ["moved off the page", "<div style='transform: translateX(-9999px)'><p>Here is claim two.</p></div>"],
  ["pushed off the page by its margin", "<p style='margin-left: -9999px; width: 300px'>Here is claim two.</p>"],
  ["clipped by the old property", "<p style='position: absolute; clip: rect(0 0 0 0)'>Here is claim two.</p>"],
  ["clipped to an edge", "<p style='clip-path: inset(0 100% 0 0)'>Here is claim two.</p>"],
  ["in letters of a pixel", "<p style='font-size: 1px'>Here is claim two.</p>"],
  ["in letters without size", "<p style='font-size: 0'>Here is claim two.</p>"],
  ["in letters far out of their line", "<p style='text-indent: -9999px; overflow: hidden'>Here is claim two.</p>"],
  ["transparent", "<p style='color: transparent'>Here is claim two.</p>"],
  ["struck through by a style", "<p style='text-decoration: line-through'>Here is claim two.</p>"],
  ["in a box without height", "<div style='height: 0; overflow: hidden'><p>Here is claim two.</p></div>"],
  ["in a clipping circle of no size", "<p style='clip-path: circle(0)'>Here is claim two.</p>"],
])("words %s are neither marked nor listed", async (_, markup) => {
  const Story = class extends HTMLElement {
    connectedCallback(): void {
      this.attachShadow({ mode: "open" }).innerHTML = white;
    }
  };
  if (customElements.get("white-story") === undefined) customElements.define("white-story", Story);
  const shown = await show(markup);
  expect(markedWords()).toEqual(["claim one"]);
  const { annotations } = await shown.handlers.describePage(null, {});
  expect([annotations.map(({ text }) => text), shown.counts.at(-1)]).toEqual([["claim one"], 1]);
});

const picture = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E";

const marked = (): string[] => [...markedWords(), ...markedWords("asserted-ink")].toSorted();

test.each([
  ["gray on white", "<p style='color: #ccc'>Here is claim two.</p>"],
  ["red on an equally bright gray", "<div style='background: #7f7f7f'><p style='color: #f00'>Here is claim two.</p></div>"],
  ["white on a picture", `<div style="background: url(&quot;${picture}&quot;)"><p style='color: #fff'>Here is claim two.</p></div>`],
  ["white on a gradient", "<div style='background: linear-gradient(#000, #333)'><p style='color: #fff'>Here is claim two.</p></div>"],
  [
    "white over a picture beside them",
    `<div style="position: relative"><img src="${picture}" style="width: 400px; height: 60px"><p style="color: #fff; position: absolute; top: 0">Here is claim two.</p></div>`,
  ],
  [
    "white over a box that the page draws",
    "<style>.x { position: relative; z-index: 0 } .x::before { content: ''; position: absolute; inset: 0; background: #123; z-index: -1 }</style><div class=x><p style='color: #fff'>Here is claim two.</p></div>",
  ],
  ["white with a shadow", "<p style='color: #fff; text-shadow: 0 0 4px #000'>Here is claim two.</p>"],
  ["with an outline", "<p style='color: #fff; -webkit-text-stroke: 1px #000'>Here is claim two.</p>"],
  ["blended with what is behind them", "<p style='color: #fff; mix-blend-mode: difference'>Here is claim two.</p>"],
  ["cut out of a color", "<p style='background: #123; background-clip: text; -webkit-text-fill-color: transparent'>Here is claim two.</p>"],
  [
    "scrolled out of a box at the top",
    "<div id=box style='height: 40px; overflow: auto'><p>Here is claim two.</p><div style='height: 4000px'></div></div>",
  ],
  [
    "in the outer column of a page that reads from right to left",
    "<style>html { direction: rtl }</style><div style='position: absolute; top: 0; right: 100vw; width: 300px'><p>Here is claim two.</p></div>",
  ],
])("words %s are marked", async (_, markup) => {
  await show(markup);
  document.querySelector("#box")?.scrollTo(0, 3000);
  document.body.classList.add("changed"); // checked again
  await waitFor(() => expect(marked()).toEqual(["claim one", "claim two"]));
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(marked()).toEqual(["claim one", "claim two"]);
});

const schemed = (scheme: string, color: string) =>
  `<style>:root { color-scheme: ${scheme} }</style><p style="color: ${color}">Here is claim two.</p>`;

test.each([
  ["white on a page without a background", white],
  ["white on a page that declares only a light scheme", schemed("only light", "#fff")],
  ["white on a page that follows the reader's light system", schemed("light dark", "#fff")],
  ["near black on a page that declares a dark scheme", schemed("dark", "#131313")],
])("words in the color of the page are neither marked nor listed: %s", async (_, markup) => {
  const shown = showPage(`<p>Here is claim one.</p>${markup}`, phrases);
  await waitFor(() => expect(shown.counts).toContain(1));
  expect(marked()).toEqual(["claim one"]);
});

test.each([
  ["white on a dark page", schemed("dark", "#fff")],
  ["in a page's own color of text, without a background", "<style>:root { color: #fff }</style><p>Here is claim two.</p>"],
  [
    "white over a picture beside them, without a background",
    `<div style="position: relative"><img src="${picture}" style="width: 400px; height: 60px"><p style="color: #fff; position: absolute; top: 0">Here is claim two.</p></div>`,
  ],
])("words that differ from the color of the page are marked: %s", async (_, markup) => {
  const shown = showPage(`<p style="color: #777">Here is claim one.</p>${markup}`, phrases);
  await waitFor(() => expect(shown.counts).toContain(2));
  expect(marked()).toEqual(["claim one", "claim two"]);
});

const onHover = "<style>#x { color: #fff } #x:hover { color: #000 }</style><p id=x>Here is claim two.</p>";

test("words that the pointer reveals are marked while they are visible", async () => {
  await show(onHover);
  expect(markedWords()).toEqual(["claim one"]);
  await userEvent.hover(document.querySelector("#x")!);
  await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim two"]));
});

test.each([
  [
    "a checked box",
    "<style>#x:not(:checked) ~ p { display: none }</style><input type=checkbox id=x><p>Here is claim two.</p>",
    () => userEvent.click(document.querySelector("#x")!),
  ],
  [
    "an opened disclosure",
    "<details><summary id=x>More of it</summary><p>Here is claim two.</p></details>",
    () => userEvent.click(document.querySelector("#x")!),
  ],
  [
    "an opened popover",
    "<button popovertarget=box id=x>More</button><div id=box popover><p>Here is claim two.</p></div>",
    () => userEvent.click(document.querySelector("#x")!),
  ],
  [
    "the end of a transition",
    "<style>#box { opacity: 0; transition: opacity 0.1s } #x:hover ~ #box { opacity: 1 }</style><button id=x>More</button><p id=box>Here is claim two.</p>",
    () => userEvent.hover(document.querySelector("#x")!),
  ],
  [
    "a wider window",
    "<style>@media (width < 700px) { #box { display: none } }</style><p id=box>Here is claim two.</p>",
    () => driver.viewport(800, 600),
  ],
  [
    "the address",
    "<style>#box:not(:target) { display: none }</style><a href='#box' id=x>More</a><p id=box>Here is claim two.</p>",
    () => userEvent.click(document.querySelector("#x")!),
  ],
])("hidden words are read and marked once they are revealed by %s", async (_, markup, reveal) => {
  await driver.viewport(500, 600);
  const address = location.href;
  try {
    await show(markup);
    expect(markedWords()).toEqual(["claim one"]);
    await reveal();
    await waitFor(() => expect(markedWords()).toEqual(["claim one", "claim two"]));
  } finally {
    history.replaceState(null, "", address);
    await driver.viewport(500, 600);
  }
});
