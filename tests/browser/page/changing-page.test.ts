import { afterEach, expect, test } from "vitest";
import { CallFailed } from "../../../src/messages/messenger.ts";
import { answerPhrases } from "./phrase-matches.ts";
import { clearPage, markedWords, showPage } from "./reader-page.ts";
import { waitFor } from "../../support/wait-for.ts";

const address = location.href;
afterEach(() => {
  clearPage();
  history.replaceState(null, "", address);
});

const phrases = [{ words: "claim number one" }, { words: "claim number two" }, { words: "claim number three" }];
const paragraph = (text: string): HTMLElement => Object.assign(document.createElement("p"), { textContent: text });
const askedTexts = (page: { asked: { blocks: { text: string }[] }[] }): string[] =>
  page.asked.flatMap(({ blocks }) => blocks.map(({ text }) => text));

test("text that loads on scroll is read and marked, and nothing is asked about twice", async () => {
  const page = showPage("<main><p>Here is claim number one.</p></main>", phrases);
  await waitFor(() => expect(page.counts).toEqual([1]));
  document.querySelector("main")!.append(paragraph("Here is claim number two."), paragraph("Nothing of the kind here."));
  await waitFor(() => expect(page.counts).toEqual([1, 2]));
  document.querySelector("main")!.append(paragraph("Here is claim number three."));
  await waitFor(() => expect(page.counts).toEqual([1, 2, 3]));
  expect(askedTexts(page)).toEqual([
    "Here is claim number one.",
    "Here is claim number two.",
    "Nothing of the kind here.",
    "Here is claim number three.",
  ]);
  expect(page.asked[2]!.known).toEqual([
    { source: "phrases", claim: "claim:claim number one" },
    { source: "phrases", claim: "claim:claim number two" },
  ]);
});

test("a page that has kept the worker busy too long is left alone for a while, and says so", async () => {
  const worker = answerPhrases(phrases);
  let asked = 0;
  const findMatches: typeof worker.findMatches = async (request) => {
    asked++;
    return { ...(await worker.findMatches(request)), tookMs: 9_000 };
  };
  const page = showPage("<main><p>Here is claim number one.</p></main>", phrases, { findMatches });
  const main = document.querySelector("main")!;
  const change = (number: number): void => main.append(paragraph(`This is change number ${number} of a page that does not rest.`));
  for (let changes = 0; changes < 3; changes++) {
    await waitFor(() => expect(asked).toBe(changes + 1)); // three take 27 seconds of its 20: no further question starts
    change(changes);
  }
  await expect.poll(() => page.handlers.describePage(null, {})).toMatchObject({ state: "read", leftOut: "changes" });
  change(3);
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asked).toBe(3);
  expect(markedWords()).toEqual(["claim number one"]);
});

test("annotations stay in page order when text is inserted above", async () => {
  const page = showPage("<main><p>Here is claim number two.</p></main>", phrases);
  await waitFor(() => expect(page.counts).toEqual([1]));
  document.querySelector("main")!.prepend(paragraph("Here is claim number one."));
  await waitFor(() => expect(page.counts).toEqual([1, 2]));
  const { annotations } = await page.handlers.describePage(null, {});
  expect(annotations.map(({ text, sentence }) => [text, sentence])).toEqual([
    ["claim number one", 0],
    ["claim number two", 1],
  ]);
});

test("text that is removed is forgotten, and its card closes", async () => {
  const page = showPage("<main><p>Here is claim number one.</p><p>Here is claim number two.</p></main>", phrases);
  await waitFor(() => expect(page.counts).toEqual([2]));
  await page.handlers.stepAnnotation({ direction: 1 }, {});
  document.querySelector("p")!.remove();
  await waitFor(() => expect(page.counts).toEqual([2, 1]));
  expect(page.card.shown()).toBeUndefined();
  expect(markedWords()).toEqual(["claim number two"]);
  expect(markedWords("current")).toEqual([]);
});

test("text that is rewritten is read again, even letter by letter", async () => {
  const page = showPage("<main><p>Here is claim number one.</p></main>", phrases);
  await waitFor(() => expect(page.counts).toEqual([1]));
  (document.querySelector("p")!.firstChild as Text).data = "Here is claim number two.";
  await waitFor(() => expect(markedWords()).toEqual(["claim number two"]));
  document.querySelector("p")!.innerHTML = "Here is <b>claim number</b> three.";
  await waitFor(() => expect(markedWords().join("")).toBe("claim number three"));
});

test("text that appears is read, text that becomes hidden is forgotten", async () => {
  const page = showPage(
    `<style>.closed { display: none }</style><main><p>Here is claim number one.</p><div id=box class=closed><p>Here is claim number two.</p></div>
     <details><summary>More of it here</summary><p>Here is claim number three.</p></details></main>`,
    phrases,
  );
  await waitFor(() => expect(page.counts).toEqual([1]));
  document.querySelector("#box")!.className = "";
  await waitFor(() => expect(page.counts).toEqual([1, 2]));
  document.querySelector("details")!.open = true;
  await waitFor(() => expect(page.counts).toEqual([1, 2, 3]));
  document.querySelector("#box")!.className = "closed";
  await waitFor(() => expect(page.counts).toEqual([1, 2, 3, 2]));
  expect(markedWords()).toEqual(["claim number one", "claim number three"]);
});

test("a single-page site that shows another article gets that article's marks, and they are announced", async () => {
  const page = showPage("<main><article><p>Here is claim number one.</p></article></main>", phrases);
  await waitFor(() => expect(page.card.said).toEqual(["1 found"]));
  history.pushState(null, "", "?story=2");
  document.querySelector("main")!.innerHTML = "<article><p>Here is claim number two.</p><p>Here is claim number three.</p></article>";
  await waitFor(() => expect(page.card.said).toEqual(["1 found", "2 found"]));
  expect(markedWords()).toEqual(["claim number two", "claim number three"]);
});

test("a single-page site that shows no article is not read until it shows one", async () => {
  let isArticle = true;
  const page = showPage("<main><p>Here is claim number one.</p></main>", phrases, { isArticle: () => isArticle });
  await waitFor(() => expect(page.counts).toEqual([1]));
  isArticle = false;
  history.pushState(null, "", "?page=front");
  document.querySelector("main")!.innerHTML = "<p>Here is claim number two.</p>";
  await waitFor(() => expect(page.counts).toEqual([1, 0]));
  isArticle = true;
  history.pushState(null, "", "?story=3");
  document.querySelector("main")!.innerHTML = "<p>Here is claim number three.</p>";
  await waitFor(() => expect(page.counts).toEqual([1, 0, 1]));
  expect(askedTexts(page)).toEqual(["Here is claim number one.", "Here is claim number three."]);
});

test("a single-page site that changes the address before the text is still read", async () => {
  const isArticle = (): boolean => document.querySelector("article") !== null;
  const page = showPage("<main><article><p>Here is claim number one.</p></article></main>", phrases, { isArticle });
  await waitFor(() => expect(page.counts).toEqual([1]));
  history.pushState(null, "", "?story=2");
  document.querySelector("main")!.innerHTML = "<p>Please wait a moment.</p>";
  await waitFor(() => expect(page.counts).toEqual([1, 0]));
  document.querySelector("main")!.innerHTML = "<article><p>Here is claim number two.</p></article>";
  await waitFor(() => expect(markedWords()).toEqual(["claim number two"]));
});

test("a page without known claims says so once it has been read", async () => {
  const page = showPage("<main><p>Nothing of the kind here.</p></main>", phrases);
  await waitFor(() => expect(page.counts).toEqual([0]));
  expect(page.card.element()).toBeNull();
});

test("a long page is sent in parts, starting with what is in view, and no part exceeds the worker's limit", async () => {
  const filler = "Some words that fill the page and are of no interest to anybody. ".repeat(12);
  const paragraphs = Array.from({ length: 400 }, (_, index) => `<p>${index} ${filler}</p>`).join("");
  const page = showPage(
    `<main style="font: 16px/20px serif">${paragraphs}<p id=last>Here is claim number one.</p></main>`,
    phrases,
    {},
    () => window.scrollTo(0, 1e6),
  );
  await waitFor(() => expect(page.counts).toEqual([1]));
  await waitFor(() => expect(page.handlers.describePage(null, {})).toMatchObject({ state: "read" }));
  expect(page.asked.slice(0, 2).some(({ blocks }) => blocks.some(({ text }) => text.includes("claim number one")))).toBe(true);
  expect(new Set(askedTexts(page)).size).toBe(401);
  for (const { blocks } of page.asked) expect(blocks.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(66_000);
});

test("the beginning of a page is marked while the worker still reads the rest, and nothing is read twice", async () => {
  const filler = "Some words that fill the page and are of no interest to anybody. ".repeat(12);
  const rest = Array.from({ length: 12 }, (_, index) => `<p>${index} ${filler}</p>`).join("");
  const worker = answerPhrases(phrases);
  const goOn = Promise.withResolvers<void>();
  const read: string[][] = [];
  const page = showPage(`<main><p>Here is claim number one.</p>${rest}<p>Here is claim number two.</p></main>`, phrases, {
    findMatches: async (request) => {
      read.push(request.blocks.flatMap(({ text, isContext }) => (isContext === true ? [] : text)));
      if (read.length === 2) await goOn.promise;
      return await worker.findMatches(request);
    },
  });
  await waitFor(() => expect(page.counts).toEqual([1]));
  goOn.resolve();
  await waitFor(() => expect(page.counts).toEqual([1, 2]));
  expect(read).toHaveLength(2);
  expect(read.flat()).toHaveLength(14);
  expect(new Set(read.flat()).size).toBe(14);
});

test("if the worker dies during a request, the page asks once more", async () => {
  const worker = answerPhrases(phrases);
  let calls = 0;
  const page = showPage("<main><p>Here is claim number one.</p></main>", phrases, {
    findMatches: (request) =>
      ++calls === 1 ? Promise.reject(new CallFailed("unreachable", "channel closed")) : worker.findMatches(request),
  });
  await waitFor(() => expect(page.counts).toEqual([1]));
  expect(calls).toBe(2);
});

test("when the worker no longer answers, the page is left as it was", async () => {
  const worker = answerPhrases(phrases);
  let isThere = true;
  const page = showPage("<main><p>Here is claim number one.</p></main>", phrases, {
    findMatches: (request) => (isThere ? worker.findMatches(request) : Promise.reject(new CallFailed("unreachable", "extension updated"))),
  });
  await waitFor(() => expect(page.card.said).toEqual(["1 found"]));
  isThere = false;
  document.querySelector("main")!.append(paragraph("Here is claim number two."));
  await waitFor(() => expect(CSS.highlights.size).toBe(0));
  expect(page.card.element()).toBeNull();
});

test("a page that changes all the time is still read", async () => {
  const page = showPage("<main><p id=clock>Zero seconds have passed.</p></main>", phrases);
  const clock = document.querySelector("#clock")!;
  const ticking = setInterval(() => (clock.textContent = `${Math.random()} seconds have passed.`), 20);
  document.querySelector("main")!.append(paragraph("Here is claim number one."));
  await waitFor(() => expect(page.counts.at(-1)).toBe(1));
  clearInterval(ticking);
});

test("a sentence that continues after a box is read again as a whole when part of it changes", async () => {
  const page = showPage(
    "<main><p>Here is claim number</p><p><b>Also Read:</b> <a href=x>A story</a></p><p id=rest>one, said he.</p></main>",
    phrases,
  );
  await waitFor(() => expect(page.counts).toEqual([1]));
  document.querySelector("#rest")!.textContent = "two, said he.";
  await waitFor(() => expect(askedTexts(page)).toEqual(["Here is claim number one, said he.", "Here is claim number two, said he."]));
  await waitFor(() => expect(markedWords()).toEqual(["claim number", "two"]));
});
