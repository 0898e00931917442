import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guessLanguage } from "../../../src/text/guess-language.ts";
import { readNumbers } from "../../../src/text/numbers/numbers.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { createStemmer } from "../../../src/text/lexicon/stem.ts";
import { tokenize } from "../../../src/text/words.ts";

const read = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));
const words = (text: string): string[] => tokenize(text).map(({ folded }) => folded);

describe("sentences", () => {
  test.each([
    ["Mr. Orrin met Dr. Vale on Jan. 4. They talked.", ["Mr. Orrin met Dr. Vale on Jan. 4.", "They talked."]],
    ["The U.S. Army left. He stayed in the U.S. The army left.", ["The U.S. Army left.", "He stayed in the U.S.", "The army left."]],
    ["George W. Bush spoke. Others did not.", ["George W. Bush spoke.", "Others did not."]],
    ["“It glows,” she said. “It does!” He left.", ["“It glows,” she said.", "“It does!”", "He left."]],
    ["Es waren z. B. 3.5 Prozent. Am 3. Oktober ging er.", ["Es waren z. B. 3.5 Prozent.", "Am 3. Oktober ging er."]],
    ["Prices rose by 1.5 percent. Why? Nobody knows…", ["Prices rose by 1.5 percent.", "Why?", "Nobody knows…"]],
    ["今日は雨です。明日は晴れです。", ["今日は雨です。", "明日は晴れです。"]],
    ["One line\nAnother line", ["One line", "Another line"]],
    ["„Der Hafen ist zu.“ Er ging. »Schade!« Sie blieb.", ["„Der Hafen ist zu.“", "Er ging.", "»Schade!«", "Sie blieb."]],
    ["She sang R&B. Then came AT&T. Nobody told the FT. Odd.", ["She sang R&B.", "Then came AT&T.", "Nobody told the FT.", "Odd."]],
    ["MR. VALE left in Dec. Others left on Dec. 4.", ["MR. VALE left in Dec.", "Others left on Dec. 4."]],
    ["Am 4. Dezember kam Prof. Dr. Vale (vgl. Orrin). Dann nicht.", ["Am 4. Dezember kam Prof. Dr. Vale (vgl. Orrin).", "Dann nicht."]],
    ["El Sr. Vale llegó. ¿Por qué? Nadie lo sabe.", ["El Sr. Vale llegó.", "¿Por qué?", "Nadie lo sabe."]],
    ["« Le port brille ! » Elle rit. M. Vale aussi.", ["« Le port brille ! »", "Elle rit.", "M. Vale aussi."]],
  ])("of %s", (text, sentences) => {
    expect(read(text)).toEqual(sentences);
  });

  test("leave out only white space, and do not overlap", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("A word", "Mr", ".", " ", "! ", "\n", "“", "”", "«", "3.5", "。", "U.S."), { maxLength: 40 }),
        (parts) => {
          const text = parts.join("");
          expect(read(text).join("").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
          expect(read(text).every((sentence) => sentence === sentence.trim())).toBe(true);
        },
      ),
    );
  });
});

describe("words", () => {
  test.each([
    ["U.S., US and U.S.A.", ["us", "us", "and", "usa"]],
    ["Musk's tweet isn't Élysée’s", ["musk", "tweet", "is", "elysee"]],
    ["l’homme qu'il", ["homme", "qu'il"]],
    ["COVID-19 in a 10-meter boat", ["covid", "19", "in", "a", "10", "meter", "boat"]],
    ["see https://tide.example/x #HarbourFires", ["see", "harbour", "fires"]],
    [
      "#https://tide.example/aB #climatechange #norrvikglows @worldnews together",
      ["climate", "change", "norrvikglows", "world", "news", "together"],
    ],
    ["東京都", ["東京", "京都"]],
    ["ＦＵＬＬ ﬁsh Straße", ["full", "fish", "strasse"]],
    ["constructor __proto__", ["constructor", "proto"]],
  ])("of %s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("are where their offsets say, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let last = 0;
        for (const word of tokenize(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          expect(text.slice(word.start, word.end)).toBe(word.raw);
          last = word.start;
        }
      }),
      { numRuns: Number(process.env["FUZZ_RUNS"] ?? 100) },
    );
  });

  test("forms of one word have one stem", () => {
    const stem = createStemmer("en");
    expect(new Set(["speak", "spoke", "spoken", "speaking"].map(stem)).size).toBe(1);
    expect(new Set(["deny", "denied", "denies", "denial"].map(stem)).size).toBe(1);
    expect(createStemmer("de")("häuser")).toBe(createStemmer("de")("haus"));
    expect(createStemmer("constructor")("haus")).toBe("haus");
  });
});

describe("numbers", () => {
  test.each([
    ["en", "$1.13bn", [[1_130_000_000, "money", "USD"]]],
    ["en", "1.13 billion dollars", [[1_130_000_000, "money", "USD"]]],
    ["en", "five per cent, then 7% and 8 percent", [[5, "percent", ""], [7, "percent", ""], [8, "percent", ""]]],
    ["en", "two hundred and fifty boats", [[250, "plain", ""]]],
    ["en", "twenty-one thousand", [[21_000, "plain", ""]]],
    ["en", "two-thirds of it", [[66.6667, "percent", ""]]],
    ["en", "1,250.5 tonnes", [[1250.5, "measure", "tonne"]]],
    ["de", "1.250,5 Tonnen", [[1250.5, "measure", "tonne"]]],
    ["de", "drei Milliarden Euro", [[3_000_000_000, "money", "EUR"]]],
    ["fr", "2,5 millions", [[2_500_000, "plain", ""]]],
    ["es", "dos mil pesos", [[2000, "money", "MXN"]]],
    ["en", "on May 18, 2003", [[18, "day", ""], [2003, "year", ""]]],
    ["en", "the 21st century", [[21, "ordinal", ""]]],
    ["en", "one of them spoke only once", []],
    ["ar", "٢٥ مليون", [[25_000_000, "plain", ""]]],
  ])("in %s: %s", (language, text, expected) => {
    expect(readNumbers(text, tokenize(text), language).map(({ value, kind, unit }) => [value, kind, unit])).toEqual(expected);
  }); // prettier-ignore

  test("include the words for their bounds", () => {
    const bound = (text: string): string | undefined => readNumbers(text, tokenize(text), "en")[0]?.bound;
    expect(["more than 5 boats", "fewer than 5 boats", "about 5 boats", "5 boats"].map(bound)).toEqual(["more", "less", "about", "exact"]);
  });
});

test("a text's language is guessed from its short common words", () => {
  expect(guessLanguage("The harbour was closed when the ferry came in from the island.")).toBe("en");
  expect(guessLanguage("Der Hafen war geschlossen, als die Fähre von der Insel kam.")).toBe("de");
  expect(guessLanguage("Le port était fermé quand le bateau est arrivé de l'île avec des touristes.")).toBe("fr");
  expect(guessLanguage("xyzzy plugh qwerty frob")).toBe("");
});
