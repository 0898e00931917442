import fc from "fast-check";
import { expect, test } from "vitest";
import { divideClauses, spanAt } from "../../../../src/matching/stance/clauses.ts";
import { findCues } from "../../../../src/matching/stance/find-cues.ts";

const cues = findCues("en")!;

test("stretches end at hard marks and before a new main clause, segments at any mark", () => {
  const text = "he left, tired (he said), but she stayed; the mill burned";
  const { stretches, segments } = divideClauses(text, cues);
  const read = (spans: typeof stretches) => spans.map(({ start, end }) => text.slice(start, end).trim());
  expect(read(stretches)).toEqual(["he left, tired (he said)", "but she stayed", "the mill burned"]);
  expect(read(segments)).toEqual(["he left", "tired", "he said", "", "but she stayed", "the mill burned"]);
});

test("every place is in the last span that begins at or before it", () => {
  const text = fc
    .array(fc.constantFrom("a", "but ", ", ", "; ", ". ", " - ", "(", ")", '"', "he "), { maxLength: 30 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(text, fc.nat(80), (folded, at) => {
      const { segments } = divideClauses(folded, cues);
      expect(spanAt(segments, at)).toEqual(segments.findLast(({ start }) => start <= at));
    }),
  );
  expect(spanAt([], 7)).toEqual({ start: 0, end: 7 });
});
