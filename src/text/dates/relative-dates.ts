/** Dates relative to the day of the page: yesterday, last year, on Tuesday, two years ago. */
import { countDays, countMonthDays, findDay, findWeekday } from "./calendar.ts";
import { type FoundDate, numberAt, type DatedText } from "./date-parts.ts";
import type { DateUnit, DateWords } from "./date-words.ts";
import { articles } from "../lexicon/lexicon.ts";

/** The relative date that begins at a word, if there is one. */
export function readRelative(reading: DatedText, at: number, today: number): FoundDate | undefined {
  const { words, known } = reading;
  if (known === undefined) return undefined;
  if (known.units.has(words[at + 1]?.folded ?? "") && known.after.has(words[at + 2]?.folded ?? ""))
    return readAgo(reading, known, at, at, today);
  if (!known.starts.has(words[at]?.folded ?? "")) return undefined;
  for (const length of [3, 2, 1]) {
    const phrase = joinWords(reading, at, length);
    const last = at + length - 1;
    const found = known.phrases.get(phrase);
    if (found !== undefined) return { first: at, last, isRelative: true, ...measure(today, found.unit, found.by) };
    const weekday = known.weekdays.get(phrase);
    if (weekday !== undefined)
      return { first: at, last, isRelative: true, ...measure(today, "day", -((findWeekday(today) - weekday + 7) % 7)) };
    if (known.before.has(phrase)) return readAgo(reading, known, at, last + 1, today);
  }
  return undefined;
}

/** two years ago; vor zwei Jahren; il y a deux ans: the number is at `at`, its unit after it. */
function readAgo(reading: DatedText, known: DateWords, first: number, at: number, today: number): FoundDate | undefined {
  const { words, lexicon } = reading;
  const word = words[at]?.folded ?? "";
  const unit = known.units.get(words[at + 1]?.folded ?? "");
  const count = numberAt(reading, at) ?? lexicon.numbers.get(word) ?? (articles.has(word) || word === "einem" ? 1 : 0);
  if (unit === undefined || count < 1 || !Number.isInteger(count)) return undefined;
  return { first, last: first < at ? at + 1 : at + 2, isRelative: true, ...measure(today, unit, -count) };
}

function joinWords({ text, words }: DatedText, at: number, length: number): string {
  if (at + length > words.length) return "";
  for (let i = at; i < at + length - 1; i++) if (!/^[ \u00A0-]$/u.test(text.slice(words[i]?.end, words[i + 1]?.start))) return "";
  return words
    .slice(at, at + length)
    .map((word) => word.folded)
    .join(" ");
}

/** The days of the unit that lies `by` units from the one with `today`. */
function measure(today: number, unit: DateUnit, by: number): Pick<FoundDate, "span" | "year" | "month" | "day"> {
  const { year, month } = findDay(today);
  if (unit === "day") return { span: [today + by, today + by], day: 1 };
  if (unit === "week") {
    const monday = today - findWeekday(today) + 1 + 7 * by;
    return { span: [monday, monday + 6], day: 1 };
  }
  if (unit === "year") return { span: [countDays(year + by, 1, 1), countDays(year + by, 12, 31)], year: year + by };
  const months = year * 12 + month - 1 + by;
  const [thatYear, thatMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return {
    span: [countDays(thatYear, thatMonth, 1), countDays(thatYear, thatMonth, countMonthDays(thatYear, thatMonth))],
    month: thatMonth,
  };
}
