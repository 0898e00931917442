/** The checksum of an index finds every change within one word, wherever it is, and words that are added or cut off. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { computeChecksum } from "../../../src/matching/index-format/checksum.ts";

const words = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 40 });

test("a word that changes changes the checksum", () => {
  fc.assert(
    fc.property(words, fc.nat(), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (list, place, bits) => {
      const changed = Int32Array.from(list);
      const at = place % list.length;
      changed[at] = (changed[at] ?? 0) ^ bits;
      expect(computeChecksum(changed)).not.toBe(computeChecksum(Int32Array.from(list)));
    }),
  );
});

test("zeros at the end count", () => {
  const sums = Array.from({ length: 20 }, (_, length) => computeChecksum(new Int32Array(length)));
  expect(new Set(sums).size).toBe(20);
  expect(sums.every((sum) => Number.isInteger(sum) && sum >= 0 && sum < 2 ** 32)).toBe(true);
});
