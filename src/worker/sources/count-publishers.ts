import { keyOfPublisher } from "../../claims/publisher-key.ts";
import { readClaimsAfter } from "../../store/claims-table.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { changeSource, readVisibleSources } from "../../store/sources-table.ts";
import type { SourcePublisher, StoredSource } from "../../store/stored-source.ts";

/** Number of claims read at once, and maximum number of publishers listed. */
const claimsAtOnce = 2_000;
const listedMax = 200;

/** Counts one source's claims by publisher, if that is unknown or much has changed since. False if there is nothing to count. */
export async function countPublishersSlice(database: GainsayDatabase): Promise<boolean> {
  const source = (await readVisibleSources(database)).find((one) => !isCounted(one));
  if (source === undefined) return false;
  const { generation, claimCount } = source;
  const byKey = new Map<string, SourcePublisher>();
  for (let after = 0, isDone = false; !isDone;) {
    const { claims, last } = await readClaimsAfter(database, generation, after, claimsAtOnce);
    for (const { reviews } of claims) {
      const publishers = new Map(reviews.map(({ publisher }) => [keyOfPublisher(publisher), publisher.name]));
      for (const [key, name] of publishers) {
        const held = byKey.get(key) ?? { key, name, claims: 0 };
        byKey.set(key, { ...held, claims: held.claims + 1 });
      }
    }
    isDone = last === after;
    after = last;
  }
  const list = [...byKey.values()].sort((a, b) => b.claims - a.claims).slice(0, listedMax);
  await changeSource(database, source.id, { publishers: { generation, claimCount, list } });
  return true;
}

/** A difference of up to one claim in a hundred does not matter. */
function isCounted({ generation, claimCount, publishers }: StoredSource): boolean {
  return publishers?.generation === generation && Math.abs(publishers.claimCount - claimCount) <= claimCount / 100;
}
