/**
 * Where words stand in a page, as the W3C Web Annotation model says it, and the way back. The text is that of the `body`, as its
 * text nodes hold it, hidden ones too; positions count its code points.
 */
import type { TextSelector } from "../messages/contracts.ts";
import type { PlacedBlock } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";

/** Code points before and after the words that are kept to tell places apart. */
const aroundMax = 32;

/** The body's text, and where each of its text nodes begins in it. */
interface BodyText {
  text: string;
  starts: Map<Node, number>;
}

export function readBodyText(document: Document): BodyText {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const starts = new Map<Node, number>();
  const texts: string[] = [];
  let length = 0;
  while (walker.nextNode() !== null) {
    const { data } = walker.currentNode as Text;
    starts.set(walker.currentNode, length);
    texts.push(data);
    length += data.length;
  }
  return { text: texts.join(""), starts };
}

/** The selectors of a range. In a shadow tree, which the body's text has no part in, there is only the quote. */
export function selectText({ text, starts }: BodyText, range: Range): TextSelector {
  const from = starts.get(range.startContainer);
  const to = starts.get(range.endContainer);
  if (from === undefined || to === undefined) return { exact: range.toString(), prefix: "", suffix: "" };
  const [start, end] = [from + range.startOffset, to + range.endOffset];
  const before = text.slice(Math.max(0, start - 2 * aroundMax), start);
  const after = text.slice(end, end + 2 * aroundMax);
  const points = countPoints(text.slice(0, start));
  const exact = text.slice(start, end);
  return {
    exact,
    prefix: [...before].slice(-aroundMax).join(""),
    suffix: [...after].slice(0, aroundMax).join(""),
    position: { start: points, end: points + countPoints(exact) },
  };
}

/**
 * Finds words again, in the blocks that were read: where they stand letter by letter, and of several places the one with the most of the
 * surroundings, then the one nearest to the position; else, white space aside, in a block's text.
 */
export function findText(
  body: BodyText,
  blocks: readonly PlacedBlock[],
  selector: TextSelector,
): { block: PlacedBlock; span: Span } | undefined {
  const { exact } = selector;
  if (exact.trim() === "") return undefined;
  const places: number[] = [];
  for (let at = body.text.indexOf(exact); at !== -1; at = body.text.indexOf(exact, at + 1)) places.push(at);
  const best = places.toSorted((a, b) => rate(body.text, b, selector) - rate(body.text, a, selector));
  for (const place of best) {
    const found = findInBlocks(body, blocks, place, place + exact.length);
    if (found !== undefined) return found;
  }
  const folded = exact.replace(/\s+/gu, " ").trim();
  for (const block of blocks) {
    const start = block.text.indexOf(folded);
    if (start !== -1) return { block, span: { start, end: start + folded.length } };
  }
  return undefined;
}

/** Shared characters around the words; the distance from the position decides among equals. */
function rate(text: string, at: number, { exact, prefix, suffix, position }: TextSelector): number {
  let shared = 0;
  for (let back = 1; back <= prefix.length && text[at - back] === prefix.at(-back); back++) shared++;
  const end = at + exact.length;
  for (let on = 0; on < suffix.length && text[end + on] === suffix[on]; on++) shared++;
  const distance = position === undefined ? 0 : Math.abs(position.start - at) / (text.length + 1);
  return shared - distance;
}

/** The block that holds the first of these characters, and the part of it up to the last. */
function findInBlocks(
  { starts }: BodyText,
  blocks: readonly PlacedBlock[],
  from: number,
  to: number,
): { block: PlacedBlock; span: Span } | undefined {
  for (const block of blocks) {
    let start: number | undefined;
    let end: number | undefined;
    for (const { node, from: inNode, length, at } of block.pieces) {
      const nodeStart = starts.get(node);
      if (nodeStart === undefined) continue;
      const [first, last] = [nodeStart + inNode, nodeStart + inNode + length];
      if (last <= from || first >= to) continue;
      start ??= at + Math.max(0, from - first);
      end = at + Math.min(length, to - first);
    }
    if (start !== undefined && end !== undefined && end > start) return { block, span: { start, end } };
  }
  return undefined;
}

function countPoints(text: string): number {
  let count = 0;
  for (const _point of text) count++;
  return count;
}
