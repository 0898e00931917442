/**
 * Binary search: the first index from `low` to `high` - 1 for which a test holds, `high` if for none. The test must hold for all indexes
 * after one for which it holds. Cost: a number of tests logarithmic in `high` - `low`.
 */
export function findFirstIndex(low: number, high: number, holds: (at: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
