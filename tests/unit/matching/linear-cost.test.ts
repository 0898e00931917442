/** Cost is linear in the text: twice the text takes at most twice the steps, whatever it repeats. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { startCounting, type StepCounter } from "../../support/count-steps.ts";

let countSteps: StepCounter;
let end: () => Promise<void>;
let readers: Record<string, (text: string, language: string) => unknown>;

beforeAll(async () => {
  ({ countSteps, end } = await startCounting(["/src/text/", "/src/matching/"]));
  const { splitSentences } = await import("../../../src/text/sentences.ts");
  const { tokenize } = await import("../../../src/text/words.ts");
  const { readNumbers } = await import("../../../src/text/numbers/numbers.ts");
  const { readDates } = await import("../../../src/text/dates/dates.ts");
  const { createReader } = await import("../../../src/matching/sentence/parsed-sentence.ts");
  const { guessLanguage } = await import("../../../src/text/guess-language.ts");
  readers = {
    sentences: splitSentences,
    words: (text) => tokenize(text),
    numbers: (text, language) => readNumbers(text, tokenize(text), language),
    dates: (text, language) => readDates(text, tokenize(text), language, 19_000),
    statements: (text, language) => createReader()(text, language, "2023-05-03"),
    "guesses of a language": (text) => guessLanguage(text),
  };
});
afterAll(() => end());

const pieces: [language: string, piece: string][] = [
  ["en", '"'],
  ["en", "“a” "],
  ["en", ","],
  ["en", "a, "],
  ["en", ". "],
  ["en", "."],
  ["en", "A. "],
  ["en", "etc. "],
  ["en", "etc. B"],
  ["en", "EE. "],
  ["en", "ab.Cd"],
  ["en", "?” Anna "],
  ["en", "[1]"],
  ["en", ".[1]"],
  ["en", "😊"],
  ["en", ". 😊 "],
  ["en", "1"],
  ["en", "1 "],
  ["en", "000 "],
  ["en", "1,"],
  ["en", "1-"],
  ["en", "1/2 "],
  ["en", "1½"],
  ["en", "-"],
  ["en", "–5 "],
  ["en", "€"],
  ["en", "1 € "],
  ["en", "EUR1"],
  ["en", "million "],
  ["en", "one "],
  ["en", "a half of "],
  ["en", "half a "],
  ["en", "one in "],
  ["en", "to 5 "],
  ["en", "between 5 and "],
  ["en", "more than "],
  ["en", "and a half "],
  ["en", "not "],
  ["en", "no, "],
  ["en", "it is false "],
  ["en", "is false and "],
  ["en", "nobody denies "],
  ["en", "( "],
  ["en", ") "],
  ["en", "#a"],
  ["en", "l'"],
  ["en", "May 3 "],
  ["en", "3.1.2020"],
  ["en", "last year "],
  ["en", "New York "],
  ["en", " — X (@y"],
  ["en", "   "],
  ["en", "Anna Orrin "],
  ["de", "nicht, "],
  ["de", "1. "],
  ["de", "zwanzig"],
  ["fr", "un sur "],
  ["fr", "quatre-vingt-"],
  ["es", "EE. UU. "],
  ["ru", "до 5 "],
  ["el", "α; "],
  ["tr", "beş kişiden "],
  ["hi", "में से "],
  ["ar", "و1"],
  ["ja", "東"],
  ["ja", "。」"],
];

const size = 800;

test.each(pieces)("in %s: %j, repeated", async (language, piece) => {
  const [once, twice] = [size, 2 * size].map((length) => piece.repeat(Math.ceil(length / piece.length)));
  const tooFast: [name: string, growth: number][] = [];
  for (const [name, read] of Object.entries(readers)) {
    read(twice ?? "", language); // one-time setup is done, and the counter knows every function
    const [few, many] = [await countSteps(() => read(once ?? "", language)), await countSteps(() => read(twice ?? "", language))];
    const growth = many / (few + 200);
    if (growth > 2.6) tooFast.push([name, growth]);
  }
  expect(tooFast).toEqual([]);
});
