/** Position of a term among a segment's terms, by its hash (binary search); -1 if no claim contains it. */
export function findTerm(termHash: Uint32Array, hash: number): number {
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
