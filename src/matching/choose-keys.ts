/** Which terms of an entry are its keys, and what is known of a claim without reading its record. */
import { keyShare, massUnit, weightsPerNat, restUnknown } from "./index-format.ts";

/** Terms of one entry with their weights added up, in sixteenths of a nat. Reused from entry to entry. */
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

/**
 * Calls `addKey` for the rarest terms, until the others weigh less than `keyShare` of the entry together.
 *
 * @returns an upper bound of what a sentence shares with the entry beyond the weights of the keys it shares
 */
export function chooseKeys(entry: TermWeights, frequencies: Uint32Array, termWeight: Uint8Array, addKey: (term: number) => void): number {
  const { terms, weights, mass } = entry;
  terms.sort((a, b) => (frequencies[a] ?? 0) - (frequencies[b] ?? 0) || a - b);
  let rest = mass;
  let hidden = 0;
  for (const term of terms) {
    if (rest * 100 < keyShare * mass) break;
    const weight = weights[term] ?? 0;
    rest -= weight;
    hidden += Math.max(0, weight - (termWeight[term] ?? 0)); // it stands there more than once
    addKey(term);
  }
  return rest + hidden;
}

/** Lower bound of a mass as it is stored. */
export function packMass(mass: number): number {
  return Math.min(255, Math.floor(mass / massUnit));
}

/** Upper bound of what keys do not tell of as it is stored. */
export function packRest(rest: number): number {
  return Math.min(restUnknown, Math.ceil(rest / weightsPerNat));
}
