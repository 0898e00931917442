import { finishBytes, startBytes, writeVarint } from "../index-format/byte-codec.ts";
import { sumUp } from "../index-format/number-list.ts";
import type { WrittenClaims } from "./write-claims.ts";
import type { Tables } from "./write-tables.ts";

const postingsPerStep = 200_000;

/** The postings of each term: how many claims contain it, then the claims it is a key of, as gaps. */
export function* writePostings(
  { keys, keyCounts }: WrittenClaims,
  { frequencies }: Tables,
): Generator<void, { starts: Uint32Array; bytes: Uint8Array }> {
  const lengths = new Uint32Array(frequencies.length);
  for (const { terms } of keys) for (const term of terms) lengths[term] = (lengths[term] ?? 0) + 1;
  const places = sumUp(lengths);
  yield;
  const lists = new Uint32Array(places.at(-1) ?? 0);
  const next = places.slice();
  for (const [part, { first, terms }] of keys.entries()) {
    let claim = first;
    let end = keyCounts[claim] ?? 0;
    terms.forEach((term, at) => {
      while (at >= end) end += keyCounts[++claim] ?? 0;
      lists[next[term] ?? 0] = claim;
      next[term] = (next[term] ?? 0) + 1;
    });
    if (part % 32 === 31) yield;
  }
  return yield* encodeLists(lists, places, frequencies);
}

function* encodeLists(
  lists: Uint32Array,
  places: Uint32Array,
  frequencies: Uint32Array,
): Generator<void, { starts: Uint32Array; bytes: Uint8Array }> {
  const writer = startBytes(lists.length * 2 + frequencies.length + 64);
  const starts = new Uint32Array(frequencies.length + 1);
  let written = 0;
  for (let term = 0; term < frequencies.length; term++) {
    starts[term] = writer.length;
    writeVarint(writer, frequencies[term] ?? 0);
    let before = -1;
    const end = places[term + 1] ?? 0;
    for (let at = places[term] ?? 0; at < end; at++) {
      const claim = lists[at] ?? 0;
      writeVarint(writer, claim - before - 1);
      before = claim;
    }
    written += 1 + end - (places[term] ?? 0);
    if (written < postingsPerStep) continue;
    written = 0;
    yield;
  }
  starts[frequencies.length] = writer.length;
  return { starts, bytes: finishBytes(writer) };
}
