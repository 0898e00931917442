import fc from "fast-check";
import { expect, test } from "vitest";
import { findTerm } from "../../../src/matching/index-read/find-term.ts";

test("a term is found at its place, and no other", () => {
  const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 50 });
  fc.assert(
    fc.property(hashes, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (some, other) => {
      const sorted = Uint32Array.from(some).sort();
      for (const [at, hash] of sorted.entries()) expect(findTerm(sorted, hash)).toBe(at);
      expect(findTerm(sorted, other)).toBe(sorted.indexOf(other));
    }),
  );
});
