import { keyOfName, type ClaimName } from "../../claims/sourced-claim.ts";
import type { Index } from "./open-index.ts";

/**
 * Other claims by the same claimant, stated before and after a day, nearest first, at most `count` each. Only dated claims: without a
 * date there is no before.
 *
 * @param day ISO day, month or year, as in the claim
 * @param name the claim itself, which is ignored
 *
 * Cost: a look at every claim, about 1 µs each.
 */
export function findSameClaimant(
  index: Index,
  { name, claimant, day }: { name: ClaimName; claimant: string; day: string },
  count: number,
): { before: ClaimName[]; after: ClaimName[] } {
  const found: { name: ClaimName; stated: string }[] = [];
  const own = keyOfName(name);
  for (let claim = 0; claim < index.claimLimit; claim++) {
    if (!index.isLive(claim) || index.readClaimant(claim) !== claimant) continue;
    const statedOn = index.readStatedOn(claim);
    const other = index.readClaimName(claim);
    if (statedOn !== "" && keyOfName(other) !== own) found.push({ name: other, stated: statedOn });
  }
  const ordered = found.toSorted((a, b) => (a.stated < b.stated ? -1 : a.stated > b.stated ? 1 : 0));
  const names = (some: typeof found): ClaimName[] => some.map((one) => one.name);
  return {
    before: names(ordered.filter(({ stated }) => stated < day).slice(-count)).toReversed(),
    after: names(ordered.filter(({ stated }) => stated >= day).slice(0, count)),
  };
}
