import { isPartialDate, type PartialDate, type Precision } from "./partial-date.ts";

const months = [
  "jan january januar janvier enero janeiro gennaio jän jänner",
  "feb february februar février fevrier febrero fevereiro febbraio",
  "mar march märz maerz mars marzo março marco",
  "apr april avril abril aprile",
  "may mai mayo maio maggio",
  "jun june juni juin junio junho giugno",
  "jul july juli juillet julio julho luglio",
  "aug august août aout agosto",
  "sep sept september septembre septiembre setembro settembre",
  "oct okt october oktober octobre octubre outubro ottobre",
  "nov november novembre noviembre novembro",
  "dec dez december dezember décembre decembre diciembre dezembro dicembre",
];
const monthOf = new Map(months.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])));

/**
 * Reads a date as sources write it: ISO 8601 with or without time and zone, "2020-10-07 20:05", "26 May 2015",
 * "stated on October 22, 2019 in a speech:", "May 2015", "2015", and numbers with dots (day first, as in Europe). Of a
 * slashed date only the year is taken, since 10/07 is October in one country and July in another.
 *
 * The day is the one written; a time zone does not move it. Years outside 1000 to 2199 are slips, not dates.
 *
 * @returns undefined where no date can be read. Never throws.
 */
export function readDate(value: unknown): PartialDate | undefined {
  const text = typeof value === "number" ? String(value) : Array.isArray(value) ? (value as unknown[])[0] : value;
  if (typeof text !== "string" || text.length > 400) return undefined;
  return readIso(text.trim()) ?? readNumbers(text) ?? readWords(text.toLowerCase());
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
  const slashed = /(?<!\d)\d\d?\/\d\d?\/(\d{4})(?!\d)/u.exec(text);
  return slashed === null ? undefined : checkDate(slashed[1]);
}

function readWords(text: string): PartialDate | undefined {
  const forms: [RegExp, "dmy" | "mdy"][] = [
    [/(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s*(?:de |of )?(\p{L}{3,})\.?,?\s*(?:de |del |of )?(\d{4})(?!\d)/u, "dmy"],
    [/(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u, "mdy"],
  ];
  for (const [form, order] of forms) {
    const [, first, second, year] = form.exec(text) ?? [];
    const [name, day] = order === "dmy" ? [second, first] : [first, second];
    const month = monthOf.get(name ?? "");
    if (month !== undefined) return checkDate(year, String(month), day);
  }
  const [, name, year] = /(?<!\p{L})(\p{L}{3,})\.?,?\s+(?:de |del )?(\d{4})(?!\d)/u.exec(text) ?? [];
  const month = monthOf.get(name ?? "");
  return month === undefined ? undefined : checkDate(year, String(month));
}

/** What is impossible in a date is dropped with all that is finer: 2020-13-01 keeps its year. */
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
