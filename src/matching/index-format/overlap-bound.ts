/**
 * Bounds what an entry can share with a sentence beyond the usual weights of the terms that they share, in one byte of an index: a word
 * may occur repeatedly, or in a form that weighs more than usual. Bits 0-3 bound this for all terms of an entry together, bits 4-6 for
 * one of them; bit 7 is set if a word weighs more than usual.
 */
import { weightsPerNat } from "./index-format.ts";

const unlimited = Number.POSITIVE_INFINITY;
/** Weights by level, in sixteenths of a nat, chosen for the claims of the dump: four in five have no such weight. */
const ofAll = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 26, 36, 60, unlimited].map((nats) => nats * weightsPerNat);
const ofOne = [0, 2, 4, 6, 8, 12, 20, unlimited].map((nats) => nats * weightsPerNat);
const allMask = 15;
const oneShift = 4;
const oneMask = 7;
const heavierBit = 128;

/** By byte and number of shared terms: the weight beyond their usual weights. A table, because it is looked up for each claim in question. */
const termsMax = 8;
const extras = Float64Array.from({ length: 256 * (termsMax + 1) }, (_, at) => {
  const [packed, terms] = [Math.floor(at / (termsMax + 1)), at % (termsMax + 1)];
  const all = ofAll[packed & allMask] ?? 0;
  const one = ofOne[(packed >> oneShift) & oneMask] ?? 0;
  return terms === termsMax || one === unlimited ? all : Math.min(all, one * terms);
});

/**
 * The byte for a claim, over all its entries and in sixteenths of a nat: `all` is the most that the words of an entry weigh beyond the
 * usual weight of each of its terms once, `one` the most for a single term; `isHeavier` says that a word weighs more than usual.
 */
export function packOverlapBound(all: number, one: number, isHeavier: boolean): number {
  const [level, levelOfOne] = [ofAll.findIndex((most) => most >= all), ofOne.findIndex((most) => most >= one)];
  return level | (levelOfOne << oneShift) | (isHeavier ? heavierBit : 0);
}

/** The most that an entry can share in total, given how many terms it shares and their usual weights; in sixteenths of a nat. */
export function mostShared(usual: number, terms: number, packed: number): number {
  return usual + (extras[packed * (termsMax + 1) + Math.min(terms, termsMax)] ?? 0);
}

/** The same without repetitions. */
export function mostSharedOnce(usual: number, terms: number, packed: number): number {
  return packed < heavierBit ? usual : mostShared(usual, terms, packed);
}
