/** Whether two numbers mean the same, and with the same bound. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { areComparable, areOppositeBounds, areSameNumber, areSameTerms } from "../../../../src/matching/alignment/same-number.ts";
import { parse } from "./pair-of.ts";

const numberOf = (text: string) => parse(text, "en").tokens.find(({ number }) => number !== undefined)!.number!;

test.each([
  ["45 million", "45,000,000", true],
  ["1.1 billion", "1.13 billion", true],
  ["45 million", "46 million", false],
  ["45 million euros", "45 million", true],
  ["45 million euros", "45 million dollars", false],
  ["45 percent", "45", false],
  ["12", "13", false],
  ["635", "more than 600", true],
  ["700", "more than 600", false],
  ["54 percent", "less than 55 percent", true],
])("%s and %s are the same: %s", (one, other, isSame) => {
  expect([areSameNumber(numberOf(one), numberOf(other)), areSameNumber(numberOf(other), numberOf(one))]).toEqual([isSame, isSame]);
});

test.each([
  ["5 apples", "5 apples", true],
  ["about 5 apples", "5 apples", true],
  ["at least 5 apples", "5 apples", false],
  ["more than 600 apples", "635 apples", true],
  ["more than 10,000 apples", "10,000 apples", true],
  ["more than 600 apples", "600 apples", false],
  ["45 million euros", "45 million people", false],
])("%s and %s have the same terms: %s", (one, other, isSame) => {
  expect(areSameTerms(numberOf(one), numberOf(other))).toBe(isSame);
});

test("at least and at most are opposite; at least and exactly are not", () => {
  expect(areOppositeBounds(numberOf("at least 5 apples"), numberOf("at most 5 apples"))).toBe(true);
  expect(areOppositeBounds(numberOf("at least 5 apples"), numberOf("5 apples"))).toBe(false);
});

test("whether one can replace the other does not depend on their order", () => {
  const texts = ["5", "45 percent", "45 million euros", "in 2019", "1999", "the third", "12 km", "July 4"];
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.constantFrom(...texts), (one, other) => {
      const [a, b] = [numberOf(one), numberOf(other)];
      expect(areComparable(a, b)).toBe(areComparable(b, a));
      expect(areComparable(a, a)).toBe(true);
    }),
  );
});
