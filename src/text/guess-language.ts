/** The language of a text by its small words: enough to choose a stemmer when a page does not say. */
import { findLexicon, knownLanguages } from "./lexicon.ts";
import { tokenize } from "./words.ts";

/** Words looked at; a page's first paragraphs decide. */
const wordsMax = 600;

/** Primary language tag, "" when no language is clearly ahead (or the text is in none we have words of). */
export function guessLanguage(text: string): string {
  const words = tokenize(text.slice(0, wordsMax * 8)).slice(0, wordsMax);
  if (words.length < 4) return "";
  const counts = knownLanguages.map((language) => {
    const { stop } = findLexicon(language);
    return { language, share: words.filter((word) => stop.has(word.folded)).length / words.length };
  });
  counts.sort((a, b) => b.share - a.share);
  const [best, second] = counts;
  if (best === undefined || second === undefined) return "";
  return best.share >= 0.15 && best.share > second.share * 1.15 ? best.language : "";
}
