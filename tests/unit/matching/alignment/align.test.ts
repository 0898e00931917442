/** Which word of a sentence a word of the claim is aligned with, and how surely. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { alignSentences } from "../../../../src/matching/alignment/align.ts";
import { pairOf, parse, readAligned } from "./pair-of.ts";

test.each([
  ["another form of the word", "Vaccination of hens is banned.", "The vaccine for hens is banned.", "vaccine=Vaccination", 1],
  ["a word of the same meaning", "The car is banned.", "The automobile is banned.", "automobile=car", 0.8],
  ["a word of the same family", "A democratic vote.", "A vote for democracy.", "democracy=democratic", 0.7],
  ["the same number, written differently", "It costs 45 million.", "It costs 45,000,000.", "45,000,000=45 million", 1],
  ["another spelling of a name", "Zelenskyy visited.", "Zelensky visited.", "Zelensky=Zelenskyy", 0.9],
  ["a surname alone, for the words before it", "Musk sold the ferry.", "Elon Musk sold the ferry.", "Elon=Musk", 0.9],
  [
    "the initials of a name, beside other shared words",
    "The Federal Bureau of Investigation searched the mill.",
    "The FBI searched the mill.",
    "FBI=Investigation",
    0.9,
  ],
])("%s", (_, sentence, claim, word, sureness) => {
  const pair = pairOf(sentence, claim);
  const at = readAligned(pair).indexOf(word);
  expect(readAligned(pair)).toContain(word);
  expect(pair.sureness[at]).toBeCloseTo(sureness, 5);
});

test.each([
  ["a name with another beginning", "Selensky visited.", "Zelensky visited.", "Zelensky=-"],
  ["a word that is not a name, for a name", "The nation voted.", "The United Nations voted.", "United=-"],
  ["the initials of a name, if little else is shared", "The Federal Bureau of Investigation moved.", "The FBI searched the mill.", "FBI=-"],
  ["another number", "It costs 45 million.", "It costs 46 million.", "46 million=-"],
])("not %s", (_, sentence, claim, word) => {
  expect(readAligned(pairOf(sentence, claim))).toContain(word);
});

test("a repeated word is aligned with the next place after the word before it, and each place is used once", () => {
  const { toSentence } = pairOf("Ferries left, mills burned, ferries sank.", "Mills burned, ferries sank, ferries left.");
  expect([...toSentence]).toEqual([2, 3, 4, 5, 0, 1]);
});

test("the two directions agree: a word of the sentence is aligned with one that is aligned with it", () => {
  const words = fc.constantFrom(
    "the",
    "of",
    "ferry",
    "ferries",
    "mill",
    "sold",
    "Elon",
    "Musk",
    "45",
    "million",
    "FBI",
    "Federal",
    "car",
    "not",
  );
  const text = fc.array(words, { maxLength: 14 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(text, text, (sentence, claim) => {
      const { toSentence, toClaim, sureness } = alignSentences(parse(sentence, "en"), parse(claim, "en"));
      const taken = [...toClaim.entries()].filter(([, at]) => at >= 0);
      expect(taken.map(([, at]) => toSentence[at])).toEqual(taken.map(([place]) => place));
      for (const [at, place] of toSentence.entries()) expect(sureness[at]! > 0).toBe(place >= 0);
    }),
  );
});
