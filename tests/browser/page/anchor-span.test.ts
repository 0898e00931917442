import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { anchorPieces, anchorSpan } from "../../../src/page/anchor/anchor-span.ts";
import { isHiddenInPage } from "../../../src/page/marks/visibility.ts";
import { readBlocks } from "../../../src/reading/read-blocks.ts";

afterEach(() => void (document.body.innerHTML = ""));

const bits = fc.constantFrom(
  "word",
  "Ein Wort.",
  " ",
  " \n\t ",
  "&nbsp;",
  "&shy;",
  "mi\u200Cchah\u200Dam",
  "\u{E0061}\u{E007F}",
  "\uFE0F",
  "<br>",
  "<b>bold</b>",
  "<i> slanted </i>",
  "<span hidden>not seen</span>",
  "{{x}}",
  "<p>",
  "<div>",
  "</div>",
  "<li>",
  "😀",
);
const withoutSpace = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "");

test("the Ranges of any span hold its characters and no others, except for white space", () => {
  fc.assert(
    fc.property(fc.array(bits, { minLength: 4, maxLength: 30 }), fc.nat(), fc.nat(), (parts, one, other) => {
      document.body.innerHTML = parts.join("");
      for (const block of readBlocks(document, isHiddenInPage)) {
        const [start, end] = [one % (block.text.length + 1), other % (block.text.length + 1)].sort((a, b) => a - b) as [number, number];
        const ranges = anchorPieces(block, { start, end });
        expect(withoutSpace(ranges.join(""))).toBe(withoutSpace(block.text.slice(start, end)));
      }
    }),
    { numRuns: Number(import.meta.env.FUZZ_RUNS ?? 200) },
  );
});

function firstBlock(markup: string) {
  document.body.innerHTML = markup;
  return readBlocks(document, isHiddenInPage)[0]!;
}

test("a span also has a single Range from its first to its last character", () => {
  const block = firstBlock("<p>He had  <b>spoken</b> to\n him once.</p>");
  expect(String(anchorSpan(block, { start: 7, end: 20 }))).toBe("spoken to\n him");
});

test("invisible characters of any kind do not split a Range in two", () => {
  const block = firstBlock("<p>He had spo\u00ADk\u200Ce\u200Dn\uFE0F \u{E0061}to\u034F him once.</p>");
  expect(block.text).toBe("He had spoken to him once.");
  expect(anchorPieces(block, { start: 7, end: 16 }).map(String)).toEqual(["spo\u00ADk\u200Ce\u200Dn\uFE0F \u{E0061}to"]);
});

test("text that has changed since it was read is not anchored, but text beside it is", () => {
  const block = firstBlock("<p>He had <b>spoken</b> to him once.</p>");
  document.querySelector("b")!.firstChild!.nodeValue = "written";
  expect(anchorSpan(block, { start: 7, end: 20 })).toBeUndefined();
  expect(String(anchorSpan(block, { start: 14, end: 20 }))).toBe("to him");
});

test("text that was removed is not anchored", () => {
  const block = firstBlock("<p>He had <b>spoken</b> to him once.</p>");
  document.querySelector("p")!.remove();
  expect(anchorSpan(block, { start: 0, end: 5 })).toBeUndefined();
});
