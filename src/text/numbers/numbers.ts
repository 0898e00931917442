/**
 * Numbers as values: "$1.13bn", "1.13 billion dollars", "five per cent", "one in five", "more than half", "minus 5 degrees",
 * "between 10 and 15", "the 21st", "1990s", "Nr. 3". A number is read together with its magnitude, its unit, its sign and
 * the words for its bounds, so that 5 million pounds is not 5, and at least 5 million is not 5 million.
 */
import { findDateWords } from "../dates/date-words.ts";
import { findLexicon } from "../lexicon/lexicon.ts";
import { readAmount, skipArticle } from "./number-amounts.ts";
import { type Bound, isDefinite, readBound } from "./number-bounds.ts";
import { findNumberPhrases, findPhrase, findPhraseBefore } from "./number-phrases.ts";
import { readShare } from "./number-shares.ts";
import { type Amount, type Measured, type MeasureKind, type NumberText, wordAt } from "./number-text.ts";
import { readMeasure } from "./number-units.ts";
import { parseDigits } from "./parse-digits.ts";
import type { Span } from "../letters/span.ts";
import type { Word } from "../words.ts";

export type NumberKind = MeasureKind | "year" | "day" | "ordinal";

/** The offsets include the number's sign, currency and unit, but not the words of its bound. */
export interface NumberReading extends Span {
  value: number;
  /** The other end of a range, which may be equal, larger or smaller: 10 to 15, 3–2. */
  to: number | undefined;
  kind: NumberKind;
  /** Currency as ISO 4217 for money, name of a unit for a measure ("km"), else "". */
  unit: string;
  bound: Bound;
  /** Indexes of the words of its bound among the given words, ascending: "at", "least". */
  boundWords: readonly number[];
  /** Its offsets including the words of its bound. */
  whole: Span;
  /** First and last word of the reading, as indexes into the given words. */
  first: number;
  last: number;
}

/** All numbers of a text, given its words and language, by position, without overlap. Cost: linear. */
export function readNumbers(text: string, words: readonly Word[], language: string): NumberReading[] {
  const reading: NumberText = {
    text,
    words,
    lexicon: findLexicon(language),
    phrases: findNumberPhrases(language),
    shortMonths: findDateWords(language)?.shortMonths,
    isEnglish: language === "en" || language === "",
    amounts: new Map(),
    shares: new Map(),
  };
  const readings: NumberReading[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || (!word.isNumeric && !mayBegin(reading, word.folded))) continue;
    const found = readNumberAt(reading, i, readings.at(-1));
    if (found === undefined) continue;
    readings.push(found);
    i = found.last;
  }
  return readings;
}

function mayBegin({ lexicon, phrases }: NumberText, word: string): boolean {
  return lexicon.numberStarts.has(word) || lexicon.magnitudes.has(word) || phrases.starts.has(word);
}

/** @param previous the number before: its words and signs are not available */
function readNumberAt(reading: NumberText, at: number, previous: NumberReading | undefined): NumberReading | undefined {
  const before = previous?.last ?? -1;
  const ordinal = readShare(reading, at) === undefined ? readOrdinal(reading, at) : undefined;
  if (ordinal !== undefined) return ordinal;
  const figure = readBetween(reading, at) ?? readSigned(reading, at, before);
  if (figure === undefined || figure.first <= before) return undefined;
  const { first, last, end, value, to, unit } = figure;
  const start = Math.max(figure.start, previous?.end ?? 0);
  const { bound, boundWords } = readBound(reading, figure);
  const whole = {
    start: Math.min(start, reading.words[boundWords[0] ?? first]?.start ?? start),
    end: Math.max(end, reading.words[boundWords.at(-1) ?? last]?.end ?? end),
  };
  return { start, end, value, to, kind: figure.kind, unit, bound, boundWords, whole, first, last };
}

interface Figure extends Omit<Measured, "kind"> {
  kind: NumberKind;
  to: number | undefined;
}

/** Minus 5, -5, 5 degrees below zero, or a number that is not below zero. */
function readSigned(reading: NumberText, at: number, before: number): Figure | undefined {
  const { text, words, phrases } = reading;
  const minus = findPhrase(phrases.minus, text, words, at);
  if (minus !== undefined && !isBoundOrSum(reading, at)) {
    const figure = readRange(reading, at + minus.length, before);
    if (figure !== undefined && /^[\s$€£-]{0,3}$/u.test(text.slice(words[at + minus.length - 1]?.end, figure.start)))
      return negate({ ...figure, first: at, start: words[at]?.start ?? figure.start });
  }
  const figure = readRange(reading, at, before);
  if (figure === undefined) return undefined;
  const below = findPhrase(phrases.belowZero, text, words, figure.last + 1);
  if (below !== undefined && (figure.unit.startsWith("degree") || wordAt(reading, figure.last + below.length) !== ""))
    return negate({ ...figure, last: figure.last + below.length, end: words[figure.last + below.length]?.end ?? figure.end });
  const sign = text.charAt(figure.start - 1);
  const isFree = /^[\s([{"'“„«:=]?$/u.test(text.charAt(figure.start - 2));
  return isFree && /^[-−–‑﹣－]$/u.test(sign) && !isDash(text, figure.start) ? negate({ ...figure, start: figure.start - 1 }) : figure;
}

/** A dash with one space between two numbers: "5 –3" is not a range, but "10 - 15" is. An en dash at the very beginning opens a list. */
function isDash(text: string, start: number): boolean {
  return start === 1 && text.charAt(0) === "–";
}

function negate(figure: Figure): Figure {
  return { ...figure, value: 0 - figure.value, to: figure.to === undefined ? undefined : 0 - figure.to };
}

/** "au moins 5" is a bound, "7 minus 2" a sum. */
function isBoundOrSum({ text, words, phrases }: NumberText, at: number): boolean {
  if (words[at - 1]?.isNumeric === true) return true;
  const { more, less, about } = phrases;
  return [more, less, about].some((list) => findPhraseBefore(list, text, words, at + 1) !== undefined);
}

/** Between 10 and 15, zwischen 10 und 15, between 10–15. */
function readBetween(reading: NumberText, at: number): Figure | undefined {
  const { text, words, phrases } = reading;
  const between = findPhrase(phrases.between, text, words, at);
  if (between === undefined) return undefined;
  const low = readFigure(reading, skipDefinite(reading, at + between.length), at);
  if (low === undefined) return undefined;
  const and = isClose(reading, low) ? findPhrase(phrases.and, text, words, low.last + 1) : undefined;
  const high = and === undefined ? undefined : readFigure(reading, skipDefinite(reading, low.last + 1 + and.length), low.last);
  const range = (high === undefined ? undefined : join(reading, low, high)) ?? readDashed(reading, low);
  return range && { ...range, first: at, start: words[at]?.start ?? range.start };
}

/** 10 to 15, 10–15, from 10 to 15 unless it is a change; or a single number. */
function readRange(reading: NumberText, at: number, before: number): Figure | undefined {
  const low = readFigure(reading, at, before);
  if (low === undefined || isWritten(low)) return isLoneWord(reading, low) ? undefined : low;
  const { text, words, phrases } = reading;
  const dashed = readDashed(reading, low);
  if (dashed !== undefined) return dashed;
  const to = isClose(reading, low) ? findPhrase(phrases.to, text, words, low.last + 1) : undefined;
  const from = findPhraseBefore(phrases.from, text, words, low.first);
  const change = findPhraseBefore(phrases.change, text, words, low.first);
  const isChange = change !== undefined && change.length >= (from?.length ?? 0);
  const high = to === undefined || isChange ? undefined : readFigure(reading, low.last + 1 + to.length, low.last);
  const range = high === undefined ? undefined : join(reading, low, high);
  if (range === undefined) return isLoneWord(reading, low) ? undefined : low;
  const first = low.first - (from?.length ?? 0);
  return from !== undefined && first > before ? { ...range, first, start: words[first]?.start ?? range.start } : range;
}

/** Entre el 10 y el 15 por ciento. */
function skipDefinite(reading: NumberText, at: number): number {
  return isDefinite(wordAt(reading, at)) ? at + 1 : at;
}

/** Only a space or a hyphen between a figure and the word after it. */
function isClose({ text, words }: NumberText, { last, end }: Figure): boolean {
  return /^[\s-]?$/u.test(text.slice(end, Math.min(words[last + 1]?.start ?? end, end + 2)));
}

/** 10–15, 10 - 15, $5-$10: the same number of spaces before the dash as after it. */
function readDashed(reading: NumberText, low: Figure): Figure | undefined {
  const { text, words } = reading;
  const gap = text.slice(low.end, Math.min(words[low.last + 1]?.start ?? low.end, low.end + 6));
  if (!/^(?:[-–—‑−~]|\s[-–—‑−~]\s)[$€£¥₹]?$/u.test(gap)) return undefined;
  const high = readFigure(reading, low.last + 1, low.last);
  return high && join(reading, low, high);
}

/** A range of two figures of one kind: a magnitude or unit that only one of them names applies to both. */
function join(reading: NumberText, low: Figure, high: Figure): Figure | undefined {
  if (isWritten(low) || isWritten(high) || (low.value === 9 && high.value === 11)) return undefined; // 9-11 is a day
  if (isPlace(reading, high)) return undefined;
  const measured = high.kind === "plain" ? low : high;
  if (low.kind !== "plain" && high.kind !== "plain" && (low.kind !== high.kind || low.unit !== high.unit)) return undefined;
  const isScaled = high.scale > 1 && !low.hasMagnitude && low.value * high.scale <= high.value;
  const value = isScaled ? low.value * high.scale : low.value;
  return { ...high, kind: measured.kind, unit: measured.unit, value, to: high.value, first: low.first, start: low.start };
}

/** From $24 to 37th. */
function isPlace({ words }: NumberText, { last }: Figure): boolean {
  return words[last + 1]?.start === words[last]?.end && /^(?:st|nd|rd|th)$/u.test(words[last + 1]?.folded ?? "");
}

/** Years, days and ordinal places are dates and names, not figures. */
function isWritten({ kind }: Figure): boolean {
  return kind === "year" || kind === "day" || kind === "ordinal";
}

/** One of them, half of it: words that count nothing. */
function isLoneWord({ words }: NumberText, figure: Figure | undefined): boolean {
  if (figure === undefined || figure.kind !== "plain" || figure.first !== figure.last || figure.hasMagnitude) return false;
  return words[figure.first]?.isNumeric !== true && (figure.value === 1 || figure.value === 0.5);
}

/** An amount or a share with its unit. */
function readFigure(reading: NumberText, at: number, before: number): Figure | undefined {
  const share = readShare(reading, at);
  if (share !== undefined) return { ...share, to: undefined };
  const amount = readAmount(reading, at);
  if (amount === undefined) return undefined;
  let measured = readMeasure(reading, amount);
  if (measured.kind === "plain") {
    const half = skipArticle(reading, amount);
    const whole = half && readMeasure(reading, half);
    if (whole !== undefined && whole.kind !== "plain") measured = whole;
  }
  if (measured.first <= before) measured = { ...measured, first: amount.first, start: amount.start };
  return { ...measured, kind: measured.kind === "plain" ? readPlainKind(reading, amount) : measured.kind, to: undefined };
}

function readOrdinal({ words, lexicon }: NumberText, at: number): NumberReading | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const next = words[at + 1];
  const suffix = word.isNumeric && next !== undefined && next.start === word.end && /^(?:st|nd|rd|th)$/u.test(next.folded);
  const value = suffix ? parseDigits(word.raw, lexicon.commaGroups) : lexicon.ordinals.get(word.folded);
  if (value === undefined || !Number.isFinite(value) || word.isCapital) return undefined;
  const last = suffix ? at + 1 : at;
  const isDay = value <= 31 && (lexicon.months.has(words[at - 1]?.folded ?? "") || lexicon.months.has(words[last + 1]?.folded ?? ""));
  return {
    start: word.start,
    end: words[last]?.end ?? word.end,
    value,
    to: undefined,
    kind: isDay ? "day" : "ordinal",
    unit: "",
    bound: "exact",
    boundWords: [],
    whole: { start: word.start, end: words[last]?.end ?? word.end },
    first: at,
    last,
  };
}

function readPlainKind(reading: NumberText, { value, first, last, hasMagnitude }: Amount): NumberKind {
  const { words, lexicon } = reading;
  const isMonthBeside =
    [first - 1, last + 1].some((at) => lexicon.months.has(wordAt(reading, at))) ||
    (words[first - 1]?.isCapital === true && reading.shortMonths?.has(wordAt(reading, first - 1)) === true);
  if (isMonthBeside && value <= 31 && Number.isInteger(value) && value > 0) return "day";
  const isDigits = first === last && /^\p{Nd}{4}$/u.test(words[first]?.folded ?? "");
  return !hasMagnitude && isDigits && value >= 1400 && value <= 2150 ? "year" : "plain";
}
