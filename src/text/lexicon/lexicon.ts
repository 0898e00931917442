/** The small words of a language that change what a sentence says, and its number words. All folded (no accents). */
import { fartherWords } from "./farther-words.ts";
import { foldWord, lowerWord } from "../letters/fold.ts";
import { germanicWords } from "./germanic-words.ts";
import { type LexiconSource, listCompounds, readValues, readWords } from "./lexicon-source.ts";
import { romanceWords } from "./romance-words.ts";
import { slavicWords } from "./slavic-words.ts";

export interface Lexicon {
  /** Function words, which have no content. */
  stop: ReadonlySet<string>;
  /** Words that deny: not, never, ohne. Verbs of denying only where a language has no stance cues, which know them. */
  negators: ReadonlySet<string>;
  /** Number words to values. */
  numbers: ReadonlyMap<string, number>;
  /** Words that multiply the number before them. */
  magnitudes: ReadonlyMap<string, number>;
  /** first, second, dritte. */
  ordinals: ReadonlyMap<string, number>;
  /** All words a number may begin with: those of `numbers` and `ordinals`, and articles (a million). */
  numberStarts: ReadonlySet<string>;
  /** Percent words. */
  percents: ReadonlySet<string>;
  /** Month names to 1 to 12. */
  months: ReadonlyMap<string, number>;
  /** A comma divides thousands in English and Hindi, whole and fraction elsewhere. */
  commaGroups: boolean;
  /** The word after a unit that makes it a teen (Indonesian); "" in other languages. */
  teen: string;
}

const sources: Record<string, LexiconSource> = { ...germanicWords, ...romanceWords, ...slavicWords, ...fartherWords };
const empty: LexiconSource = { stop: "", negators: "", numbers: "", magnitudes: "", ordinals: "", percents: "", months: "" };
const lexicons = new Map<string, Lexicon>();

/** Languages with a lexicon. */
export const knownLanguages: readonly string[] = Object.keys(sources);

/** Articles that mean one before a magnitude: a million, eine Milliarde. */
export const articles: ReadonlySet<string> = new Set("a an ein eine einer einen een un une una uno um uma".split(" "));

/** The lexicon of a primary language; an empty one if we have none. Built on first use. */
export function findLexicon(language: string): Lexicon {
  const key = Object.hasOwn(sources, language) ? language : "";
  let lexicon = lexicons.get(key);
  if (lexicon === undefined) lexicons.set(key, (lexicon = build(sources[key] ?? empty)));
  return lexicon;
}

function build(source: LexiconSource): Lexicon {
  const compounds = source.compound === undefined ? [] : listCompounds(source.compound);
  const numbers = foldKeys([...compounds, ...readValues(source.numbers)]);
  const ordinals = foldKeys(readValues(source.ordinals));
  const months = readWords(source.months).flatMap((forms, at) => forms.split("/").map((form): [string, number] => [form, at + 1]));
  return {
    stop: foldWords(source.stop),
    negators: foldWords(source.negators),
    numbers,
    magnitudes: foldKeys(readValues(source.magnitudes)),
    ordinals,
    numberStarts: new Set([...numbers.keys(), ...ordinals.keys(), ...articles]),
    percents: foldWords(source.percents),
    months: foldKeys(months),
    commaGroups: source.commaGroups ?? false,
    teen: source.teen ?? "",
  };
}

function foldWords(words: string): Set<string> {
  return new Set(readWords(words).map((word) => foldWord(lowerWord(word))));
}

function foldKeys(entries: readonly [string, number][]): Map<string, number> {
  return new Map(entries.map(([word, value]): [string, number] => [foldWord(lowerWord(word)), value]));
}
