/** Reading a page takes time linear in its length, whatever it contains. */
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCounting, type StepCounter } from "../../support/count-steps.ts";

/** Counts how often the reading asks the document, and the length of the answers; jsdom's own work does not count. */
const { window } = new JSDOM("<!doctype html>");
let asked = 0;
for (const { prototype } of [
  window.Node,
  window.Element,
  window.HTMLElement,
  window.CharacterData,
  window.Document,
  window.DocumentFragment,
]) {
  for (const [name, own] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (own.configurable !== true || (own.get === undefined && typeof own.value !== "function") || name === "constructor") continue;
    const count = (call: (this: never, ...rest: never[]) => unknown) =>
      function (this: never, ...rest: never[]): unknown {
        const answer = call.apply(this, rest);
        asked += typeof answer === "string" ? answer.length + 1 : 1;
        return answer;
      };
    Object.defineProperty(
      prototype,
      name,
      own.get === undefined ? { ...own, value: count(own.value as never) } : { ...own, get: count(own.get as never) },
    );
  }
}

let countSteps: StepCounter;
let end: () => Promise<void>;
let read: (document: Document) => unknown;

beforeAll(async () => {
  ({ countSteps, end } = await startCounting(["/src/reading/"]));
  const { readBlocks } = await import("../../../src/reading/read-blocks.ts");
  const { isNewsPage } = await import("../../../src/reading/news-page.ts");
  const { readPageFacts } = await import("../../../src/reading/read-page-facts.ts");
  const { readFactChecks } = await import("../../../src/reading/published-reviews.ts");
  read = (document) => [readBlocks(document, () => false), isNewsPage(document), readPageFacts(document), readFactChecks(document)];
});
afterAll(() => end());

const sentence = "The council heard that the road would be open again before the snow comes. ";

/** Nested elements, `count` deep, with some text at each depth. The parser stops at a depth of 512. */
function nest(document: Document, count: number, name: string, attributes: Record<string, string>): void {
  let at: Element = document.body;
  for (let depth = 0; depth < count; depth++) {
    const child = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, value);
    at.append(child, `${sentence}And so on. `);
    at = child;
  }
  at.innerHTML = `<h1>The title</h1><p>${sentence}</p>`;
}

const fill =
  (make: (count: number) => string) =>
  (document: Document, count: number): void =>
    void (document.body.innerHTML = make(count));

test.each<[string, (document: Document, count: number) => void]>([
  ["a paragraph that is interrupted over and over", fill((count) => `<p>${"and some words <s>not these</s> ".repeat(count)}</p>`)],
  [
    "blocks that are interrupted over and over",
    fill((count) => `<div>${"and some words <div class=ad-slot>not these</div> ".repeat(count)}</div>`),
  ],
  ["captions in between", fill((count) => `<div>${"and some words <figcaption>of a picture here</figcaption> ".repeat(count)}</div>`)],
  ["one long paragraph", fill((count) => `<p>${sentence.repeat(count)}</p>`)],
  ["only no-break spaces", fill((count) => `<p>${"a&nbsp;b&nbsp;".repeat(count * 5)}</p>`)],
  ["characters that draw nothing", fill((count) => `<p>${"\u200D\u2060".repeat(count * 10)}x</p>`)],
  ["open braces", fill((count) => `<p>${"{{ ${ <% {%".repeat(count * 5)}</p>`)],
  ["quotations", fill((count) => `<p>${"<q>a <q>b</q> c</q> ".repeat(count)}</p>`)],
  ["edges of elements", fill((count) => `<p>${"<b>Orsa</b><i>The dam is open now.</i>".repeat(count)}</p>`)],
  ["labels of links", fill((count) => `<p>${"Read more: <a href=x>another</a> ".repeat(count)}</p>`)],
  ["decorated words", fill((count) => `<p>${'<span aria-hidden="true">M</span>'.repeat(count)}<span class="sr-only">M</span></p>`)],
  ["empty elements", fill((count) => `<p>${"<i></i>".repeat(count * 3)}word</p>`)],
  ["teasers", fill((count) => "<div><h3><a href=/a>A title here</a></h3><p>Some words of it.</p></div>".repeat(count))],
  [
    "headings over links",
    fill((count) => "<div><h3>A title here</h3><a href=/a>One</a><a href=/b>Two</a><a href=/c>Three</a></div>".repeat(count)),
  ],
  [
    "boxes inserted into a story",
    fill((count) =>
      `<div class=x><p>${sentence.repeat(2)}</p></div><div><p>Some words of it.</p><a href=/a>Elsewhere</a></div>`.repeat(count),
    ),
  ],
  ["boxes with names", fill((count) => `<div class="sidebar share"><p>${sentence}</p></div>`.repeat(count))],
])("%s", async (_, build) => {
  const steps: number[] = [];
  for (const count of [150, 300]) {
    const page = openPage();
    build(page, count);
    asked = 0;
    steps.push((await countSteps(() => read(page))) + asked);
  }
  expect(steps[1]! / steps[0]!).toBeLessThan(2.5);
});

test.each<[string, (document: Document, count: number) => void]>([
  ["asides in asides", (document, count) => nest(document, count, "aside", {})],
  ["names in names", (document, count) => nest(document, count, "div", { class: "sidebar related" })],
  ["ids in ids", (document, count) => nest(document, count, "section", { id: "the-title-of-cookies" })],
  ["inline elements, deep", (document, count) => nest(document, count, "span", { class: "x" })],
  ["forms in forms", (document, count) => nest(document, count, "form", {})],
  ["silent elements", (document, count) => nest(document, count, "div", { "aria-hidden": "true" })],
  ["posts in posts", (document, count) => nest(document, count, "div", { class: "tweet" })],
  ["articles in articles", (document, count) => nest(document, count, "article", {})],
  ["JSON-LD", fill((count) => `<script type="application/ld+json">{"claimReviewed": "a", "@type": ["x",</script>`.repeat(count))],
  [
    "microdata in microdata",
    (document, count) => nest(document, count, "div", { itemscope: "", itemprop: "a", itemtype: "https://schema.org/ClaimReview" }),
  ],
])("%s", (_, build) => {
  const costs = [100, 200].map((count) => {
    const page = openPage();
    build(page, count);
    asked = 0;
    read(page);
    return asked;
  });
  expect(costs[1]! / costs[0]!).toBeLessThan(2.6);
});

function openPage(): Document {
  return new window.DOMParser().parseFromString("<!doctype html><title>t</title><body></body>", "text/html");
}
