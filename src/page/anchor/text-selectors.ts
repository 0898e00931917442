/** Describes where words are in a page, following the W3C Web Annotation model, and finds them again. */
import type { TextSelector } from "../../messages/contracts.ts";
import type { PlacedBlock } from "../../reading/reading.ts";
import { findFirstIndex } from "../../text/binary-search.ts";
import type { Span } from "../../text/letters/span.ts";
import type { BodyText } from "./body-text.ts";

/** Code points before and after the words that are kept to distinguish places. */
const aroundMax = 32;

/** The selectors of a range. In a shadow tree, which is not part of the body's text, there is only the quote. */
export function selectText({ text, starts, pointsBefore }: BodyText, range: Range): TextSelector {
  const from = starts.get(range.startContainer);
  const to = starts.get(range.endContainer);
  if (from === undefined || to === undefined) return { exact: range.toString(), prefix: "", suffix: "" };
  const [start, end] = [from + range.startOffset, to + range.endOffset];
  const before = text.slice(Math.max(0, start - 2 * aroundMax), start);
  const after = text.slice(end, end + 2 * aroundMax);
  return {
    exact: text.slice(start, end),
    prefix: [...before].slice(-aroundMax).join(""),
    suffix: [...after].slice(0, aroundMax).join(""),
    position: { start: pointsBefore(start), end: pointsBefore(end) },
  };
}

/** Maximum length of words that are looked for, in UTF-16 units: nothing we mark is longer. */
const wordsMax = 4_000;
/** Number of first units by which words are looked for, so that repetitive text costs little. */
const keyLength = 64;
/** Size of the parts in which the text is searched, from the expected place outward; the first part is this much around that place. */
const partLength = 65_536;
const nearLength = 4_096;
/** Maximum number of places, per annotation, where the first units are tried and where the words are compared with their context. */
const triesMax = 1_000;
const placesMax = 100;

/** Maximum cost for all words of a file together, in units searched: a page of 2 million a hundred times over. */
export const searchMax = 200_000_000;

export interface Search {
  body: BodyText;
  blocks: readonly PlacedBlock[];
  /** Pieces of the blocks, ordered by their place in the body's text. */
  pieces: readonly PlacedPiece[];
  /** Units that may still be searched. */
  left: number;
}

interface PlacedPiece extends Span {
  /** Offset in the text of its block. */
  at: number;
  block: PlacedBlock;
}

/** Prepares to look for words in these blocks. In steps of less than a millisecond, except for the sorting. */
export function* startSearch(body: BodyText, blocks: readonly PlacedBlock[]): Generator<void, Search> {
  const pieces: PlacedPiece[] = [];
  for (const block of blocks) {
    for (const { node, from, length, at } of block.pieces) {
      const start = body.starts.get(node);
      if (start !== undefined) pieces.push({ start: start + from, end: start + from + length, at, block });
    }
    yield;
  }
  pieces.sort((a, b) => a.start - b.start);
  return { body, blocks, pieces, left: searchMax };
}

/**
 * Finds words again, in the blocks that were read: where they match exactly, and among several places the one with the most of the
 * context, then the one nearest to the position; otherwise, ignoring white space, in a block's text. In short steps: each searches
 * `partLength` units, or tries `triesMax` places.
 *
 * @returns undefined also if the search budget is used up by then, or if the words occur in too many places to try each
 */
export function* findText(search: Search, selector: TextSelector): Generator<void, { block: PlacedBlock; span: Span } | undefined> {
  const { body, blocks } = search;
  const { exact, position } = selector;
  if (exact.trim() === "" || exact.length > wordsMax) return undefined;
  const surroundings: Surroundings = {
    exact,
    prefix: selector.prefix.slice(-2 * aroundMax),
    suffix: selector.suffix.slice(0, 2 * aroundMax),
    unit: position === undefined ? undefined : body.unitOf(position.start),
  };
  const allShared = surroundings.prefix.length + surroundings.suffix.length - 1; // plus less than one for the distance
  const rated: { place: number; rate: number }[] = [];
  for (const place of seek(search, body.text, exact, surroundings.unit ?? 0)) {
    if (place === "rest") yield;
    else if (place === "near" && rated.some(({ rate }) => rate > allShared)) break;
    else if (typeof place === "number") rated.push({ place, rate: ratePlace(body.text, place, surroundings) });
    if (rated.length === placesMax) break;
  }
  for (const { place } of rated.sort((a, b) => b.rate - a.rate)) {
    const found = findInPieces(search.pieces, place, place + exact.length);
    if (found !== undefined) return found;
  }
  const folded = exact.replace(/\s+/gu, " ").trim();
  for (const block of blocks) {
    for (const start of seek(search, block.text, folded, 0)) {
      if (typeof start === "number") return { block, span: { start, end: start + folded.length } };
      yield;
    }
    if (search.left <= 0) return undefined;
  }
  return undefined;
}

/**
 * Where words occur in a text, searching the parts nearest to a place first: offsets in units, some of them twice. Yields "near" when
 * everything around that place has been searched, "rest" after every part.
 */
function* seek(search: Search, text: string, words: string, near: number): Generator<number | "near" | "rest", void> {
  const key = words.slice(0, keyLength);
  let tries = 0;
  function* seekIn(from: number, length: number): Generator<number | "rest", void> {
    if (search.left <= 0 || from < 0 || from >= text.length) return;
    const units = text.slice(from, from + length + key.length - 1);
    search.left -= units.length;
    for (let at = units.indexOf(key); at !== -1 && tries < triesMax; at = units.indexOf(key, at + 1)) {
      tries++;
      search.left -= words.length;
      if (text.startsWith(words, from + at)) yield from + at;
    }
    yield "rest";
  }
  if (text.length > nearLength) {
    yield* seekIn(Math.max(0, near - nearLength / 2), nearLength);
    yield "near";
  }
  const parts = Math.ceil(text.length / partLength);
  const middle = Math.floor(near / partLength);
  for (let distance = 0; distance < parts; distance++) {
    yield* seekIn((middle - distance) * partLength, partLength);
    if (distance > 0) yield* seekIn((middle + distance) * partLength, partLength);
    if (distance === 1) yield "near";
    if (tries === triesMax || search.left <= 0) return;
  }
}

interface Surroundings extends Pick<TextSelector, "exact" | "prefix" | "suffix"> {
  /** The expected place, in UTF-16 units. */
  unit: number | undefined;
}

/** Number of matching units around the words; the distance from the expected place, less than one, breaks ties. */
function ratePlace(text: string, place: number, { exact, prefix, suffix, unit }: Surroundings): number {
  let shared = 0;
  for (let back = 1; back <= prefix.length && text[place - back] === prefix.at(-back); back++) shared++;
  const end = place + exact.length;
  for (let on = 0; on < suffix.length && text[end + on] === suffix[on]; on++) shared++;
  const distance = unit === undefined ? 0 : Math.abs(unit - place) / (text.length + 1);
  return shared - distance;
}

/** The block that holds the first of these units, and the part of it up to the last. */
function findInPieces(pieces: readonly PlacedPiece[], from: number, to: number): { block: PlacedBlock; span: Span } | undefined {
  const at = findFirstIndex(0, pieces.length, (index) => pieces[index]!.end > from);
  const first = pieces[at];
  if (first === undefined || first.start >= to) return undefined;
  const { block } = first;
  const start = first.at + Math.max(0, from - first.start);
  let end = start;
  for (let index = at; pieces[index]?.block === block && pieces[index]!.start < to; index++) {
    const piece = pieces[index]!;
    end = piece.at + Math.min(piece.end, to) - piece.start;
  }
  return end > start ? { block, span: { start, end } } : undefined;
}
