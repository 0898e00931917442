/**
 * The three log odds that a decision is made from. A regression over these and all features of a pair finds half as many posts at the same
 * rate of wrong marks: it fits the many easy pairs, and the few surest wrong ones count (tests/bench/train/judge/MODEL.md).
 */
import type { ByClass } from "../../judge/judge.ts";

/** The judge's of "states it or its opposite" against "neither", its of "opposite" against "states it", and the rules'. */
export type OddsName = "match" | "contrary" | "lexical";

/** Larger odds say no more: logits are not calibrated that far out. */
const oddsMax = 8;

/** @param probability by rules, above 0 and below 1 */
export function measureOdds(probability: number, { other, same, contrary }: ByClass): Record<OddsName, number> {
  return {
    match: cut(addOdds(same, contrary) - other),
    contrary: cut(contrary - same),
    lexical: cut(Math.log(probability / (1 - probability))),
  };
}

function cut(odds: number): number {
  return Math.min(oddsMax, Math.max(-oddsMax, odds));
}

/** The logit of "one or the other", without overflow. */
export function addOdds(one: number, other: number): number {
  return Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)));
}
