/** How much a word says: its rarity in nats, which is its weight in scoring. Independent of any index. */
import { commonEnglish } from "./common-english.ts";
import type { Lexicon } from "./lexicon.ts";

/** Rarity of function words, of words without a count, and of numbers. */
const stopRarity = 0.4;
const unlistedEnglish = 9;
const numberRarity = 7;

/** Rarity of a folded word, given its stem. Outside English, longer words are assumed to be rarer. */
export function measureRarity(folded: string, stem: string, isNumeric: boolean, language: string, lexicon: Lexicon): number {
  if (isNumeric) return numberRarity;
  if (lexicon.stop.has(folded)) return stopRarity;
  if (folded.length === 1) return 1;
  if (language === "en") {
    if (commonEnglish.size === 0) throw new Error("the table of common English words is not there yet");
    return commonEnglish.get(stem) ?? unlistedEnglish;
  }
  return Math.min(8.5, 3.5 + 0.6 * [...folded].length);
}
