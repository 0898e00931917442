/** The properties of a word in a language, computed once: news repeats itself, and a page is read word by word. */
import { properEnglish } from "../../text/lexicon/common-english.ts";
import { findLexicon, knownLanguages } from "../../text/lexicon/lexicon.ts";
import { measureRarity } from "../../text/lexicon/rarity.ts";
import { createStemmer, stemmedLanguages } from "../../text/lexicon/stem.ts";
import type { Word, WordMemory } from "../../text/words.ts";
import { placeForms } from "../meaning/co-hyponyms.ts";

export interface KnownWord {
  /** The stem, or a place's common form. */
  stem: string;
  /** In nats. */
  rarity: number;
  isStop: boolean;
  /** Nearly always part of a name if capitalized. */
  isProper: boolean;
}

export interface Vocabulary {
  find: (word: Word) => KnownWord;
  /** The tokenizer's memory. */
  memory: WordMemory;
  /** Approximate number of remembered words. */
  size: () => number;
}

const placeRarity = 5;
const knownMax = 30_000;
/** Maximum length of words that are remembered, in UTF-16 units: a page may contain any number of long words, all different. */
const rememberedLength = 40;

const ownLanguages = new Set(["", ...knownLanguages, ...stemmedLanguages]);
/** Key for all languages without special rules: their words are all read alike. */
const otherLanguages = "other";

/** The vocabulary key of a language. Only languages with rules get their own, because a page may declare any number of languages. */
export function vocabularyOf(language: string): string {
  return ownLanguages.has(language) ? language : otherLanguages;
}

/** A vocabulary that fills as words are looked up. It has at most some ten thousand words. */
export function createVocabulary(language: string): Vocabulary {
  const stem = createStemmer(language);
  const lexicon = findLexicon(language);
  const known = new Map<string, KnownWord & { lower: string }>();
  const memory: WordMemory = new Map();
  const work = (word: Word): KnownWord => {
    const place = placeOf(word);
    const stemmed = place ?? stem(word.lower);
    const rarity = place === undefined ? measureRarity(word.folded, stemmed, word.isNumeric, language, lexicon) : placeRarity;
    return { stem: stemmed, rarity, isStop: lexicon.stop.has(word.folded), isProper: language === "en" && properEnglish.has(stemmed) };
  };
  return {
    memory,
    size: () => known.size + memory.size,
    find: (word) => {
      const found = known.get(word.raw);
      if (found !== undefined && found.lower === word.lower) return found;
      const fresh = { ...work(word), lower: word.lower };
      if (word.raw.length > rememberedLength) return fresh;
      if (known.size >= knownMax) known.clear();
      known.set(word.raw, fresh);
      return fresh;
    },
  };
}

function placeOf(word: Word): string | undefined {
  const place = placeForms.get(word.folded);
  if (place === undefined) return undefined;
  if (word.folded === "us" && word.raw !== "US" && word.raw !== "U.S." && word.raw !== "U.S") return undefined;
  return word.isCapital ? place : undefined;
}
