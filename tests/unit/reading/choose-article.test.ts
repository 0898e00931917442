import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../src/reading/read-blocks.ts";
import { storyOf } from "../../support/story.ts";

const claim = "The lake at Orsa froze over in May.";

function reads(body: string): boolean {
  const { document } = new JSDOM(`<!doctype html><html lang="en"><title>t</title><body>${body}</body>`).window;
  return readBlocks(document, () => false).some(({ text }) => text.includes(claim));
}

describe("beside the article is read", () => {
  test.each([
    ["a standfirst between title and article", `<h1>Council meets</h1><p class="dek">${claim}</p><article>${storyOf(12)}</article>`],
    [
      "a standfirst in the same main part",
      `<main><div><p>${claim}</p></div><article><h1>Council meets</h1>${storyOf(12)}</article></main>`,
    ],
    [
      "key points between title and article",
      `<h1>Council meets</h1><ul><li>Two bridges closed for good</li><li>The lake at Orsa froze over in May.</li></ul><article>${storyOf(12)}</article>`,
    ],
    [
      "key points put as short as headlines",
      `<h1>Council meets</h1><ul><li>Why ${claim.slice(0, -1)}</li></ul><article>${storyOf(12)}</article>`.replaceAll(
        claim.slice(0, -1),
        claim,
      ),
    ],
    [
      "a paragraph of the story behind its main box",
      `<main><article>${storyOf(20)}</article><p>A note that is long enough to be running text, all by itself: ${claim}</p></main>`,
    ],
    ["a short post beside a long one", `<h1>Live</h1><article>${storyOf(12)}</article><article><h2>12:04</h2><p>${claim}</p></article>`],
    [
      "a short post with a link to itself",
      `<h1>Live</h1><article>${storyOf(12)}</article><article><h2><a href="#p3">12:04</a></h2><p>${claim}</p></article>`,
    ],
    [
      "short posts whose bodies are marked as such",
      `<div class="post"><div itemprop="articleBody">${storyOf(12)}</div></div><div class="post"><div itemprop="articleBody"><p>${claim}</p></div></div>`,
    ],
  ])("%s", (_, body) => expect(reads(body)).toBe(true));
});

describe("beside the article is left out", () => {
  test.each([
    ["a line of the site's before it", `<div><p>${claim}</p></div><article><h1>Council meets</h1>${storyOf(12)}</article>`],
    [
      "a teaser in an article of its own",
      `<article><h1>Council meets</h1>${storyOf(12)}</article><article><h2><a href="/other">Another story</a></h2><p>${claim}</p></article>`,
    ],
    ["the small print", `<main><h1>Council meets</h1>${storyOf(12)}</main><div><p>${claim}</p></div>`],
    [
      "a long notice below",
      `<div><article><h1>Council meets</h1>${storyOf(20)}</article></div><div><p>All rights are ours and nobody may copy what stands here, nor any part of it: ${claim}</p></div>`,
    ],
  ])("%s", (_, body) => expect(reads(body)).toBe(false));
});
