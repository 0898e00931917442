/** Walks the claims that a term is a key of, decoding them as it goes. */
import { readVarint } from "./codes.ts";
import type { Segment } from "./segment.ts";

export interface KeyCursor {
  weight: number;
  /** The claim it stands at, by its number in the segment; `pastAll` at the end. */
  claim: number;
  /** Where the next gap lies, and where the list ends. */
  at: number;
  end: number;
}

const pastAll = 0x7fffffff;

export function startCursor({ postings, termStart, termWeight }: Segment, term: number): KeyCursor {
  const reader = { bytes: postings, at: termStart[term] ?? 0, end: termStart[term + 1] ?? 0 };
  readVarint(reader); // how many claims hold the term
  const claim = reader.at < reader.end ? Math.min(pastAll, readVarint(reader)) : pastAll;
  return { weight: termWeight[term] ?? 0, claim, at: reader.at, end: reader.end };
}

/**
 * Adds the weight of a key to the claims from `first` on and before `limit`, in `shared` from 0 on; claims that had none
 * are listed in `touched`, which holds `count` already. Returns how many it holds then.
 */
export function addKeys(
  postings: Uint8Array,
  cursor: KeyCursor,
  first: number,
  limit: number,
  shared: Uint32Array,
  touched: Uint16Array,
  count: number,
): number {
  const { weight, end } = cursor;
  let { at, claim } = cursor;
  let listed = count;
  while (claim < limit) {
    const slot = claim - first;
    const sum = shared[slot] ?? 0;
    shared[slot] = sum + weight;
    if (sum === 0) touched[listed++] = slot;
    if (at >= end) {
      claim = pastAll;
      break;
    }
    let byte = postings[at++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127 && shift < 28; shift += 7) {
      byte = postings[at++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    claim += gap + 1;
  }
  cursor.at = at;
  cursor.claim = claim;
  return Math.min(listed, touched.length);
}
