/** Where words stand in a page, as the W3C Web Annotation model says it, and the way back. */
import type { TextSelector } from "../messages/contracts.ts";
import type { PlacedBlock } from "../reading/reading.ts";
import type { Span } from "../text/span.ts";
import type { BodyText } from "./body-text.ts";

/** Code points before and after the words that are kept to tell places apart. */
const aroundMax = 32;

/** The selectors of a range. In a shadow tree, which the body's text has no part in, there is only the quote. */
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

/** Longer words are not looked for, in UTF-16 units: nothing that we mark is that long. */
const wordsMax = 4_000;
/** Words are looked for by their first units, so that text which repeats itself costs little. */
const keyLength = 64;
/** The text is gone through in parts of this size, from the expected place outwards; first of all, so much around that place. */
const partLength = 65_536;
const nearLength = 4_096;
/** Places at which the first units are tried, and at which the words are compared with their surroundings, for one annotation. */
const triesMax = 1_000;
const placesMax = 100;

/** What all of a file's words may cost together, in units gone through: a page of 2 million a hundred times over. */
export const searchMax = 200_000_000;

export interface Search {
  body: BodyText;
  blocks: readonly PlacedBlock[];
  /** Pieces of the blocks by where they stand in the body's text. */
  pieces: readonly PlacedPiece[];
  /** Units that may yet be gone through. */
  left: number;
}

interface PlacedPiece extends Span {
  /** Offset in the text of its block. */
  at: number;
  block: PlacedBlock;
}

/** Makes ready to look for words in these blocks. In steps of less than a millisecond, but for the sorting. */
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
 * Finds words again, in the blocks that were read: where they stand letter by letter, and of several places the one with the most of the
 * surroundings, then the one nearest to the position; else, white space aside, in a block's text. In short steps: each goes through
 * `partLength` units, or tries `triesMax` places.
 *
 * @returns undefined also where the search has cost too much by then, or the words stand in too many places to try each.
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
  const allShared = surroundings.prefix.length + surroundings.suffix.length - 1; // and less than one for the distance
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
 * Where words stand in a text, the parts of it nearest to a place first: units, some of them twice. "near" when all around that place is
 * looked through, "rest" after every part.
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

/** Shared units around the words; the distance from the expected place, less than one, decides among equals. */
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
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pieces[middle]!.end > from) high = middle;
    else low = middle + 1;
  }
  const first = pieces[low];
  if (first === undefined || first.start >= to) return undefined;
  const { block } = first;
  const start = first.at + Math.max(0, from - first.start);
  let end = start;
  for (let index = low; pieces[index]?.block === block && pieces[index]!.start < to; index++) {
    const piece = pieces[index]!;
    end = piece.at + Math.min(piece.end, to) - piece.start;
  }
  return end > start ? { block, span: { start, end } } : undefined;
}
