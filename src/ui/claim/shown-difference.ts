import type { Difference } from "../../matching/match.ts";

/** What is between words. A hyphen is not: the 19 of "COVID-19" is no figure to a reader. */
const between = /[^\p{L}\p{N}\-\u2010\u2011]+/gu;

/**
 * The difference to name if there is room for one: the first that a reader finds in the words shown, with each of its sides as words of
 * their own. Sides may also be from another wording of the claim. If none is shown, the first; undefined if nothing differs.
 *
 * @param here the words of the page
 * @param claim the claim's own words
 */
export function findShownDifference(differs: readonly Difference[], here: string, claim: string): Difference | undefined {
  return differs.find((one) => isShown(one.here, here) && isShown(one.claim, claim)) ?? differs[0];
}

function isShown(words: string, text: string): boolean {
  return words === "" || listWords(text).includes(listWords(words));
}

/** The words with a space before and after each. */
function listWords(text: string): string {
  return ` ${text.replaceAll(between, " ").trim()} `;
}
