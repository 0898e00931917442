/** Which claims share two terms or more, counted from the postings as they are written, compared with a plain count. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Segment } from "../../../../src/matching/index-read/segment.ts";
import type { WrittenClaims } from "../../../../src/matching/index-write/write-claims.ts";
import { writePostings } from "../../../../src/matching/index-write/write-postings.ts";
import type { Tables } from "../../../../src/matching/index-write/write-tables.ts";
import { createClaimTally, tallyClaims } from "../../../../src/matching/retrieval/claim-tally.ts";

const runs = Number(process.env["FUZZ_RUNS"] ?? 25);
const claimCount = 200_000; // some gaps take three bytes
const termCount = 40;
const weights = Uint8Array.from({ length: termCount }, (_, term) => 20 + 5 * term);

/** A term's claims: gaps of any of the three widths, and lists in which they mix. */
const list = fc
  .tuple(
    fc.constantFrom(3, 300, 3_000, 70_000, 150_000),
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 200 }),
  )
  .map(([most, shares]) => {
    const claims: number[] = [];
    let claim = -1;
    for (const share of shares) {
      claim += 1 + Math.floor(share * share * most);
      if (claim >= claimCount) break;
      claims.push(claim);
    }
    return claims;
  });

/** The postings of these lists, as the index has them. */
function writeLists(lists: readonly number[][]): Segment {
  const termsOf = new Map<number, number[]>();
  lists.forEach((claims, term) => claims.forEach((claim) => termsOf.set(claim, [...(termsOf.get(claim) ?? []), term])));
  const termCounts = new Uint32Array(claimCount);
  for (const [claim, terms] of termsOf) termCounts[claim] = terms.length;
  const terms = Uint32Array.from([...termsOf].toSorted((a, b) => a[0] - b[0]).flatMap(([, own]) => own));
  const steps = writePostings(
    { termLists: [{ first: 0, terms }], termCounts } as unknown as WrittenClaims,
    { frequencies: Uint32Array.from({ length: termCount }, (_, term) => 1000 + term) } as unknown as Tables,
  );
  for (;;) {
    const step = steps.next();
    if (step.done === true)
      return { postings: step.value.bytes, termStart: step.value.starts, termWeight: weights, claimCount } as unknown as Segment;
  }
}

test("claims with two of the terms or more are counted, with the weight of their terms, sentence after sentence", () => {
  fc.assert(
    fc.property(
      fc.array(list, { minLength: termCount, maxLength: termCount }),
      fc.array(fc.uniqueArray(fc.nat({ max: termCount - 1 }), { minLength: 24, maxLength: termCount }), { minLength: 12, maxLength: 15 }),
      (lists, sentences) => {
        const segment = writeLists(lists);
        const tally = createClaimTally();
        for (const terms of sentences) {
          tallyClaims(tally, segment, terms);
          const found = Array.from({ length: tally.count }, (_, at) => [tally.claims[at], tally.terms[at], tally.sums[at]]);
          const counts = new Map<number, [number, number]>();
          for (const term of terms) {
            for (const claim of lists[term] ?? []) {
              const [count, sum] = counts.get(claim) ?? [0, 0];
              counts.set(claim, [count + 1, sum + (weights[term] ?? 0)]);
            }
          }
          const expected = [...counts].filter(([, [count]]) => count > 1).map(([claim, [count, sum]]) => [claim, count, sum]);
          const byClaim = (a: (number | undefined)[], b: (number | undefined)[]): number => (a[0] ?? 0) - (b[0] ?? 0);
          expect(found.toSorted(byClaim)).toEqual(expected.toSorted(byClaim));
        }
      },
    ),
    { numRuns: runs },
  );
});
