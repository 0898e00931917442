/** Claims of a segment by what they share with a search in their wordings, from the postings alone. */
import { massUnit } from "../index-format/index-format.ts";
import { countPostingBytes, readPostings } from "../index-read/read-postings.ts";
import type { Segment } from "../index-read/segment.ts";
import { addToQueue, createBucketQueue, sortQueue } from "./bucket-queue.ts";

/** By segment and claim: the worth of its terms in the search. All 0 between searches; four bytes per claim from the first one on. */
const sums = new WeakMap<Uint8Array, Float32Array>();
/** Score classes of the queue end at 64: above that, the order would be lost. */
const queueMax = 60;

/**
 * The claims with the highest worth of shared terms, best first, at most `top`, by number in the segment. `worth` has the terms of the
 * search, each more than 0, `scale` the factor for a wording of some weight, in sixteenths of a nat. Cost: about 5 ns per posting.
 */
export function findPromisingClaims(
  segment: Segment,
  worth: ReadonlyMap<number, number>,
  scale: (mass: number) => number,
  top: number,
): number[] {
  const sum = sums.get(segment.claimMass) ?? new Float32Array(segment.claimCount);
  sums.set(segment.claimMass, sum);
  const claims = new Uint32Array(Math.max(...[...worth.keys()].map((term) => countPostingBytes(segment, term))));
  const shared: number[] = [];
  for (const [term, one] of worth) {
    const count = readPostings(segment, term, claims);
    for (let at = 0; at < count; at++) {
      const claim = claims[at] ?? 0;
      const before = sum[claim] ?? 0;
      if (before === 0) shared.push(claim);
      sum[claim] = before + one;
    }
  }
  const scales = Float64Array.from({ length: 256 }, (_, mass) => scale(mass * massUnit));
  let most = 0;
  for (const claim of shared) {
    const score = (sum[claim] ?? 0) * (scales[segment.claimMass[claim] ?? 0] ?? 0);
    sum[claim] = score;
    most = Math.max(most, score);
  }
  const queue = createBucketQueue(shared.length);
  for (const claim of shared) {
    if (segment.deleted?.[claim] !== 1) addToQueue(queue, claim, ((sum[claim] ?? 0) / most) * queueMax);
    sum[claim] = 0;
  }
  sortQueue(queue);
  return [...queue.ordered.subarray(0, Math.min(top, queue.count))];
}
