/** Chains of up to this many segments are not merged. Each sentence is looked up in every segment: about 5 µs per segment. */
const segmentsMax = 4;
/** Maximum number of claims in a merged segment: writing it takes about half a second. */
export const mergedMax = 64_000;

/**
 * Which neighboring segments of a chain to rewrite as one, given the number of live claims in each: the longest run that
 * is small enough in total, as [first, end[; undefined if there are few, or nothing would be gained.
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
