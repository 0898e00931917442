import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { isHiddenByStyle } from "../../../src/cli/io/hidden-by-style.ts";
import { readBlocks } from "../../../src/reading/read-blocks.ts";
import { storyOf } from "../../support/story.ts";

const claim = "The lake at Orsa froze over in May.";

function reads(body: string): boolean {
  const { document } = new JSDOM(`<!doctype html><html lang="en"><title>t</title><body>${body}</body>`).window;
  return readBlocks(document, isHiddenByStyle).some(({ text }) => text.includes(claim));
}

test.each([
  "color: transparent",
  "color: rgba(0, 0, 0, 0)",
  "color: rgb(10 10 10 / 0%)",
  "color: #fff0",
  "-webkit-text-fill-color: transparent",
  "opacity: 0",
  "opacity:0.0!important",
  "filter: opacity(0%)",
  "font-size: 0",
  "font-size: 0px",
  "text-indent: -9999px",
  "position: absolute; left: -9999px",
  "position:fixed;top:-100vh",
  "margin-left: -5000px",
  "clip: rect(0 0 0 0); position: absolute",
  "clip: rect(1px, 1px, 1px, 1px)",
  "clip-path: inset(50%)",
  "clip-path: circle(0)",
  "height: 0; overflow: hidden",
  "max-height:0;overflow-y:hidden",
  "width: 1px; height: 1px; overflow: hidden",
  "transform: scale(0)",
  "text-decoration: line-through",
])("text with style=%j is not read", (style) => {
  expect(reads(`${storyOf(3)}<p style="${style}">${claim}</p>`)).toBe(false);
  expect(reads(`${storyOf(3)}<p>He said <span style="${style}">${claim}</span> on Monday.</p>`)).toBe(false);
});

test.each([
  "color: #ff0000",
  "color: rgb(0, 0, 0)",
  "color: transparent; background: linear-gradient(red, blue); background-clip: text",
  "opacity: 0.5",
  "font-size: 0.9em",
  "text-indent: -20px",
  "text-indent: 2em",
  "position: absolute; left: -10px",
  "height: 100px; overflow: hidden",
  "clip-path: inset(5%)",
  "text-decoration: underline",
  "background-color: transparent",
])("text with style=%j is read", (style) => {
  expect(reads(`${storyOf(3)}<p style="${style}">${claim}</p>`)).toBe(true);
});

test("a page that a script fades in is read", () => {
  expect(reads(`<div style="opacity: 0">${storyOf(5)}<p>${claim}</p></div><p>Imprint and contact.</p>`)).toBe(true);
});
