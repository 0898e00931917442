/** Whose claim a mark shows: sources choose their ids, and no source can change what a mark of another source shows. */
import { beforeEach, expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { hashClaim } from "../../../src/claims/claim-hash.ts";
import { newSource } from "../../../src/store/sources-table.ts";
import { answerBackground } from "../../../src/worker/answers/answer-background.ts";
import { answerLookup } from "../../../src/worker/answers/answer-lookup.ts";
import { rulesAlone } from "../../support/judge/rules-alone.ts";
import { answerMatch } from "../../../src/worker/answers/answer-match.ts";
import { type ClaimIndex, keepClaimIndex } from "../../../src/worker/index/claim-index.ts";
import { saveClaims } from "../../../src/worker/saved-claims.ts";
import { makeClaim, makeFeed, pairOf } from "../../support/make-feed.ts";
import { nextPath, publish, server, wakeUp, world } from "./sources-world.ts";

const bridge = (subject: string): string => `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`;
const tunnel = (subject: string): string => `Tunnel ${subject} below Kestwick was flooded by a burst pipe in 1987.`;

const starterClaim: Claim = {
  ...makeClaim("one", "Starter"),
  claimant: { name: "Ann Moor", kind: "person" },
  statedOn: { date: "2020-01-02", precision: "day" },
};
const starter = { edition: "1", read: async () => [starterClaim] };

const reviewOf = (text: string, rating: string, more: object = {}) => ({
  "@type": "ClaimReview",
  claimReviewed: text,
  url: `https://checks.example/${rating}`,
  author: { name: "Example Checks" },
  reviewRating: { alternateName: rating },
  inLanguage: "en",
  ...more,
});

beforeEach(() => {
  world.time = Date.UTC(2026, 10, 26);
});

function openIndex(): ClaimIndex {
  return keepClaimIndex({ database: world.database, starter, now: () => world.time, note: () => {}, onLoss: () => {} });
}

/** Adds a file of claim reviews as a source; returns its id. */
async function addFile(...reviews: object[]): Promise<string> {
  world.path = nextPath();
  await publish(JSON.stringify(reviews));
  const address = server + world.path;
  const id = `claim-reviews:${address}`;
  await world.database.sources.add(newSource({ id, kind: "claim-reviews", address, title: "127.0.0.1" }));
  await wakeUp().runDue();
  return id;
}

async function addFeed(...claims: Claim[]): Promise<string> {
  world.path = nextPath();
  const folder = world.path.slice(0, -"feed.json".length);
  const { files } = await makeFeed({ pair: await pairOf(1), claims, now: world.time });
  for (const [place, bytes] of files) await publish(bytes, {}, folder + place);
  const keeper = wakeUp();
  const added = await keeper.add(`${server}${folder}manifest.json`);
  if (!added.ok) throw new Error(added.reason);
  await keeper.runDue();
  return added.source;
}

/** What the marks of a page with these sentences show: the claim's source, text and ratings. */
async function marksOf(...sentences: string[]): Promise<{ source: string; text: string; ratings: string[] }[]> {
  const blocks = sentences.map((text) => ({ kind: "paragraph" as const, text }));
  const request = { blocks, language: "en", date: "", title: "", reviewedClaims: [], known: [] };
  const { matches, claims } = await answerMatch(request, openIndex(), rulesAlone, () => 0);
  return matches
    .filter(({ tier }) => tier === "strong")
    .map((match) => {
      const shown = claims.filter((one) => one.source === match.source && one.claim.id === match.claim);
      expect(shown).toHaveLength(1);
      const { source, claim } = shown[0]!;
      return { source, text: claim.text, ratings: claim.reviews.map(({ rating = "" }) => rating) };
    });
}

const id = { "@id": "https://checks.example/one-id" };

test("two files that use one id for different claims: each sentence opens the claim that it states", async () => {
  const one = await addFile(reviewOf(bridge("six"), "False", id));
  const other = await addFile(reviewOf(tunnel("six"), "True", id));
  expect(await marksOf(bridge("six"), tunnel("six"))).toEqual([
    { source: one, text: bridge("six"), ratings: ["False"] },
    { source: other, text: tunnel("six"), ratings: ["True"] },
  ]);
  const { found } = await answerLookup({ words: `${bridge("six")} ${tunnel("six")}`, language: "en" }, openIndex(), () => 0, []);
  expect(new Map(found.slice(0, 2).map(({ source, claim }) => [source, claim.text]))).toEqual(
    new Map([
      [one, bridge("six")],
      [other, tunnel("six")],
    ]),
  );
});

test("a feed that uses the id of a starter claim, or the hash of another source's claim, changes nothing in those", async () => {
  const nameless = reviewOf(bridge("seven"), "False");
  const file = await addFile(nameless);
  const hash = hashClaim(bridge("seven"));
  const feed = await addFeed(
    { ...makeClaim("x", "Feed"), id: starterClaim.id, text: tunnel("one") },
    { ...makeClaim("x", "Feed"), id: hash, text: tunnel("seven") },
  );
  expect(await marksOf(bridge("one"), bridge("seven"), tunnel("one"), tunnel("seven"))).toEqual([
    { source: "starter", text: bridge("one"), ratings: ["Starter"] },
    { source: file, text: bridge("seven"), ratings: ["False"] },
    { source: feed, text: tunnel("one"), ratings: ["Feed"] },
    { source: feed, text: tunnel("seven"), ratings: ["Feed"] },
  ]);
});

test("the order in which sources are added makes no difference", async () => {
  const feed = await addFeed({ ...makeClaim("x", "Feed"), id: hashClaim(bridge("seven")), text: tunnel("seven") });
  const file = await addFile(reviewOf(bridge("seven"), "False"));
  expect((await marksOf(bridge("seven"), tunnel("seven"))).map(({ source }) => source)).toEqual([file, feed]);
});

test("the same claim from a second source adds its review and replaces nothing; the mark stays the starter's", async () => {
  const again = { ...starterClaim, id: "a", reviews: makeClaim("one", "Feed").reviews, context: "Put in by the feed.", statements: [] };
  const feed = await addFeed(again);
  const before = { ...starterClaim, provenance: expect.anything() as Claim["provenance"] };
  const index = openIndex();
  const [shown] = await index.readClaims([{ source: "starter", claim: starterClaim.id }]);
  expect(shown).toEqual({ source: "starter", claim: { ...before, reviews: [...starterClaim.reviews, ...again.reviews] } });
  expect((await marksOf(bridge("one"))).map(({ source }) => source)).toEqual(["starter"]);
  const name = { source: "starter", claim: starterClaim.id };
  const { sources } = await answerBackground(name, index, world.database, []);
  expect(sources.map(({ kind }) => kind)).toEqual(["starter", "feed"]);
  const { found } = await answerLookup({ words: bridge("one"), language: "en" }, index, () => 0, []);
  expect(found.map(({ source }) => source)).toEqual(["starter"]);
  expect(await answerBackground({ source: feed, claim: starterClaim.id }, index, world.database, [])).toEqual({
    sources: [],
    before: [],
    after: [],
  });
});

test("a claimant's other claims leave out the claim itself, and come from every source that has some", async () => {
  const said = (at: string, date: string, text: string): Claim => ({
    ...starterClaim,
    id: at,
    text,
    statedOn: { date, precision: "day" },
    reviews: makeClaim(at, "Feed").reviews,
  });
  await addFeed(said(starterClaim.id, "2021-01-01", tunnel("two")), said("a", "2020-01-02", bridge("one")));
  const name = { source: "starter", claim: starterClaim.id };
  const { before, after } = await answerBackground(name, openIndex(), world.database, []);
  expect([before.map(({ text }) => text), after.map(({ text }) => text)]).toEqual([[], [tunnel("two")]]);
});

test("a saved claim that uses the name of another is a claim of its own", async () => {
  const other = { ...makeClaim("eight", "Saved"), text: tunnel("eight") };
  const first = makeClaim("eight", "Saved first");
  await saveClaims(world.database, [first], () => 1);
  await saveClaims(world.database, [other], () => 2);
  expect(await marksOf(bridge("eight"), tunnel("eight"))).toEqual([
    { source: "saved", text: bridge("eight"), ratings: ["Saved first"] },
    { source: "saved", text: tunnel("eight"), ratings: ["Saved"] },
  ]);
});
