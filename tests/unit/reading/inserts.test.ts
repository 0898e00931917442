import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../src/reading/read-blocks.ts";
import { storyOf } from "../../support/story.ts";

const claim = "The lake at Orsa froze over in May.";
const long = `Nobody who lives by the water remembers that it was ever as cold as it was this year: ${claim}`;
const link = '<a href="/elsewhere">All that Jo Poe wrote</a>';

function reads(body: string): boolean {
  const { document } = new JSDOM(`<!doctype html><html lang="en"><title>t</title><body>${body}</body>`).window;
  return readBlocks(document, () => false).some(({ text }) => text.includes(claim));
}

/** A box between the paragraphs of a story, below the last, and below the element that contains them. */
const places: [string, (box: string) => string][] = [
  ["in the story", (box) => `<main><h1>Council meets</h1><div class="x">${storyOf(6)}${box}${storyOf(6)}</div></main>`],
  ["below it", (box) => `<main><h1>Council meets</h1><div class="x">${storyOf(12)}${box}</div></main>`],
  ["beside it", (box) => `<main><h1>Council meets</h1><div class="x">${storyOf(6)}</div>${box}<div class="x">${storyOf(6)}</div></main>`],
];

describe.each(places)("a box is left out, %s, if it is", (_, put) => {
  test.each([
    ["a portrait of the author", `<div><div><p>${claim}</p></div> ${link}</div>`],
    ["an offer with a form", `<section><p>${claim}</p><div><input type="email"><button>Send</button></div></section>`],
    [
      "a row of teasers",
      `<aside>${`<div><a href="/a">A thing that happened elsewhere</a><div class="y"><p>${long}</p></div></div>`.repeat(2)}</aside>`,
    ],
    ["a notice in place of an embedded post", `<x-embed><div>${claim}</div><button>Show it</button></x-embed>`],
  ])("%s", (__, box) => expect(reads(put(box))).toBe(false));
});

describe.each(places)("a box is read, %s, if it is", (_, put) => {
  test.each([
    ["a box that leads nowhere", `<div><div><p>${claim}</p></div></div>`],
    ["a box with one link in much text", `<div><div><p>${long} ${long}</p></div><a href="/b">The book</a></div>`],
    ["a list with links", `<ul><li>${claim} ${link}</li></ul>`],
    ["a table with links", `<div><table><tr><td>${claim}</td><td>${link}</td></tr></table></div>`],
    ["a quotation with its source", `<div><blockquote>${claim}</blockquote>${link}</div>`],
    ["a part that is as long as the story", `<div><section>${storyOf(11)}<p>${claim}</p></section>${link.repeat(20)}</div>`],
    ["a paragraph of the story with a link", `<p>${claim} ${link}</p>`],
  ])("%s", (__, box) => expect(reads(put(box))).toBe(true));
});

test("a box above the first paragraph is left out only if it is among the paragraphs and is mostly links elsewhere", () => {
  const above = (box: string) => reads(`<main><h1>Council meets</h1><div class="x">${box}${storyOf(12)}</div></main>`);
  expect(above(`<div><div><p>${long}</p></div>${link.repeat(4)}</div>`)).toBe(false);
  expect(above(`<div><div><p>${long}</p></div>${link.repeat(2)}</div>`)).toBe(true);
  expect(above(`<div><div><p>${claim}</p></div>${link.repeat(4)}</div>`)).toBe(true);
  expect(above(`<div><h1>Council meets</h1><div><p>${long}</p></div>${link.repeat(4)}</div>`)).toBe(true);
  expect(
    reads(`<main><div><h2>Council meets</h2><i><p>${long}</p></i>${link.repeat(4)}</div><div class="x">${storyOf(12)}</div></main>`),
  ).toBe(true);
});

test("nothing is left out as inserted if most paragraphs do not look alike", () => {
  const parts = ["one", "two", "three"].map((name) => `<div class="${name}">${storyOf(2)}</div>`).join("");
  expect(reads(`<main>${parts}<div class="four"><div><p>${claim}</p></div>${link}</div>${parts}</main>`)).toBe(true);
});
