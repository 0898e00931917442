/**
 * The text of a page's `body` as its text nodes contain it, including hidden ones. Scripts count it in UTF-16 units, the W3C Web
 * Annotation model in code points: each emoji before a place increases the difference by one.
 */

import { bodyOf, makeWalker } from "../../reading/unclobbered.ts";
import { findFirstIndex } from "../../text/binary-search.ts";

export interface BodyText {
  text: string;
  /** The offset at which each text node begins, in UTF-16 units. */
  starts: ReadonlyMap<Node, number>;
  /** Number of code points before a UTF-16 unit. Cost: constant. */
  pointsBefore: (unit: number) => number;
  /** The UTF-16 unit at which a code point begins; the end of the text for one past it. Cost: logarithmic. */
  unitOf: (point: number) => number;
}

/** Maximum length of a page's text that is examined, in UTF-16 units: ten times what is read. */
const bodyTextMax = 20_000_000;
/** Number of text nodes, and of stretches of the count, processed per step. */
const nodesAtOnce = 500;
const stretchesAtOnce = 50;
/** UTF-16 units between two known counts. */
const stretch = 2_048;

/** Reads the text in steps of less than a millisecond. */
export function* readBodyText(document: Document): Generator<void, BodyText> {
  const showText = 4;
  const walker = makeWalker(document, bodyOf(document)!, showText);
  const starts = new Map<Node, number>();
  const texts: string[] = [];
  let length = 0;
  while (length < bodyTextMax && walker.nextNode() !== null) {
    const { data } = walker.currentNode as Text;
    starts.set(walker.currentNode, length);
    texts.push(data);
    length += data.length;
    if (starts.size % nodesAtOnce === 0) yield;
  }
  const text = texts.join("");
  const counts = [0];
  for (let from = 0; from < text.length; from += stretch) {
    counts.push(counts.at(-1)! + countPoints(text, from, Math.min(from + stretch, text.length)));
    if (counts.length % stretchesAtOnce === 0) yield;
  }
  const pointsBefore = (unit: number): number => {
    const at = Math.min(Math.max(unit, 0), text.length);
    const known = Math.floor(at / stretch);
    return counts[known]! + countPoints(text, known * stretch, at);
  };
  const unitOf = (point: number): number => findFirstIndex(0, text.length, (unit) => pointsBefore(unit + 1) > point);
  return { text, starts, pointsBefore, unitOf };
}

/** Number of code points that begin in a part of a text; an unpaired surrogate counts as one. */
function countPoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (!isSecondHalf(text, at)) count++;
  return count;
}

function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
