/** Fact-checks added from pages, over IndexedDB: a page can speak only for itself. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { type GainsayDatabase, openDatabase } from "../../../src/store/database.ts";
import { keepClaimIndex } from "../../../src/worker/index/claim-index.ts";
import { readOwnFactChecks } from "../../../src/worker/own-fact-checks.ts";
import { areSaved, readSavedClaims, removeSavedClaim, saveClaims } from "../../../src/worker/saved-claims.ts";
import { deleteDatabase } from "../../support/delete-database.ts";

const name = "gainsay-fact-checks-test";
let database: GainsayDatabase;
beforeEach(async () => {
  await deleteDatabase(name);
  database = openDatabase(name);
});
afterEach(async () => {
  database.close();
  await deleteDatabase(name);
});

const check = (address: string, text = "Entering your PIN backwards at a cash machine secretly calls the police.") =>
  JSON.stringify({
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: address,
    claimReviewed: text,
    author: { "@type": "Organization", name: "Plumb Line" },
    reviewRating: { alternateName: "No such system exists" },
  });

async function countMarks(text: string): Promise<number> {
  const index = keepClaimIndex({
    database,
    starter: { edition: "none", read: async () => [] },
    now: () => 1,
    onLoss: () => {},
    note: () => {},
  });
  const { matches } = findMatches(await index.open(), [{ kind: "paragraph", text }], { language: "en" });
  return (await index.readClaims(matches.filter(({ tier }) => tier === "strong"))).length;
}

test.each<[string, string, number]>([
  ["https://plumbline.example/checks/pin", "plumbline.example", 1],
  ["https://www.plumbline.example/checks/pin", "plumbline.example", 1],
  ["https://plumbline.example/checks/pin", "www.plumbline.example", 1],
  ["https://checks.plumbline.example/pin", "plumbline.example", 1],
  ["https://plumbline.example/checks/pin", "blog.example", 0],
  ["https://plumbline.example.blog.example/", "plumbline.example", 0],
  ["https://notplumbline.example/", "plumbline.example", 0],
  ["javascript:alert(1)", "plumbline.example", 0],
  ["https://plumbline.example/checks/pin", "", 0],
])("a fact-check at %s on a page of %s: %d", (address, host, count) => {
  expect(readOwnFactChecks([check(address)], host)).toHaveLength(count);
});

test("anything else that a page contains is skipped", () => {
  const texts = ["{", "null", "[1]", `{"@type":"ClaimReview"}`, "x".repeat(300_000), check("https://a.example/1")];
  expect(readOwnFactChecks(texts, "a.example")).toHaveLength(1);
  expect(
    readOwnFactChecks(
      Array.from({ length: 50 }, (_, at) => check("https://a.example/1", `Bridge ${at} fell.`)),
      "a.example",
    ),
  ).toHaveLength(20);
});

test("a fact-check that is added is marked, exists once, and merges with another of the same claim", async () => {
  const first = readOwnFactChecks([check("https://plumbline.example/pin")], "plumbline.example");
  expect(await areSaved(database, first)).toBe(false);
  await saveClaims(database, first, () => 5);
  await saveClaims(database, first, () => 6);
  expect(await areSaved(database, first)).toBe(true);
  const second = readOwnFactChecks([check("https://level.example/pin")], "level.example");
  expect(await areSaved(database, second)).toBe(false);
  await saveClaims(database, second, () => 7);
  expect(await database.sources.get("saved")).toMatchObject({ kind: "saved", claimCount: 1, storedAt: 7 });
  expect((await database.claims.toArray()).flatMap(({ claims }) => claims.flatMap(({ reviews }) => reviews))).toHaveLength(2);
  expect(await countMarks("Entering your PIN backwards at a cash machine secretly calls the police.")).toBe(1);
});

test("each saved claim can be removed, and the source disappears with the last", async () => {
  const [pin, bridge] = [
    check("https://plumbline.example/pin"),
    check("https://plumbline.example/bridge", "The harbour bridge fell in 1987."),
  ];
  await saveClaims(database, readOwnFactChecks([pin, bridge], "plumbline.example"), () => 5);
  const [first, second] = await readSavedClaims(database);
  await removeSavedClaim(database, first!.id, () => 6);
  await removeSavedClaim(database, "of nobody", () => 6);
  expect(await readSavedClaims(database)).toEqual([second]);
  expect(await countMarks(first!.text)).toBe(0);
  expect(await countMarks(second!.text)).toBe(1);
  await removeSavedClaim(database, second!.id, () => 7);
  expect(await readSavedClaims(database)).toEqual([]);
  expect(await database.sources.get("saved")).toBeUndefined();
});
