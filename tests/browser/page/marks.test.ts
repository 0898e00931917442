import { afterEach, expect, test } from "vitest";
import marksCss from "../../../src/page/marks/marks.css?inline";
import { printing } from "../../support/printing.ts";
import { clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

afterEach(clearPage);

/** Every text node of the page, with its text. */
function textNodes(): [Node, string][] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: [Node, string][] = [];
  while (walker.nextNode()) nodes.push([walker.currentNode, walker.currentNode.nodeValue!]);
  return nodes;
}

const story = `<article><h1>The title of the story</h1>
  <p>He said that he had <b>spoken to
    Putin only</b> once, and that was all.</p>
  <p>Later he also denied it again.</p><p>“It was me,” he said then.</p></article>`;

test("claims are marked with the stance the page takes, and the text is not changed", async () => {
  document.body.innerHTML = story;
  const before = textNodes();
  const markup = document.body.innerHTML;
  clearPage();
  const page = showPage(story, [
    { words: "spoken to Putin only once" },
    { words: "denied it again", stance: "disputed-here" },
    { words: "It was me", stance: "attributed" },
  ]);
  const nodes = textNodes();
  await waitFor(() => expect(page.counts.at(-1)).toBe(3));
  expect(markedWords("asserted").join("").replace(/\s+/gu, " ")).toBe("spoken to Putin only once");
  expect(markedWords("disputed")).toEqual(["denied it again"]);
  expect(markedWords("reported")).toEqual(["It was me"]);
  expect(document.body.innerHTML).toBe(markup);
  expect(textNodes().map(([node]) => node)).toEqual(nodes.map(([node]) => node));
  expect(textNodes().map(([, text]) => text)).toEqual(before.map(([, text]) => text));
});

test("a sentence that continues after a link box is marked, the box is not", async () => {
  const page = showPage("<p>Musk had denied <b>Also Read: <a href=x>Another story</a></b> speaking to Putin.</p>", [
    { words: "denied speaking to Putin" },
  ]);
  await waitFor(() => expect(page.counts).toEqual([1]));
  expect(markedWords()).toEqual(["denied ", "speaking to Putin"]);
});

test("possible matches are listed and not marked", async () => {
  const page = showPage("<p>This may be it or not.</p>", [{ words: "may be it", tier: "possible" }]);
  await waitFor(() =>
    expect(page.handlers.describePage(null, {})).toMatchObject({ state: "read", annotations: [{ text: "may be it", tier: "possible" }] }),
  );
  expect(page.counts).toEqual([0]);
  expect(CSS.highlights.size).toBe(0);
});

test("small text gets no mark", async () => {
  const page = showPage('<p style="font-size: 11px">This is a claim in small print.</p><p>This is a claim in large print.</p>', [
    { words: "a claim in small" },
    { words: "a claim in large" },
  ]);
  await waitFor(() => expect(page.counts).toEqual([1]));
  expect(markedWords()).toEqual(["a claim in large"]);
  expect(await page.handlers.describePage(null, {})).toMatchObject({
    annotations: [{ text: "a claim in small" }, { text: "a claim in large" }],
  });
});

test.each([
  ["white", "background: white", "gainsay-asserted"],
  ["black", "background: black; color: white", "gainsay-asserted"],
  ["a strong blue", "background: #2a4b8d; color: white", "gainsay-asserted-ink"],
  ["medium gray", "background: #888", "gainsay-asserted-ink"],
  ["a picture", "background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)", "gainsay-asserted-ink"],
  ["a gradient", "background: linear-gradient(white, black)", "gainsay-asserted-ink"],
  ["a faint tint on white", "background: rgb(0 0 0 / .04)", "gainsay-asserted"],
])("on %s the line is visible", async (_, style, name) => {
  const page = showPage(`<div style="${style}"><p>This is a claim on it.</p></div>`, [{ words: "a claim on it" }]);
  await waitFor(() => expect(page.counts).toEqual([1]));
  expect([...CSS.highlights.keys()]).toEqual([name]);
});

test("where two marks overlap the stronger state is on top", async () => {
  const page = showPage("<p>One two three four five.</p>", [{ words: "two three" }, { words: "three four", stance: "attributed" }]);
  await waitFor(() => expect(page.counts).toEqual([2]));
  expect(CSS.highlights.get("gainsay-asserted")!.priority).toBeGreaterThan(CSS.highlights.get("gainsay-reported")!.priority);
});

test("a claim that appears in three places is one known claim, marked three times", async () => {
  const page = showPage("<p>This is a claim on it. Yes, a claim on it.</p><p>Again a claim on it, and another.</p>", [
    { words: "a claim on it" },
    { words: "and another" },
  ]);
  await waitFor(() => expect(page.counts.at(-1)).toBe(2));
  expect(markedWords()).toEqual(["a claim on it", "a claim on it", "a claim on it", "and another"]);
  await waitFor(() => expect(page.card.said).toEqual(["2 found"]));
});

test("a page that clears the highlight registry gets the marks back", async () => {
  const page = showPage("<p>This is a claim on it.</p>", [{ words: "a claim on it" }]);
  await waitFor(() => expect(page.counts).toEqual([1]));
  CSS.highlights.clear();
  await waitFor(() => expect(markedWords()).toEqual(["a claim on it"]));
});

test("text in an open shadow root is marked and not changed", async () => {
  const page = showPage("<story-box></story-box>", [{ words: "a claim in it" }], {}, () => {
    document.querySelector("story-box")!.attachShadow({ mode: "open" }).innerHTML = "<p>There is a claim in it.</p>";
  });
  const root = document.querySelector("story-box")!.shadowRoot!;
  await waitFor(() => expect(page.counts).toEqual([1]));
  expect(markedWords()).toEqual(["a claim in it"]);
  root.querySelector("p")!.textContent = "There is another one now.";
  await waitFor(() => expect(page.counts).toEqual([1, 0]));
  page.stop();
  expect([root.adoptedStyleSheets.length, root.childElementCount]).toEqual([0, 1]);
});

test("a shadow root that is attached later is read then", async () => {
  const page = showPage("<story-box></story-box>", [{ words: "a claim in it" }]);
  await waitFor(() => expect(page.handlers.describePage(null, {})).toMatchObject({ state: "read" }));
  document.querySelector("story-box")!.attachShadow({ mode: "open" }).innerHTML = "<p>There is a claim in it.</p>";
  await waitFor(() => expect(page.counts.at(-1)).toBe(1));
});

test("stopping leaves no trace", async () => {
  const page = showPage("<p>This is a claim on it.</p>", [{ words: "a claim on it" }]);
  const before = document.documentElement.outerHTML;
  await waitFor(() => expect(page.card.said).toEqual(["1 found"]));
  expect(page.card.element()).not.toBeNull();
  page.stop();
  expect(CSS.highlights.size).toBe(0);
  expect(page.card.element()).toBeNull();
  expect(document.documentElement.outerHTML).toBe(before);
  document.querySelector("p")!.after(Object.assign(document.createElement("p"), { textContent: "Here is a claim on it again." }));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(page.asked).toHaveLength(1);
});

test("on paper no mark has a line, whatever its state and strength", async () => {
  const sheet = Object.assign(document.createElement("style"), { textContent: marksCss });
  document.head.append(sheet);
  const names = [...new Set(marksCss.match(/gainsay-[a-z-]+/gu))];
  const lines = () => names.filter((name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine !== "none");
  await printing(true);
  const onPaper = lines();
  await printing(false);
  expect(onPaper).toEqual([]);
  expect(lines().length).toBeGreaterThan(20);
  sheet.remove();
});
