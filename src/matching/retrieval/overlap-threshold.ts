/** Finds the claims that share enough in keys for their records to be worth reading. */
import { leastShared } from "../index-format/overlap-bound.ts";
import { massUnit, weightsPerNat } from "../index-format/index-format.ts";
import type { PostingList } from "./posting-list.ts";
import type { Segment } from "../index-read/segment.ts";

export interface OverlapThresholds {
  /** By claim: the weight in keys that it must exceed, in units of `needUnit`. */
  needs: Uint8Array;
  /** By claim: weight of the keys shared with a sentence. All 0 between sentences. */
  shared: Uint16Array;
  /** The floor that the needs are computed for. */
  sharedMin: number;
  coverMin: number;
}

/** In sixteenths of a nat. */
const needUnit = 8;

/** The weights of up to this many terms, 255 each, sum to 16 bits: half the memory to go through. */
const termsMax = 257;

const known = new WeakMap<Uint8Array, OverlapThresholds>();

/**
 * The needs of a segment for a floor (`sharedMin` in nats); those for the last floor are remembered. Computed on first use,
 * since opening an index does not read any section in full. Cost of that: about 5 ns and 3 bytes per claim.
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
 * Adds up what claims share in keys and keeps those that share what they need. They overwrite the beginning of `claims`,
 * with their sums in `sums`; returns their number. Cost: about 3 ns per claim in the lists.
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
    shared[claim] = 0; // a claim in several lists is examined once
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
