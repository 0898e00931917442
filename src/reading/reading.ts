/**
 * The result of reading a page: blocks of visible running text, and the position of each character in the document.
 * The same code reads the live page in the browser and a parsed file in Node; what only a browser knows (is this
 * element visible?) is passed in.
 */
import type { Block } from "../matching/match.ts";

/** A piece of a block's text and the text node it was read from: `node.data.slice(from, from + length)` is at `at`. */
export interface Piece {
  /** Offset in the block's text. */
  at: number;
  length: number;
  node: Text;
  /** Offset in the node's data. */
  from: number;
}

/** A block that knows where its text comes from. White space is folded, so pieces may be shorter than their nodes. */
export interface PlacedBlock extends Block {
  /** The element whose text this is. */
  element: Element;
  /** In order of `at`; gaps are spaces and quotation marks inserted between pieces. */
  pieces: Piece[];
}

/** What a page says about itself. */
export interface PageFacts {
  title: string;
  /** BCP 47, from `lang`, else from metadata; "" if the page does not say. */
  language: string;
  /** ISO day of publication, "" if the page does not say. */
  date: string;
  /** What the page's ClaimReview data say it reviews. */
  reviewedClaims: string[];
}
