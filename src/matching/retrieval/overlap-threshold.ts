/** Which claims share so much by their keys that their records are worth reading. */
import { leastShared } from "../index-format/overlap-bound.ts";
import { massUnit, weightsPerNat } from "../index-format/index-format.ts";
import type { PostingList } from "./posting-list.ts";
import type { Segment } from "../index-read/segment.ts";

export interface OverlapThresholds {
  /** By claim: what it has to share by its keys is more than this, in units of `needUnit`. */
  needs: Uint8Array;
  /** By claim: weight of the keys shared with a sentence. All 0 between sentences. */
  shared: Uint16Array;
  /** The floor that the needs hold for. */
  sharedMin: number;
  coverMin: number;
}

/** In sixteenths of a nat. */
const needUnit = 8;

/** The weights of so many terms, 255 each, add up to 16 bits: half the memory to go through. */
const termsMax = 257;

const known = new WeakMap<Uint8Array, OverlapThresholds>();

/**
 * The needs of a segment for a floor (`sharedMin` in nats); those of the last floor are remembered. Made on first use, as
 * opening an index reads no section through. Cost of that: about 5 ns and 3 bytes a claim.
 */
export function listOverlapThresholds({ claimMass, claimRest }: Segment, sharedMin: number, coverMin: number): OverlapThresholds {
  const found = known.get(claimMass);
  if (found !== undefined && found.sharedMin === sharedMin && found.coverMin === coverMin) return found;
  const needs = new Uint8Array(claimMass.length);
  for (let claim = 0; claim < needs.length; claim++) {
    const need = Math.max(sharedMin * weightsPerNat, coverMin * (claimMass[claim] ?? 0) * massUnit);
    const least = leastShared(need, claimRest[claim] ?? 0) - 1; // weights are whole numbers
    needs[claim] = Math.min(255, Math.max(0, Math.floor(least / needUnit)));
  }
  const fresh = { needs, shared: found?.shared ?? new Uint16Array(claimMass.length), sharedMin, coverMin };
  known.set(claimMass, fresh);
  return fresh;
}

/**
 * Adds up what claims share by their keys and lists those that share what they need, in place of the lists: they stand at
 * the beginning of `claims`, with their sums in `sums`. Returns how many these are. Cost: about 3 ns a claim of the lists.
 */
export function siftClaims(lists: PostingList, { needs, shared: small }: OverlapThresholds): number {
  const shared = lists.ends.length > termsMax ? new Int32Array(small.length) : small;
  addWeights(lists, shared);
  const { claims, sums } = lists;
  const end = lists.ends.at(-1) ?? 0;
  let count = 0;
  for (let at = 0; at < end; at++) {
    const claim = claims[at] ?? 0;
    const sum = shared[claim] ?? 0;
    shared[claim] = 0; // a claim that stands in several lists is looked at once
    if (sum <= (needs[claim] ?? 0) * needUnit) continue;
    claims[count] = claim;
    sums[count] = sum;
    count++;
  }
  return count;
}

function addWeights({ claims, ends, weights }: PostingList, shared: Uint16Array | Int32Array): void {
  let at = 0;
  for (let list = 0; list < ends.length; list++) {
    const end = ends[list] ?? 0;
    const weight = weights[list] ?? 0;
    for (; at < end; at++) {
      const claim = claims[at] ?? 0;
      shared[claim] = (shared[claim] ?? 0) + weight;
    }
  }
}
