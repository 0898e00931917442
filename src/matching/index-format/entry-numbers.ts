/** Entry numbers combine the claim's number, the wording's, and whether the entry is only the wording's first sentence. */
import { wordingsMax } from "./index-format.ts";

const entriesPerClaim = 2 * wordingsMax;

export function entryOf(claim: number, wording: number, isFirst: boolean): number {
  return claim * entriesPerClaim + wording * 2 + (isFirst ? 1 : 0);
}

export function claimOf(entry: number): number {
  return Math.floor(entry / entriesPerClaim);
}

/** 0 the claim's text, n its variant n - 1. */
export function wordingOf(entry: number): number {
  return Math.floor((entry % entriesPerClaim) / 2);
}

export function isFirstSentence(entry: number): boolean {
  return entry % 2 === 1;
}
