import { expect, test } from "vitest";
import words from "../../../assets/locales/en.json";
import { languages, speak } from "../../support/interface-words.ts";
import { formatNumber } from "../../../src/ui/i18n/format-number.ts";
import { joinParts } from "../../../src/ui/i18n/join-parts.ts";
import { formatLanguage, i18n } from "../../../src/ui/i18n/i18n.ts";
import { describeDifference } from "../../../src/ui/claim/describe-difference.ts";
import { formatMoment } from "../../../src/ui/i18n/format-moment.ts";
import { formatPartialDate } from "../../../src/ui/i18n/format-partial-date.ts";
import { isFirstPersonQuote } from "../../../src/ui/kit/first-person-quote.ts";
import { differenceKinds } from "../../../src/matching/match.ts";
import { annotate, denial, findClaim, starterClaims } from "./starter-claims.ts";
import { writeCitation } from "../../../src/ui/export/write-citation.ts";
import { writeVisitCost } from "../../../src/ui/sources/write-visit-cost.ts";

const all = JSON.stringify(words);

test("no word of the interface judges or alarms", () => {
  expect(all).not.toMatch(/\b(?:fake|false|lies?|liar|hoax|debunk|misinformation|truth|trust|verified|safe|danger|warning|beware)/iu);
  expect(all).not.toContain("!");
});

test("no word of the interface grades a match by strength, chance or score", () => {
  const { strength, strength_strong, ...others } = words.options; // how bold the marks are drawn
  expect([strength, strength_strong]).toEqual(["Strength of marks", "Strong"]);
  const said = JSON.stringify({ ...words, options: others }).replaceAll(/"\w+":/gu, "");
  expect(said.match(/%|\bstrong|percent|probab|confiden|\bscore/giu)).toBeNull();
});

test("what failed is said with contractions, as everywhere in the interface", () => {
  const { failure, file, google, problem, refusal, source } = words;
  const said = JSON.stringify([failure, file, google, problem, refusal, source.not_added]);
  expect(said.match(/\b(?:cannot|(?:do|does|did|is|are|was|were|has|have|could) not)\b/gu)).toBeNull();
});

test("a date is written only as precisely as it is known", () => {
  expect(formatPartialDate({ date: "2022-10-11", precision: "day" }, "en-GB")).toBe("11 Oct 2022");
  expect(formatPartialDate({ date: "2022-10", precision: "month" }, "en-GB")).toBe("Oct 2022");
  expect(formatPartialDate({ date: "2022", precision: "year" }, "en-GB")).toBe("2022");
  expect(formatPartialDate({ date: "2022-10-11", precision: "day" }, "de")).toBe("11. Okt. 2022");
});

test("a moment within two days is relative to now, an older one is a date", () => {
  const now = Date.UTC(2026, 10, 24, 12);
  expect(formatMoment(now - 2 * 3_600_000, now)).toBe("2 hours ago");
  expect(formatMoment(now - 47 * 3_600_000, now)).toBe("47 hours ago");
  expect(formatMoment(now - 49 * 3_600_000, now)).toContain("2026");
});

test.each([
  ["en", "Up to 240 pages with about as many claims each time: about 12 MB, of which 200 kB is kept."],
  ["de", "Jedes Mal bis zu 240 Seiten mit etwa ebenso vielen Behauptungen: etwa 12 MB, davon 200 kB gespeichert."],
  ["fr", "Jusqu’à 240 pages et à peu près autant d’affirmations à chaque fois : environ 12 Mo, dont 200 ko à conserver."],
])("the most pages that visits read, with what they download and keep, is a sentence in %s", (language, sentence) => {
  speak(language);
  expect(writeVisitCost(4).replaceAll(/[\u00A0\u202F]/gu, " ")).toBe(sentence);
  speak("en");
});

test.each(languages)("a size and its unit stay on one line in %s", (language) => {
  speak(language);
  expect(writeVisitCost(4)).toMatch(/12[\u00A0\u202F]\p{L}.* 200[\u00A0\u202F]\p{L}/u);
  speak("en");
});

test("every kind of difference has words for both sides and for each side alone", () => {
  for (const kind of differenceKinds) {
    expect(describeDifference({ kind, here: "x1", claim: "y2" })).toMatch(/x1.*y2/u);
    expect(describeDifference({ kind, here: "x1", claim: "" })).toContain("x1");
    expect(describeDifference({ kind, here: "", claim: "y2" })).toContain("y2");
  }
});

test("only a claim in the first person with a known claimant is in quotation marks", () => {
  expect(isFirstPersonQuote(denial)).toBe(true);
  expect(isFirstPersonQuote({ ...denial, claimant: { name: "Facebook posts", kind: "collective" } })).toBe(false);
  expect(isFirstPersonQuote({ ...denial, language: "de" })).toBe(false);
  expect(isFirstPersonQuote(findClaim(({ id }) => id === "women-earn-77-cents"))).toBe(false);
  const quoted = starterClaims.filter(isFirstPersonQuote).map(({ text }) => text);
  expect(quoted.every((text) => /\b(?:I|my|we|our|us)\b/iu.test(text))).toBe(true);
});

test("a citation names claim, speaker, every review and every statement with their addresses", () => {
  const text = writeCitation(annotate(denial).claim);
  expect(text).toContain(denial.claimant!.name);
  for (const { source, speaker } of denial.statements) {
    expect(text).toContain(speaker.name);
    expect(text).toContain(source.url ?? source.publisher);
  }
});

test("lists are joined as the browser joins them in the language of the words", () => {
  for (const language of languages) {
    speak(language);
    const format = new Intl.ListFormat(formatLanguage(), { type: "unit", style: "short" });
    for (const parts of [["one"], ["one", "two"], ["one", "two", "three"]])
      expect([language, joinParts(parts)]).toEqual([language, format.format(parts)]);
  }
  speak("en");
});

test("in every language the sentences contain their numbers, and Arabic has its plural forms", () => {
  const sentence = (count: number): string => i18n.t("popup.known", count, [formatNumber(count)]);
  for (const language of languages) {
    speak(language);
    expect([language, sentence(7)]).toEqual([language, expect.stringMatching(/7|٧|७/u)]);
    expect([language, i18n.t("separator")]).toEqual([language, " · "]);
  }
  speak("ar");
  expect(new Set([0, 1, 2, 3, 11, 100].map(sentence)).size).toBe(6);
  expect(sentence(2)).toContain("ادعاءان");
  speak("fr");
  expect(i18n.t("popup.claims", 0, ["0"])).toBe("0 affirmation");
  speak("en");
  expect(sentence(0)).toBe("0 known claims");
});
