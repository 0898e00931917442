import fc from "fast-check";
import { expect, test } from "vitest";
import { sumWeighted } from "../../../../src/matching/scoring/weighted-sum.ts";

test("each feature counts by its own weight, in any order, and a feature without a weight does not count", () => {
  expect(sumWeighted({ cover: 0.5, order: 2, names: 7 }, { order: -1, cover: 3 }, 10)).toBe(9.5);
});

test("it is the plain sum of products, to the last bit", () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
  const rows = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]{1,6}$/u), finite, finite), { selector: ([name]) => name });
  fc.assert(
    fc.property(rows, finite, (all, start) => {
      const features = Object.fromEntries(all.toReversed().map(([name, value]) => [name, value]));
      const weights = Object.fromEntries(all.map(([name, , weight]) => [name, weight]));
      expect(sumWeighted(features, weights, start)).toBe(all.reduce((sum, [, value, weight]) => sum + value * weight, start));
    }),
  );
});
