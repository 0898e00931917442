/**
 * Finds the few entries that a sentence may state. First the sentence's terms are looked up in the postings: the terms that a claim
 * shares bound its score. Then records are read, those with the highest possible score first, until no
 * other claim can be among the best. The division into segments does not affect the result.
 */
import { mostShared, mostSharedOnce } from "../index-format/overlap-bound.ts";
import { entryOf } from "../index-format/entry-numbers.ts";
import { findTerm } from "../index-read/find-term.ts";
import { listFormsOfTerms } from "../index-read/forms-of-terms.ts";
import { massUnit, weightsPerNat } from "../index-format/index-format.ts";
import { type ClaimTally, createClaimTally, listsMax, tallyClaims } from "./claim-tally.ts";
import { measureShares, type Shares, startShares } from "./measure-shares.ts";
import { listShared, type Shared } from "./prefilter.ts";
import { addToQueue, type BucketQueue, sortQueue, createBucketQueue } from "./bucket-queue.ts";
import type { Index } from "../index-read/open-index.ts";
import type { Segment } from "../index-read/segment.ts";
import { hashTerm } from "../../text/lexicon/term-hash.ts";

export interface Candidate extends Shared {
  entry: number;
  score: number;
}

/** What an entry must share with the sentence to be a candidate, besides two different terms. */
export interface CandidateFloor {
  /** Weight of the shared terms, in nats, each counted once. */
  sharedMin: number;
  /** The same as a share of the entry's weight. */
  coverMin: number;
}

/** The judge can mark posts that share little with their claim. With 10 nats and .3, .58 of the tweets were marked instead of .61. */
const pageFloor: CandidateFloor = { sharedMin: 7, coverMin: 0.2 };

/** How strongly an entry's length lowers its score: 0 not at all, 1 fully. */
const lengthPower = 0.4;
/** Added to an entry's weight, in nats, so that one-word claims do not always win. */
const massFloor = 5.5;

/** Reusable space for one index. */
interface Scratch {
  tally: ClaimTally;
  /** By place in the tally: the claim's bounds. */
  masses: Gathered;
  extras: Gathered;
  promising: BucketQueue;
  /** By segment and form: the form's weight if the sentence contains its term, else 0. */
  marks: Uint8Array[];
  shares: Shares;
}

interface Gathered {
  bytes: Uint8Array;
}

const scratches = new WeakMap<Index, Scratch>();

/** Kept as long as its index: one byte per form, and 50 kB. */
function scratchOf(index: Index): Scratch {
  let scratch = scratches.get(index);
  if (scratch === undefined) scratches.set(index, (scratch = createScratch(index)));
  return scratch;
}

function createScratch(index: Index): Scratch {
  return {
    tally: createClaimTally(),
    masses: { bytes: new Uint8Array(256) },
    extras: { bytes: new Uint8Array(256) },
    promising: createBucketQueue(),
    marks: index.segments.map(({ formWeight }) => new Uint8Array(formWeight.length)),
    shares: startShares(),
  };
}

/**
 * Best candidates first, at most `top`; equal scores are ordered by source, then by claim id; `isWanted` excludes entries in other
 * languages, `floor` those that share too little. Finds every entry that shares two terms and reaches the floor.
 * Cost: about 3 ns per posting of a term; a sentence of news has 5,800 against 77,000 claims, and 15 records are read; 22,700 and 28 against
 * 300,000.
 */
export function findCandidates(
  index: Index,
  terms: Iterable<string>,
  top: number,
  isWanted: (entry: number) => boolean,
  floor: CandidateFloor = pageFloor,
): Candidate[] {
  const hashes = new Set<number>();
  for (const term of terms) hashes.add(hashTerm(term));
  const search: Search = { index, best: [], top, isWanted, floor, scratch: scratchOf(index) };
  index.segments.forEach((segment, at) => searchSegment(search, segment, at, hashes));
  return search.best;
}

interface Search {
  index: Index;
  best: Candidate[];
  top: number;
  isWanted: (entry: number) => boolean;
  floor: CandidateFloor;
  scratch: Scratch;
}

/** The weight that an entry of this weight has to share, both in sixteenths of a nat. */
function needOf({ sharedMin, coverMin }: CandidateFloor, mass: number): number {
  return Math.max(sharedMin * weightsPerNat, coverMin * mass);
}

function searchSegment(search: Search, segment: Segment, at: number, hashes: ReadonlySet<number>): void {
  const { tally, promising, marks } = search.scratch;
  const marked = marks[at];
  if (marked === undefined) return;
  const found: number[] = [];
  for (const hash of hashes) {
    const term = findTerm(segment.termHash, hash);
    if (term >= 0) found.push(term);
  }
  tallyClaims(tally, segment, found.slice(0, listsMax));
  const uncounted = found.slice(listsMax);
  const left = { weight: uncounted.reduce((sum, term) => sum + (segment.termWeight[term] ?? 0), 0), count: uncounted.length };
  promising.count = 0;
  weighClaims(search, segment, left);
  if (promising.count === 0) return;
  for (const term of found) markForms(segment, term, marked, segment.formWeight);
  readBest(search, segment, marked);
  for (const term of found) markForms(segment, term, marked, undefined);
}

/** Marks the forms of a term with their weights, or clears the marks. */
function markForms(segment: Segment, term: number, marks: Uint8Array, weights: Uint8Array | undefined): void {
  const { starts, forms } = listFormsOfTerms(segment);
  for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
    const form = forms[at] ?? 0;
    marks[form] = weights?.[form] ?? 0;
  }
}

/** By claimMass: the factor from a shared weight to its highest possible score, slightly raised against rounding. */
const scalePerMass = Float64Array.from(
  { length: 256 },
  (_, mass) => 1.000_001 / (mass * massUnit + massFloor * weightsPerNat) ** lengthPower,
);

/** Queues the claims whose bounds allow them to reach the floor and the best. `left` are the terms that were not counted. */
function weighClaims(search: Search, segment: Segment, left: { weight: number; count: number }): void {
  const { best, top, floor, scratch } = search;
  const { tally, masses, extras } = scratch;
  gather(segment.claimMass, tally, masses);
  gather(segment.claimExtra, tally, extras);
  const lowest = lowestScore(best, top);
  for (let place = 0; place < tally.count; place++) {
    const mass = masses.bytes[place] ?? 0;
    const extra = extras.bytes[place] ?? 0;
    const usual = (tally.sums[place] ?? 0) + left.weight;
    const count = (tally.terms[place] ?? 0) + left.count;
    if (mostSharedOnce(usual, count, extra) < needOf(floor, mass * massUnit)) continue;
    const bound = mostShared(usual, count, extra) * (scalePerMass[mass] ?? 0);
    const claim = tally.claims[place] ?? 0;
    if (bound >= lowest && segment.deleted?.[claim] !== 1) addToQueue(scratch.promising, claim, bound);
  }
}

/**
 * Copies the bytes of the tallied claims next to each other. They are scattered across memory, and a loop that does nothing else lets the
 * processor fetch many of them at once: with 300,000 claims, an article takes .94 of the time.
 */
function gather(bytes: Uint8Array, { claims, count }: ClaimTally, gathered: Gathered): void {
  if (gathered.bytes.length < count) gathered.bytes = new Uint8Array(count * 2);
  const to = gathered.bytes;
  for (let place = 0; place < count; place++) to[place] = bytes[claims[place] ?? 0] ?? 0;
}

/** Measures claims by their records, the most promising first, until the rest cannot be among the best. */
function readBest(search: Search, segment: Segment, marks: Uint8Array): void {
  const { index, best, top, isWanted, floor, scratch } = search;
  const { promising, shares } = scratch;
  sortQueue(promising);
  for (let i = 0; i < promising.count; i++) {
    const lowest = lowestScore(best, top);
    if ((promising.orderedMost[i] ?? 0) < lowest) return;
    const claim = promising.ordered[i] ?? 0;
    measureShares(segment, claim, marks, shares, needOf(floor, (segment.claimMass[claim] ?? 0) * massUnit));
    for (let number = 0; number < shares.count; number++) {
      const shared = shares.shared[number] ?? 0;
      const mass = shares.mass[number] ?? 0;
      if (shared === 0 || shared < needOf(floor, mass)) continue;
      const score = shared / (mass + massFloor * weightsPerNat) ** lengthPower;
      if (score < lowestScore(best, top)) continue;
      const place = shares.place[number] ?? 0;
      const entry = entryOf(segment.firstClaim + claim, place >> 1, (place & 1) === 1);
      if (!isWanted(entry)) continue;
      const { once, ...words } = listShared(segment, shares.start[number] ?? 0, shares.end[number] ?? 0, marks);
      if (words.count < 2 || once < needOf(floor, mass)) continue;
      insert(index, best, { entry, score, cover: shared / mass, shared: shared / weightsPerNat, ...words }, top);
    }
  }
}

/** The score that a candidate has to reach: that of the last of the best, or 0 while there are fewer than `top`. */
function lowestScore(best: readonly Candidate[], top: number): number {
  return best.length < top ? 0 : (best.at(-1)?.score ?? 0);
}

function insert(index: Index, best: Candidate[], candidate: Candidate, top: number): void {
  let at = best.length;
  while (at > 0 && comesBefore(index, candidate, best[at - 1])) at--;
  if (at >= top) return;
  best.splice(at, 0, candidate);
  if (best.length > top) best.pop();
}

function comesBefore(index: Index, a: Candidate, b: Candidate | undefined): boolean {
  if (b === undefined || a.score !== b.score) return a.score > (b?.score ?? 0);
  const [own, other] = [index.readClaimName(index.claimOf(a.entry)), index.readClaimName(index.claimOf(b.entry))];
  return own.claim === other.claim || own.source !== other.source ? a.entry < b.entry : own.claim < other.claim;
}
