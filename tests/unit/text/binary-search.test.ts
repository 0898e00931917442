import fc from "fast-check";
import { expect, test } from "vitest";
import { findFirstIndex } from "../../../src/text/binary-search.ts";

test("finds the first index that passes, wherever it is, with few tests", () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(5_000), fc.nat(5_000), (low, failing, passing) => {
      const first = low + failing;
      const high = first + passing;
      const tested: number[] = [];
      const found = findFirstIndex(low, high, (at) => {
        tested.push(at);
        return at >= first;
      });
      expect(found).toBe(first);
      expect(tested.every((at) => at >= low && at < high)).toBe(true);
      expect(tested.length).toBeLessThanOrEqual(Math.ceil(Math.log2(high - low + 1)));
    }),
  );
});

test("an empty range is not tested", () => {
  const never = () => {
    throw new Error("was tested");
  };
  expect([findFirstIndex(0, 0, never), findFirstIndex(7, 7, never)]).toEqual([0, 7]);
});
