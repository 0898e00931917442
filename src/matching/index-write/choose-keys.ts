/** Chooses the terms of an entry that are its keys, and the bounds on a claim that need no reading of its record. */
import { keyShare, massUnit } from "../index-format/index-format.ts";

/** Terms of one entry with their total weights, in sixteenths of a nat. Reused for each entry. */
export interface TermWeights {
  terms: number[];
  /** By term. */
  weights: Uint32Array;
  mass: number;
}

export function startWeights(terms: number): TermWeights {
  return { terms: [], weights: new Uint32Array(terms), mass: 0 };
}

export function addWeight(entry: TermWeights, term: number, weight: number): void {
  if (entry.weights[term] === 0) entry.terms.push(term);
  entry.weights[term] = (entry.weights[term] ?? 0) + weight;
  entry.mass += weight;
}

export function clearWeights(entry: TermWeights): void {
  for (const term of entry.terms) entry.weights[term] = 0;
  entry.terms.length = 0;
  entry.mass = 0;
}

/** Bounds on a sentence's share in the entries of a claim, given the weights of its shared keys, in sixteenths of a nat. */
export interface Bounds {
  /** Weight of the lightest entry. */
  mass: number;
  /** The largest weight of an entry's terms that are not keys. */
  rest: number;
  /** The same plus the weight of repeated keys beyond their first occurrence. */
  restWithRepeats: number;
  /** The largest weight of a key in an entry, as a multiple of its term's weight. */
  repeats: number;
}

export function startBounds(): Bounds {
  return { mass: Number.POSITIVE_INFINITY, rest: 0, restWithRepeats: 0, repeats: 1 };
}

/** Calls `addKey` for the rarest terms, until the others weigh less than `keyShare` of the entry together, and widens `bounds`. */
export function chooseKeys(
  entry: TermWeights,
  frequencies: Uint32Array,
  termWeight: Uint8Array,
  bounds: Bounds,
  addKey: (term: number) => void,
): void {
  const { terms, weights, mass } = entry;
  terms.sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0) || a - b);
  let rest = mass;
  let repeated = 0;
  for (const term of terms) {
    if (rest * 100 < keyShare * mass) break;
    const weight = weights[term] ?? 0;
    const once = termWeight[term] ?? 0;
    rest -= weight;
    repeated += Math.max(0, weight - once);
    bounds.repeats = Math.max(bounds.repeats, weight / once);
    addKey(term);
  }
  bounds.mass = Math.min(bounds.mass, mass);
  bounds.rest = Math.max(bounds.rest, rest);
  bounds.restWithRepeats = Math.max(bounds.restWithRepeats, rest + repeated);
}

/** Stored lower bound of a mass. */
export function packMass(mass: number): number {
  return Math.min(255, Math.floor(mass / massUnit));
}
