import type { Index } from "./open-index.ts";

/**
 * Other claims of the same claimant that were stated before and after a day, nearest first, at most `count` each. Only dated ones:
 * without a date there is no before.
 *
 * @param day ISO day, month or year, as the claim has it
 * @param id the claim itself, which is left out
 *
 * Cost: a look at every claim, about 1 µs each.
 */
export function findSameClaimant(
  index: Index,
  { id, claimant, day }: { id: string; claimant: string; day: string },
  count: number,
): { before: string[]; after: string[] } {
  const found = new Map<string, string>();
  for (let claim = 0; claim < index.claimLimit; claim++) {
    if (!index.isLive(claim) || index.readClaimant(claim) !== claimant) continue;
    const statedOn = index.readStatedOn(claim);
    if (statedOn !== "") found.set(index.readClaimId(claim), statedOn);
  }
  found.delete(id);
  const ordered = [...found].toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  const names = (entries: [string, string][]): string[] => entries.map(([name]) => name);
  return {
    before: names(ordered.filter(([, stated]) => stated < day).slice(-count)).toReversed(),
    after: names(ordered.filter(([, stated]) => stated >= day).slice(0, count)),
  };
}
