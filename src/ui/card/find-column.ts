import {
  boundingBox,
  childNodes,
  closest,
  elementAt,
  isTextNode,
  localName,
  parentElement,
  textOf,
  viewOf,
} from "../../reading/unclobbered.ts";
import type { Box } from "./place-card.ts";

/** Maximum pixels by which a box around a paragraph may extend past it and still count as its frame, not as a page with a second column. */
const frameMax = 64;

/**
 * The box of the column that contains the given lines of text: the innermost block around them with its frames (a quotation's padding, a
 * list's indent), so that a card beside it covers none of the column's other paragraphs. Undefined if something else lies over the words.
 * Reads the layout once.
 */
export function findColumn(document: Document, lines: Box[]): Box | undefined {
  const [first] = lines;
  const view = viewOf(document);
  if (first === undefined || view === null) return undefined;
  let element = elementAt(document, (first.left + first.right) / 2, (first.top + first.bottom) / 2);
  while (element !== null && /^(?:inline|contents)/u.test(view.getComputedStyle(element).display)) element = parentElement(element);
  if (element === null) return undefined;
  const box = withFrames(element);
  const holds = lines.every((line) => line.left >= box.left - 1 && line.right <= box.right + 1);
  return holds ? box : undefined;
}

function withFrames(block: Element): DOMRect {
  let box = boundingBox(block);
  for (let outer = parentElement(block); outer !== null; outer = parentElement(outer)) {
    const around = boundingBox(outer);
    if (box.left - around.left > frameMax || around.right - box.right > frameMax) break;
    if (around.width >= box.width) box = around;
  }
  return box;
}

/** Spacing of the points that are hit-tested, in CSS pixels: less than a paragraph's width or height. */
const lookEvery = 48;
const shown = /^(?:img|picture|video|canvas|iframe|object|embed|button|input|select|textarea)$/u;

/**
 * Is this part of the view a margin, in which a card covers nothing? A second column, a picture or an advertisement is something; the
 * frame around it, stretched as high as the article, is not. Cost: about 80 hit tests.
 */
export function isFree(document: Document, { left, right, top, bottom }: Box): boolean {
  for (let x = left + lookEvery / 2; x < right; x += lookEvery) {
    for (let y = top + lookEvery / 2; y < bottom; y += lookEvery) {
      const element = elementAt(document, x, y);
      if (element !== null && isSomething(element)) return false;
    }
  }
  return true;
}

function isSomething(element: Element): boolean {
  return (
    closest(element, "svg") !== null ||
    shown.test(localName(element)) ||
    [...childNodes(element)].some((child) => isTextNode(child) && /\S/u.test(textOf(child)))
  );
}
