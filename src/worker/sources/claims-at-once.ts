/** How many claims one transaction puts into the database: no claim can be read during it, so a slow machine gets smaller ones. */

/** A transaction of 128 claims takes 20 to 40 ms on an idle machine; with fewer than 32, most of its time is the same for any number. */
export const claimsAtOnce = { least: 32, most: 128 };

/** How long a transaction may take, in milliseconds: half of the 100 after which a reader notices. */
const wantedMs = 50;

/** A transaction that has been committed: its number of claims and how long it took, in milliseconds. */
export interface TimedPut {
  claims: number;
  ms: number;
}

/**
 * The number of claims for the next transaction, 32 to 128, given that for the last one. Shrinks at once, so that a slow disk is noticed
 * after one transaction; at most doubles, because a fast one may have been lucky. A transaction too small to judge by, or timed by a
 * clock that was stopped or set back, changes nothing.
 */
export function sizeNext(current: number, { claims, ms }: TimedPut): number {
  if (claims < claimsAtOnce.least || ms <= 0) return current;
  const wanted = Math.floor((claims * wantedMs) / ms);
  return Math.max(claimsAtOnce.least, Math.min(wanted, current * 2, claimsAtOnce.most));
}
