import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { isNewsPage } from "../../../src/reading/news-page.ts";

function parse(markup: string): Document {
  return new JSDOM(`<!doctype html>${markup}`).window.document;
}

const running =
  "The minister said on Monday that the figures of last year would not be published before the summer, which the opposition called a scandal. ";
const story = `<h1>A title</h1>${`<p>${running}</p>`.repeat(8)}`;
const shortStory = `<h1>A title</h1><p>${running}</p><p>${running}</p>`;
const og = (type: string): string => `<meta property="og:type" content="${type}">`;
const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const teaser = (n: number): string =>
  `<div class="card"><h3><a href="/${n}">A headline of a story, number ${n}</a></h3><p>${running}</p></div>`;

describe("news pages are", () => {
  test.each([
    ["an Open Graph article", og("article") + shortStory],
    ["a page that names its time of publication", '<meta property="article:published_time" content="2023-08-22">' + shortStory],
    ...[
      "NewsArticle",
      "Article",
      "ReportageNewsArticle",
      "LiveBlogPosting",
      "OpinionNewsArticle",
      "AnalysisNewsArticle",
      "BlogPosting",
      "ClaimReview",
    ].map((type) => [`a page with JSON-LD ${type}`, linked({ "@context": "https://schema.org", "@type": type }) + shortStory]),
    [
      "a page with JSON-LD in a graph, of two types",
      linked({ "@graph": [{ "@type": "WebSite" }, { "@type": ["WebPage", "NewsArticle"] }] }) + shortStory,
    ],
    [
      "a page whose JSON-LD is broken",
      `<script type="application/ld+json">{"@type": "NewsArticle", "headline": "He said "no""}</script>${shortStory}`,
    ],
    ["a page with microdata", `<div itemscope itemtype="https://schema.org/NewsArticle">${shortStory}</div>`],
    ["a story without any metadata", story],
    [
      "an article whose paragraphs are not p",
      og("article") + `<h1>A title</h1>${`<div class="par"><span>${running}</span></div>`.repeat(4)}`,
    ],
    [
      "an article whose paragraphs are each in a box",
      og("article") + `<h1>A title</h1>${`<div><div><p>${running}</p></div></div>`.repeat(4)}`,
    ],
    [
      "an article in a script without spaces",
      og("article") + `<h1>題</h1>${"<p>岸田首相は月曜日、昨年の数字は夏まで公表されないと述べ、野党はこれを批判した。</p>".repeat(4)}`,
    ],
  ])("%s", (_, markup) => {
    expect(isNewsPage(parse(markup))).toBe(true);
  });
});

describe("news pages, though short or built from other boxes, are", () => {
  const boxed = (before: string, after: string): string => `<h1>A title of it</h1><main>${`${before}${running}${after}`.repeat(8)}</main>`;
  test.each([
    ...["NewsArticle", "LiveBlogPosting", "ReportageNewsArticle"].map((type) => [
      `a brief of one paragraph that declares ${type}`,
      `${linked({ "@type": type })}<h1>A title</h1><p>${running}</p>`,
    ]),
    ["a brief of one paragraph in microdata", `<div itemscope itemtype="https://schema.org/NewsArticle"><p>${running}</p></div>`],
    ["a story whose paragraphs are each in a div", boxed("<div><p>", "</p></div>")],
    ["a story whose paragraphs are each in two", boxed("<div><section><p>", "</p></section></div>")],
    ["a story whose paragraphs are each in two divs", boxed("<div><div>", "</div></div>")],
    ["a story without a title", `<article>${`<p>${running}</p>`.repeat(14)}</article>`],
    [
      "a short story below the page's own title",
      `<title>Council meets in the old hall - The Paper</title><h1>Council meets in the old hall</h1>${`<p>${running} ${running}</p>`.repeat(2)}`,
    ],
    [
      "a story of three paragraphs below the page's own title",
      `<title>Council meets in the old hall | The Paper</title><h1>Council meets in the old hall</h1>${`<p>${running}</p>`.repeat(3)}`,
    ],
  ])("%s", (_, markup) => expect(isNewsPage(parse(markup!))).toBe(true));
});

describe("not news pages are", () => {
  test.each([
    ["an empty page", ""],
    ["an article that has not loaded yet", og("article") + "<h1>Loading</h1>"],
    [
      "a front page of teasers",
      og("website") + `<h1>The Paper</h1><main>${Array.from({ length: 30 }, (_, n) => teaser(n)).join("")}</main>`,
    ],
    [
      "a front page that lists its articles in JSON-LD",
      linked({ "@type": "ItemList", itemListElement: [{ "@type": "NewsArticle" }] }) +
        `<h1>News</h1>${Array.from({ length: 30 }, (_, n) => teaser(n)).join("")}`,
    ],
    [
      "a front page with its summaries alone in boxes beside pictures",
      `<h1>The Paper of the town</h1>${`<div><img src=x alt=""><p>${running}</p></div>`.repeat(8)}`,
    ],
    [
      "a shop below its own title",
      `<title>Chairs and tables for you</title><h1>Chairs and tables for you</h1>${Array.from({ length: 9 }, (_, n) => teaser(n)).join("")}`,
    ],
    ["search results", `<h1>Results</h1><ol>${`<li><a href=x>A result</a><p>${running}</p></li>`.repeat(20)}</ol>`],
    ["a product", og("product") + story],
    ["a profile", og("profile") + story],
    ["a shop by JSON-LD", linked({ "@type": "Product", name: "A chair" }) + `<h1>A chair</h1>${`<p>${running}</p>`.repeat(8)}`],
    [
      "a web application",
      `<div id="app"><h1>Inbox</h1>${`<div role="row"><span>From somebody</span><span>${running}</span></div>`.repeat(3)}</div>`,
    ],
    ["a list of links", `<h1>Links</h1>${`<p><a href=x>${running}</a></p>`.repeat(20)}`],
    ["a form", "<h1>Sign in</h1><form><label>Name</label><input></form><p>By signing in you accept our terms of use.</p>"],
  ])("%s", (_, markup) => {
    expect(isNewsPage(parse(markup))).toBe(false);
  });
});

test("a page of any size is examined within bounds", () => {
  const document = parse(`<h1>A list</h1>${"<div><p>Short.</p></div>".repeat(5000)}${`<p>${running}</p>`.repeat(10)}`);
  expect(isNewsPage(document)).toBe(false); // the running text comes after the part that is examined
});

test("a story inside an open shadow root is found", () => {
  const page = parse(`${og("article")}<news-story></news-story>`);
  const host = page.querySelector("news-story")!;
  host.attachShadow({ mode: "open" }).innerHTML = shortStory;
  expect(isNewsPage(page)).toBe(true);
});

test("a story at any depth of open shadow roots is found, with its title", () => {
  const page = parse("<title>t</title><news-page></news-page>");
  let host = page.querySelector("news-page")!;
  for (let depth = 0; depth < 4; depth++) {
    const root = host.attachShadow({ mode: "open" });
    root.innerHTML = depth === 3 ? story : "<div><news-part></news-part></div>";
    host = root.querySelector("news-part")!;
  }
  expect(isNewsPage(page)).toBe(true);
});
