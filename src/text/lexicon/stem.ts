/**
 * Words to stems, by language. The stemmers come from @orama/stemmers (Snowball rules; its English is the older Porter
 * set). In all other languages the first letters of a word are its stem: Warszawa, Warszawie, Warszawę. That measured as
 * well as Snowball or better (on posts and claims in Polish and Hindi, on sentence pairs in Polish, Russian, Dutch), as
 * has long been known for Turkish (Can et al. 2008, https://doi.org/10.1002/asi.20750). If Snowball has a small stemmer,
 * it is used anyway: first letters alone confuse Alexander with Alexandra.
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
  tr: (word) => takeFirst(word.split("'", 1)[0] ?? word), // an apostrophe separates a name from its endings: Ankara'nın
};

/** Length of a stem without a stemmer, in code points. 4 found as much, but confused far more words. */
const firstLetters = 5;

/** Maximum number of words that one stemmer remembers; news repeats itself, so few words are stemmed twice. */
const memoryMax = 30_000;
/** Maximum length of words that are remembered, in UTF-16 units: a page may contain any number of long words, all different. */
const rememberedLength = 40;

/** Languages with their own stemmer. */
export const stemmedLanguages: readonly string[] = Object.keys(stemmers);

/**
 * A function from a lower-case word with accents to its folded stem. It remembers the words it has seen, so make one and
 * keep it. If the language is unknown (""), words stay whole.
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
