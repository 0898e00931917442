/** What the guards get besides the two texts, and what each of them returns. */
import type { Difference } from "../match.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

export interface GuardFinding {
  difference: Difference;
  /** Rules out the same claim if the texts run parallel. */
  isVeto: boolean;
  /** Reverses the claim rather than changing a detail. */
  isOpposite: boolean;
  /**
   * Keeps the sentence from being marked, but does not lower the probability: people rate many such pairs as the same
   * ("agreed to settle" and "settled").
   */
  isMild?: true;
}

/** What is known around the sentence: folded words of names that a pronoun or a surname in it may mean. */
export interface Surroundings {
  names: ReadonlySet<string>;
  /** Folded words of all names of the page. */
  pageNames: ReadonlySet<string>;
  /** Folded words of the claimant's name: who "I" is in the claim. Empty if unknown. */
  claimant: readonly string[];
  /** Folded words of the speaker's name, if known. */
  speaker: ReadonlySet<string>;
  /** Titles of the claim's reviews; undefined if there are none or they are unknown. */
  titles: ParsedSentence | undefined;
}

/** For a sentence without context, and a claim of which only the words are known. */
export const nothingKnown: Surroundings = { names: new Set(), pageNames: new Set(), claimant: [], speaker: new Set(), titles: undefined };
