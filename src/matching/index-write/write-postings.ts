import { type ByteWriter, finishBytes, startBytes, writeByte, writeVarint } from "../index-format/byte-codec.ts";
import { discard, sumUp } from "../index-format/number-list.ts";
import { chooseWidth, farGap, type GapWidth, packListHead } from "../index-format/posting-gaps.ts";
import type { WrittenClaims } from "./write-claims.ts";
import type { Tables } from "./write-tables.ts";

const postingsPerStep = 200_000;

/** The postings of each term: how many claims contain it, then the claims whose wordings contain it, as gaps. */
export function* writePostings(
  { termLists, termCounts }: WrittenClaims,
  { frequencies }: Tables,
): Generator<void, { starts: Uint32Array; bytes: Uint8Array }> {
  const lengths = new Uint32Array(frequencies.length);
  for (const { terms } of termLists) for (const term of terms) lengths[term] = (lengths[term] ?? 0) + 1;
  const places = sumUp(lengths);
  yield;
  const lists = new Uint32Array(places.at(-1) ?? 0);
  const next = places.slice();
  for (const [part, { first, terms }] of termLists.entries()) {
    let claim = first;
    let end = termCounts[claim] ?? 0;
    terms.forEach((term, at) => {
      while (at >= end) end += termCounts[++claim] ?? 0;
      lists[next[term] ?? 0] = claim;
      next[term] = (next[term] ?? 0) + 1;
    });
    discard(terms);
    if (part % 32 === 31) yield;
  }
  return yield* encodeLists(lists, places, frequencies);
}

function* encodeLists(
  lists: Uint32Array<ArrayBuffer>,
  places: Uint32Array,
  frequencies: Uint32Array,
): Generator<void, { starts: Uint32Array; bytes: Uint8Array }> {
  const writer = startBytes(lists.length * 2 + frequencies.length + 64);
  const starts = new Uint32Array(frequencies.length + 1);
  let written = 0;
  for (let term = 0; term < frequencies.length; term++) {
    starts[term] = writer.length;
    const start = places[term] ?? 0;
    const length = (places[term + 1] ?? 0) - start;
    const width = chooseWidth(lists, start, length);
    writeVarint(writer, packListHead(frequencies[term] ?? 0, width));
    let before = -1;
    for (let at = start; at < start + length; at++) {
      const claim = lists[at] ?? 0;
      writeGap(writer, claim - before - 1, width);
      before = claim;
    }
    written += 1 + length;
    if (written < postingsPerStep) continue;
    written = 0;
    yield;
  }
  discard(lists);
  starts[frequencies.length] = writer.length;
  return { starts, bytes: finishBytes(writer) };
}

function writeGap(writer: ByteWriter, gap: number, width: GapWidth): void {
  const far = farGap[width];
  let left = gap;
  for (; left >= far; left -= far) writeLow(writer, far, width);
  writeLow(writer, left, width);
}

function writeLow(writer: ByteWriter, value: number, width: GapWidth): void {
  for (let byte = 0; byte < width; byte++) writeByte(writer, (value >> (8 * byte)) & 255);
}
