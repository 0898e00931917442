/** Types that the number readers share: a text with its words, and the part of a number read so far. */
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NumberPhrases } from "./number-phrases.ts";
import type { Span } from "../letters/span.ts";
import type { Word } from "../words.ts";

export interface NumberText {
  text: string;
  words: readonly Word[];
  lexicon: Lexicon;
  phrases: NumberPhrases;
  /** Short forms of months, for languages with date words: jan, sept. */
  shortMonths: ReadonlyMap<string, number> | undefined;
  isEnglish: boolean;
  /** What begins at a word, once it has been read: several readers ask for it. */
  amounts: Map<number, Amount | undefined>;
  shares: Map<number, Measured | undefined>;
}

/** A value as written, with its magnitude but without its unit. */
export interface Amount extends Span {
  value: number;
  /** Indexes of the first and last word. */
  first: number;
  last: number;
  /** Has a magnitude: two thousand, 2 million. Such a number is not a year. */
  hasMagnitude: boolean;
  /** The factor of its magnitudes: 1e6 in "2 million", 1 in "two". */
  scale: number;
}

export type MeasureKind = "plain" | "percent" | "points" | "money" | "measure";

/** An amount with its unit, and all the words and signs that belong to it. */
export interface Measured extends Amount {
  kind: MeasureKind;
  /** ISO 4217 for money, the name of a unit for measures, else "". */
  unit: string;
}

const abbreviatedMagnitudes = new Set("mio mrd mln mld тыс млн млрд трлн tys tsd bn cr".split(" "));

/** The next word follows directly or after a space or hyphen; also after the period of an abbreviation: 2,5 Mio. Euro. */
export function isNear({ text, words }: NumberText, at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  const between = text.slice(word.end, next.start);
  return /^[\s-]{0,2}$/u.test(between) || (between === ". " && abbreviatedMagnitudes.has(word.folded));
}

/** The folded word at an index, or "". */
export function wordAt({ words }: NumberText, at: number): string {
  return words[at]?.folded ?? "";
}
