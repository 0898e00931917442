import { expect, test } from "vitest";
import type { Difference } from "../../../../src/matching/match.ts";
import { findShownDifference } from "../../../../src/ui/claim/shown-difference.ts";

const differ = (kind: Difference["kind"], here: string, claim: string): Difference => ({ kind, here, claim });
const year = differ("date", "", "2020");

test.each<[string, Difference, string]>([
  ["a number within a word", differ("number", "", "19"), "Ferries carried COVID-19 patients to Norhaven in 2020."],
  ["a number within a name", differ("number", "", "7"), "The B‑7 was closed in 2020."],
  ["a word within another", differ("antonym", "", "in"), "The inland ferry was closed by 2020."],
  ["words of another wording", differ("name", "", "Marit Aune"), "The ferry was closed in 2020."],
])("%s is not named if something else differs", (_what, hidden, claim) => {
  const here = "Ferries carried patients to Norhaven.";
  expect(findShownDifference([hidden, year], here, claim)).toBe(year);
  expect(findShownDifference([hidden], here, claim)).toBe(hidden);
});

test("the first difference whose sides are both shown is named", () => {
  const [figures, names] = [differ("number", "6.4", "7.6"), differ("name", "Norhaven", "Tideby")];
  expect(findShownDifference([figures, names], "Fares rose 6.4 percent.", "Fares rose 7.6 percent.")).toBe(figures);
  expect(findShownDifference([figures, names], "Norhaven’s fares rose.", "Fares in Tideby rose 7.6 percent.")).toBe(names);
  expect(findShownDifference([], "Fares rose.", "Fares fell.")).toBeUndefined();
});

test("words count if they are anywhere by themselves", () => {
  const figure = differ("number", "", "19");
  expect(findShownDifference([year, figure], "", "COVID-19 closed 19 ferries.")).toBe(figure);
});
