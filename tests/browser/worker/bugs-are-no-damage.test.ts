/** A bug in our own code during a visit is reported as such: it must not look like a damaged file of the publisher's. */
import { expect, test } from "vitest";
import { keepHostPace } from "../../../src/sites/host-pace.ts";
import { newSource } from "../../../src/store/sources-table.ts";
import type { StoredSource } from "../../../src/store/stored-source.ts";
import { PutKeys } from "../../../src/worker/index/put-keys.ts";
import { probeAddress } from "../../../src/worker/sources/probe-address.ts";
import { syncClaimReviews } from "../../../src/worker/sources/sync-claim-reviews.ts";
import { syncFeed } from "../../../src/worker/sources/sync-feed.ts";
import type { SyncWork } from "../../../src/worker/sources/sync-work.ts";
import { makeClaim, makeFeed, pairOf } from "../../support/make-feed.ts";
import { publish, server, world } from "./sources-world.ts";

const bug = new TypeError("a bug");
const review = {
  "@type": "ClaimReview",
  claimReviewed: "Bridge 7 in Aldermouth cost taxpayers 45 million pounds.",
  url: "https://checks.example/7",
  author: { name: "Example Desk" },
  reviewRating: { alternateName: "False" },
};

/** A visit to this source whose progress report fails once claims have arrived. */
async function workOn(source: StoredSource): Promise<SyncWork> {
  await world.database.sources.put(source);
  return {
    database: world.database,
    source,
    agreed: [source.address],
    fetch: (...request) => fetch(...request),
    now: () => world.time,
    pace: keepHostPace({ now: () => world.time, pause: async () => {} }),
    agent: "Gainsay/test",
    signal: new AbortController().signal,
    keys: new PutKeys(),
    isTimeUp: () => false,
    note: async () => {},
    onProgress: ({ claimCount }) => {
      if (claimCount > 0) throw bug;
    },
  };
}

test("a bug while a file of claim reviews is read is not reported as a damaged file", async () => {
  await publish(JSON.stringify([review]));
  const work = await workOn(newSource({ id: "one", kind: "claim-reviews", address: server + world.path, title: "One" }));
  await expect(syncClaimReviews(work)).rejects.toBe(bug);
});

test("a bug while a snapshot is read is not reported as a damaged file", async () => {
  world.time = Date.UTC(2026, 10, 26);
  const folder = world.path.slice(0, -"feed.json".length);
  const { files } = await makeFeed({ pair: await pairOf(1), claims: [makeClaim(1)], sequence: 1, now: world.time });
  for (const [place, bytes] of files) await publish(bytes, {}, folder + place);
  const work = await workOn(newSource({ id: "one", kind: "feed", address: `${server}${folder}manifest.json`, title: "One" }));
  await expect(syncFeed(work)).rejects.toBe(bug);
});

test("a bug while an address is examined is not reported as a damaged file", async () => {
  await publish(JSON.stringify([review]));
  const note = async (): Promise<never> => {
    throw bug;
  };
  const parts = { fetch: (...request: Parameters<typeof fetch>) => fetch(...request), now: () => world.time, note };
  await expect(probeAddress(server + world.path, { ...parts, signal: new AbortController().signal })).rejects.toBe(bug);
});
