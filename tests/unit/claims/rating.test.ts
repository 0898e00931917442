import { describe, expect, it } from "vitest";
import { readRating } from "../../../src/claims/rating.ts";
import { verdictOfRating } from "../../../src/claims/verdict-of-rating.ts";
import type { Verdict } from "../../../src/claims/verdict.ts";
import { publisherRatings } from "./publisher-ratings.ts";

const words: Record<Verdict, string[]> = {
  supported: [
    "True",
    "TRUE",
    "true.",
    "Truth!",
    "correct",
    "in-the-green",
    "green-light",
    "Correct Attribution!",
    "Verdict: True",
    "No Baloney",
    "Verdadeiro",
    "Cierto",
    "Vrai",
    "Wahr",
    "Vero",
    "That’s right.",
    "Correct. The deficit is falling.",
  ],
  "mostly-supported": [
    "Mostly True",
    "mostly_true",
    "Mostly-Correct",
    "Verdadeiro, mas",
    "Plutôt vrai",
    "Größtenteils richtig",
    "C’eri quasi",
    "One Pinocchio",
    "We rate his claim MOSTLY TRUE.",
  ],
  mixed: [
    "half-true",
    "Mixture",
    "in-between",
    "Misleading",
    "Missing context",
    "Truth! & Fiction!",
    "Verdict: True/False",
    "2 pinnochios",
    "Two Pinocchios",
    "Sem contexto",
    "Engañoso",
    "Trompeur",
    "Teilweise falsch",
    "Fuorviante",
    "Partly false",
  ],
  "mostly-refuted": [
    "barely-true",
    "Mostly False",
    "Mostly Fiction!",
    "Three Pinocchios",
    "Überwiegend falsch",
    "Plutôt faux",
    "a lot of baloney",
  ],
  refuted: [
    "False",
    "pants-fire",
    "Pants on Fire!",
    "4 pinnochios",
    "Four Pinocchios",
    "hoax",
    "Fake news",
    "Falso",
    "Faux",
    "Falsch",
    "Panzana pazzesca",
    "Bulo",
    "Not true",
    "Fact Crescendo Rating: False",
    ": false",
    "False. There is no sign that the moon is cheese.",
    "FALSE: The claim is inaccurate",
    "For these reasons, we rate this claim as being FALSE.",
    "This is false",
  ],
  unproven: [
    "Unproven",
    "NOT_ENOUGH_INFO",
    "Unsubstantiated",
    "no evidence",
    "Insustentável",
    "Fact: the claim is unclear",
    "Unbelegt",
    "Sin pruebas",
    "Invérifiable",
  ],
  satire: ["Satire", "Labeled Satire", "Sátira", "Satira"],
  "altered-media": ["Altered Image", "Digitally altered", "Manipuliert", "Photomontage", "Deepfake"],
  other: [
    "",
    "0",
    "Full Flop",
    "Promise Kept",
    "Outdated",
    "Compromise",
    "It is complicated to say",
    "Truth! But Misleading!",
    "Truth! & Unproven!",
    "Truth! Fiction! & Unproven!",
    "Correct, although prosecutions are rare",
    "Fact: the claim is unclear and hence, unverified",
    "We cannot rate this claim as not false",
    "Previously Truth! Now Resolved!",
    "True if you count twice",
  ],
};

describe("the verdict", () => {
  const cases = Object.entries(words).flatMap(([verdict, list]) => list.map((rating) => [rating, verdict]));
  it.each(cases)("of %j is %s", (rating, verdict) => {
    expect(verdictOfRating(rating)).toBe(verdict);
  });
});

describe("a rating", () => {
  it.each<[string, unknown, { words?: string; verdict: Verdict }]>([
    ["a plain string", "Half True", { words: "Half True", verdict: "mixed" }],
    ["a list of names", { alternateName: ["False", "Faux"] }, { words: "False", verdict: "refuted" }],
    ["a JSON-LD value", { alternateName: { "@value": "Falso" } }, { words: "Falso", verdict: "refuted" }],
    ["a name where alternateName is missing", { name: "True" }, { words: "True", verdict: "supported" }],
    ["words in ratingValue", { ratingValue: "Mostly False" }, { words: "Mostly False", verdict: "mostly-refuted" }],
    ["a list of ratings", [{}, { alternateName: "Falsch" }], { words: "Falsch", verdict: "refuted" }],
    ["entities", { alternateName: "C&#039;est faux" }, { words: "C'est faux", verdict: "refuted" }],
    ["nothing", undefined, { verdict: "other" }],
    ["null", null, { verdict: "other" }],
  ])("is read from %s", (_what, value, rating) => {
    expect(readRating(value)).toEqual(rating);
  });

  it("follows its words where words and number disagree, and neither where the words are unknown", () => {
    expect(readRating({ alternateName: "True", ratingValue: 1, bestRating: 5, worstRating: 1 }).verdict).toBe("supported");
    expect(readRating({ alternateName: "Flip-O-Meter", ratingValue: 1, bestRating: 5, worstRating: 1 })).toEqual({
      words: "Flip-O-Meter",
      verdict: "other",
    });
  });

  it.each<[unknown, unknown, unknown, Verdict]>([
    [1, 5, 1, "refuted"],
    ["5", "5", "1", "supported"],
    [3, 5, 1, "mixed"],
    ["2,0", 5, 1, "mostly-refuted"],
    [0, 10, 1, "refuted"],
    [12, 10, 1, "supported"],
    [-1, -1, -1, "other"],
    [-1, 5, 1, "other"],
    [1, 1, 1, "other"],
    [5, 1, 5, "other"],
    [3, undefined, undefined, "other"],
    ["", 5, 1, "other"],
    [Number.NaN, 5, 1, "other"],
  ])("without words, %j with best %j and worst %j is %s", (ratingValue, bestRating, worstRating, verdict) => {
    expect(readRating({ ratingValue, bestRating, worstRating })).toEqual({ verdict });
  });
});

describe("a publisher's rating", () => {
  it.each(Object.entries(publisherRatings))("has the class that the publisher's scale gives it: %s", (_publisher, byVerdict) => {
    const read = Object.entries(byVerdict).map(([verdict, ratings]) => [
      verdict,
      ratings.map((rating) => [rating, verdictOfRating(rating)]),
    ]);
    const wanted = Object.entries(byVerdict).map(([verdict, ratings]) => [verdict, ratings.map((rating) => [rating, verdict])]);
    expect(read).toEqual(wanted);
  });

  it.each<[string, string[], Verdict]>([
    ["Arabic", ["زائف", "غير صحيح"], "refuted"],
    ["Arabic", ["صحيح"], "supported"],
    ["Arabic", ["مضلل", "زائف جزئيا"], "mixed"],
    ["German", ["Falsch", "Das ist falsch."], "refuted"],
    ["German", ["Teilweise richtig"], "mixed"],
    ["French", ["Faux", "C’est faux"], "refuted"],
    ["French", ["À nuancer"], "mixed"],
    ["Spanish", ["Falso", "Es un bulo"], "refuted"],
    ["Portuguese", ["Boato"], "refuted"],
    ["Portuguese", ["Distorcido"], "mixed"],
    ["Hindi", ["गलत", "झूठ", "फर्जी"], "refuted"],
    ["Hindi", ["सच"], "supported"],
    ["Hindi", ["भ्रामक", "आधा सच"], "mixed"],
    ["Marathi", ["खोटे"], "refuted"],
    ["Marathi", ["दिशाभूल करणारे"], "mixed"],
    ["Punjabi", ["ਗਲਤ", "ਝੂਠ"], "refuted"],
    ["Punjabi", ["ਸੱਚ"], "supported"],
    ["Tamil", ["தவறு", "பொய்"], "refuted"],
    ["Tamil", ["உண்மை"], "supported"],
    ["Thai", ["เท็จ", "ข่าวปลอม"], "refuted"],
    ["Thai", ["จริง"], "supported"],
    ["Thai", ["บิดเบือน"], "mixed"],
    ["Indonesian", ["Hoaks", "SALAH", "Keliru"], "refuted"],
    ["Indonesian", ["Menyesatkan"], "mixed"],
    ["Malay", ["Palsu", "Tidak benar"], "refuted"],
    ["Malay", ["Mengelirukan"], "mixed"],
    ["Polish", ["Fałsz"], "refuted"],
    ["Polish", ["Manipulacja"], "mixed"],
    ["Russian", ["Фейк", "Неправда"], "refuted"],
    ["Turkish", ["Yanlış"], "refuted"],
    ["Turkish", ["Karma"], "mixed"],
  ])("is understood in %s: %s", (_language, ratings, verdict) => {
    expect(ratings.map((rating) => verdictOfRating(rating))).toEqual(ratings.map(() => verdict));
  });
});
