import { commonEnglish, properEnglish } from "../text/common-english.ts";
import { foldWord, lowerWord } from "../text/fold.ts";
import { guessLanguage as guessBySmallWords } from "../text/guess-language.ts";
import { findLexicon } from "../text/lexicon.ts";
import { createStemmer } from "../text/stem.ts";

/** Languages that can be distinguished by a few small words. */
const compared = ["en", "de", "fr", "es", "pt", "it"];
/** By how much another language must be ahead of English, in words: names and slips bring a share of one. */
const marginMin = 0.4;
/** A stated language is considered wrong if it trails by this many words and has only this few of its own. */
const wrongMin = 1.2;
const rightMax = 0.5;
/** For texts with hardly any small words: the share of words that must be common in English, and the minimum number of words. */
const englishMin = 0.75;
const wordsMin = 3;
/** Languages that are not written in Latin script. */
const otherLetters = new Set("ar be bg bn el fa gu he hi hy ja ka kn ko mk ml mr ne pa ru si sr ta te th uk ur zh".split(" "));

/**
 * Guesses the language of a claim whose source does not state it: by script and small words if these settle it, otherwise by fewer words
 * of en, de, fr, es, pt and it. "und" (undetermined) if the script belongs to another language, "en" if nothing points to any other.
 */
function guessLanguage(text: string): string {
  const language = guessBySmallWords(text);
  if (language !== "") return language;
  if (!isLatin(text)) return "und";
  const votes = countVotes(text);
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  return best !== undefined && best[1] > (votes.get("en") ?? 0) + marginMin ? best[0] : "en";
}

/**
 * The language a source states, unless the text is plainly in another: written in a different script, or with words of another language
 * and next to none of the stated one. Publishers often give all their claims the language of their site.
 */
export function settleLanguage(text: string, stated: string | undefined): string {
  if (stated === undefined) return guessLanguage(text);
  const [language = ""] = stated.split("-");
  const isInLatin = isLatin(text);
  if (isInLatin === otherLetters.has(language) && !/-latn\b/iu.test(stated)) return guessLanguage(text);
  if (!isInLatin || !compared.includes(language)) return stated;
  const votes = countVotes(text);
  const own = votes.get(language) ?? 0;
  if (own > rightMax) return stated;
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (best !== undefined && best[1] >= own + wrongMin) return best[0];
  return language !== "en" && isCommonEnglish(text) ? "en" : stated;
}

function isCommonEnglish(text: string): boolean {
  const stem = createStemmer("en");
  const words = (text.match(/(?<!\p{L})\p{Ll}{4,}(?!\p{L})/gu) ?? []).map((word) => stem(word));
  const common = words.filter((word) => commonEnglish.has(word) && !properEnglish.has(word));
  return words.length >= wordsMin && common.length >= words.length * englishMin;
}

/** Whether at least half of the letters are Latin; true for a text without letters. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 >= letters.length;
}

/** Small words of each language; a word that several languages share counts partly for each. */
function countVotes(text: string): Map<string, number> {
  const votes = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const folded = foldWord(lowerWord(word));
    const languages = compared.filter((language) => findLexicon(language).stop.has(folded));
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  return votes;
}
