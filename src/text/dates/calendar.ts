/** Days of the Gregorian calendar as numbers and as ISO 8601 text. Own arithmetic: no clock, no time zone, no Date. */

/** Days since 1970-01-01 (days_from_civil of https://howardhinnant.github.io/date_algorithms.html). Years 1 to 9999. */
export function countDays(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The inverse. */
export function findDay(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const part = Math.floor((5 * dayOfYear + 2) / 153);
  const month = part < 10 ? part + 3 : part - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * part + 2) / 5) + 1 };
}

export function countMonthDays(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the day exists: 31 February does not. */
export function isDay(year: number, month: number, day: number): boolean {
  const isWhole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  return isWhole && year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= countMonthDays(year, month);
}

/** Monday 1 to Sunday 7. */
export function findWeekday(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** YYYY-MM-DD of days since 1970-01-01. */
export function writeDay(days: number): string {
  const { year, month, day } = findDay(days);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days since 1970-01-01 of YYYY-MM-DD (anything after it is ignored); undefined for anything else and for days that do not exist. */
export function readDay(text: string): number | undefined {
  const [year = 0, month = 0, day = 0] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(text)?.slice(1).map(Number) ?? [];
  return isDay(year, month, day) ? countDays(year, month, day) : undefined;
}
