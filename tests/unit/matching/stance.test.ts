import { expect, test } from "vitest";
import { findMatches } from "../../../src/matching/find-matches.ts";
import type { Block } from "../../../src/matching/match.ts";
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
