/** The labeled examples of `tests/bench/stance`: what `node tests/bench/evaluate/measure-stance.ts` prints must not get worse. */
import { expect, test } from "vitest";
import { isHeldBack, readStanceExamples, runStanceExamples, shareRight } from "../../bench/evaluate/stance-examples.ts";

const outcomes = runStanceExamples(readStanceExamples());
const isHeld = (outcome: (typeof outcomes)[number]): boolean => isHeldBack(outcome.example);

test("nine of ten examples are read as labeled, in the working half and in the held-out half", () => {
  expect(shareRight(outcomes.filter((outcome) => !isHeld(outcome)))).toBeGreaterThanOrEqual(0.9);
  expect(shareRight(outcomes.filter(isHeld))).toBeGreaterThanOrEqual(0.9);
});

test.each(["en", "de", "fr", "es", "pt", "it"])("eight of ten examples in %s are read as labeled", (language) => {
  const own = outcomes.filter(({ example }) => example.language === language);
  expect(own.length).toBeGreaterThanOrEqual(25);
  expect(shareRight(own)).toBeGreaterThanOrEqual(0.8);
});

test("a sentence that only asserts rarely gets another stance", () => {
  expect(shareRight(outcomes.filter(({ example }) => example.stance === "asserted"))).toBeGreaterThanOrEqual(0.9);
});

test("the speaker is named as in the text, in three of four", () => {
  const named = outcomes.filter(({ example }) => example.source !== undefined);
  const right = named.filter(({ example, attributedTo }) => attributedTo.toLowerCase() === example.source?.toLowerCase());
  expect(right.length / named.length).toBeGreaterThanOrEqual(0.75);
});
