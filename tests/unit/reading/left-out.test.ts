import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../src/reading/read-blocks.ts";
import { storyOf } from "../../support/story.ts";

const claim = "The lake at Orsa froze over in May.";

function reads(body: string): boolean {
  const { document } = new JSDOM(`<!doctype html><html lang="en"><title>t</title><body>${body}</body>`).window;
  return readBlocks(document, () => false).some(({ text }) => text.includes(claim));
}

describe("a story is read despite its name or role:", () => {
  test.each([
    ["a box for advertisements by its name", 'class="sc-ad-container"'],
    ["a sidebar by its name", 'class="sidebar_content"'],
    ["comments on a match", 'class="live-match-comments"'],
    ["a box for comments around everything", 'id="comments"'],
    ["a notice about cookies by its name", 'class="cookie-container"'],
    ["a pop-up by its name", 'class="modal popup"'],
    ["a list of tabs", 'role="tablist"'],
    ["a log", 'role="log"'],
    ["a tool bar", 'role="toolbar"'],
    ["text for screen readers by its name", 'class="sr-only"'],
    ["a page behind an open dialog", 'aria-hidden="true"'],
    ["navigation by its name", 'class="nav-wrapper" id="menu"'],
    ["a newsletter", 'class="newsletter-post"'],
  ])("%s", (_, attributes) => {
    expect(reads(`<p>Menu</p><div ${attributes}>${storyOf(5)}<p>${claim}</p></div><p>Imprint and contact.</p>`)).toBe(true);
  });

  test("a story whose paragraphs are each in a box of that name", () => {
    const boxes = storyOf(6).replaceAll("<p>", '<div class="ad-container"><p>').replaceAll("</p>", "</p></div>");
    expect(reads(`${boxes}<div class="ad-container"><p>${claim}</p></div>`)).toBe(true);
  });

  test.each([
    ['<div class="ad-free">', "</div>"],
    ['<div class="social-housing">', "</div>"],
    ['<div class="nav-canal-story">', "</div>"],
    ['<section id="cookies-and-consent"><h2>Cookies and consent</h2>', "</section>"],
    ['<section id="advertising"><h2>Advertising</h2>', "</section>"],
    ['<section id="trending"><h3>What was trending</h3>', "</section>"],
    ['<h2 id="comments-on-the-dam">Comments on the dam</h2><div id="adverts-of-1920">', "</div>"],
  ])("a part of a story whose name has other words, or comes from its heading, is read: %s", (open, close) => {
    expect(reads(`<main><article><h1>Council meets</h1>${open}<p>${claim}</p>${close}${storyOf(4)}</article></main>`)).toBe(true);
  });
});

test("a lead that is named a teaser is read, because teasers for other stories link to them", () => {
  expect(reads(`<main><h1>Council meets</h1><div class="teaser-text"><p>${claim}</p></div><div>${storyOf(4)}</div></main>`)).toBe(true);
});

describe("content beside a story is left out:", () => {
  test.each([
    ["comments", `<div id="comments"><p>${claim}</p></div>`],
    ["comments longer than the story", `<div id="comments"><p>${claim}</p>${storyOf(30)}</div>`],
    [
      "comments that are articles",
      `<section class="comments-area"><article class="comment-body"><p>${claim}</p></article><article class="comment-body">${storyOf(3)}</article></section>`,
    ],
    ["comments in German", `<section id="kommentare"><p>${claim}</p>${storyOf(3)}</section>`],
    ["a notice longer than the story", `<div class="cookie-banner"><p>${claim}</p>${storyOf(20)}</div>`],
    ["an advertisement", `<div class="ad-slot"><p>${claim}</p></div>`],
    ["a teaser", `<div class="related-stories"><p>${claim}</p></div>`],
    ["a sign-up box with another word in its name", `<div class="newsletter-zebra"><p>${claim}</p><input type="email"></div>`],
    ["a sidebar of a few paragraphs beside a long story", `${storyOf(20)}<div class="sidebar">${storyOf(3)}<p>${claim}</p></div>`],
    ["a menu by role", `<div role="menu"><p>${claim}</p></div>`],
    ["text for screen readers", `<p class="visually-hidden">${claim}</p>`],
  ])("%s", (_, markup) => {
    expect(reads(`<main><h1>Council meets</h1>${storyOf(4)}</main>${markup}`)).toBe(false);
    expect(reads(`<main><h1>Council meets</h1>${storyOf(4)}${markup}</main>`)).toBe(false);
  });
});

describe("text that is retracted, or still being written, is not read:", () => {
  test.each([
    `<s>${claim}</s>`,
    `<del>${claim}</del>`,
    `<strike>${claim}</strike>`,
    `<span role="deletion">${claim}</span>`,
    `<p contenteditable>${claim}</p>`,
    `<p contenteditable="plaintext-only">${claim}</p>`,
  ])("%s", (markup) => {
    expect(reads(`${storyOf(3)}<p>He said ${markup} then.</p>`)).toBe(false);
  });

  test.each([
    `<p contenteditable="inherit">${claim}</p>`,
    `<p contenteditable="false">${claim}</p>`,
    `<ins>${claim}</ins>`,
    `<gainsay-card><p>${claim}</p></gainsay-card>`,
  ])("but %s is", (markup) => {
    expect(reads(`${storyOf(3)}${markup}`)).toBe(true);
  });

  test("content outside the body, like our own card", () => {
    const { document } = new JSDOM(`<!doctype html><body>${storyOf(3)}</body>`).window;
    const card = document.createElement("gainsay-card");
    card.innerHTML = `<p>${claim}</p>`;
    document.documentElement.append(card);
    expect(readBlocks(document, () => false)).toHaveLength(3);
    expect(readBlocks(card, () => false)).toEqual([]);
  });

  test("a page that someone is editing", () => {
    const { document } = new JSDOM(`<!doctype html><body>${storyOf(3)}</body>`).window;
    Object.defineProperty(Object.getPrototypeOf(document) as object, "designMode", { get: () => "on", configurable: true });
    expect(readBlocks(document, () => false)).toEqual([]);
  });
});
