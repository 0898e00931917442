import { afterEach, beforeEach, expect, test } from "vitest";
import { createArticleDetector, type ArticleDetector } from "../../../src/page/watch/article-detector.ts";
import { waitFor } from "../../support/wait-for.ts";

const address = location.href;
const sentence = "This is a sentence of an article that is long enough to be taken for running text. ";
const article = `<article><h1>Title</h1>${`<p>${sentence.repeat(2)}</p>`.repeat(3)}</article>`;
let ending: AbortController;
let articles: string[];

function meta(content: string): HTMLMetaElement {
  document.querySelector('meta[property="og:type"]')?.remove();
  const tag = document.createElement("meta");
  tag.setAttribute("property", "og:type");
  tag.content = content;
  document.head.append(tag);
  return tag;
}

function detect(isOn: () => boolean | Promise<boolean> = () => true): ArticleDetector {
  return createArticleDetector({ document, isOn, onArticle: () => articles.push(location.search), signal: ending.signal });
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

beforeEach(() => {
  ending = new AbortController();
  articles = [];
  history.replaceState(null, "", "?story=1");
});
afterEach(() => {
  ending.abort();
  document.body.innerHTML = "";
  document.querySelector('meta[property="og:type"]')?.remove();
  history.replaceState(null, "", address);
});

test("an article is reported once", async () => {
  meta("article");
  document.body.innerHTML = article;
  const it = detect();
  await waitFor(() => expect(articles).toEqual(["?story=1"]));
  expect(it.isArticle()).toBe(true);
  it.lookAgain();
  document.title = "Another title";
  await wait(800);
  expect(articles).toEqual(["?story=1"]);
});

test("a page that is not an article is not reported", async () => {
  document.body.innerHTML = "<h1>Shop</h1><p>Buy this.</p>";
  const it = detect();
  await wait(600);
  expect(articles).toEqual([]);
  expect(it.isArticle()).toBe(false);
});

test("an article whose text comes after its metadata is found", async () => {
  meta("article");
  detect();
  await wait(200);
  document.body.innerHTML = article;
  await waitFor(() => expect(articles).toEqual(["?story=1"]));
});

test("each article of a single-page site is reported", async () => {
  meta("website");
  document.body.innerHTML = "<h1>Front page</h1>";
  detect();
  await wait(100);
  history.pushState(null, "", "?story=2");
  meta("article");
  document.body.innerHTML = article;
  await waitFor(() => expect(articles).toEqual(["?story=2"]));
  history.pushState(null, "", "?story=3");
  await waitFor(() => expect(articles).toEqual(["?story=2", "?story=3"]));
  history.pushState(null, "", "?story=3#part");
  await wait(600);
  expect(articles).toHaveLength(2);
});

test("a site that is off is not reported until it is on", async () => {
  meta("article");
  document.body.innerHTML = article;
  let isOn = false;
  const it = detect(async () => isOn);
  await wait(600);
  expect(articles).toEqual([]);
  isOn = true;
  it.lookAgain();
  await waitFor(() => expect(articles).toEqual(["?story=1"]));
});

test("after the end nothing is reported", async () => {
  detect();
  ending.abort();
  meta("article");
  document.body.innerHTML = article;
  await wait(600);
  expect(articles).toEqual([]);
});
