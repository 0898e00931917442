import { commonEnglish, properEnglish } from "../text/common-english.ts";
import { foldWord, lowerWord } from "../text/fold.ts";
import { guessLanguage as guessBySmallWords } from "../text/guess-language.ts";
import { findLexicon } from "../text/lexicon.ts";
import { createStemmer } from "../text/stem.ts";

/** Languages that are told apart by a few small words. */
const compared = ["en", "de", "fr", "es", "pt", "it"];
/** By how much another language must be ahead of English, in words: names and slips bring a share of one. */
const marginMin = 0.4;
/** A stated language is behind by so many words, and has so few of its own, where it is wrong. */
const wrongMin = 1.2;
const rightMax = 0.5;
/** Share of the words that are common in English where hardly any small words tell, and how many words that takes. */
const englishMin = 0.75;
const wordsMin = 3;
/** Languages that are not written in Latin letters. */
const otherLetters = new Set("ar be bg bn el fa gu he hi hy ja ka kn ko mk ml mr ne pa ru si sr ta te th uk ur zh".split(" "));

/**
 * The language of a claim whose source does not say it: by script and small words where these settle it, else by fewer words of
 * en, de, fr, es, pt and it. "und" (undetermined) where another language has the letters, "en" where nothing speaks for any other.
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
 * The language that a source states, or the one that the text is plainly in: other letters than the stated language is written in, or
 * words of another language and next to none of its own. Publishers give all their claims the language of their site.
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

/** Whether at least half of the letters are Latin; a text without letters is. */
function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 >= letters.length;
}

/** Small words of each language; one that several languages have counts for each in part. */
function countVotes(text: string): Map<string, number> {
  const votes = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
    const folded = foldWord(lowerWord(word));
    const languages = compared.filter((language) => findLexicon(language).stop.has(folded));
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
  }
  return votes;
}
