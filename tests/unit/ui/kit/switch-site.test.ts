import { expect, test } from "vitest";
import { defaultSettings } from "../../../../src/settings/settings.ts";
import { isFirstPersonQuote } from "../../../../src/ui/kit/first-person-quote.ts";
import { isSiteOn, switchSite } from "../../../../src/ui/kit/switch-site.ts";

const chosen = { ...defaultSettings, read: "chosen" as const, sitesOn: ["a.example"], sitesOff: ["b.example"] };

test("off means off, and leaves the chosen sites as they are", () => {
  expect(switchSite(chosen, "a.example", false)).toEqual({ sitesOff: ["b.example", "a.example"] });
});

test("on means chosen if only chosen sites are read", () => {
  expect(switchSite(chosen, "b.example", true)).toEqual({ sitesOff: [], sitesOn: ["a.example", "b.example"] });
  expect(switchSite({ ...chosen, read: "news" }, "b.example", true)).toEqual({ sitesOff: [] });
});

test.each([
  ["a.example", true],
  ["b.example", false],
  ["c.example", false],
])("of the sites, %s is on: %s", (host, isOn) => {
  expect(isSiteOn(chosen, host)).toBe(isOn);
  expect(isSiteOn({ ...chosen, read: "news" }, "c.example")).toBe(true);
});

test.each<[boolean, string, string, "person" | "collective" | undefined]>([
  [true, "I spoke to him once.", "en", "person"],
  [true, "We’ve never raised taxes.", "en-GB", "person"],
  [false, "World War I ended.", "de", "person"],
  [false, "He's my'n neighbor's.", "en", "person"],
  [false, "I spoke to him once.", "en", "collective"],
  [false, "I spoke to him once.", "en", undefined],
  [false, "The US spoke to him.", "en", "person"],
])("is in the claimant's own words: %s, for %j in %s by %s", (isQuote, text, language, kind) => {
  expect(isFirstPersonQuote({ text, language, ...(kind !== undefined && { claimant: { name: "A. Moor", kind } }) })).toBe(isQuote);
});
