/** A claim that is contained in a longer sentence, and a sentence that differs from the claim in one word. */
import { expect, test } from "vitest";
import { isContained } from "../../../../src/matching/alignment/containment.ts";
import { hasSubstitution } from "../../../../src/matching/alignment/substitution.ts";
import { pairOf } from "./pair-of.ts";

const claim = "The old harbor ferry was sold to a bank.";

test.each([
  [
    "inside a longer sentence",
    "In a long speech on Monday the mayor said that the old harbor ferry was sold to a bank, to applause.",
    true,
  ],
  ["in another order", "The bank was sold to an old harbor ferry.", false],
  ["with a word missing", "The old ferry was sold to a bank.", false],
  ["denied", "The old harbor ferry was not sold to a bank.", false],
  ["spread over the sentence", `The old man sat at the harbor ${"and waited ".repeat(12)}until the ferry was sold to a bank.`, false],
])("a claim %s is contained: %s %s", (_, sentence, isWhole) => {
  expect(isContained(pairOf(sentence, claim))).toBe(isWhole);
});

test("two shared words are too few to contain a claim", () => {
  expect(isContained(pairOf("Hens dance.", "Hens dance."))).toBe(false);
});

test.each([
  ["one word is another", "The council banned onions in public schools.", "The council banned carrots in public schools.", true],
  ["nothing differs", "The council banned carrots in public schools.", "The council banned carrots in public schools.", false],
  ["a word is missing", "The council banned carrots in schools.", "The council banned carrots in public schools.", false],
  ["a common word is another", "The council makes carrots cheap.", "The council takes carrots cheap.", false],
  [
    "the other word is in another place",
    "Farmers: the council banned it in public schools.",
    "The council banned carrots in public schools.",
    false,
  ],
  ["little else is shared", "Hikers picked onions near lakes.", "The council banned carrots in public schools.", false],
])("a substitution if %s", (_, sentence, other, isOther) => {
  expect(hasSubstitution(pairOf(sentence, other))).toBe(isOther);
});
