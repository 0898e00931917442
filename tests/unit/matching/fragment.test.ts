/** A heading that only names a claim's subject, or a different statement about the same thing, does not state the claim. */
import { expect, test } from "vitest";
import { compareSentences } from "../../../src/matching/compare-sentences.ts";

test.each([
  ["The Tallow Bridge tunnel took 31 years to build.", "The Tallow Bridge tunnel"],
  ["The Tallow Bridge tunnel swallowed 60 million pounds of taxes.", "Tallow Bridge tunnel"],
  ["The Tallow Bridge tunnel cost 60 million pounds of taxes.", "The cost of the Tallow Bridge tunnel"],
  ["The Tallow Bridge tunnel cost 60 million pounds of taxes.", "Cost of the Tallow Bridge tunnel"],
  ["The Tallow Bridge tunnel was never needed.", "The cost of the Tallow Bridge tunnel"],
  ["The Tallow Bridge tunnel closed in 1987 for want of money.", "The closed Tallow Bridge tunnel"],
  ["Anna Lindqvist closed the wool mill in Norrvik.", "The wool mill in Norrvik"],
  ["The Lindqvist company closed its wool mill in Norrvik.", "The Lindqvist company's wool mill in Norrvik"],
  ["Mayor Peter Orrin sold two ferries in Norrvik in 2019.", "Two ferries in Norrvik got new engines in 2019."],
  ["Mayor Peter Orrin sold two ferries in Norrvik in 2019.", "In 2019 two ferries collided in the port of Norrvik."],
  [
    "Because the Norrvik council cut harbour dues to nothing, the pilots will be of little use.",
    "It was the first rise since the crisis, when the Norrvik council cut harbour dues to nothing.",
  ],
  [
    "The harbour is very energy independent.",
    "Fishing grew during the oil crisis, when leaders became preoccupied with harbour energy independence.",
  ],
])("%s is not stated by: %s", (claim, sentence) => {
  expect(compareSentences(claim, claim, "en").tier).toBe("strong");
  expect(compareSentences(claim, sentence, "en").tier).not.toBe("strong");
});

test.each([
  ["The Lindqvist company closed its wool mill in Norrvik.", "The wool mill in Norrvik has been closed by the Lindqvist company."],
  ["Eating kelp cures hearing loss in old divers.", "Eating kelp cures hearing loss"],
  ["Mayor Peter Orrin sold two ferries in Norrvik in 2019.", "Two ferries in Norrvik were sold in 2019."],
  [
    "Because the Norrvik council cut harbour dues to nothing, the pilots left the town.",
    "The pilots left the town because the Norrvik council cut harbour dues to nothing.",
  ],
  ["Eating kelp cures hearing loss in old divers.", "The use of kelp cures hearing loss in old divers"],
  ["The Norrvik mayor sells two ferries to Denmark.", "The mayor of Norrvik sells two ferries to Denmark."],
  ["The harbour is very energy independent.", "Leaders told the crowd that the harbour is energy independent, and left."],
])("%s is stated by: %s", (claim, sentence) => {
  expect(compareSentences(claim, sentence, "en").tier).toBe("strong");
});
