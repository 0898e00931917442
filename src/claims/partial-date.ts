/** Dates as sources give them: a day, a month or a year, and which of these it is. */

export const precisions = ["day", "month", "year"] as const;
export type Precision = (typeof precisions)[number];

export interface PartialDate {
  /** ISO 8601, cut to its precision: 2022-10-11, 2022-10, 2022. */
  date: string;
  precision: Precision;
}

const forms: Record<Precision, RegExp> = { day: /^\d{4}-\d\d-\d\d$/u, month: /^\d{4}-\d\d$/u, year: /^\d{4}$/u };
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True if the text has the form of its precision and names a day, month or year that exists. */
export function isPartialDate({ date, precision }: PartialDate): boolean {
  if (!forms[precision].test(date)) return false;
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (daysInMonth[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}

/**
 * Order by date, oldest first. A date with only a month or year sorts at its start, a missing one at the end.
 * ISO dates compare as text, and a shorter one is a prefix, so it comes first.
 */
export function comparePartialDates(a: PartialDate | undefined, b: PartialDate | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
