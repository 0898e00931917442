/** The claims in the order of the index, in steps. */
import type { Claim } from "../../claims/claim.ts";

const claimsPerStep = 20_000;
const claimsPerRun = 4096;

/** By id, each id once (the last one counts). A merge sort that yields every few milliseconds. */
export function* orderClaims(claims: readonly Claim[]): Generator<void, readonly Claim[]> {
  if (claims.every((claim, at) => at === 0 || (claims[at - 1]?.id ?? "") < claim.id)) return claims;
  const byId = new Map<string, Claim>();
  for (const [at, claim] of claims.entries()) {
    byId.set(claim.id, claim);
    if (at % claimsPerStep === 0) yield;
  }
  const all = [...byId.values()];
  let runs: Claim[][] = [];
  for (let at = 0; at < all.length; at += claimsPerRun) {
    runs.push(all.slice(at, at + claimsPerRun).sort((a, b) => (a.id < b.id ? -1 : 1)));
    yield;
  }
  while (runs.length > 1) {
    const longer: Claim[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      longer.push(yield* mergeRuns(runs[at] ?? [], runs[at + 1] ?? []));
      yield;
    }
    runs = longer;
  }
  return runs[0] ?? [];
}

function* mergeRuns(first: readonly Claim[], second: readonly Claim[]): Generator<void, Claim[]> {
  const merged: Claim[] = [];
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
