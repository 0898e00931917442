import type { Index } from "./open-index.ts";

/** Position of a term in the index by its hash (binary search), -1 when no entry holds it. */
export function findTerm(index: Pick<Index, "termHash">, hash: number): number {
  const { termHash } = index;
  let low = 0;
  let high = termHash.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = termHash[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
