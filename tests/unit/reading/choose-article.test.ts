import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { readBlocks } from "../../../src/reading/read-blocks.ts";
import { storyOf } from "../../support/story.ts";

const claim = "The lake at Orsa froze over in May.";
const long = `Nobody who lives by the water remembers that it was ever as cold as it was this year: ${claim}`;

function reads(body: string): boolean {
  const { document } = new JSDOM(
    `<!doctype html><html lang="en">${body.startsWith("<title>") ? "" : "<title>t</title>"}<body>${body}</body>`,
  ).window;
  return readBlocks(document, () => false).some(({ text }) => text.includes(claim.slice(0, -1)));
}

describe("beside the article, the reading includes", () => {
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
      "a paragraph of the story after its main box",
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
    [
      "a post of one paragraph whose title links to itself",
      `<div class="post"><h2><a href="/t">t</a></h2><p>${long}</p></div><div class="x">${storyOf(2)}</div>`,
    ],
    ["a long row of a table", `<h1>Council meets</h1><p>${claim}</p><table>${`<tr><td>${long}</td></tr>`.repeat(12)}</table>`],
    ["words in code", `<h1>Council meets</h1>${storyOf(6)}<p>${claim.replace("Orsa", "<code>Orsa</code>")}</p>`],
    [
      "a paragraph above a headline that links to another story",
      `<h1>Council meets</h1><div><p>${long}</p><aside><h3><a href="/other">Another story</a></h3></aside></div><div>${storyOf(2)}</div>`,
    ],
    [
      "the page's title, where it is not an h1, beside a share bar",
      `<title>${claim}</title><article><header><h2>${claim}</h2>${'<a href="/s">Share it</a> '.repeat(3)}</header><div>${storyOf(6)}</div></article>`,
    ],
    ["a heading in a box of its own", `<h1>Council meets</h1><div><h2>${claim}</h2></div><article>${storyOf(6)}</article>`],
    [
      "a subheading with links of its own",
      `<article><h1>Council meets</h1>${storyOf(3)}<h2>${claim} ${'<a href="/t">Lake</a> '.repeat(4)}</h2>${storyOf(3)}</article>`,
    ],
    ["a line without a period between paragraphs of the story", `<div>${storyOf(3)}<p>Said: ${claim.slice(0, -1)}</p>${storyOf(3)}</div>`],
  ])("%s", (_, body) => expect(reads(body)).toBe(true));
});

test("text in a shadow root beside the article is read", () => {
  const { document } = new JSDOM(`<!doctype html><html lang="en"><body><main>${storyOf(12)}</main><x-part></x-part></body>`).window;
  document.querySelector("x-part")!.attachShadow({ mode: "open" }).innerHTML = `<p>${claim}</p>`;
  expect(readBlocks(document, () => false).some(({ text }) => text === claim)).toBe(true);
});

describe("beside the article, the reading leaves out", () => {
  test.each([
    ["a line about the site before it", `<div><p>${claim}</p></div><article><h1>Council meets</h1>${storyOf(12)}</article>`],
    [
      "a teaser in an article of its own",
      `<article><h1>Council meets</h1>${storyOf(12)}</article><article><h2><a href="/other">Another story</a></h2><p>${claim}</p></article>`,
    ],
    ["the small print", `<main><h1>Council meets</h1>${storyOf(12)}</main><div><p>${claim}</p></div>`],
    [
      "a long notice below it",
      `<div><article><h1>Council meets</h1>${storyOf(20)}</article></div><div><p>All rights are ours and nobody may copy what stands here, nor any part of it: ${claim}</p></div>`,
    ],
    [
      "what follows a story that no element marks as the article",
      `<div><div>${storyOf(12)}</div><div><h3>About us</h3><p>${claim}</p></div></div>`,
    ],
    [
      "teasers between paragraphs of the story",
      `<article>${storyOf(6)}<div><h3><a href="/other">Another story</a></h3><p>${long}</p></div>${storyOf(6)}</article>`,
    ],
    ["a credit", `<article>${storyOf(12)}<div>© ${claim}</div></article>`],
    ["a label", `<article>${storyOf(12)}<div class="label">${claim.slice(0, -1)}</div></article>`],
    ["the only comment, in an article of its own", `${storyOf(12)}<div class="comments"><article><p>${long}</p></article></div>`],
    [
      "comments, where the name of the box around the page suggests something else",
      `<div class="menu">${storyOf(4)}<div class="comments"><p>${long}</p></div></div>`,
    ],
    ["a credit with a long description", `<article>${storyOf(12)}<div>${long} © Ministry of Lakes | Jo Poe</div></article>`],
    [
      "a heading over links",
      `<h1>Council meets</h1><div><h3>${claim}</h3>${'<a href="/s">Share it</a> '.repeat(3)}</div><article>${storyOf(6)}</article>`,
    ],
    ["a heading with nothing below it", `<article>${storyOf(12)}<h3>${claim}</h3></article>`],
  ])("%s", (_, body) => expect(reads(body)).toBe(false));
});

test("a credit among the paragraphs is left out, whoever it names", () => {
  const { document } = new JSDOM(`<article>${storyOf(3)}<p>(Photo: Jo Poe / Lake Press)</p>${storyOf(3)}</article>`).window;
  expect(readBlocks(document, () => false)).toHaveLength(6);
});

test("a date above the story is left out, unless more is said there", () => {
  const texts = (body: string) =>
    readBlocks(new JSDOM(`<article><h1>Council meets</h1><div>${body}</div></article>`).window.document, () => false).map(
      ({ text }) => text,
    );
  const [date, key] = ["Posted Monday, 4 June 2019, 15:54", "No such ice has been seen since 1954"];
  expect(texts(`<p>${date}</p><p>${key}</p>${storyOf(3)}`)).not.toContain(date);
  expect(texts(`<p>${date}</p><p>${key}</p>${storyOf(3)}`)).toContain(key);
  expect(texts(`${storyOf(3)}<p>${date}</p>${storyOf(3)}`)).toContain(date);
});
