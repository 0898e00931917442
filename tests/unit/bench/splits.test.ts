import { expect, test } from "vitest";
import { groupTexts, isHalf } from "../../bench/train/judge/splits.ts";

test("about half of all names are in the half, and always the same ones", () => {
  const names = Array.from({ length: 1000 }, (_, at) => `document ${at}`);
  const chosen = names.filter(isHalf);
  expect(chosen.length).toBeGreaterThan(400);
  expect(chosen.length).toBeLessThan(600);
  expect(names.filter(isHalf)).toEqual(chosen);
});

test("texts that occur together, directly or through others, are in one group", () => {
  const groupOf = groupTexts([
    ["d", "c"],
    ["b", "a"],
    ["c", "b"],
    ["y", "x"],
    ["c", "e"],
  ]);
  expect(["a", "b", "c", "d", "e"].map(groupOf)).toEqual(["a", "a", "a", "a", "a"]);
  expect(["x", "y"].map(groupOf)).toEqual(["x", "x"]);
});

test("case and spaces around a text do not put it into another group", () => {
  const groupOf = groupTexts([
    ["The sky is blue.", "It is blue."],
    [" the sky is blue. ", "Blue sky"],
  ]);
  expect(groupOf("It is blue.")).toBe(groupOf("Blue sky"));
});
