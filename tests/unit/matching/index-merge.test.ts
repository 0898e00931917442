import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "../../../src/claims/claim.ts";
import { chooseMerge } from "../../../src/matching/index-merge/merge-due.ts";
import { mergeSegments } from "../../../src/matching/index-merge/merge-segments.ts";
import { type Index, openIndex } from "../../../src/matching/index-read/open-index.ts";
import { rankClaims } from "../../../src/matching/rank-claims.ts";
import { writeDelta, writeIndex } from "../../../src/matching/index-write/write-index.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const numRuns = Number(process.env["FUZZ_RUNS"] ?? 100);

test("a few segments are left alone, but among many the small neighbors become one", () => {
  expect(chooseMerge([300_000, 500, 500])).toBeUndefined();
  expect(chooseMerge([64_000, 64_000, 500, 500, 500, 64_000, 20, 20, 20, 20])).toEqual([6, 10]);
  expect(chooseMerge(Array.from({ length: 20 }, () => 64_000))).toBeUndefined();
});

test("repeated merging ends with few segments or with large ones", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(80_000), { maxLength: 60 }), (counts) => {
      const chain = [...counts];
      for (let run = chooseMerge(chain); run !== undefined; run = chooseMerge(chain)) {
        const [first, end] = run;
        expect(end - first).toBeGreaterThan(1);
        chain.splice(
          first,
          end - first,
          chain.slice(first, end).reduce((sum, count) => sum + count, 0),
        );
      }
      const sum = counts.reduce((all, count) => all + count, 0);
      expect(chain.reduce((all, count) => all + count, 0)).toBe(sum);
      expect(chain.length).toBeLessThanOrEqual(Math.max(4, 1 + 2 * Math.ceil(sum / 64_000)));
    }),
  );
});

/** A chain as a source gets it: in each edition some claims are new, some are changed, some are gone. */
type Edition = { puts: Claim[]; removed: string[] };

const words = [
  "The U.S.",
  "harbour",
  "harbours",
  "Harbour",
  "3 million",
  "don't",
  "東京都民",
  "#BlackCats",
  " ",
  "—",
  "United States",
  "the",
  "glows",
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", minLength: 1, maxLength: 8 })), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(" "));
const long = text.map((end) => `The harbour of Norrvik glows at night because of paint. ${end}`);
const id = fc.oneof(
  fc.constantFrom("a", "b", "claim-00", "é"),
  fc.nat(12).map((number) => `claim-${number.toString(16).padStart(16, "0")}`),
);
const date = fc.constantFrom("1987", "2020-03", "2021-12-31", "around 1990");
const claim = fc
  .record({
    id,
    texts: fc.array(fc.oneof(text, long), { minLength: 1, maxLength: 3 }),
    language: fc.constantFrom("en", "de", "ja"),
    name: fc.option(fc.constantFrom("Anna Lindqvist", "Tide")),
    date: fc.option(date),
  })
  .map(({ id: own, texts, language, name, date: day }) =>
    claimOf(own, texts, {
      language,
      ...(name !== null && { claimant: { name, kind: "person" } }),
      ...(day !== null && { statedOn: { date: day, precision: "day" } }),
    }),
  );
const editions: fc.Arbitrary<Edition[]> = fc.array(fc.record({ puts: fc.uniqueArray(claim, { maxLength: 10, selector: (one) => one.id }), removed: fc.array(id, { maxLength: 4 }) }), { minLength: 1, maxLength: 5 }); // prettier-ignore

/** The claims that are left after all editions. */
function lastOf(chain: readonly Edition[]): Claim[] {
  const live = new Map<string, Claim>();
  for (const { puts, removed } of chain) {
    for (const gone of removed) live.delete(gone);
    for (const put of puts) live.set(put.id, put);
  }
  return [...live.values()];
}

function openChain(chain: readonly Edition[]): Index {
  return open(chain.map(({ puts, removed }) => writeDelta(puts, [...removed, ...puts.map((put) => put.id)])));
}

function open(segments: Uint8Array[]): Index {
  const opened = openIndex(segments);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}

function merge(index: Index, removedIds: string[] = []): Uint8Array {
  const steps = mergeSegments(index.segments, removedIds);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

test("segments become the segment that their claims would make, byte by byte", () => {
  fc.assert(
    fc.property(editions, (chain) => {
      expect(merge(openChain(chain))).toEqual(writeIndex(lastOf(chain)));
    }),
    { numRuns },
  );
});

test("titles and contexts are found by the same words, and removed ids are kept", () => {
  const titled = fc.record({ claim, title: fc.option(text), context: fc.option(text) }).map(({ claim: one, title, context }): Claim => {
    const review = {
      publisher: { name: "The Tide Table" },
      verdict: "refuted" as const,
      title: title ?? "",
      url: "https://tide.example/1",
    };
    return { ...one, reviews: title === null ? [] : [review], ...(context !== null && { context }) };
  });
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(titled, { maxLength: 6, selector: (one) => one.id }), { minLength: 1, maxLength: 4 }), (lists) => {
      const chain = lists.map((puts) => ({ puts, removed: [] }));
      const merged = open([merge(openChain(chain), ["gone", "left"])]);
      const written = openClaims(lastOf(chain));
      expect(merged.segments[0]?.removedIds).toEqual(["gone", "left"]);
      expect(merged.segments[0]?.termHash).toEqual(written.segments[0]?.termHash);
      expect(merged.segments[0]?.postings).toEqual(written.segments[0]?.postings);
      expect(merged.listClaimIds()).toEqual(written.listClaimIds());
      written
        .listClaimIds()
        .forEach((_, at) => expect(new Set(merged.readTitles(at).hashes)).toEqual(new Set(written.readTitles(at).hashes)));
    }),
    { numRuns },
  );
});

test("a search finds the same in the merged segment as in the chain", () => {
  const chain = [
    {
      puts: [claimOf("glow", "The harbour of Norrvik glows at night."), claimOf("pool", "The mayor sold the swimming pool.")],
      removed: [],
    },
    { puts: [claimOf("pool", "The mayor never sold the swimming pool."), claimOf("flu", "Onions protect against the flu.")], removed: [] },
  ];
  const before = openChain(chain);
  const after = open([merge(before)]);
  for (const query of ["Does Norrvik's harbour glow at night?", "Did the mayor sell the swimming pool?", "onions and flu"]) {
    const find = (index: Index) => rankClaims(index, { text: query }, 3).map(({ claim: found, probability }) => ({ found, probability }));
    expect(find(after)).not.toEqual([]);
    expect(find(after)).toEqual(find(before));
  }
});
