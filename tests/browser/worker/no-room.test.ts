/**
 * A full disk: Chromium's quota for IndexedDB is cut to a few megabytes. Chromium checks the remaining space every half minute for
 * each storage bucket, so this test has its own bucket.
 */
import { afterEach, expect, test } from "vitest";
import { cdp } from "vitest/browser";
import { newSource } from "../../../src/store/sources-table.ts";
import { reportSources } from "../../../src/worker/sources/report-sources.ts";
import { countFound, hour, only, publish, server, wakeUp, world } from "./sources-world.ts";
import { reviewOf } from "../../support/make-review.ts";

const setQuota = async (bytes?: number): Promise<void> => {
  const quota = bytes === undefined ? {} : { quotaSize: bytes };
  await (cdp() as unknown as { send: (method: string, given: object) => Promise<void> }).send("Storage.overrideQuotaForOrigin", {
    origin: location.origin,
    ...quota,
  });
};
const { storageBuckets: buckets } = navigator as unknown as {
  storageBuckets: { open: (name: string) => Promise<{ indexedDB: IDBFactory }>; delete: (name: string) => Promise<void> };
};
afterEach(async () => {
  await setQuota();
  await buckets.delete("no-room");
});

const longReviewOf = (subject: number, rating: string, words: string) =>
  reviewOf(subject, rating, { url: `https://checks.example/bridge-${subject}?${words}` });
/** Text that no store can compress. */
const noise = (): string => Array.from(crypto.getRandomValues(new Uint8Array(1_000)), (byte) => byte.toString(36)).join("");

test("a new edition that does not fit leaves the old one, says so, and comes in once there is room", async () => {
  world.place = (await buckets.open("no-room")).indexedDB;
  const { usage = 0 } = await navigator.storage.estimate();
  await setQuota(usage + 3_000_000);
  await publish(JSON.stringify([1, 2].map((subject) => longReviewOf(subject, "False", ""))));
  const keeper = wakeUp();
  await world.database.sources.add(newSource({ id: "s", kind: "claim-reviews", address: server + world.path, title: "127.0.0.1" }));
  await keeper.runDue();
  expect(await countFound([1, 2])).toBe(2);
  await publish(JSON.stringify(Array.from({ length: 3_000 }, (_, subject) => longReviewOf(subject, "Mostly false", noise()))));
  world.time += 24 * hour;
  const crowded = wakeUp();
  await crowded.runDue();
  const shown = (await reportSources(world.database, crowded)).sources.find(({ kind }) => kind === "claim-reviews");
  expect(shown).toMatchObject({ claimCount: 2, problem: { kind: "no-room", at: world.time } });
  expect(world.alarm - world.time).toBeGreaterThan(hour / 4 - 1);
  expect(world.alarm - world.time).toBeLessThan(hour);
  expect(await countFound([1, 2])).toBe(2);
  expect(await world.database.claims.toArray()).toHaveLength(1);
  await setQuota();
  world.time += 24 * hour;
  await wakeUp().runDue();
  expect(await only()).toMatchObject({ claimCount: 3_000, failures: 0 });
  expect(await countFound([1, 2_999])).toBe(2);
});

test("a file that the reader has chosen and that does not fit is refused whole, and comes in once there is room", async () => {
  world.place = (await buckets.open("no-room")).indexedDB;
  const { usage = 0 } = await navigator.storage.estimate();
  await setQuota(usage + 3_000_000);
  const keeper = wakeUp();
  const file = new Blob([JSON.stringify(Array.from({ length: 6_000 }, (_, subject) => longReviewOf(subject, "False", noise())))]);
  const address = URL.createObjectURL(file);
  expect(await keeper.addFile({ address, name: "large.json" })).toEqual({ ok: false, reason: "no-room" });
  expect(await world.database.sources.count()).toBe(0);
  expect(await world.database.downloads.count()).toBe(0);
  await setQuota();
  expect(await keeper.addFile({ address, name: "large.json" })).toMatchObject({ ok: true });
  URL.revokeObjectURL(address);
  await keeper.runDue();
  expect(await only()).toMatchObject({ claimCount: 6_000 });
});
