/**
 * Counts, for the claims of a segment, which of a sentence's terms their wordings contain. Nearly all contain one at most,
 * so only those with two or more get a place in the tally; the others take one byte each.
 */
import { readVarint } from "../index-format/byte-codec.ts";
import { farGap, unpackListHead } from "../index-format/posting-gaps.ts";
import type { Segment } from "../index-read/segment.ts";

/** Reused for each sentence; the claims in it have at least two of the terms. Weights are in sixteenths of a nat. */
export interface ClaimTally {
  count: number;
  claims: Uint32Array;
  /** Total usual weight of the terms, and how many terms. */
  sums: Uint32Array;
  terms: Uint8Array;
  /** By claim: its place above, valid if `claims` has the claim there. */
  placeOf: Uint32Array;
  /** By claim: the list that it was first seen in, if above `listsBefore`; anything else is left from earlier sentences. */
  firstList: Uint8Array;
  listsBefore: number;
  /** Usual weights of the terms, by list. */
  weights: Uint8Array;
}

/** Maximum number of lists in a tally, so that they can be numbered in a byte. */
export const listsMax = 250;

/** Space for a segment. Five bytes of memory per claim. */
export function createClaimTally(claimCount: number): ClaimTally {
  return {
    count: 0,
    claims: new Uint32Array(256),
    sums: new Uint32Array(256),
    terms: new Uint8Array(256),
    placeOf: new Uint32Array(claimCount),
    firstList: new Uint8Array(claimCount),
    listsBefore: 0,
    weights: new Uint8Array(256),
  };
}

/** Counts these terms of the segment, at most `listsMax`. Cost: about 2.5 ns per posting. */
export function tallyClaims(tally: ClaimTally, segment: Segment, terms: readonly number[]): void {
  tally.count = 0;
  if (tally.listsBefore + terms.length > 255) {
    tally.firstList.fill(0);
    tally.listsBefore = 0;
  }
  terms.forEach((term, at) => {
    const list = tally.listsBefore + at + 1;
    tally.weights[list] = segment.termWeight[term] ?? 0;
    countList(tally, segment, term, list);
  });
  tally.listsBefore += terms.length;
}

function countList(tally: ClaimTally, { postings, termStart }: Segment, term: number, list: number): void {
  const reader = { bytes: postings, at: termStart[term] ?? 0, end: termStart[term + 1] ?? 0 };
  const { width } = unpackListHead(readVarint(reader));
  if (width === 1) countBytes(tally, postings, reader.at, reader.end, list);
  else countWide(tally, postings, reader.at, reader.end, list, width);
}

/** Claims beyond the last one are damage: they have no byte, so writing it and reading it does nothing. */
function countBytes(tally: ClaimTally, postings: Uint8Array, start: number, end: number, list: number): void {
  const { firstList, listsBefore } = tally;
  const far = farGap(1);
  let claim = 0;
  for (let at = start; at < end; at++) {
    const gap = postings[at] ?? 0;
    claim += gap;
    if (gap === far) continue;
    const first = firstList[claim] ?? 0;
    if (first > listsBefore) countAgain(tally, claim, first, list);
    else firstList[claim] = list;
    claim++;
  }
}

function countWide(tally: ClaimTally, postings: Uint8Array, start: number, end: number, list: number, width: 2 | 3): void {
  const { firstList, listsBefore } = tally;
  const far = farGap(width);
  const high = width === 2 ? 0 : 0xff;
  let claim = 0;
  for (let at = start; at + width <= end; at += width) {
    const gap = (postings[at] ?? 0) | ((postings[at + 1] ?? 0) << 8) | (((postings[at + 2] ?? 0) & high) << 16);
    claim += gap;
    if (gap === far) continue;
    const first = firstList[claim] ?? 0;
    if (first > listsBefore) countAgain(tally, claim, first, list);
    else firstList[claim] = list;
    claim++;
  }
}

/** Counts a claim that is also in the list `first`. */
function countAgain(tally: ClaimTally, claim: number, first: number, list: number): void {
  const weight = tally.weights[list] ?? 0;
  const known = tally.placeOf[claim] ?? 0;
  if (known < tally.count && tally.claims[known] === claim) {
    tally.sums[known] = (tally.sums[known] ?? 0) + weight;
    tally.terms[known] = (tally.terms[known] ?? 0) + 1;
    return;
  }
  const place = tally.count++;
  if (place === tally.claims.length) grow(tally);
  tally.placeOf[claim] = place;
  tally.claims[place] = claim;
  tally.sums[place] = (tally.weights[first] ?? 0) + weight;
  tally.terms[place] = 2;
}

function grow(tally: ClaimTally): void {
  for (const name of ["claims", "sums"] as const) {
    const larger = new Uint32Array(tally[name].length * 2);
    larger.set(tally[name]);
    tally[name] = larger;
  }
  const terms = new Uint8Array(tally.terms.length * 2);
  terms.set(tally.terms);
  tally.terms = terms;
}
