/**
 * Dates in running text: 3 January 2020, January 3, 3.1.2020, 2020-01-03, in March 2021, le 3 janvier, 3 de enero; and,
 * if the day of the page is known, yesterday, last year, on Tuesday, two years ago. Days that do not exist (31 February)
 * are not dates. Slashes are read only if day and month cannot be confused: 3/1 is two days in two countries.
 */
import { countDays, countMonthDays, findDay, isDay, writeDay } from "./calendar.ts";
import { type DateReading, type FoundDate, numberAt, type DatedText } from "./date-parts.ts";
import { findDateWords } from "./date-words.ts";
import { findLexicon } from "../lexicon/lexicon.ts";
import { readRelative } from "./relative-dates.ts";
import type { Word } from "../words.ts";

const yearMin = 1400;
const yearMax = 2150;

/**
 * All dates of a text, given its words and language, by position, without overlap. `today` is the page's day, in days
 * since 1970-01-01; without it, relative dates and days without a year are not read. Lone years are numbers, not dates.
 */
export function readDates(text: string, words: readonly Word[], language: string, today?: number): DateReading[] {
  const reading: DatedText = {
    text,
    words,
    lexicon: findLexicon(language),
    known: findDateWords(language),
    isEnglish: language === "en",
  };
  const dates: DateReading[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = readWritten(reading, i) ?? (today === undefined ? undefined : readRelative(reading, i, today));
    if (found === undefined) continue;
    const date = complete(words, found, today);
    if (date !== undefined) dates.push(date);
    if (date !== undefined || found.day !== undefined) i = found.last;
  }
  return dates;
}

function complete(words: readonly Word[], found: FoundDate, today: number | undefined): DateReading | undefined {
  const { first, last, month, day, span } = found;
  const year = found.year ?? (today === undefined ? undefined : findDay(today).year);
  const place = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, first, last, isRelative: found.isRelative === true };
  if (span !== undefined && span.some((days) => !isDay(...partsOfDay(days)))) return undefined;
  if (span !== undefined) return { ...place, from: writeDay(span[0]), to: writeDay(span[1]), precision: precisionOf(found) };
  if (year === undefined || month === undefined) return undefined;
  if (!isDay(year, month, day ?? 1)) return undefined;
  const from = countDays(year, month, day ?? 1);
  const to = day === undefined ? countDays(year, month, countMonthDays(year, month)) : from;
  return { ...place, from: writeDay(from), to: writeDay(to), precision: day === undefined ? "month" : "day" };
}

function partsOfDay(days: number): [year: number, month: number, day: number] {
  const { year, month, day } = findDay(days);
  return [year, month, day];
}

function precisionOf({ month, day }: FoundDate): DateReading["precision"] {
  return day !== undefined ? "day" : month !== undefined ? "month" : "year";
}

/** Absolute dates, some without a year. */
function readWritten(reading: DatedText, at: number): FoundDate | undefined {
  const word = reading.words[at];
  if (word?.isNumeric === true) return readDigitDate(reading, at) ?? readDayFirst(reading, at);
  const month = monthAt(reading, at);
  return month === undefined ? undefined : readMonthFirst(reading, at, month);
}

/** 3.1.2020 (one word of digits), 2020-01-03, 23/11/2020. */
function readDigitDate({ text, words }: DatedText, at: number): FoundDate | undefined {
  const [one, two, three] = [words[at], words[at + 1], words[at + 2]];
  if (one === undefined) return undefined;
  const points = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(one.folded)?.slice(1).map(Number);
  if (points !== undefined) return { first: at, last: at, day: points[0], month: points[1], year: points[2] };
  if (two === undefined || three === undefined) return undefined;
  const whole = text.slice(one.start, three.end);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(whole)?.slice(1).map(Number);
  if (iso !== undefined) return { first: at, last: at + 2, year: iso[0], month: iso[1], day: iso[2] };
  const [a = 0, b = 0, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(whole)?.slice(1).map(Number) ?? [];
  if (year === undefined || (a <= 12 && b <= 12 && a !== b)) return undefined;
  return { first: at, last: at + 2, year, month: Math.min(a, b), day: Math.max(a, b) };
}

/** 3 January 2020, 3rd of January, 3. Januar, 3 de enero de 2020, 1er janvier. */
function readDayFirst(reading: DatedText, at: number): FoundDate | undefined {
  const day = numberAt(reading, at);
  if (day === undefined || day < 1 || day > 31) return undefined;
  let next = at + 1;
  if (/^(?:st|nd|rd|th|er|o|de|d|of|e)$/u.test(reading.words[next]?.folded ?? "")) next++;
  if (/^(?:of|de)$/u.test(reading.words[next]?.folded ?? "")) next++;
  const month = monthAt(reading, next);
  if (month === undefined || !isClose(reading, at, next)) return undefined;
  return { first: at, ...readYear(reading, next), month, day };
}

/** January 3, 2020; Jan. 3rd; March 2021. */
function readMonthFirst(reading: DatedText, at: number, month: number): FoundDate | undefined {
  const day = reading.isEnglish ? numberAt(reading, at + 1) : undefined;
  if (day === undefined || day < 1 || day > 31 || !isClose(reading, at, at + 1)) {
    const { last, year } = readYear(reading, at);
    return year === undefined ? undefined : { first: at, last, year, month };
  }
  const suffix = reading.words[at + 2];
  const isOrdinal = suffix !== undefined && suffix.start === reading.words[at + 1]?.end && /^(?:st|nd|rd|th)$/u.test(suffix.folded);
  return { first: at, ...readYear(reading, isOrdinal ? at + 2 : at + 1), month, day };
}

/** The year after the word at `at`, perhaps after a comma or "de"; `last` is its word, or `at`. */
function readYear(reading: DatedText, at: number): { last: number; year: number | undefined } {
  const { words } = reading;
  const next = /^(?:de|del|of)$/u.test(words[at + 1]?.folded ?? "") ? at + 2 : at + 1;
  const digits = words[next]?.isNumeric === true ? (words[next]?.folded ?? "") : "";
  const year = /^\d{4}$/u.test(digits) ? Number(digits) : 0;
  return year >= yearMin && year <= yearMax && isClose(reading, at, next) ? { last: next, year } : { last: at, year: undefined };
}

/** Only spaces, a period or a comma between each word and the next. */
function isClose({ text, words }: DatedText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^[.,º°ª]?\s?$/u.test(text.slice(words[i]?.end, words[i + 1]?.start))) return false;
  return true;
}

/** English words that are months only if capitalized. */
const otherWords = new Set(["may", "march", "mar"]);

/** The month named at a word. Short forms must be beside a number; callers check this. */
function monthAt({ words, lexicon, known, isEnglish }: DatedText, at: number): number | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const month = lexicon.months.get(word.folded) ?? known?.shortMonths.get(word.folded);
  return month !== undefined && isEnglish && !word.isCapital && otherWords.has(word.folded) ? undefined : month;
}
