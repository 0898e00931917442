import type { Claim } from "./claim.ts";
import { keyOfPublisher } from "./publisher-key.ts";

export interface PublisherCount {
  /** Distinguishes it from others (publisher-key.ts). */
  key: string;
  name: string;
  /** Number of claims that it has reviewed. */
  claims: number;
}

/** A file may name any number of publishers. */
const countedMax = 1_000;

/** Counts claims by publisher, on top of these counts. At most 1,000 publishers are counted, the first ones. */
export function startPublisherCount(counted: readonly PublisherCount[] = []) {
  const byKey = new Map(counted.map((one) => [one.key, { ...one }]));
  return {
    /** Counts a claim; with `before`, one that was counted as it was then. */
    add: (claim: Claim, before?: Claim): void => {
      const known = before === undefined ? undefined : publishersOf(before);
      for (const [key, name] of publishersOf(claim)) {
        const held = byKey.get(key);
        if (known?.has(key) === true) continue;
        if (held !== undefined) held.claims += 1;
        else if (byKey.size < countedMax) byKey.set(key, { key, name, claims: 1 });
      }
    },
    /** Most claims first. */
    list: (): PublisherCount[] => [...byKey.values()].map((one) => ({ ...one })).sort((a, b) => b.claims - a.claims),
  };
}

function publishersOf({ reviews }: Claim): Map<string, string> {
  return new Map(reviews.map(({ publisher }) => [keyOfPublisher(publisher), publisher.name]));
}
