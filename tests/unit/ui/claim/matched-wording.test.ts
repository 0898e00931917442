import { expect, test } from "vitest";
import type { AnnotationSummary } from "../../../../src/messages/contracts.ts";
import { matchedWording } from "../../../../src/ui/claim/matched-wording.ts";
import { bareClaim } from "../../../support/bare-claim.ts";

const claim = {
  ...bareClaim("c", "The bridge cost a lot of money."),
  variants: [{ text: "Le pont a coûté cher.", language: "fr", note: "as in the French report" }],
};

/** Aligns these spans of wording number `wording`; the page's side does not matter here. */
function align(wording: number, spans: [number, number][]): NonNullable<AnnotationSummary["explanation"]> {
  const aligned = spans.map(([start, end]) => ({ claim: { start, end }, sentence: { start: 0, end: 1 } }));
  return { wording, aligned } as unknown as NonNullable<AnnotationSummary["explanation"]>;
}

const pieces = (spans: [number, number][]): string[] =>
  matchedWording({ claim, explanation: align(0, spans) }).pieces.map(({ text, isAligned }) => (isAligned ? `[${text}]` : text));

test("without an explanation it is the claim's own text, with nothing aligned", () => {
  expect(matchedWording({ claim })).toEqual({ text: claim.text, language: "en", pieces: [{ text: claim.text, isAligned: false }] });
});

test("a matched variant comes with its language and note", () => {
  const wording = matchedWording({ claim, explanation: align(1, [[3, 7]]) });
  expect(wording).toMatchObject({ text: "Le pont a coûté cher.", language: "fr", note: "as in the French report" });
  expect(wording.pieces[1]).toEqual({ text: "pont", isAligned: true });
});

test("a variant that the claim does not have is replaced by the claim's own text", () => {
  expect(matchedWording({ claim, explanation: align(2, []) })).toMatchObject({ text: claim.text, language: "en" });
});

test("aligned words with only white space between them are one piece, in any order", () => {
  expect(
    pieces([
      [11, 15],
      [4, 10],
    ]),
  ).toEqual(["The ", "[bridge cost]", " a lot of money."]);
});

test.each<[string, [number, number][]]>([
  [
    "overlaps the last",
    [
      [4, 10],
      [8, 15],
    ],
  ],
  [
    "is empty",
    [
      [4, 10],
      [12, 12],
    ],
  ],
  [
    "ends past the text",
    [
      [4, 10],
      [20, 900],
    ],
  ],
])("a span that %s is left out", (_, spans) => {
  expect(pieces(spans)).toEqual(["The ", "[bridge]", " cost a lot of money."]);
});

test("the pieces together are the text", () => {
  expect(
    matchedWording({
      claim,
      explanation: align(0, [
        [0, 3],
        [27, 31],
      ]),
    })
      .pieces.map(({ text }) => text)
      .join(""),
  ).toBe(claim.text);
});
