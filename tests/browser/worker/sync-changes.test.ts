/** A newer edition of a large file of ClaimReview: only what has changed is parsed and written, and the outcome is that of reading all of it. */
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { keyOfClaim, readClaimsAfter } from "../../../src/store/claims-table.ts";
import { newSource, readSources } from "../../../src/store/sources-table.ts";
import type { StoredSource } from "../../../src/store/stored-source.ts";
import { countFound, hour, nextPath, only, publish, readLog, server, wakeUp, world } from "./sources-world.ts";

/** Long enough for the file to be read in a stream. */
const filler = "Further words. ".repeat(220);

interface Edition {
  subject: number | string;
  rating?: string;
  by?: string;
  language?: string;
}

const reviewOf = ({ subject, rating = "False", by = "Example Checks", language = "en" }: Edition) => ({
  "@type": "ClaimReview",
  claimReviewed: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
  url: `https://${by === "Example Checks" ? "checks" : "other"}.example/bridge-${subject}`,
  author: { "@type": "Organization", name: by },
  reviewRating: { "@type": "Rating", alternateName: rating },
  inLanguage: language,
  reviewBody: filler,
});
const fileOf = (entries: readonly (Edition | null)[]): string =>
  JSON.stringify(
    {
      "@type": "DataFeed",
      dataFeedElement: entries.map((entry) => ({
        "@type": "DataFeedItem",
        item: entry && (entry.subject === "" ? { "@type": "ClaimReview", claimReviewed: "" } : reviewOf(entry)),
      })),
    },
    undefined,
    1,
  );
const range = (count: number, from = 0): Edition[] => Array.from({ length: count }, (_, at) => ({ subject: from + at }));

async function addSource(path = world.path): Promise<string> {
  const address = server + path;
  await world.database.sources.add(newSource({ id: `claim-reviews:${address}`, kind: "claim-reviews", address, title: "127.0.0.1" }));
  return `claim-reviews:${address}`;
}

/** Reads an edition at the test's path, a day after the last. */
async function read(entries: readonly (Edition | null)[], keeper = wakeUp()): Promise<StoredSource> {
  await publish(fileOf(entries));
  world.time += 24 * hour;
  await keeper.runDue();
  return await only();
}

async function readClaims({ generation }: StoredSource): Promise<Claim[]> {
  return (await readClaimsAfter(world.database, generation, 0, Number.POSITIVE_INFINITY)).claims;
}

/** What matters of a source's claims, whatever the order. */
async function describeClaims(source: StoredSource) {
  const claims = (await readClaims(source)).map((claim) => ({
    ...claim,
    reviews: claim.reviews.toSorted((a, b) => ((a.url ?? "") < (b.url ?? "") ? -1 : 1)),
  }));
  const { claimCount, entryCount, refused } = source;
  return { claims: claims.toSorted((a, b) => (keyOfClaim(a) < keyOfClaim(b) ? -1 : 1)), claimCount, entryCount, refused };
}

/** What a source has that reads the same file for the first time. */
async function readWhole(entries: readonly (Edition | null)[]) {
  const path = nextPath();
  await publish(fileOf(entries), {}, path);
  const keeper = wakeUp();
  const id = await addSource(path);
  await keeper.runDue();
  const source = (await readSources(world.database)).find((one) => one.id === id);
  if (source === undefined) throw new Error("no source");
  const described = await describeClaims(source);
  await keeper.remove(id);
  return described;
}

const start: (Edition | null)[] = [
  ...range(400),
  null,
  { subject: "" },
  { subject: 1, by: "Other Checks", rating: "Half true" },
  { subject: 2, by: "Other Checks", rating: "Half true" },
];

afterEach(() => vi.restoreAllMocks());

describe("a newer edition of a large file", () => {
  test.each<[string, (before: (Edition | null)[]) => (Edition | null)[]]>([
    ["with corrected ratings", (all) => all.map((one) => (one?.subject === 7 || one?.subject === 300 ? { ...one, rating: "True" } : one))],
    ["with new entries at its start", (all) => [...range(20, 500), ...all]],
    ["without some entries", (all) => all.filter((one) => ![3, 77, 399].includes(Number(one?.subject ?? -1)))],
    ["without one of two reviews of a claim", (all) => all.slice(0, -1)],
    ["with the other of two reviews of a claim alone", (all) => all.filter((one) => one?.subject !== 1 || one.by !== undefined)],
    ["with a second review of a claim", (all) => [...all, { subject: 9, by: "Other Checks", rating: "Half true" }]],
    ["in another order", (all) => all.toReversed()],
    ["with an entry twice", (all) => [...all, ...range(1, 8)]],
    ["with more refused entries", (all) => [{ subject: "" }, null, ...all]],
    [
      "with a bit of everything",
      (all) => [...range(5, 600), ...all.slice(30, 200), { subject: 31, by: "Other Checks" }, ...all.slice(210)],
    ],
  ])("%s gives what reading all of it gives, and again at the next one", async (_how, change) => {
    await addSource();
    const before = await read(start);
    const edition = change(start);
    const after = await read(edition);
    expect(after.generation).toBe(before.generation);
    expect(await describeClaims(after)).toEqual(await readWhole(edition));
    const last = await read(start);
    expect(last.generation).toBe(before.generation);
    expect(await describeClaims(last)).toEqual(await readWhole(start));
    expect(await countFound([3, 9, 77, 300, 500])).toBe(4);
  });

  test("has only its changed entries parsed, and only their claims written", async () => {
    await addSource();
    const before = await read(start);
    const rows = async () => (await world.database.claims.toArray()).map((row) => JSON.stringify(row));
    const held = await rows();
    const parse = vi.spyOn(JSON, "parse");
    const after = await read(start.map((one) => (one?.subject === 7 || one?.subject === 300 ? { ...one, rating: "True" } : one)));
    // The two that have changed, four of two claims with two reviews each, and some of the file's head, which decide its shape.
    expect(parse.mock.calls.filter(([text]) => text.includes("claimReviewed")).length).toBeLessThan(10);
    expect((await rows()).filter((row) => !held.includes(row)).length).toBeLessThanOrEqual(3); // two bundles without them, one with them
    expect(after).toMatchObject({ generation: before.generation, storedAt: world.time });
    expect(await world.database.generations.count()).toBe(1);
  });

  test("that changes nothing but its order writes no claim and no index", async () => {
    await addSource();
    const before = await read(start);
    const segments = await world.database.segments.count();
    const after = await read([...start.slice(0, 400).toReversed(), ...start.slice(400)]);
    expect(after).toMatchObject({ storedAt: before.storedAt, checkedAt: world.time, generation: before.generation });
    expect(await world.database.segments.count()).toBe(segments);
  });

  test("with too many changes is asked for once more and read as if it were new", async () => {
    await addSource();
    const before = await read([...range(4_500), null]);
    await readLog();
    const edition = range(4_500).map((one) => ({ ...one, rating: "True" }));
    const after = await read(edition);
    expect((await readLog()).map(({ status }) => status)).toEqual([200, 200]);
    expect(after.generation).toBeGreaterThan(before.generation);
    expect(new Set((await readClaims(after)).flatMap(({ reviews }) => reviews.map(({ rating }) => rating)))).toEqual(new Set(["True"]));
    expect(after.claimCount).toBe(4_500);
  });

  test("that has lost all of its claims is refused, and the claims stay", async () => {
    await addSource();
    const before = await read(start);
    const after = await read(Array.from({ length: 20_000 }, () => ({ subject: "" })));
    expect(after).toMatchObject({ claimCount: before.claimCount, problem: { kind: "no-claims" } });
    expect(await countFound([3, 9])).toBe(2);
  });
});
