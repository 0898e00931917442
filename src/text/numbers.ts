/**
 * Numbers as values: "$1.13bn", "1.13 billion dollars", "five per cent", "two-thirds", "the 21st", "1990s", "Nr. 3".
 * A number is read together with its magnitude and its unit, so that 5 million pounds is not 5 and not 5 million.
 */
import { findLexicon, type Lexicon } from "./lexicon.ts";
import type { Span } from "./span.ts";
import type { Word } from "./words.ts";

export const numberKinds = ["plain", "percent", "money", "year", "day", "ordinal"] as const;
export type NumberKind = (typeof numberKinds)[number];

export interface NumberReading extends Span {
  value: number;
  kind: NumberKind;
  /** Currency as ISO 4217 for money, else the folded word after a plain number ("months"), else "". */
  unit: string;
  /** What the words before it say: more than, less than, about, exactly (nothing said). */
  bound: "more" | "less" | "about" | "exact";
  /** First and last word of the reading, as indexes into the words given. */
  first: number;
  last: number;
}

const currencies: Record<string, string> = {
  $: "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB",
  dollar: "USD", dollars: "USD", usd: "USD", pound: "GBP", pounds: "GBP", gbp: "GBP", euro: "EUR", euros: "EUR", eur: "EUR", yen: "JPY", rupees: "INR", rupee: "INR", rs: "INR", reais: "BRL", real: "BRL",
  rubles: "RUB", roubles: "RUB", francs: "CHF", peso: "MXN", pesos: "MXN", dolares: "USD", dollari: "USD", libras: "GBP", sterling: "GBP", naira: "NGN", rand: "ZAR", yuan: "CNY", rupiah: "IDR", ringgit: "MYR", reales: "BRL",
}; // prettier-ignore
const more = new Set("more over above least exceeding exceeds than mehr uber mindestens plus mas mais piu oltre minimum".split(" "));
const less = new Set("less under below fewer most up nearly almost weniger unter hochstens moins menos meno sotto maximum".split(" "));
const about = new Set(
  "about around roughly some approximately circa estimated etwa rund ungefahr environ unos cerca quase quasi".split(" "),
);
const fractionWords: Record<string, number> = { third: 3, thirds: 3, quarter: 4, quarters: 4, fifth: 5, fifths: 5, tenth: 10, tenths: 10 };

/** All numbers of a text, given its words and language, in order and without overlap. */
export function readNumbers(text: string, words: readonly Word[], language: string): NumberReading[] {
  const lexicon = findLexicon(language);
  const readings: NumberReading[] = [];
  for (let i = 0; i < words.length; i++) {
    const reading = readNumberAt(text, words, i, lexicon);
    if (reading === undefined) continue;
    readings.push(reading);
    i = reading.last;
  }
  return readings;
}

function readNumberAt(text: string, words: readonly Word[], at: number, lexicon: Lexicon): NumberReading | undefined {
  const ordinal = readOrdinal(words, at, lexicon);
  if (ordinal !== undefined) return ordinal;
  const amount = words[at]?.isNumeric === true ? readDigits(words, at, lexicon) : readWordNumber(text, words, at, lexicon);
  if (amount === undefined) return undefined;
  let { value, last, hasMagnitude } = amount;
  while (isNear(text, words, last)) {
    const magnitude = lexicon.magnitudes.get(words[last + 1]?.folded ?? "");
    if (magnitude === undefined || (words[last + 1]?.folded.length === 1 && text.slice(words[last]?.end, words[last + 1]?.start) !== ""))
      break;
    value *= magnitude;
    hasMagnitude = true;
    last++;
  }
  const lone = words[at]?.folded;
  if (!hasMagnitude && last === at && (lone === "one" || lone === "half" || lone === "m")) return undefined;
  return addUnit(text, words, at, last, value, hasMagnitude, lexicon);
}

function readDigits(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { value: number; last: number; hasMagnitude: boolean } | undefined {
  const value = parseDigits(words[at]?.folded ?? "", lexicon.commaGroups);
  return Number.isFinite(value) ? { value, last: at, hasMagnitude: false } : undefined;
}

/** Thousands by comma and fraction by point, and the other way round. Indian grouping (1,00,000) is read too. */
const english = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/u;
const continental = /^\d{1,3}(?:\.\d{2,3})*\.\d{3}(?:,\d+)?$/u;

/** "1,250.5" in English, "1.250,5" elsewhere; a lone group of three after a mark is thousands where it may be. */
function parseDigits(digits: string, commaGroups: boolean): number {
  const latin = digits.replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  const isEnglish = english.test(latin) && (commaGroups || latin.split(",").length > 2 || latin.includes("."));
  if (isEnglish) return Number(latin.replaceAll(",", ""));
  const isContinental = continental.test(latin) && (!commaGroups || latin.split(".").length > 2 || latin.includes(","));
  if (isContinental) return Number(latin.replaceAll(".", "").replace(",", "."));
  return Number(latin.replace(",", "."));
}

function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0x30;
  if (code < 0x80) return code - 0x30;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
  return code - zero;
}

/** two hundred and fifty thousand; twenty-one; a million; a third; two-thirds; twice. */
function readWordNumber(
  text: string,
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
): { value: number; last: number; hasMagnitude: boolean } | undefined {
  const first = words[at]?.folded ?? "";
  const start = lexicon.numbers.get(first);
  const isArticle = /^(?:a|an|eine|un|une|una|uno|um|uma)$/u.test(first);
  if (start === undefined && !isArticle) return undefined;
  if (isArticle && !lexicon.magnitudes.has(words[at + 1]?.folded ?? "")) return undefined;
  if (isArticle && (words[at + 1]?.folded.length ?? 0) < 3) return undefined;
  let value = start ?? 1;
  let last = at;
  let hasMagnitude = false;
  const next = words[at + 1]?.folded ?? "";
  if (start !== undefined && Object.hasOwn(fractionWords, next))
    return { value: value / (fractionWords[next] ?? 1), last: at + 1, hasMagnitude: true };
  const units = lexicon.numbers.get(next);
  if (start !== undefined && start >= 20 && start < 100 && units !== undefined && units > 0 && units < 10 && isNear(text, words, at)) {
    value += units;
    last++;
  }
  if (words[last + 1]?.folded === "hundred") {
    value *= 100;
    last++;
    hasMagnitude = true;
    if (words[last + 1]?.folded === "and") {
      const rest = lexicon.numbers.get(words[last + 2]?.folded ?? "");
      if (rest !== undefined) {
        value += rest;
        last += 2;
      }
    }
  }
  return { value, last, hasMagnitude };
}

function readOrdinal(words: readonly Word[], at: number, lexicon: Lexicon): NumberReading | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const next = words[at + 1];
  const suffix = word.isNumeric && next !== undefined && next.start === word.end && /^(?:st|nd|rd|th)$/u.test(next.folded);
  const value = suffix ? parseDigits(word.folded, lexicon.commaGroups) : lexicon.ordinals.get(word.folded);
  if (value === undefined || word.isCapital) return undefined;
  const last = suffix ? at + 1 : at;
  const isDay = value <= 31 && (lexicon.months.has(words[at - 1]?.folded ?? "") || lexicon.months.has(words[last + 1]?.folded ?? ""));
  return {
    start: word.start,
    end: words[last]?.end ?? word.end,
    value,
    kind: isDay ? "day" : "ordinal",
    unit: "",
    bound: "exact",
    first: at,
    last,
  };
}

function addUnit(
  text: string,
  words: readonly Word[],
  first: number,
  lastWord: number,
  value: number,
  hasMagnitude: boolean,
  lexicon: Lexicon,
): NumberReading {
  let last = lastWord;
  const start = words[first]?.start ?? 0;
  const symbol = /([$£€¥₹₽])\s?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[1];
  const end = words[last]?.end ?? start;
  const after = /^\s?([%‰$£€¥₹₽٪])/u.exec(text.slice(end, end + 3))?.[1];
  const next = words[last + 1];
  const nextTwo = `${next?.folded ?? ""} ${words[last + 2]?.folded ?? ""}`;
  const reading = (kind: NumberKind, unit: string): NumberReading => ({
    start: symbol === undefined ? start : start - symbol.length,
    end: words[last]?.end ?? end,
    value,
    kind,
    unit,
    bound: readBound(words, first),
    first,
    last,
  });
  if (symbol !== undefined) return reading("money", currencies[symbol] ?? "");
  if (after === "%" || after === "٪") return reading("percent", "");
  if (after !== undefined) return reading("money", currencies[after] ?? "");
  if (next !== undefined && lexicon.percents.has(next.folded)) {
    last++;
    return reading("percent", "");
  }
  if (/^(?:per cent|por ciento|por cento|per cento|pour cent)$/u.test(nextTwo)) {
    last += 2;
    return reading("percent", "");
  }
  if (next !== undefined && Object.hasOwn(currencies, next.folded) && isNear(text, words, last)) {
    last++;
    return reading("money", currencies[next.folded] ?? "");
  }
  return reading(
    readPlainKind(words, first, last, value, hasMagnitude, lexicon),
    next !== undefined && isNear(text, words, last) ? next.folded : "",
  );
}

function readPlainKind(
  words: readonly Word[],
  first: number,
  last: number,
  value: number,
  hasMagnitude: boolean,
  lexicon: Lexicon,
): NumberKind {
  const isMonthBeside = lexicon.months.has(words[first - 1]?.folded ?? "") || lexicon.months.has(words[last + 1]?.folded ?? "");
  if (isMonthBeside && value <= 31 && Number.isInteger(value)) return "day";
  const digits = words[first]?.folded ?? "";
  if (!hasMagnitude && first === last && /^\d{4}$/u.test(digits) && value >= 1400 && value <= 2150) return "year";
  return "plain";
}

function readBound(words: readonly Word[], first: number): NumberReading["bound"] {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const word = words[i]?.folded ?? "";
    if (word === "than" || word === "als" || word === "que" || word === "a" || word === "to" || word === "at" || word === "the") continue;
    if (more.has(word)) return "more";
    if (less.has(word)) return "less";
    if (about.has(word)) return "about";
    return "exact";
  }
  return "exact";
}

/** The next word follows at once or after a space or hyphen. */
function isNear(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  return word !== undefined && next !== undefined && /^[\s\u00A0-]{0,2}$/u.test(text.slice(word.end, next.start));
}
