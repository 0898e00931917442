/** A sentence is looked up in each segment anew: about 10 µs a segment. So many in a chain are left alone. */
const segmentsMax = 8;
/** Claims that a merged segment may hold: writing it takes about a second. */
const mergedMax = 16_000;

/**
 * Which neighbouring segments of a chain are to be written anew as one, given the live claims of each: the longest run
 * that is small enough together, as [first, end[; undefined when there are few, or nothing can be gained. Segments are not
 * merged by their bytes: titles and contexts are kept as terms alone, so the texts they came from are only in the store.
 */
export function chooseMerge(liveCounts: readonly number[]): [first: number, end: number] | undefined {
  if (liveCounts.length <= segmentsMax) return undefined;
  let best: [number, number] | undefined;
  for (let first = 0; first < liveCounts.length; first++) {
    let sum = 0;
    let end = first;
    while (end < liveCounts.length && sum + (liveCounts[end] ?? 0) <= mergedMax) sum += liveCounts[end++] ?? 0;
    if (end - first > 1 && (best === undefined || end - first > best[1] - best[0])) best = [first, end];
  }
  return best;
}
