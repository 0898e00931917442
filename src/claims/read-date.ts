import { isPartialDate, type PartialDate, type Precision } from "./partial-date.ts";

const months = [
  "jan january januar janvier enero janeiro gennaio jän jänner januari stycznia styczeń января январь січня ocak januarie ianuarie जनवरी يناير جنوری",
  "feb february februar février fevrier febrero fevereiro febbraio februari lutego luty февраля февраль лютого şubat februarie फरवरी فبراير فروری",
  "mar march märz maerz mars marzo março marco maart mrt marca marzec марта март березня mart martie maret मार्च مارس مارچ",
  "apr april avril abril aprile kwietnia kwiecień апреля апрель квітня nisan aprilie अप्रैल أبريل ابريل اپریل",
  "may mai mayo maio maggio mei maja maj мая май травня mayıs मई مايو مئی",
  "jun june juni juin junio junho giugno czerwca czerwiec июня июнь червня haziran iunie जून يونيو جون",
  "jul july juli juillet julio julho luglio lipca lipiec июля июль липня temmuz iulie जुलाई يوليو جولائی",
  "aug august août aout agosto augustus augusti sierpnia sierpień августа август серпня ağustos agustus अगस्त أغسطس اغسطس اگست",
  "sep sept september septembre septiembre setembro settembre września wrzesień сентября сентябрь вересня eylül septembrie सितंबर सितम्बर سبتمبر ستمبر",
  "oct okt october oktober octobre octubre outubro ottobre października październik октября октябрь жовтня ekim octombrie अक्टूबर अक्तूबर أكتوبر اكتوبر اکتوبر",
  "nov november novembre noviembre novembro listopada listopad ноября ноябрь листопада kasım noiembrie नवंबर नवम्बर نوفمبر نومبر",
  "dec dez december dezember décembre decembre diciembre dezembro dicembre grudnia grudzień декабря декабрь грудня aralık decembrie desember दिसंबर दिसम्बर ديسمبر دسمبر",
];
const monthOf = new Map(months.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])));

/**
 * Reads a date as sources write it: ISO 8601 with or without time and zone, "2020-10-07 20:05", "26 May 2015",
 * "stated on October 22, 2019 in a speech:", "May 2015", "2015", "६ मई २०२१", "2021年5月6日", and numbers with dots (day first, as in
 * Europe). Of a slashed date that ends in its year only the year is taken, since 10/07 is October in one country and July in another.
 * Seconds and milliseconds since 1970 are the day in UTC. Lists and JSON-LD's `{"@value": …}` are looked into.
 *
 * The day is the one written; a time zone does not move it. Years outside 1000 to 2199 are slips, not dates.
 *
 * @returns undefined where no date can be read. Never throws.
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

/** Zeros of the digits that dates are written in beside ours: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Thai, full width. */
const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xe50, 0xff10];

function foldDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = zeros.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** Ten digits are seconds, thirteen are milliseconds; `/Date(…)/` is how .NET writes the latter. */
function readEpoch(text: string): PartialDate | undefined {
  const [, seconds] = /^\s*(?:\/Date\()?(\d{9,10})(?:\d{3})?(?:\.\d{1,9})?(?:[+-]\d{4})?(?:\)\/)?\s*$/u.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  return dayOf(Math.floor(Number(seconds) / 86_400));
}

/** A count of days since 1970-01-01 as a day of the calendar (Howard Hinnant, civil_from_days). */
function dayOf(days: number): PartialDate | undefined {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const year = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return checkDate(String(year + era * 400 + (month <= 2 ? 1 : 0)), String(month), String(day));
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
    const month = monthOf.get(name ?? "");
    if (month !== undefined) return checkDate(year, String(month), day);
  }
  const [, name, year] = /(?<![\p{L}\p{M}])([\p{L}\p{M}]{2,})\.?,?\s+(?:de |del )?(\d{4})(?!\d)/u.exec(text) ?? [];
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
