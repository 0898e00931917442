/** The byte that limits what a sentence shares with a claim beyond the usual weights of its terms: never too low, whatever the claim. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { mostShared, mostSharedOnce, packOverlapBound } from "../../../src/matching/index-format/overlap-bound.ts";

/** A term of an entry: its usual weight, and the weights of its words there. */
const term = fc.record({
  usual: fc.integer({ min: 1, max: 255 }),
  words: fc.array(fc.integer({ min: 1, max: 255 }), { minLength: 1, maxLength: 5 }),
  isShared: fc.boolean(),
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

test("an entry never shares more than its byte allows, with or without repetitions", () => {
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 14 }), (terms) => {
      const extras = terms.map(({ usual, words }) => Math.max(0, sum(words) - usual));
      const isHeavier = terms.some(({ usual, words }) => words.some((weight) => weight > usual));
      const packed = packOverlapBound(sum(extras), Math.max(...extras), isHeavier);
      const shared = terms.filter(({ isShared }) => isShared);
      const usual = sum(shared.map((one) => one.usual));
      expect(packed).toBeLessThan(256);
      expect(mostShared(usual, shared.length, packed)).toBeGreaterThanOrEqual(sum(shared.flatMap(({ words }) => words)));
      expect(mostSharedOnce(usual, shared.length, packed)).toBeGreaterThanOrEqual(sum(shared.map(({ words }) => words[0] ?? 0)));
    }),
  );
});

test("the byte allows nothing more where no word is repeated, and a repeated word only once", () => {
  expect(mostShared(100, 3, packOverlapBound(0, 0, false))).toBe(100);
  const twice = packOverlapBound(160, 64, false); // ten nats in all, four at most for one term
  expect(mostShared(100, 1, twice)).toBe(164);
  expect(mostShared(100, 2, twice)).toBe(228);
  expect(mostShared(100, 9, twice)).toBe(260);
  expect(mostSharedOnce(100, 2, twice)).toBe(100);
});
