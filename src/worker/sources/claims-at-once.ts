/** How many claims one transaction puts into the database: no claim can be read during it, so a slow machine gets smaller ones. */

/** A transaction of 128 claims takes 10 to 15 ms on an idle machine; with fewer than 32, most of its time is the same for any number. */
export const claimsAtOnce = { least: 32, most: 128 };

/** How long a transaction should take, in milliseconds: one of ten takes four times its usual time, and 100 is what a reader notices. */
const wantedMs = 25;

/** The number of claims for the next transaction, and how long the last one took for each claim, in milliseconds. */
export interface Pace {
  size: number;
  msOfClaim: number;
}

export const firstPace: Pace = { size: claimsAtOnce.most, msOfClaim: 0 };

/** A transaction that has been committed: its number of claims and how long it took, in milliseconds. */
export interface TimedPut {
  claims: number;
  ms: number;
}

/**
 * The pace after a transaction: as many claims, 32 to 128, as fit into 25 ms at the speed of the faster of the last two. A single slow one
 * changes nothing, because it has usually waited for other work on the machine, which takes as long with fewer claims. At most doubles,
 * so that a slow database is not asked for too much again. A transaction too small to judge by, or timed by a clock that was stopped
 * or set back, does not count.
 */
export function nextPace(pace: Pace, { claims, ms }: TimedPut): Pace {
  if (claims < claimsAtOnce.least || ms <= 0) return pace;
  const msOfClaim = ms / claims;
  const wanted = Math.floor(wantedMs / Math.min(msOfClaim, pace.msOfClaim));
  return { size: Math.max(claimsAtOnce.least, Math.min(wanted, pace.size * 2, claimsAtOnce.most)), msOfClaim };
}
