/** Forms and pictures named like properties (HTML standard, named access) do not change what is read. */
import { afterEach, expect, test } from "vitest";
import { isHiddenInPage } from "../../../src/page/marks/visibility.ts";
import { isNewsPage } from "../../../src/reading/news-page.ts";
import { readBlocks } from "../../../src/reading/read-blocks.ts";
import { readFactChecks } from "../../../src/reading/published-reviews.ts";
import { readPageFacts } from "../../../src/reading/read-page-facts.ts";

afterEach(() => {
  document.documentElement.querySelector("body")!.innerHTML = "";
});

const sentence = "The council heard that the road would be open again before the snow comes, and that the hall would be closed until then.";
const story = `<h1>The title of it</h1>${Array.from({ length: 12 }, (_, at) => `<p>${sentence} It was number ${at}.</p>`).join("")}`;

/** Every property of elements, nodes and documents. */
const names = [HTMLFormElement, HTMLElement, Element, Node, EventTarget, Document].flatMap(({ prototype }) =>
  Object.getOwnPropertyNames(prototype),
);

function fillBody(markup: string): void {
  const body = Object.getOwnPropertyDescriptor(Document.prototype, "body")!.get!.call(document) as HTMLElement;
  Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!.set!.call(body, markup);
}

test("a story in a form with such fields is read whole", () => {
  fillBody(`<form>${names.map((name) => `<input name="${name}" type="hidden">`).join("")}${story}</form>`);
  const texts = readBlocks(document, isHiddenInPage).map(({ text }) => text);
  expect(texts).toHaveLength(13);
  expect(isNewsPage(document)).toBe(true);
  fillBody("");
});

test("a story beside pictures with such names is read whole", () => {
  fillBody(story + names.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join(""));
  try {
    expect(readBlocks(document, isHiddenInPage).map(({ text }) => text)).toHaveLength(13);
    expect(isNewsPage(document)).toBe(true);
    expect(readPageFacts(document).title).not.toBe("");
    expect(readFactChecks(document)).toEqual([]);
  } finally {
    fillBody("");
  }
});
