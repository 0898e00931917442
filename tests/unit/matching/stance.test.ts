import { expect, test } from "vitest";
import { findMatches } from "../../../src/matching/find-matches.ts";
import type { Block } from "../../../src/matching/match.ts";
import { openCues } from "../../../src/matching/stance/cue-scopes.ts";
import { findDisputed } from "../../../src/matching/stance/stance.ts";
import { claimOf, openClaims } from "./claim-of.ts";

const index = openClaims([
  claimOf("onions", ["Onions placed around the house protect against the flu virus.", "Cut onions in a room protect you against flu."]),
]);

test.each<[string, string, Block["kind"]]>([
  ["asserted", "Onions placed around the house protect against the flu virus.", "paragraph"],
  ["attributed", "Onions placed around the house protect against the flu virus, said the caretaker.", "paragraph"],
  ["attributed", "According to a flyer, onions placed around the house protect against the flu virus.", "paragraph"],
  ["attributed", "“Onions placed around the house protect against the flu virus.”", "paragraph"],
  ["attributed", "Onions placed around the house protect against the flu virus.", "quote"],
  ["disputed-here", "There is no evidence that onions placed around the house protect against the flu virus.", "paragraph"],
  ["disputed-here", "It is a myth that onions placed around the house protect against the flu virus.", "paragraph"],
  ["disputed-here", "The claim that onions placed around the house protect against the flu virus is wrong.", "paragraph"],
  ["disputed-here", "The flyer falsely claimed that onions placed around the house protect against the flu virus.", "paragraph"],
  ["disputed-here", "Onions placed around the house protect against the flu virus. That is not true.", "paragraph"],
  ["asked", "Do onions placed around the house protect against the flu virus?", "paragraph"],
])("%s: %s (%s)", (stance, text, kind) => {
  const { matches } = findMatches(index, [{ text, kind }], { language: "en" });
  expect(matches.map((match) => [match.claim, match.tier, match.relation, match.stance])).toEqual([["onions", "strong", "same", stance]]);
});

const claim = "Onions placed around the house protect against the flu virus.";

function readAll(blocks: Block[], options: { title?: string; reviewedClaims?: string[] } = {}) {
  return findMatches(index, blocks, { language: "en", ...options }).matches.map(({ stance, attributedTo }) => [stance, attributedTo]);
}

const readOne = (text: string) => readAll([{ text, kind: "paragraph" }])[0];

test.each([
  [`${claim.slice(0, -1)}, Marta Lind said on Monday.`, "Marta Lind"],
  [`The ministry says that ${claim.toLowerCase()}`, "The ministry"],
  [`Onions placed around the house, the ministry says, protect against the flu virus.`, "the ministry"],
  [`“${claim.slice(0, -1)},” said the caretaker, who lives next door.`, "the caretaker"],
  [`According to a flyer, ${claim.toLowerCase()}`, "a flyer"],
  [`${claim.slice(0, -1)}, she said.`, undefined],
])("the speaker is named if the text names one: %s", (text, source) => {
  expect(readOne(text)).toEqual(["attributed", source]);
});

test.each([
  `${claim.slice(0, -1)}, and the ministry said it would buy a ton of them.`,
  `While the ministry said that masks are scarce, ${claim.toLowerCase()}`,
  `${claim.slice(0, -1)}; it is a myth that garlic does.`,
  `${claim.slice(0, -1)}, which the grocer, who says little, was glad to hear.`,
  `It is a fact that ${claim.toLowerCase()}`,
  `${claim.slice(0, -1)}, so who needs garlic?`,
  `${claim} It is not the only use for them.`,
])("a cue that belongs to another clause leaves the claim asserted: %s", (text) => {
  expect(readOne(text)?.[0]).toBe("asserted");
});

test("a box that only quotes the claim attributes it", () => {
  expect(readAll([{ text: `Claim: ${claim}`, kind: "paragraph" }])).toEqual([["attributed", undefined]]);
  const heading: Block = { text: "The claim", kind: "heading" };
  expect(readAll([heading, { text: claim, kind: "paragraph" }])).toEqual([["attributed", undefined]]);
  expect(readAll([heading, { text: claim, kind: "quote" }])).toEqual([["attributed", undefined]]);
});

test("a list of myths and a verdict below it reject the claim", () => {
  const item: Block = { text: claim, kind: "list-item" };
  expect(readAll([{ text: "Five myths about the flu", kind: "heading" }, item])).toEqual([["disputed-here", undefined]]);
  expect(
    readAll([
      { text: claim, kind: "paragraph" },
      { text: "Verdict: false.", kind: "paragraph" },
    ]),
  ).toEqual([["disputed-here", undefined]]);
});

test("a quotation that runs over several sentences ends where its marks end", () => {
  const text = `“We are old. ${claim} Believe me.” The room was silent. ${claim}`;
  expect(readAll([{ text, kind: "paragraph" }]).map(([stance]) => stance)).toEqual(["attributed", "asserted"]);
});

test("denying something other than a limited claim does not dispute it", () => {
  const limited = openClaims([claimOf("once", "Erik Sandahl spoke to President Orlov only once."), claimOf("taxes", "Wages fell.")]);
  const { matches } = findMatches(limited, [{ text: "Erik Sandahl denied speaking to President Orlov.", kind: "paragraph" }], {
    language: "en",
  });
  expect(matches.map(({ claim: id, stance }) => [id, stance])).toEqual([["once", "attributed"]]);
});

test("a page that declares a review of the claim does not assert it", () => {
  const block: Block = { text: claim, kind: "paragraph" };
  expect(readAll([block], { reviewedClaims: ["Garlic cures warts."] })).toEqual([["asserted", undefined]]);
  expect(readAll([block], { reviewedClaims: [claim] })).toEqual([["attributed", undefined]]);
  expect(readAll([block], { reviewedClaims: ["Cut onions in a room protect you against flu."] })).toEqual([["attributed", undefined]]);
  expect(readAll([block], { reviewedClaims: [claim], title: "No, onions do not keep the flu away" })).toEqual([
    ["disputed-here", undefined],
  ]);
});

test.each(["a", "the claim is not ", "said, ", '"a ', "? ", "that ", "false , ", ", ", "no evidence ", "„«‘", "soll ", "the myth "])(
  "an endless sentence of %j gets a stance",
  (piece) => {
    for (const language of ["en", "de", "fr", "es", "pt", "it", "xx"]) {
      const text = piece.repeat(20_000 / piece.length);
      const found = findDisputed(openCues(text, language, ""));
      expect(found === undefined || found.end <= text.length).toBe(true);
    }
  },
);
