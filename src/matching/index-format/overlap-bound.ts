/**
 * Bounds what a sentence can share with an entry besides its shared keys, in one byte of an index: bits 0-4 weight of terms
 * that are not keys, bits 5-7 how often the weight of a key counts at most, minus one, since a word may occur repeatedly.
 */
import { weightsPerNat } from "./index-format.ts";

/** Weight by the lower bits, in sixteenths of a nat; the last one is unlimited. */
const rests = Float64Array.from({ length: 32 }, (_, level) =>
  level === 31 ? Number.POSITIVE_INFINITY : (level < 24 ? level : (level - 22) * 16) * weightsPerNat,
);
const levelBits = 5;
const levelMask = 31;
const timesMax = 8;
/** Repeated keys use bits 5-7 if they weigh more than this, in sixteenths of a nat: below, adding their weight is the tighter bound. */
const repeatedMax = 8 * weightsPerNat;

/**
 * The byte for a claim, over all its entries and in sixteenths of a nat: `rest` is the largest weight of terms that are not
 * keys, `restWithRepeats` the same plus the weight of repeated keys beyond their first occurrence, `times` the largest
 * weight of a key as a multiple of its term's.
 */
export function packOverlapBound(rest: number, restWithRepeats: number, times: number): number {
  const isApart = restWithRepeats - rest > repeatedMax && times <= timesMax;
  const level = rests.findIndex((most) => most >= (isApart ? rest : restWithRepeats));
  return level | ((isApart ? Math.ceil(times) - 1 : 0) << levelBits);
}

/** The most that an entry can share in total, given what it shares in keys; both in sixteenths of a nat. */
export function mostShared(byKeys: number, packed: number): number {
  return byKeys * (1 + (packed >> levelBits)) + (rests[packed & levelMask] ?? 0);
}

/** The least that it has to share in keys to share `need` in total; may be below 0. */
export function leastShared(need: number, packed: number): number {
  return (need - (rests[packed & levelMask] ?? 0)) / (1 + (packed >> levelBits));
}
