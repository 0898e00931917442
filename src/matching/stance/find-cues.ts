/** The cues of each supported language. */
import type { StanceCues } from "./stance-cues.ts";
import { germanCues } from "./stance-cues-de.ts";
import { englishCues } from "./stance-cues-en.ts";
import { spanishCues } from "./stance-cues-es.ts";
import { frenchCues } from "./stance-cues-fr.ts";
import { italianCues } from "./stance-cues-it.ts";
import { portugueseCues } from "./stance-cues-pt.ts";

const byLanguage: Readonly<Record<string, StanceCues>> = {
  en: englishCues,
  de: germanCues,
  fr: frenchCues,
  es: spanishCues,
  pt: portugueseCues,
  it: italianCues,
};

/** The cues of a primary language tag; undefined if we have none. */
export function findCues(language: string): StanceCues | undefined {
  return Object.hasOwn(byLanguage, language) ? byLanguage[language] : undefined;
}
