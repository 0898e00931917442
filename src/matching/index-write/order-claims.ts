/** The claims in the order of the index, in steps. */
import type { IndexedClaim } from "./indexed-claim.ts";

const claimsPerStep = 20_000;
const claimsPerRun = 4096;

/** By id, each id once (the last one counts). A merge sort that yields every few milliseconds. */
export function* orderClaims(claims: readonly IndexedClaim[]): Generator<void, readonly IndexedClaim[]> {
  if (claims.every((claim, at) => at === 0 || (claims[at - 1]?.id ?? "") < claim.id)) return claims;
  const byId = new Map<string, IndexedClaim>();
  for (const [at, claim] of claims.entries()) {
    byId.set(claim.id, claim);
    if (at % claimsPerStep === 0) yield;
  }
  const all = [...byId.values()];
  let runs: IndexedClaim[][] = [];
  for (let at = 0; at < all.length; at += claimsPerRun) {
    runs.push(all.slice(at, at + claimsPerRun).sort((a, b) => (a.id < b.id ? -1 : 1)));
    yield;
  }
  while (runs.length > 1) {
    const longer: IndexedClaim[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* mergeRuns(runs[at] ?? [], runs[at + 1] ?? []));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* mergeRuns(first: readonly IndexedClaim[], second: readonly IndexedClaim[]): Generator<void, IndexedClaim[]> {
  const merged: IndexedClaim[] = [];
  let [a, b] = [0, 0];
  while (a < first.length || b < second.length) {
    const left = first[a];
    const right = second[b];
    const isLeft = right === undefined || (left !== undefined && left.id < right.id);
    const next = isLeft ? left : right;
    if (next !== undefined) merged.push(next);
    if (isLeft) a++;
    else b++;
    if (merged.length % claimsPerStep === 0) yield;
  }
  return merged;
}
