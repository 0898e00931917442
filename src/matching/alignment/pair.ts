import { alignSentences, type WordAlignment } from "./align.ts";
import { type AlignedSpan, findAlignedSpan } from "./aligned-span.ts";
import { alignCoreference } from "./coreference.ts";
import { cutStatement } from "../sentence/cut-sentence.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { Surroundings } from "./surroundings.ts";

/** A sentence and a wording of a claim, with their words aligned: what guards, features and stance look at. */
export interface Pair extends WordAlignment {
  /** The part of the sentence that runs parallel to the claim. */
  span: AlignedSpan;
  /** Neither text was too long to be compared to its end. */
  isWhole: boolean;
}

/**
 * Aligns a sentence with a wording of a claim, and then the names that the sentence means without saying them. Of a text longer than
 * `comparedWordsMax`, the pair has only the beginning. Cost: most of that of comparing two sentences, below 0.05 ms for usual ones.
 */
export function alignPair(sentence: ParsedSentence, claim: ParsedSentence, around: Surroundings): Pair {
  const aligned = alignSentences(cutStatement(sentence), cutStatement(claim));
  alignCoreference(aligned, around);
  return { ...aligned, span: findAlignedSpan(aligned), isWhole: aligned.sentence === sentence && aligned.claim === claim };
}
