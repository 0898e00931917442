import { findFirstIndex } from "../../text/binary-search.ts";

/** Position of a term among a segment's terms, by its hash (binary search); -1 if no claim contains it. */
export function findTerm(termHash: Uint32Array, hash: number): number {
  const at = findFirstIndex(0, termHash.length, (term) => (termHash[term] ?? 0) >= hash);
  return termHash[at] === hash ? at : -1;
}
