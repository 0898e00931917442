import { findDay } from "../text/dates/calendar.ts";
import { findMonth } from "../text/dates/month-names.ts";
import { isPartialDate, type PartialDate, type Precision } from "./partial-date.ts";

/**
 * Reads a date as sources write it: ISO 8601 with or without time and zone, "2020-10-07 20:05", "26 May 2015",
 * "stated on October 22, 2019 in a speech:", "May 2015", "2015", "६ मई २०२१", "2021年5月6日", and numbers with dots (day first, as in
 * Europe). From a slashed date that ends in its year only the year is used, since 10/07 is October in one country and July in another.
 * Seconds and milliseconds since 1970 become the UTC day. Lists and JSON-LD's `{"@value": …}` are unwrapped.
 *
 * The day is the one written; a time zone does not move it. Years outside 1000 to 2199 are mistakes, not dates.
 *
 * @returns undefined if no date can be read. Never throws.
 */
export function readDate(value: unknown): PartialDate | undefined {
  const found = unwrap(value);
  if (typeof found !== "string" || found.length > 400) return undefined;
  const text = foldDigits(found);
  return readIso(text.trim()) ?? readEpoch(text) ?? readNumbers(text) ?? readWords(text.toLowerCase());
}

function unwrap(value: unknown): unknown {
  const one = Array.isArray(value) ? (value as unknown[])[0] : value;
  const plain = typeof one === "object" && one !== null && "@value" in one ? one["@value"] : one;
  return typeof plain === "number" ? String(plain) : plain;
}

/** The zeros of other digits that appear in dates: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0xff10];

function foldDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Ten digits are seconds, thirteen are milliseconds; .NET writes milliseconds as `/Date(…)/`. */
function readEpoch(text: string): PartialDate | undefined {
  const [, seconds] = /^\s*(?:\/Date\()?(\d{9,10})(?:\d{3})?(?:\.\d{1,9})?(?:[+-]\d{4})?(?:\)\/)?\s*$/u.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const { year, month, day } = findDay(Math.floor(Number(seconds) / 86_400));
  return checkDate(String(year), String(month), String(day));
}

function readIso(text: string): PartialDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d?)(?:-(\d\d?)(?!\d).*)?)?$/su.exec(text) ?? [];
  return year === undefined ? undefined : checkDate(year, month, day);
}

function readNumbers(text: string): PartialDate | undefined {
  const dotted = /(?<!\d)(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})(?!\d)/u.exec(text);
  if (dotted !== null) return checkDate(dotted[3], dotted[2], dotted[1]);
  const compact = /^(\d{4})(\d\d)(\d\d)(?:T|$)/u.exec(text);
  if (compact !== null) return checkDate(compact[1], compact[2], compact[3]);
  const forward = /(?<!\d)(\d{4})(?:[/.]|年\s?)(\d\d?)(?:[/.]|月\s?)(\d\d?)(?!\d)/u.exec(text);
  if (forward !== null) return checkDate(forward[1], forward[2], forward[3]);
  const slashed = /(?<!\d)\d\d?\/\d\d?\/(\d{4})(?!\d)/u.exec(text);
  return slashed === null ? undefined : checkDate(slashed[1]);
}

function readWords(text: string): PartialDate | undefined {
  const forms: [RegExp, "dmy" | "mdy"][] = [
    [/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s-]*(?:de |of )?([\p{L}\p{M}]{2,})\.?,?[\s-]*(?:de |del |of )?(\d{4})(?!\d)/u, "dmy"],
    [/(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u, "mdy"],
  ];
  for (const [form, order] of forms) {
    const [, first, second, year] = form.exec(text) ?? [];
    const [name, day] = order === "dmy" ? [second, first] : [first, second];
    const month = findMonth(name ?? "");
    if (month !== undefined) return checkDate(year, String(month), day);
  }
  const [, name, year] = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,})\.?,?\s+(?:de |del )?(\d{4})(?!\d)/u.exec(text) ?? [];
  const month = findMonth(name ?? "");
  return month === undefined ? undefined : checkDate(year, String(month));
}

/** Drops an impossible part of a date and everything finer: 2020-13-01 keeps its year. */
function checkDate(year?: string, month?: string, day?: string): PartialDate | undefined {
  if (year === undefined || Number(year) > 2199) return undefined;
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined);
  const precisions: Precision[] = ["year", "month", "day"];
  for (let size = parts.length; size > 0; size -= 1) {
    const date: PartialDate = { date: parts.slice(0, size).join("-"), precision: precisions[size - 1] ?? "year" };
    if (isPartialDate(date)) return date;
  }
  return undefined;
}
