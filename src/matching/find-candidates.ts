/**
 * The few entries a sentence may state, by the keys they share. Quick score: rarity of the shared terms over the entry's
 * own rarity, so that a short claim wholly in the sentence beats a long one with as many shared words.
 */
import { measureBitRarity } from "./bit-rarity.ts";
import { findTerm } from "./find-term.ts";
import type { Index } from "./open-index.ts";
import { hashTerm } from "./term-hash.ts";

export interface Candidate {
  entry: number;
  score: number;
}

/** Title terms count less than the claim's own. */
const titleShare = 0.6;
/** How strongly length is held against an entry: 0 not at all, 1 fully. */
const lengthPower = 0.4;
/** What an entry must share with the sentence to be a candidate. */
export interface CandidateFloor {
  /** Rarity of the shared terms, in bits. */
  sharedMinBits: number;
  /** The same as a share of the entry's own rarity: a lower bound, since only keys are counted. */
  coverMin: number;
}
const pageFloor: CandidateFloor = { sharedMinBits: 6, coverMin: 0.2 };
/** Added to an entry's rarity, in bits, so that one-word claims do not win everything. */
const massFloorBits = 8;

/** Reusable space for adding up scores: one per index, since its size is the number of entries. */
export interface Scratch {
  score: Float32Array;
  touched: number[];
}

export function createScratch(index: Index): Scratch {
  return { score: new Float32Array(index.entryCount), touched: [] };
}

/**
 * Best candidates first, at most `top`; `isWanted` leaves out entries of other languages, `floor` those that share too little.
 * Cost: the key postings of the terms, some hundreds a sentence at 77,000 claims.
 */
export function findCandidates(
  index: Index,
  terms: Iterable<string>,
  top: number,
  scratch: Scratch,
  isWanted: (entry: number) => boolean,
  floor: CandidateFloor = pageFloor,
): Candidate[] {
  const { score, touched } = scratch;
  for (const term of new Set(terms)) addTerm(index, hashTerm(term), scratch);
  const best: Candidate[] = [];
  for (const entry of touched) {
    const shared = score[entry] ?? 0;
    score[entry] = 0;
    if (shared < floor.sharedMinBits || !isWanted(entry)) continue;
    const mass = (index.entryMass[entry] ?? 0) / 16;
    if (shared < floor.coverMin * mass) continue;
    const value = shared / (mass + massFloorBits) ** lengthPower;
    if (best.length === top && value <= (best[top - 1]?.score ?? 0)) continue;
    insert(best, { entry, score: value }, top);
  }
  touched.length = 0;
  return best;
}

function addTerm(index: Index, hash: number, { score, touched }: Scratch): void {
  const term = findTerm(index, hash);
  if (term < 0) return;
  const start = index.termStart[term] ?? 0;
  const frequency = (index.termStart[term + 1] ?? 0) - start;
  const bits = measureBitRarity(frequency, index.entryCount) / 16;
  const end = start + (index.termKeys[term] ?? 0);
  for (let at = start; at < end; at++) {
    const entry = index.postings[at] ?? 0;
    if (entry >= score.length) continue;
    if (score[entry] === 0) touched.push(entry);
    const isInText = ((index.fields[at] ?? 0) & 3) > 0;
    score[entry] = (score[entry] ?? 0) + bits * (isInText ? 1 : titleShare);
  }
}

function insert(best: Candidate[], candidate: Candidate, top: number): void {
  let at = best.length;
  while (at > 0 && (best[at - 1]?.score ?? 0) < candidate.score) at--;
  best.splice(at, 0, candidate);
  if (best.length > top) best.pop();
}
