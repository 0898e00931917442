import { afterEach, expect, test } from "vitest";
import { lookAgain, PageMarks } from "../../../../src/page/session/page-marks.ts";
import { markedWords } from "../reader-page.ts";
import { annotationOf, showParagraphs, wordsOf } from "./session-page.ts";

const style = { strength: "normal" as const, usesInk: false };
let marks: PageMarks | undefined;
afterEach(() => {
  marks?.clear();
  document.body.replaceChildren();
});

/** Marks on a page of one paragraph for each of these words, 600 pixels apart. */
function markWords(...words: string[]) {
  const blocks = showParagraphs(...words.map((one) => `Here it says ${one}.`));
  for (const { element } of blocks) (element as HTMLElement).style.marginBottom = "600px";
  const annotations = words.map((one, index) => annotationOf(blocks[index]!, one));
  let areOn = true;
  marks = new PageMarks(() => areOn);
  const paint = (): void => marks!.paint(annotations, style);
  paint();
  return { marks, annotations, paint, turn: (on: boolean) => void (areOn = on) };
}

test("marks that are off are counted and not painted", () => {
  const { marks, annotations, paint, turn } = markWords("claim one", "claim two");
  expect(markedWords()).toEqual(["claim one", "claim two"]);
  turn(false);
  paint();
  marks.paintCurrent(annotations[0]);
  marks.restore();
  expect([...markedWords(), ...markedWords("current")]).toEqual([]);
  expect(marks.countClaims()).toBe(2);
});

test("annotations that are only listed are not marked", () => {
  const { marks, annotations } = markWords("claim one", "claim two");
  marks.paint([{ ...annotations[0]!, isMarked: false }, annotations[1]!], style);
  expect(markedWords()).toEqual(["claim two"]);
  expect(marks.marked.map(wordsOf)).toEqual(["claim two"]);
});

test("steps go around the page in both directions", () => {
  const { marks, annotations } = markWords("claim one", "claim two", "claim three");
  const [one, two, three] = annotations;
  expect(marks.next(one, 1)).toBe(two);
  expect(marks.next(three, 1)).toBe(one);
  expect(marks.next(one, -1)).toBe(three);
});

test("without a card, the first step goes to the first mark in view or below, or to the last one above", () => {
  const { marks, annotations } = markWords("claim one", "claim two", "claim three");
  const [one, two, three] = annotations;
  window.scrollTo(0, two!.block.element.getBoundingClientRect().top + scrollY - 10);
  expect(marks.next(undefined, 1)).toBe(two);
  expect(marks.next(undefined, -1)).toBe(one);
  window.scrollTo(0, 0);
  expect(marks.next(undefined, -1)).toBe(three);
  expect(new PageMarks(() => true).next(undefined, 1)).toBeUndefined();
});

test("words that the page has hidden are not seen when they are checked again", () => {
  const { annotations } = markWords("claim one");
  expect(lookAgain(annotations)).toBe(false);
  (annotations[0]!.block.element as HTMLElement).style.cssText = "color: #fff; background: #fff";
  expect(lookAgain(annotations)).toBe(true);
  expect(annotations[0]!.isSeen).toBe(false);
});
