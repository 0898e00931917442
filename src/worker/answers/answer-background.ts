import type { Claim } from "../../claims/claim.ts";
import { isSameSaying } from "../../claims/claim-hash.ts";
import type { ClaimName } from "../../claims/sourced-claim.ts";
import { findSameClaimant } from "../../matching/index-read/same-claimant.ts";
import type { ClaimBackground } from "../../messages/contracts.ts";
import { listHolders } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { readVisibleSources } from "../../store/sources-table.ts";
import type { ClaimIndex } from "../index/claim-index.ts";
import { withoutPublishers } from "./without-publishers.ts";

/** Maximum number of other claims of the claimant shown on each side, and maximum read for it: several sources may have the same. */
const eachSideMax = 2;
const readMax = 4 * eachSideMax;

/** Which sources hold a claim, its own first, and what else its claimant has stated; empty if the claim no longer exists. */
export async function answerBackground(
  name: ClaimName,
  claimIndex: ClaimIndex,
  database: GainsayDatabase,
  publishersOff: readonly string[],
): Promise<ClaimBackground> {
  const index = await claimIndex.open();
  const [found] = await claimIndex.readClaims([name]);
  if (found === undefined) return { sources: [], before: [], after: [] };
  const { claimant, statedOn } = found.claim;
  const near =
    claimant === undefined || claimant.kind === "collective" || statedOn === undefined
      ? { before: [], after: [] }
      : findSameClaimant(index, { name, claimant: claimant.name, day: statedOn.date }, readMax);
  const read = async (names: ClaimName[]): Promise<Claim[]> => {
    const others: Claim[] = [];
    for (const { claim } of await claimIndex.readClaims(names)) {
      const shown = withoutPublishers(claim, publishersOff);
      if (shown !== undefined && ![found.claim, ...others].some((other) => isSameSaying(other, shown))) others.push(shown);
    }
    return others.slice(0, eachSideMax);
  };
  const visible = await readVisibleSources(database);
  const holders = await listHolders(
    database,
    visible.map(({ id, generation }) => ({ source: id, generation })),
    found,
  );
  const sources = visible
    .filter(({ id }) => holders.includes(id))
    .toSorted((a, b) => Number(b.id === name.source) - Number(a.id === name.source))
    .map(({ kind, title, address, publisher = "", licence = "", storedAt }) => ({ kind, title, address, publisher, licence, storedAt }));
  return { sources, before: await read(near.before), after: await read(near.after) };
}
