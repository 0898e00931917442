/**
 * Dates as words that can be compared: 3.1.2020 and 2020-01-03 become day, month and year as in "3 January 2020", and
 * "last year" becomes the year it means. Positions in the text do not change.
 */
import type { DateReading } from "./date-parts.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Word } from "../words.ts";

/** The words, with those of dates replaced. */
export function spellDates(text: string, words: readonly Word[], dates: readonly DateReading[], lexicon: Lexicon): readonly Word[] {
  if (dates.length === 0) return words;
  const result: Word[] = [];
  let next = 0;
  for (const date of dates) {
    const spelled = spellDate(text, date, lexicon);
    if (spelled === undefined) continue;
    result.push(...words.slice(next, date.first), ...spelled);
    next = date.last + 1;
  }
  return [...result, ...words.slice(next)];
}

function spellDate(text: string, date: DateReading, lexicon: Lexicon): Word[] | undefined {
  const { start, end, from } = date;
  if (date.isRelative) return date.precision === "year" ? [makeWord(text, start, end, from.slice(0, 4), true)] : undefined;
  const raw = text.slice(start, end);
  if (!/^\d+[./-]\d+[./-]\d+$/u.test(raw)) return undefined;
  const month = Number(from.slice(5, 7));
  const name = [...lexicon.months].find(([, number]) => number === month)?.[0];
  if (name === undefined) return undefined;
  const parts = [...raw.matchAll(/\d+/gu)];
  const monthAt = parts.findIndex((part, at) => at < 2 && Number(part[0]) === month && isMonthPlace(raw, at));
  return parts.map((part, at) => {
    const place = start + part.index;
    const spelling = at === monthAt ? name : String(Number(part[0]));
    return makeWord(text, place, place + part[0].length, spelling, at !== monthAt);
  });
}

/** 3.1.2020 and 2020-01-03 have the month in the middle; with slashes it may come first. */
function isMonthPlace(raw: string, at: number): boolean {
  return raw.includes("/") || at === 1;
}

function makeWord(text: string, start: number, end: number, spelling: string, isNumeric: boolean): Word {
  return { start, end, raw: text.slice(start, end), lower: spelling, folded: spelling, isCapital: false, isNumeric, isNegated: false };
}
