import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { readBlocks } from "../../../src/reading/read-blocks.ts";

/** Bits of markup that make offsets hard: white space of all kinds, nodes without text, breaks, omitted elements, placeholders. */
const bits = fc.constantFrom(
  "word",
  "Ein Wort.",
  " ",
  "  \n\t ",
  "&nbsp;",
  "&shy;",
  "<br>",
  "<b>bold</b>",
  "<i> slanted </i>",
  "<span></span>",
  "<a href=x>a link</a>",
  "{{^adFree}}",
  "${x}",
  "<!-- nothing -->",
  "<script>code()</script>",
  "<button>press</button>",
  "<p>",
  "</p><p>",
  "<div>",
  "</div>",
  "<li>",
  "Also Read: <a href=x>Title</a>",
  "<b>Also Read:</b> <a href=x>Title</a>",
  "<figure><figcaption>What it shows now</figcaption></figure>",
  "LONDON, Aug 22 (Reuters) - Elon",
  "مرحبا",
  "😀",
);

const { document } = new JSDOM("<!doctype html>").window; // shared by all runs: each new one would stay in memory until the end

const withoutSpace = (text: string): string => text.replace(/[\s\p{Default_Ignorable_Code_Point}]+/gu, "");

test("any stretch of a block is what its pieces hold in the page, except for white space", () => {
  fc.assert(
    fc.property(
      fc.array(bits, { minLength: 4, maxLength: 40 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (parts, one, other) => {
        document.body.innerHTML = parts.join("");
        for (const { text, pieces } of readBlocks(document, () => false)) {
          const [start, end] = [one, other].map((share) => Math.round(share * text.length)).sort((a, b) => a - b) as [number, number];
          const held = pieces
            .map(({ at, length, node, from }) => {
              const first = Math.max(at, start);
              const last = Math.min(at + length, end);
              return last > first ? node.data.slice(from + first - at, from + last - at) : "";
            })
            .join("");
          expect(withoutSpace(held)).toBe(withoutSpace(text.slice(start, end)));
        }
      },
    ),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});

test("pieces are in order, do not overlap, and lie in their block and in their node", () => {
  fc.assert(
    fc.property(fc.array(bits, { minLength: 4, maxLength: 40 }), (parts) => {
      document.body.innerHTML = parts.join("");
      for (const { text, pieces } of readBlocks(document, () => false)) {
        let end = 0;
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(text.slice(end, piece.at).trim()).toBe("");
          expect(piece.from + piece.length).toBeLessThanOrEqual(piece.node.data.length);
          end = piece.at + piece.length;
        }
        expect(end).toBe(text.length);
        expect(text).toBe(text.replace(/ {2,}|[\t\n\r\f]/gu, " ").trim());
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
