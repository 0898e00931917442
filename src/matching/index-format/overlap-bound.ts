/**
 * What a sentence can share with an entry beside the keys it shares, as one byte of an index: bits 0-4 weight of terms that
 * are no keys, bits 5-7 how often the weight of a key counts at most, less one, as a word may stand there more than once.
 */
import { weightsPerNat } from "./index-format.ts";

/** By the lower bits, in sixteenths of a nat; the last is for more. */
const rests = Float64Array.from({ length: 32 }, (_, level) =>
  level === 31 ? Number.POSITIVE_INFINITY : (level < 24 ? level : (level - 22) * 16) * weightsPerNat,
);
const levelBits = 5;
const levelMask = 31;
const timesMax = 8;
/** Repeated keys are told of apart where they weigh more than this, in sixteenths of a nat: below, their weight is the narrower bound. */
const repeatedMax = 8 * weightsPerNat;

/**
 * The byte for a claim, over all its entries and in sixteenths of a nat: `rest` the largest weight of terms that are no
 * keys, `restWithRepeats` the same with what keys weigh more than their terms do, `times` the most that a key weighs as a
 * multiple of its term.
 */
export function packOverlapBound(rest: number, restWithRepeats: number, times: number): number {
  const isApart = restWithRepeats - rest > repeatedMax && times <= timesMax;
  const level = rests.findIndex((most) => most >= (isApart ? rest : restWithRepeats));
  return level | ((isApart ? Math.ceil(times) - 1 : 0) << levelBits);
}

/** The most that an entry can share in all, given what it shares by its keys; both in sixteenths of a nat. */
export function mostShared(byKeys: number, packed: number): number {
  return byKeys * (1 + (packed >> levelBits)) + (rests[packed & levelMask] ?? 0);
}

/** The least that it has to share by its keys in order to share `need` in all; may be below 0. */
export function leastShared(need: number, packed: number): number {
  return (need - (rests[packed & levelMask] ?? 0)) / (1 + (packed >> levelBits));
}
