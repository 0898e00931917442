/** Words from an untrusted file, searched for in a page that may be hostile: finds the right place, and never does much work at once. */
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TextSelector } from "../../../src/messages/contracts.ts";
import type * as BodyTexts from "../../../src/page/anchor/body-text.ts";
import type * as Selectors from "../../../src/page/anchor/text-selectors.ts";
import type { PlacedBlock } from "../../../src/reading/reading.ts";
import { startCounting, type StepCounter } from "../../support/count-steps.ts";

let countSteps: StepCounter;
let end: () => Promise<void>;
let readBodyText: typeof BodyTexts.readBodyText;
let selectors: typeof Selectors;
beforeAll(async () => {
  ({ countSteps, end } = await startCounting(["/src/page/"]));
  ({ readBodyText } = await import("../../../src/page/anchor/body-text.ts"));
  selectors = await import("../../../src/page/anchor/text-selectors.ts");
});
afterAll(() => end());

/** A page of paragraphs, each a block with one piece. */
const { document } = new JSDOM("").window;
function openPage(texts: readonly string[]): PlacedBlock[] {
  document.body.replaceChildren();
  const blocks = texts.map((text): PlacedBlock => {
    const element = document.body.appendChild(document.createElement("p"));
    const node = element.appendChild(document.createTextNode(text));
    return { text, kind: "paragraph", element, pieces: [{ node, from: 0, length: text.length, at: 0 }] };
  });
  return blocks;
}

function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** The place each selector resolves to: number of the paragraph, and offset in it. */
function findAll(texts: readonly string[], wanted: readonly TextSelector[]): (string | undefined)[] {
  const blocks = openPage(texts);
  const search = finish(selectors.startSearch(finish(readBodyText(document)), blocks));
  return wanted.map((one) => {
    const found = finish(selectors.findText(search, one));
    return found && `${blocks.indexOf(found.block)}:${found.span.start}-${found.span.end}`;
  });
}

const paragraph = fc.string({ unit: fc.constantFrom("a", "b", " ", "é", "🐟", "\uD83D", "\uDC1F"), minLength: 1, maxLength: 40 });

test("whatever is in a page, even emoji and halves of them, positions count the code points before them, and lead back", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.nat(), (texts, at) => {
      openPage(texts);
      const body = finish(readBodyText(document));
      const points = [...body.text];
      const unit = at % (body.text.length + 1);
      expect(body.text).toBe(texts.join(""));
      const before = points.slice(0, body.pointsBefore(unit)).join("");
      expect([unit, unit + 1]).toContain(before.length); // in the middle of a surrogate pair, its first half counts
      expect(body.text.startsWith(before)).toBe(true);
      const point = at % points.length;
      expect(body.pointsBefore(body.unitOf(point))).toBe(point);
      expect(body.unitOf(point)).toBe(points.slice(0, point).join("").length);
    }),
    { numRuns: 100 },
  );
});

test("after a thousand emoji the nearest of many equal places is the right one", () => {
  const same = ["Iron floats. ", "Iron floats. ", "Iron floats. ", "Iron floats. "];
  const texts = ["🐟".repeat(1_000), ...same];
  const wanted = [0, 1, 2, 3].map((index): TextSelector => {
    const start = 1_000 + index * 13;
    return { exact: "Iron floats.", prefix: "", suffix: " ", position: { start, end: start + 12 } };
  });
  expect(findAll(texts, wanted)).toEqual(["1:0-12", "2:0-12", "3:0-12", "4:0-12"]);
});

test("the surrounding text counts for more than the position, however far the words have moved", () => {
  const filler = "Nothing of the kind is said in this part of the page. ";
  const texts = ["It is said that iron floats here.", filler.repeat(8_000), "It is denied that iron floats there.", filler];
  const meant: TextSelector = { exact: "iron floats", prefix: "It is denied that ", suffix: " there.", position: { start: 16, end: 27 } };
  expect(findAll(texts, [meant, { ...meant, exact: "iron  floats", position: { start: 400_000, end: 400_012 } }])).toEqual([
    "2:18-29",
    "0:16-27",
  ]);
});

test.each<[string, string, string]>([
  ["one letter", "a", "a"],
  ["letters that repeat", "a".repeat(4_000), "a".repeat(3_999)],
  ["words that nearly match", "a".repeat(4_000), `${"a".repeat(3_999)}b`],
  ["words that are not on the page", "The tide is high. ", "The tide is low."],
  ["words with long surroundings", "x y ", "x"],
])("a long page of %s: no step of a search costs much, and the total has a limit", async (_, unit, exact) => {
  const long = unit.repeat(Math.ceil(200_000 / unit.length)).slice(0, 200_000);
  const blocks = openPage([long, long]);
  const search = finish(selectors.startSearch(finish(readBodyText(document)), blocks));
  const surroundings = unit.repeat(100);
  const selector: TextSelector = { exact, prefix: surroundings, suffix: surroundings, position: { start: 234_567, end: 234_568 } };
  const most = async (): Promise<number> => {
    const work = selectors.findText(search, selector);
    const steps: number[] = [];
    for (let isDone = false; !isDone;) steps.push(await countSteps(() => (isDone = work.next().done === true)));
    return Math.max(...steps);
  };
  expect(await most()).toBeLessThan(1_000_000); // a millisecond or two
  expect(search.left).toBeLessThan(selectors.searchMax); // the cost was charged
  search.left = 0;
  expect(await most()).toBeLessThan(100_000);
});
