/** A pair: the view of a sentence and a claim that guards, features and stance work with. */
import { expect, test } from "vitest";
import { alignPair } from "../../../../src/matching/alignment/pair.ts";
import { nothingKnown } from "../../../../src/matching/alignment/surroundings.ts";
import { comparedWordsMax } from "../../../../src/matching/sentence/cut-sentence.ts";
import { createReader } from "../../../../src/matching/sentence/parsed-sentence.ts";

const parse = createReader();
const read = (text: string) => parse(text, "en");

test("shared words are aligned in both directions, and the span measures the part where they are", () => {
  const pair = alignPair(read("The ferry was sold, but on Monday it rained."), read("The ferry was sold."), nothingKnown);
  const words = pair.claim.tokens.map(({ folded }, at) => [folded, pair.sentence.tokens[pair.toSentence[at] ?? -1]?.folded]);
  expect(words).toEqual(["the", "ferry", "was", "sold"].map((word) => [word, word]));
  expect([...pair.toClaim].filter((at) => at >= 0)).toEqual([0, 1, 2, 3]);
  expect(pair.span).toEqual({ here: 1, claim: 1, both: 1 });
});

test("a pronoun means a name of the page, and nothing without one", () => {
  const [sentence, claim] = [read("He sold the ferry."), read("Peter Orrin sold the ferry.")];
  const near = new Set(["peter", "orrin"]);
  const known = alignPair(sentence, claim, { ...nothingKnown, names: near, pageNames: near });
  expect([...known.toSentence]).toEqual([0, 0, 1, 2, 3]);
  expect([...alignPair(sentence, claim, nothingKnown).toSentence]).toEqual([-1, -1, 1, 2, 3]);
});

test("the pair has only the beginning of a text that is too long, and says so", () => {
  const short = read("The ferry was sold.");
  const long = read(`The ferry was sold ${"and the mill was not ".repeat(comparedWordsMax / 5)}.`);
  for (const [sentence, claim] of [
    [long, short],
    [short, long],
  ] as const) {
    const pair = alignPair(sentence, claim, nothingKnown);
    expect(pair.isWhole).toBe(false);
    expect(Math.max(pair.sentence.tokens.length, pair.claim.tokens.length)).toBe(comparedWordsMax);
    expect([pair.toClaim.length, pair.toSentence.length]).toEqual([pair.sentence.tokens.length, pair.claim.tokens.length]);
  }
  expect(alignPair(short, short, nothingKnown).isWhole).toBe(true);
});
