/**
 * Words to stems, per language. Stemmers are those of @orama/stemmers (Snowball rules; its English is the older Porter
 * set); languages it has none for, or whose stemmer is not worth its size here, keep the word as folded.
 */
import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { foldWord } from "./fold.ts";
import { irregularEnglish } from "./irregular-english.ts";

type Stemmer = (word: string) => string;

const stemmers: Record<string, Stemmer> = {
  ar: arabic,
  de: german,
  en: (word) => english(irregularEnglish.get(word) ?? word),
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
};

/** Words remembered by one stemmer at most; news repeats itself, so few are stemmed twice. */
const memoryMax = 50_000;

/**
 * A function from a lower-case word with accents to its folded stem. It remembers what it has seen, so make one and keep
 * it. Unknown languages get the folded word.
 */
export function createStemmer(language: string): Stemmer {
  const stemmer = Object.hasOwn(stemmers, language) ? stemmers[language] : undefined;
  if (stemmer === undefined) return foldWord;
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = foldWord(word.length > 2 && word.length < 40 ? stemmer(word) : word);
      if (known.size >= memoryMax) known.clear();
      known.set(word, stem);
    }
    return stem;
  };
}
