/** The terms of a claim, and the bounds on what its entries can share with a sentence, so that most records need no reading. */
import { massUnit } from "../index-format/index-format.ts";

/** Weights of one claim's terms, in sixteenths of a nat. Reused for each claim. */
export interface TermWeights {
  /** The terms of all entries so far, each once. */
  terms: number[];
  isListed: Uint8Array;
  /** The terms of the entry being read, and by term the weight of its words. */
  entryTerms: number[];
  weights: Uint32Array;
  mass: number;
}

/** Over the entries of a claim, in sixteenths of a nat. */
export interface Bounds {
  /** Weight of the lightest entry. */
  mass: number;
  /** The most that an entry's words weigh beyond the usual weight of each of its terms once, and the most for a single term. */
  extra: number;
  extraOfOne: number;
  /** Whether a word weighs more than is usual for its term. */
  isHeavier: boolean;
}

export function startWeights(terms: number): TermWeights {
  return { terms: [], isListed: new Uint8Array(terms), entryTerms: [], weights: new Uint32Array(terms), mass: 0 };
}

export function startBounds(): Bounds {
  return { mass: Number.POSITIVE_INFINITY, extra: 0, extraOfOne: 0, isHeavier: false };
}

/** Adds a word of the entry. */
export function addWord(all: TermWeights, term: number, weight: number): void {
  if (all.weights[term] === 0) all.entryTerms.push(term);
  all.weights[term] = (all.weights[term] ?? 0) + weight;
  all.mass += weight;
  if (all.isListed[term] === 1) return;
  all.isListed[term] = 1;
  all.terms.push(term);
}

/** Widens the bounds by the entry that has these words so far. */
export function boundEntry({ entryTerms, weights, mass }: TermWeights, usual: Uint8Array, bounds: Bounds): void {
  let extra = 0;
  for (const term of entryTerms) {
    const ofOne = Math.max(0, (weights[term] ?? 0) - (usual[term] ?? 0));
    extra += ofOne;
    bounds.extraOfOne = Math.max(bounds.extraOfOne, ofOne);
  }
  bounds.mass = Math.min(bounds.mass, mass);
  bounds.extra = Math.max(bounds.extra, extra);
}

/** Ends a wording. */
export function clearEntry(all: TermWeights): void {
  for (const term of all.entryTerms) all.weights[term] = 0;
  all.entryTerms.length = 0;
  all.mass = 0;
}

/** Ends a claim. */
export function clearTerms(all: TermWeights): void {
  for (const term of all.terms) all.isListed[term] = 0;
  all.terms.length = 0;
}

/** Stored lower bound of a mass. */
export function packMass(mass: number): number {
  return Math.min(255, Math.floor(mass / massUnit));
}
