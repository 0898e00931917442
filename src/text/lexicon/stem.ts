/**
 * Words to stems, per language. Stemmers are those of @orama/stemmers (Snowball rules; its English is the older Porter
 * set). All other languages take the first letters of a word for its stem: Warszawa, Warszawie, Warszawę. That measured
 * as well as Snowball or better (on posts and claims in Polish and Hindi, on sentence pairs in Polish, Russian, Dutch), and
 * for Turkish it has long been known to (Can et al. 2008, https://doi.org/10.1002/asi.20750). Where Snowball has a small
 * stemmer it is kept all the same: first letters alone take Alexander for Alexandra.
 */
import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as indonesian } from "@orama/stemmers/indonesian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as russian } from "@orama/stemmers/russian";
import { foldWord } from "../letters/fold.ts";
import { irregularEnglish } from "./irregular-english.ts";

type Stemmer = (word: string) => string;

const stemmers: Record<string, Stemmer> = {
  ar: arabic,
  de: german,
  en: (word) => english(irregularEnglish.get(word) ?? word),
  es: spanish,
  fr: french,
  id: indonesian,
  it: italian,
  ms: indonesian,
  nl: dutch,
  pt: portuguese,
  ru: (word) => russian(word.replaceAll("ё", "е")),
  tr: (word) => takeFirst(word.split("'", 1)[0] ?? word), // an apostrophe parts a name from its endings: Ankara'nın
};

/** Letters (code points) of a stem where there is no stemmer. 4 found as much, but took far more words for each other. */
const firstLetters = 5;

/** Words remembered by one stemmer at most; news repeats itself, so few are stemmed twice. */
const memoryMax = 30_000;
/** Maximum length of words that are remembered, in UTF-16 units: a page may contain any number of long words, all different. */
const rememberedLength = 40;

/** Languages with their own stemmer. */
export const stemmedLanguages: readonly string[] = Object.keys(stemmers);

/**
 * A function from a lower-case word with accents to its folded stem. It remembers what it has seen, so make one and keep
 * it. Where the language is not known ("") words stay whole.
 */
export function createStemmer(language: string): Stemmer {
  if (language === "") return foldWord;
  const stemmer = Object.hasOwn(stemmers, language) ? stemmers[language] : undefined;
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemmer === undefined ? takeFirst(word) : foldWord(word.length > 2 && word.length < 40 ? stemmer(word) : word);
      if (word.length > rememberedLength) return stem;
      if (known.size >= memoryMax) known.clear();
      known.set(word, stem);
    }
    return stem;
  };
}

function takeFirst(word: string): string {
  const folded = foldWord(word);
  if (folded.length <= firstLetters || /^\p{Nd}/u.test(folded)) return folded;
  return [...folded].slice(0, firstLetters).join("");
}
