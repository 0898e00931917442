/** A file from the reader's device as a source: in any form, in steps that survive the worker, and never half. */
import { describe, expect, test } from "vitest";
import type { AddFileAnswer } from "../../../src/messages/contracts.ts";
import { readClaimsAfter } from "../../../src/store/claims-table.ts";
import { neverDue } from "../../../src/store/stored-source.ts";
import type { SourceScheduler } from "../../../src/worker/sources/source-scheduler.ts";
import { makeClaim } from "../../support/make-feed.ts";
import { reviewOf } from "../../support/make-review.ts";
import { countFound, hour, only, wakeUp, world } from "./sources-world.ts";

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const dataFeed = (count: number, rating?: string): string =>
  JSON.stringify({ "@type": "DataFeed", dataFeedElement: range(count).map((at) => ({ item: [reviewOf(at, rating)] })) });
const toolsAnswer = JSON.stringify({
  claims: range(3).map((at) => ({
    text: `Bridge ${at} in Aldermouth cost taxpayers 45 million pounds.`,
    claimant: "Ada Reed",
    claimReview: [
      {
        publisher: { name: "Example Checks", site: "checks.example" },
        url: `https://checks.example/bridge-${at}`,
        textualRating: "False",
        languageCode: "en",
      },
    ],
  })),
  nextPageToken: "page-2",
});
const ownForm = range(3)
  .map((at) => JSON.stringify({ ...makeClaim(at, "False"), provenance: undefined }))
  .join("\n");
const unknownForm = JSON.stringify({ orders: [{ name: "Bolt", count: 12 }] });

async function add(
  content: BlobPart | readonly BlobPart[],
  { name = "reviews.json", keeper = wakeUp() }: { name?: string; keeper?: SourceScheduler } = {},
): Promise<AddFileAnswer> {
  const address = URL.createObjectURL(new Blob(Array.isArray(content) ? content : [content as BlobPart]));
  return await keeper.addFile({ address, name }).finally(() => URL.revokeObjectURL(address)); // as the page does it
}

async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe("a file becomes a source, with its claims, once", () => {
  test.each([
    ["a DataFeed", async () => dataFeed(3)],
    ["a packed DataFeed", async () => packed(dataFeed(3))],
    ["an answer of Google's Fact Check Tools", async () => toolsAnswer],
    ["claims in our own form, one per line", async () => ownForm],
    ["a list of claims in our own form", async () => `[${ownForm.replaceAll("\n", ",")}]`],
    [
      "a web page with markup",
      async () => `<html><script type="application/ld+json">${JSON.stringify(range(3).map((at) => reviewOf(at)))}</script>`,
    ],
  ])("%s", async (_form, make) => {
    const keeper = wakeUp();
    expect(await add(await make(), { keeper })).toEqual({ ok: true, source: "file:reviews.json" });
    await keeper.runDue();
    expect(await only()).toMatchObject({ kind: "file", title: "reviews.json", address: "", claimCount: 3, dueAt: neverDue });
    expect(await countFound(range(4))).toBe(3);
    expect(await world.database.downloads.count()).toBe(0);
    expect(await world.database.requests.count()).toBe(0);
    const { storedAt, checkedAt } = await only();
    world.time += 400 * 24 * hour;
    await wakeUp().runDue();
    expect(await only()).toMatchObject({ claimCount: 3, storedAt, checkedAt });
    expect((await only()).problem).toBeUndefined();
  });

  test("ids and ratings of claims in our own form stay as they are", async () => {
    const keeper = wakeUp();
    await add(ownForm, { keeper });
    await keeper.runDue();
    const { claims } = await readClaimsAfter(world.database, (await only()).generation, 0, 10);
    expect(claims.map(({ id, reviews }) => [id, reviews[0]?.rating])).toEqual(range(3).map((at) => [makeClaim(at, "False").id, "False"]));
  });
});

describe("a file that cannot be a source is refused, and nothing is stored", () => {
  test.each<[string, () => Promise<BlobPart | readonly BlobPart[]>, string]>([
    ["nothing", async () => "", "no-claims"],
    ["words", async () => "The minutes of the meeting.", "damaged"],
    ["JSON of another kind", async () => unknownForm, "no-claims"],
    ["a web page", async () => "<!doctype html><p>Bridges</p>", "no-claims"],
    ["bytes of a picture", async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72]), "damaged"],
    ["a packed file that breaks off", async () => (await packed(dataFeed(3))).slice(0, 40), "damaged"],
    ["more than 500 MB", async () => Array<Blob>(501).fill(new Blob([new Uint8Array(1 << 20)])), "too-large"],
  ])("%s", async (_kind, make, reason) => {
    expect(await add(await make())).toEqual({ ok: false, reason });
    expect(await world.database.sources.count()).toBe(0);
    expect(await world.database.downloads.count()).toBe(0);
  });

  test("a file that the browser cannot read, and an address that isn't a file's", async () => {
    const address = URL.createObjectURL(new Blob([dataFeed(3)]));
    URL.revokeObjectURL(address);
    for (const one of [address, "https://checks.example/reviews.json", "data:application/json,[]", ""])
      expect(await wakeUp().addFile({ address: one, name: "a.json" })).toEqual({ ok: false, reason: "gone" });
    expect(await world.database.sources.count()).toBe(0);
  });
});

test("a truncated file becomes a source that says so and has no claims; the complete file then replaces it", async () => {
  const text = dataFeed(4_500); // more than a segment
  const keeper = wakeUp();
  expect(await add(text.slice(0, -200), { keeper })).toMatchObject({ ok: true });
  await keeper.runDue();
  expect(await only()).toMatchObject({ claimCount: 0, generation: 0, problem: { kind: "damaged" }, dueAt: neverDue });
  expect(await world.database.claims.count()).toBe(0);
  expect(await world.database.downloads.count()).toBe(0);
  await add(text, { keeper });
  await keeper.runDue();
  expect(await only()).toMatchObject({ claimCount: 4_500 });
  expect((await only()).problem).toBeUndefined();
});

test("a file of the same name is the newer edition; one of another name is another source", async () => {
  const keeper = wakeUp();
  await add(dataFeed(6), { keeper });
  await keeper.runDue();
  await add(dataFeed(4, "Mostly false"), { keeper });
  await keeper.runDue();
  const source = await only();
  expect(source).toMatchObject({ claimCount: 4 });
  const { claims } = await readClaimsAfter(world.database, source.generation, 0, 10);
  expect(new Set(claims.map(({ reviews }) => reviews[0]?.rating))).toEqual(new Set(["Mostly false"]));
  await add(dataFeed(2), { name: "other.json", keeper });
  await keeper.runDue();
  expect(await world.database.sources.count()).toBe(2);
});

test("a file added while an earlier one of its name is being read replaces that one", async () => {
  const keeper = wakeUp();
  await add(dataFeed(9_000), { keeper });
  let second: Promise<AddFileAnswer> | undefined;
  world.onProgress = () => {
    if ((keeper.progressOf("file:reviews.json")?.claimCount ?? 0) > 5_000) second ??= add(dataFeed(4, "Mostly false"), { keeper });
  };
  await keeper.runDue();
  expect(await second).toEqual({ ok: true, source: "file:reviews.json" });
  world.onProgress = () => {};
  await keeper.runDue();
  expect(await only()).toMatchObject({ claimCount: 4, dueAt: neverDue });
  expect((await only()).problem).toBeUndefined();
});

test("a damaged newer edition keeps the claims already stored", async () => {
  const keeper = wakeUp();
  await add(dataFeed(6), { keeper });
  await keeper.runDue();
  await add(dataFeed(9_000).slice(0, -200), { keeper });
  await keeper.runDue();
  expect(await only()).toMatchObject({ claimCount: 6, problem: { kind: "damaged" } });
  expect(await countFound(range(6))).toBe(6);
});

test("reading continues with each wake, after the page where the file was chosen is gone", async () => {
  await add(dataFeed(9_000));
  const generations = new Set<number>();
  let wakes = 0;
  for (; (await only()).dueAt !== neverDue && wakes < 20; wakes++) {
    const keeper = wakeUp();
    const { claimCount: before = 0, generation } = (await only()).job ?? {};
    if (generation !== undefined) generations.add(generation);
    world.onProgress = () => {
      const { claimCount = 0 } = keeper.progressOf("file:reviews.json") ?? {};
      if (claimCount >= before + 2_000) world.time += 30_000; // more than a wake has
    };
    await keeper.runDue();
    world.onProgress = () => {};
  }
  expect(wakes).toBeGreaterThan(2);
  expect(generations.size).toBe(1); // it never started over
  expect(await only()).toMatchObject({ claimCount: 9_000 });
});

test("if the reader stops the reading, what has been stored is kept; if nothing has, the source is gone", async () => {
  const keeper = wakeUp();
  await add(dataFeed(9_000), { keeper });
  await keeper.cancel("file:reviews.json");
  expect(await world.database.sources.count()).toBe(0);
  await keeper.runDue();
  expect(await world.database.downloads.count()).toBe(0);

  await add(dataFeed(9_000), { keeper });
  let stopped: Promise<void> | undefined;
  world.onProgress = () => {
    if ((keeper.progressOf("file:reviews.json")?.claimCount ?? 0) > 5_000) stopped ??= keeper.cancel("file:reviews.json");
  };
  await keeper.runDue();
  await stopped;
  const { claimCount, dueAt } = await only();
  expect(claimCount).toBeGreaterThanOrEqual(4_000);
  expect(claimCount).toBeLessThan(9_000);
  expect(dueAt).toBe(neverDue);
  expect(await countFound([0, 1])).toBe(2);
});

test("a source from a file is removed with its claims: before, while, and after it is read", async () => {
  const source = "file:reviews.json";
  const keeper = wakeUp();
  const expectNothing = async (): Promise<void> => {
    await keeper.runDue();
    for (const table of [world.database.sources, world.database.downloads, world.database.claims]) expect(await table.count()).toBe(0);
  };
  await add(dataFeed(20), { keeper });
  await keeper.remove(source);
  await expectNothing();

  await add(dataFeed(20), { keeper });
  await keeper.runDue();
  expect(await only()).toMatchObject({ claimCount: 20 });
  await keeper.remove(source);
  await expectNothing();

  await add(dataFeed(9_000), { keeper });
  let removed: Promise<unknown> | undefined;
  world.onProgress = () => {
    if ((keeper.progressOf(source)?.claimCount ?? 0) > 5_000) removed ??= keeper.remove(source);
  };
  await keeper.runDue();
  expect(removed).toBeDefined();
  await removed;
  await expectNothing();
});
