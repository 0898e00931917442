/**
 * Splits a lower-case hashtag into its words: stopthesteal is stop the steal. Only if common English words cover all of
 * it, so that names and other languages' tags stay whole.
 */
import { commonEnglish } from "./lexicon/common-english.ts";
import { findLexicon } from "./lexicon/lexicon.ts";
import { createStemmer } from "./lexicon/stem.ts";

const lengthMin = 7;
const lengthMax = 40;
/** A content word has at least this many letters; shorter ones hide in too many words. */
const wordMin = 3;
/** Two-letter words that may come between others. */
const short = new Set("of to in is it we no us me my he be do go up on at by or if".split(" "));
const stem = createStemmer("en");

/** The words of a tag in lower-case ASCII letters, the fewest that cover it; undefined if it is one word or not covered. */
export function splitTag(tag: string): string[] | undefined {
  if (tag.length < lengthMin || tag.length > lengthMax || !/^[a-z]+$/u.test(tag) || isWord(tag)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= tag.length; end++) {
    for (let start = 0; start < end; start++) {
      const before = best[start];
      const word = tag.slice(start, end);
      if (before === undefined || !isWord(word)) continue;
      const words = best[end];
      if (words === undefined || before.length + 1 < words.length) best[end] = [...before, word];
    }
  }
  const words = best[tag.length];
  return words !== undefined && words.some((word) => word.length > wordMin) ? words : undefined;
}

function isWord(word: string): boolean {
  if (word.length < wordMin) return short.has(word);
  return findLexicon("en").stop.has(word) || commonEnglish.has(stem(word));
}
