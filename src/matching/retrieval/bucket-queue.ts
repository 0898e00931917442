/** Claims of a segment that may be candidates, roughly sorted by the highest score that each can reach. */

/** Number of score classes from 0 to `scoreMax`; the last one takes everything above. */
const classCount = 512;
const scoreMax = 64;

/** Reused for each sentence; grows as needed. */
export interface BucketQueue {
  count: number;
  claims: Uint32Array;
  classes: Uint16Array;
  /** After `sortQueue`: the claims again, the most promising first, and for each the highest score that it and later ones can reach. */
  ordered: Uint32Array;
  orderedMost: Float64Array;
  classStart: Uint32Array;
}

export function createBucketQueue(capacity = 1024): BucketQueue {
  return {
    count: 0,
    claims: new Uint32Array(capacity),
    classes: new Uint16Array(capacity),
    ordered: new Uint32Array(capacity),
    orderedMost: new Float64Array(capacity),
    classStart: new Uint32Array(classCount),
  };
}

/** @param most 0 to infinity */
export function addToQueue(promising: BucketQueue, claim: number, most: number): void {
  const { count } = promising;
  if (count === promising.claims.length) grow(promising);
  promising.claims[count] = claim;
  promising.classes[count] = Math.min(classCount - 1, Math.floor(most * (classCount / scoreMax)));
  promising.count = count + 1;
}

/** A counting sort by class. Cost: a few nanoseconds per claim and one per class. */
export function sortQueue({ count, claims, classes, ordered, orderedMost, classStart }: BucketQueue): void {
  classStart.fill(0);
  for (let i = 0; i < count; i++) {
    const group = classes[i] ?? 0;
    classStart[group] = (classStart[group] ?? 0) + 1;
  }
  let start = 0;
  for (let group = classCount - 1; group >= 0; group--) {
    const size = classStart[group] ?? 0;
    classStart[group] = start;
    start += size;
  }
  for (let i = 0; i < count; i++) {
    const group = classes[i] ?? 0;
    const place = classStart[group] ?? 0;
    classStart[group] = place + 1;
    ordered[place] = claims[i] ?? 0;
    orderedMost[place] = group === classCount - 1 ? Number.POSITIVE_INFINITY : ((group + 1) / classCount) * scoreMax;
  }
}

function grow(promising: BucketQueue): void {
  const larger = createBucketQueue(promising.claims.length * 2);
  larger.claims.set(promising.claims);
  larger.classes.set(promising.classes);
  promising.claims = larger.claims;
  promising.classes = larger.classes;
  promising.ordered = larger.ordered;
  promising.orderedMost = larger.orderedMost;
}
