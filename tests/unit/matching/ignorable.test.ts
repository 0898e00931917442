/** Invisible characters in a claim or in a page's words change nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { foldIgnorable } from "../../../src/text/letters/ignorable.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const signs = [
  "\u00AD",
  "\u034F",
  "\u061C",
  "\u180E",
  "\u200B",
  "\u200C",
  "\u200D",
  "\u200E",
  "\u202E",
  "\u2060",
  "\u3164",
  "\uFE0F",
  "\uFEFF",
  "\u{E0061}",
];
const statements: [language: string, text: string][] = [
  ["en", "The U.S. sold 12,500 old railway bridges in Norrvik to a Danish circus in 1987."],
  ["de", "Der Bürgermeister hat das Freibad in Norrvik für 3,5 Millionen Euro verkauft."],
  ["fa", "او می‌خواهد همه‌ی پل‌های قدیمی شهر نوروِیک را به سیرک بفروشد."],
  ["hi", "सरकार ने नॉरविक में 12 पुराने रेलवे पुल एक डेनिश सर्कस को बेच दिए क्‍योंकि वे टूट गए थे।"],
];

/** Puts invisible characters inside words, never between two words. */
function scatter(text: string, places: readonly number[]): string {
  const inside = [...text.matchAll(/(?<=[\p{L}\p{N}\p{M}])(?=[\p{L}\p{N}\p{M}])/gu)].map(({ index }) => index);
  const chosen = new Map(places.map((place, at) => [inside[place % inside.length] ?? 0, signs[(place + at) % signs.length] ?? ""]));
  return [...Array(text.length).keys()].map((at) => (chosen.get(at) ?? "") + text.charAt(at)).join("");
}

test.each(statements)("a claim in %s is found with invisible characters in its words, on either side", (language, text) => {
  const places = fc.array(fc.nat(), { maxLength: 20 });
  fc.assert(
    fc.property(places, places, (ours, theirs) => {
      const claim = scatter(text, ours);
      const page = scatter(`${text} Then it rained.`, theirs);
      const index = openClaims([claimOf("one", claim, { language })]);
      const { matches, sentences } = findMatches(index, [{ text: page, kind: "paragraph" }], { language });
      expect(matches.map(({ tier }) => tier)).toEqual(["strong"]);
      expect(sentences).toHaveLength(2);
      const { start, end, explanation } = matches[0]!;
      const fold = (one: string): string => foldIgnorable(one).text;
      expect(fold(page.slice(start, end))).toBe(fold(text));
      const words = explanation.aligned.filter(({ kind }) => kind === "word");
      const here = words.map((pair) => fold(page.slice(pair.here.start, pair.here.end)).toLowerCase());
      expect(here).toEqual(words.map((pair) => fold(claim.slice(pair.claim.start, pair.claim.end)).toLowerCase()));
    }),
    { numRuns: Number(process.env["FUZZ_RUNS"] ?? 50) },
  );
});

test("the place of a span in the text with invisible characters is its first to its last character", () => {
  const text = "\u200Bab\u00AD\u00ADc d\u{E0061}";
  const { text: folded, unfold } = foldIgnorable(text);
  expect(folded).toBe("abc d");
  expect([unfold({ start: 0, end: 3 }), unfold({ start: 2, end: 2 }), unfold({ start: 4, end: 5 })]).toEqual([
    { start: 1, end: 6 },
    { start: 5, end: 5 },
    { start: 7, end: 8 },
  ]);
});
