import fc from "fast-check";
import { expect, test } from "vitest";
import { readBits, walkWords, writeBits } from "../../../src/text/word-coder.ts";

const stem = fc.string({ unit: fc.constantFrom(..."a b c d e o r s t z".split(" ")), minLength: 1, maxLength: 14 });
const table = fc
  .uniqueArray(fc.record({ stem, level: fc.nat({ max: 31 }), isProper: fc.boolean() }), { selector: (word) => word.stem, maxLength: 60 })
  .map((words) => words.sort((a, b) => (a.stem < b.stem ? -1 : 1)));

test("a table of words that was packed is the same when it is unpacked", () => {
  fc.assert(
    fc.property(table, (words) => {
      const { code, end } = writeBits();
      walkWords(words, words.length, code);
      expect(walkWords(undefined, words.length, readBits(end()))).toEqual(words);
    }),
    { numRuns: 15 },
  );
});
