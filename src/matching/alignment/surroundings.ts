import type { TitleTerms } from "../sentence/title-terms.ts";

/** What is known around a sentence and a claim: folded words of names that a pronoun or a surname in the sentence may mean. */
export interface Surroundings {
  names: ReadonlySet<string>;
  /** Folded words of all names of the page. */
  pageNames: ReadonlySet<string>;
  /** Folded words of the claimant's name: who "I" is in the claim. Empty if unknown. */
  claimant: readonly string[];
  /** Folded words of the speaker's name, if known. */
  speaker: ReadonlySet<string>;
  /** Titles of the claim's reviews; undefined if there are none or they are unknown. */
  titles: TitleTerms | undefined;
}

/** For a sentence without context, and a claim of which only the words are known. */
export const nothingKnown: Surroundings = { names: new Set(), pageNames: new Set(), claimant: [], speaker: new Set(), titles: undefined };
