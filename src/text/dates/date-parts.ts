/** Types that the date readers share. */
import type { DateWords } from "./date-words.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Span } from "../letters/span.ts";
import type { Word } from "../words.ts";

export interface WrittenDate extends Span {
  /** First and last day it may mean, ISO 8601. A week is its days from Monday, with the precision day. */
  from: string;
  to: string;
  precision: "day" | "month" | "year";
  /** Relative to the page's day: yesterday, last year. */
  isRelative: boolean;
}

export interface DateReading extends WrittenDate {
  /** First and last word, as indexes into the given words. */
  first: number;
  last: number;
}

/** The parts of a date; a missing year is the page's. */
export interface FoundDate {
  first: number;
  last: number;
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  span?: readonly [from: number, to: number];
  isRelative?: boolean;
}

/** A text whose dates are being read. */
export interface DatedText {
  text: string;
  words: readonly Word[];
  lexicon: Lexicon;
  known: DateWords | undefined;
  isEnglish: boolean;
}

/** The number with one or two digits at a word. */
export function numberAt({ words }: DatedText, at: number): number | undefined {
  const word = words[at];
  return word?.isNumeric === true && /^\d{1,2}$/u.test(word.folded) ? Number(word.folded) : undefined;
}
