import { expect, test } from "vitest";
import { choosePlural } from "../../src/ui/i18n/choose-plural.ts";

test.each<[string, number, string]>([
  ["en", 0, "many"],
  ["en", 1, "one"],
  ["en", 2, "many"],
  ["fr", 0, "one"],
  ["fr", 1, "one"],
  ["fr", 2, "many"],
  ["fr", 1_000_000, "many"],
  ["hi", 0, "one"],
  ["de", 21, "many"],
])("two forms in %s for %d: %s", (language, count, form) => {
  expect(choosePlural(["one", "many"], count, language)).toBe(form);
});

test.each<[string, number, string]>([
  ["en", 0, "none"],
  ["fr", 0, "none"],
  ["fr", 1, "one"],
  ["pt", 7, "many"],
])("three forms in %s for %d: %s", (language, count, form) => {
  expect(choosePlural(["none", "one", "many"], count, language)).toBe(form);
});

test.each<[number, string]>([
  [0, "zero"],
  [1, "one"],
  [2, "two"],
  [3, "few"],
  [10, "few"],
  [11, "many"],
  [99, "many"],
  [100, "other"],
  [103, "few"],
])("Arabic for %d: %s", (count, form) => {
  expect(choosePlural(["zero", "one", "two", "few", "many", "other"], count, "ar")).toBe(form);
});

test("one form is for every number", () => {
  expect(choosePlural(["it"], 5, "en")).toBe("it");
});
