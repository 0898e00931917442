import type { Piece, PlacedBlock } from "../../reading/reading.ts";
import { findFirstIndex } from "../../text/binary-search.ts";
import type { Span } from "../../text/letters/span.ts";

/**
 * The Range of a block's span in the document, from its first to its last character. Link boxes that were left out of the sentence lie
 * inside this Range: for painting use `anchorPieces`.
 * @returns undefined when one of its text nodes was changed or removed since it was read, or when it crosses a shadow root's boundary.
 */
export function anchorSpan(block: PlacedBlock, span: Span): Range | undefined {
  const ranges = anchorPieces(block, span);
  const first = ranges[0];
  const last = ranges.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (first.startContainer.getRootNode() !== last.endContainer.getRootNode()) return undefined;
  const range = first.cloneRange();
  range.setEnd(last.endContainer, last.endOffset);
  return range;
}

/**
 * The Ranges that hold exactly the characters of a span: one per text node, in document order. Empty when a text node was changed or
 * removed. Cost: O(log pieces + pieces of the span).
 */
export function anchorPieces(block: PlacedBlock, span: Span): Range[] {
  const ranges: Range[] = [];
  const { pieces } = block;
  for (let index = firstPieceAfter(pieces, span.start); index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.at >= span.end) break;
    if (!isUnchanged(block, piece)) return [];
    const from = piece.from + Math.max(0, span.start - piece.at);
    const to = piece.from + Math.min(piece.length, span.end - piece.at);
    const before = ranges.at(-1);
    if (before !== undefined && before.endContainer === piece.node && isUnseen(piece.node.data.slice(before.endOffset, from))) {
      before.setEnd(piece.node, to);
      continue;
    }
    const range = new Range();
    range.setStart(piece.node, from);
    range.setEnd(piece.node, to);
    ranges.push(range);
  }
  return ranges;
}

/** Does the page still contain the text that was read? */
export function isUnchanged(block: PlacedBlock, piece: Piece): boolean {
  const { node, from, length, at } = piece;
  if (!node.isConnected) return false;
  const now = node.data.slice(from, from + length);
  const then = block.text.slice(at, at + length);
  return now === then || now.replace(/[\t\n\r\f]/gu, " ") === then;
}

/** Index of the first piece that ends after `offset`. */
function firstPieceAfter(pieces: readonly Piece[], offset: number): number {
  return findFirstIndex(0, pieces.length, (index) => pieces[index]!.at + pieces[index]!.length > offset);
}

/** Collapsed white space and zero-width characters need no separate mark. */
function isUnseen(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
