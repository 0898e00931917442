/** What the index finds compared with a plain loop over all claims, and segments compared with an index written at once. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { findCandidates } from "../../../src/matching/retrieval/find-candidates.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { type Index, openChains, openIndex } from "../../../src/matching/index-read/open-index.ts";
import type { ParsedSentence } from "../../../src/matching/sentence/parsed-sentence.ts";
import { writeDelta, writeIndex } from "../../../src/matching/index-write/write-index.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 25);
const words = (
  "harbour onion turbine senator glacier bridge museum lighthouse tariff vaccine Norrvik Lindqvist Germany people country state government year " +
  "says the of in not never 3 million 45 percent 2019 United States WHO rise rises fell taxes border covid virus climate change"
).split(" ");
const sentence = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 18 }).map((parts) => `${parts.join(" ")}.`);
const text = fc.oneof(
  { weight: 4, arbitrary: sentence },
  fc.tuple(sentence, sentence).map((parts) => parts.join(" ")),
);

/** Weight of an entry in sixteenths of a nat, the part of it whose stems are in the sentence, the same without repetitions, and their number. */
function weigh(entry: ParsedSentence, stems: ReadonlySet<string>): { shared: number; mass: number; once: number; count: number } {
  let [shared, mass, once] = [0, 0, 0];
  const seen = new Set<string>();
  for (const token of entry.tokens) {
    const weight = token.isStop ? 0 : Math.round(token.weight * 16);
    mass += weight;
    if (token.isStop || !stems.has(token.stem)) continue;
    shared += weight;
    if (!seen.has(token.stem)) once += weight;
    seen.add(token.stem);
  }
  return { shared, mass, once, count: seen.size };
}

function listStems(index: Index, asked: string): Set<string> {
  return new Set(index.read(asked, "en").tokens.flatMap((token) => (token.isStop ? [] : [token.stem])));
}

test("every wording that shares two terms and enough of its weight is found, with its exact share, and no other", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 30 }), sentence, fc.integer({ min: 0, max: 70 }), (texts, asked, hundredths) => {
      const index = openClaims(texts.map((one, at) => claimOf(`claim-${String(at).padStart(3, "0")}`, one)));
      const stems = listStems(index, asked);
      const coverMin = hundredths / 100;
      const found = findCandidates(index, stems, 1000, () => true, { sharedMin: 0, coverMin })
        .filter(({ entry }) => entry % 2 === 0)
        .map(({ entry, cover }) => ({ claim: index.claimOf(entry), cover }));
      const expected = texts.flatMap((one, claim) => {
        const { shared, mass, once, count } = weigh(index.read(one, "en"), stems);
        return count >= 2 && once >= coverMin * mass ? [{ claim, cover: shared / mass }] : [];
      });
      expect(found.toSorted((a, b) => a.claim - b.claim)).toEqual(expected);
    }),
    { numRuns: runs },
  );
});

test("the few best are the best of all", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), sentence, fc.integer({ min: 1, max: 8 }), (texts, asked, top) => {
      const index = openClaims(texts.map((one, at) => claimOf(`claim-${at}`, one)));
      const stems = listStems(index, asked);
      const all = findCandidates(index, stems, 1000, () => true);
      expect(findCandidates(index, stems, top, () => true)).toEqual(all.slice(0, top));
      expect(all).toEqual(all.toSorted((a, b) => b.score - a.score));
    }),
    { numRuns: runs },
  );
});

test("claims that are added, changed and removed in later segments are found as in an index written at once", () => {
  const id = fc.constantFrom(..."a b c d e f g h i j k l".split(" "));
  const claim = fc.record({ id, texts: fc.array(text, { minLength: 1, maxLength: 2 }) });
  const delta = fc.record({
    claims: fc.uniqueArray(claim, { maxLength: 5, selector: (one) => one.id }),
    removed: fc.uniqueArray(id, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(delta, { minLength: 1, maxLength: 5 }), fc.array(sentence, { minLength: 1, maxLength: 4 }), (deltas, asked) => {
      const current = new Map<string, Claim>();
      const segments = deltas.map(({ claims, removed }) => {
        const made = claims.map((one) => claimOf(one.id, one.texts));
        for (const gone of removed) current.delete(gone);
        for (const one of made) current.set(one.id, one);
        return writeDelta(made, [...removed, ...made.map((one) => one.id)]);
      });
      const opened = openIndex(segments);
      if (!opened.ok) throw new Error(opened.reason);
      const atOnce = openClaims([...current.values()]);
      const { index } = opened;
      expect(index.claimCount).toBe(current.size);
      expect(index.listClaimIds().toSorted()).toEqual(atOnce.listClaimIds());
      const blocks = [...asked, ...deltas.flatMap(({ claims }) => claims.flatMap(({ texts }) => texts))].map((one) => ({
        text: one,
        kind: "paragraph" as const,
      }));
      expect(findMatches(index, blocks, { language: "en" })).toEqual(findMatches(atOnce, blocks, { language: "en" }));
      for (const { text: one } of blocks) expect(describe(index, one)).toEqual(describe(atOnce, one));
    }),
    { numRuns: runs },
  );
});

test("claims far back in a large index are found", () => {
  const index = openClaims(
    Array.from({ length: 33_000 }, (_, at) => claimOf(`claim-${String(at).padStart(5, "0")}`, `The ship vessel${at} sank.`)),
  );
  for (const at of [0, 32_767, 32_768, 32_999]) {
    const found = findCandidates(index, listStems(index, `The vessel${at} sank.`), 3, () => true, {
      sharedMin: 0,
      coverMin: 0.5,
    });
    expect(found.map(({ entry }) => index.claimOf(entry))).toEqual([at]);
  }
});

test("a text of hundreds of rare words is found by itself", () => {
  const list = Array.from({ length: 480 }, (_, at) => `vessel${at}`).join(" "); // more terms than 16 bits can add up
  const index = openClaims([claimOf("long", list), claimOf("short", "Onions protect against the flu.")]);
  const found = findCandidates(index, listStems(index, list), 3, () => true);
  expect(found.map(({ entry, cover }) => ({ claim: index.claimOf(entry), cover }))).toEqual([{ claim: 0, cover: 1 }]);
});

test("a claim that one source removes is still found if another source has it", () => {
  const onions = writeIndex([claimOf("onions", "Onions protect against the flu.")]);
  const opened = openChains([
    { source: "one", segments: [onions, writeDelta([], ["onions"])] },
    { source: "other", segments: [onions] },
  ]);
  if (!opened.ok) throw new Error(opened.reason);
  expect(opened.index.claimCount).toBe(1);
  const found = findMatches(opened.index, [{ text: "Onions protect against the flu.", kind: "paragraph" }], { language: "en" });
  expect(found.matches).toMatchObject([{ source: "other", claim: "onions" }]);
});

test("segments with a damaged one among them are not an index", () => {
  const good = writeIndex([claimOf("a", "Onions protect against the flu.")]);
  expect(openIndex([good, good.slice(0, -4)])).toEqual({ ok: false, reason: "wrong-size" });
  expect(openIndex([])).toEqual({ ok: false, reason: "not-an-index" });
});

/** The candidates of a sentence by content, since their numbers differ between indexes. */
function describe(index: Index, asked: string): unknown {
  return findCandidates(index, listStems(index, asked), 8, () => true).map(({ entry, score, cover }) => ({
    id: index.readClaimId(index.claimOf(entry)),
    wording: index.wordingOf(entry),
    score,
    cover,
  }));
}
