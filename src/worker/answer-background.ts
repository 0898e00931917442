import type { Claim } from "../claims/claim.ts";
import { findSameClaimant } from "../matching/same-claimant.ts";
import type { ClaimBackground } from "../messages/contracts.ts";
import { readClaims } from "../store/claims-table.ts";
import type { GainsayDatabase } from "../store/database.ts";
import { readVisibleSources } from "../store/sources-table.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { withoutPublishers } from "./without-publishers.ts";

/** Other claims of the claimant that are shown, before and after each. */
const eachSideMax = 2;

/** Which sources hold a claim, and what else its claimant has stated; empty for a claim that is no longer there. */
export async function answerBackground(
  id: string,
  claimIndex: ClaimIndex,
  database: GainsayDatabase,
  publishersOff: readonly string[],
): Promise<ClaimBackground> {
  const index = await claimIndex.open();
  const [claim] = await claimIndex.readClaims([id]);
  if (claim === undefined) return { sources: [], before: [], after: [] };
  const { claimant, statedOn } = claim;
  const near =
    claimant === undefined || claimant.kind === "collective" || statedOn === undefined
      ? { before: [], after: [] }
      : findSameClaimant(index, { id, claimant: claimant.name, day: statedOn.date }, eachSideMax);
  const read = async (ids: string[]): Promise<Claim[]> =>
    (await claimIndex.readClaims(ids)).flatMap((one) => withoutPublishers(one, publishersOff) ?? []);
  const sources: ClaimBackground["sources"] = [];
  for (const { generation, kind, title, address, publisher = "", licence = "", storedAt } of await readVisibleSources(database))
    if ((await readClaims(database, [generation], [id])).length > 0) sources.push({ kind, title, address, publisher, licence, storedAt });
  return { sources, before: await read(near.before), after: await read(near.after) };
}
