import { startPublisherCount } from "../../claims/publisher-count.ts";
import { readClaimsAfter } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { changeSource, readVisibleSources } from "../../store/sources-table.ts";
import type { StoredSource } from "../../store/stored-source.ts";

/** Number of claims read at once. */
const claimsAtOnce = 256;

/**
 * Counts one source's claims by publisher, if that is unknown or much has changed since. False if there is nothing to count. The
 * publishers of a file or feed are counted while it is read (index/stage-claims.ts): reading 264,000 claims back took 150 MB of memory.
 */
export async function countPublishersSlice(database: GainsayDatabase): Promise<boolean> {
  const source = (await readVisibleSources(database)).find((one) => !isCounted(one));
  if (source === undefined) return false;
  const { generation, claimCount } = source;
  const counting = startPublisherCount();
  for (let after = 0, isDone = false; !isDone;) {
    const { claims, last } = await readClaimsAfter(database, generation, after, claimsAtOnce);
    for (const claim of claims) counting.add(claim);
    isDone = last === after;
    after = last;
  }
  await changeSource(database, source.id, { publishers: { generation, claimCount, list: counting.list() } });
  return true;
}

/** A difference of up to one claim in a hundred does not matter. */
function isCounted({ generation, claimCount, publishers }: StoredSource): boolean {
  return publishers?.generation === generation && Math.abs(publishers.claimCount - claimCount) <= claimCount / 100;
}
