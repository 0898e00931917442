import { expect, test } from "vitest";
import { countWords } from "../../../src/cli/io/count-words.ts";

test("a number has its noun, in the singular only for 1", () => {
  expect([0, 1, 2, 2000].map((number) => countWords(number, "site"))).toEqual(["0 sites", "1 site", "2 sites", "2,000 sites"]);
  expect([1, 2].map((number) => countWords(number, "entry", "entries"))).toEqual(["1 entry", "2 entries"]);
});
