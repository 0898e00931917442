/**
 * Numbers as values: "$1.13bn", "1.13 billion dollars", "five per cent", "two-thirds", "the 21st", "1990s", "Nr. 3".
 * A number is read together with its magnitude and its unit, so that 5 million pounds is not 5 and not 5 million.
 */
import { findLexicon, type Lexicon } from "./lexicon.ts";
import { currencies, leadingCurrencies, percentPhrases, unitNames } from "./number-units.ts";
import { type Amount, readWordNumber } from "./number-words.ts";
import { parseDigits } from "./parse-digits.ts";
import type { Span } from "./span.ts";
import type { Word } from "./words.ts";

export const numberKinds = ["plain", "percent", "money", "year", "day", "ordinal"] as const;
export type NumberKind = (typeof numberKinds)[number];

export interface NumberReading extends Span {
  value: number;
  kind: NumberKind;
  /** Currency as ISO 4217 for money, else the unit of measure or the folded word after a plain number ("km", "months"), else "". */
  unit: string;
  /** What the words before it say: more than, less than, about, exactly (nothing said). */
  bound: "more" | "less" | "about" | "exact";
  /** First and last word of the reading, as indexes into the words given. */
  first: number;
  last: number;
}

const more = new Set("more over above least exceeding exceeds than mehr uber mindestens plus mas mais piu oltre minimum".split(" "));
const less = new Set("less under below fewer most up nearly almost weniger unter hochstens moins menos meno sotto maximum".split(" "));
const about = new Set(
  "about around roughly some approximately circa estimated etwa rund ungefahr environ unos cerca quase quasi".split(" "),
);
const abbreviatedMagnitudes = new Set("mio mrd mln mld тыс млн млрд трлн tys tsd bn".split(" "));

/** All numbers of a text, given its words and language, in order and without overlap. */
export function readNumbers(text: string, words: readonly Word[], language: string): NumberReading[] {
  const lexicon = findLexicon(language);
  const readings: NumberReading[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i]?.isNumeric !== true && !lexicon.numberStarts.has(words[i]?.folded ?? "")) continue;
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
  const amount =
    words[at]?.isNumeric === true ? readDigits(words, at, lexicon) : readWordNumber(words, at, lexicon, (i) => isNear(text, words, i));
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
  const isWord = words[at]?.isNumeric !== true;
  if (isWord && !hasMagnitude && last === at && (value === 1 || value === 0.5)) return undefined; // one of them, half of it
  return addUnit(text, words, at, last, value, hasMagnitude, lexicon);
}

function readDigits(words: readonly Word[], at: number, lexicon: Lexicon): Amount | undefined {
  const value = parseDigits(words[at]?.folded ?? "", lexicon.commaGroups);
  return Number.isFinite(value) ? { value, last: at, hasMagnitude: false } : undefined;
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
  last: number,
  value: number,
  hasMagnitude: boolean,
  lexicon: Lexicon,
): NumberReading {
  const start = words[first]?.start ?? 0;
  const plain: Measure = { kind: "plain", unit: "", words: 0, signs: 0 };
  const measure = readSigns(text, words, first, last) ?? readUnitWords(text, words, first, last, lexicon) ?? plain;
  const next = words[last + 1];
  const isPlain = measure.kind === "plain";
  return {
    start: start - measure.signs,
    end: words[last + measure.words]?.end ?? start,
    value,
    kind: isPlain ? readPlainKind(words, first, last, value, hasMagnitude, lexicon) : measure.kind,
    unit: !isPlain || measure.unit !== "" ? measure.unit : next !== undefined && isNear(text, words, last) ? nameUnit(next.folded) : "",
    bound: readBound(words, first),
    first,
    last: last + measure.words,
  };
}

/** What a number counts, with how many words after and characters before belong to it. */
interface Measure {
  kind: NumberKind;
  unit: string;
  words: number;
  signs: number;
}

/** $5, R$ 5, 5 €, 5%, %5, 5°. */
function readSigns(text: string, words: readonly Word[], first: number, last: number): Measure | undefined {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? start;
  const [before, sign] = /(?:^|(R?))([$£€¥₹₽₺₴₩₪₫₦]|(?<!\p{Nd})%)\s?$/u.exec(text.slice(Math.max(0, start - 3), start))?.slice(1) ?? [];
  if (sign === "%") return { kind: "percent", unit: "", words: 0, signs: 0 };
  if (sign !== undefined)
    return { kind: "money", unit: before === "R" && sign === "$" ? "BRL" : (currencies.get(sign) ?? ""), words: 0, signs: 1 };
  const after = /^\s?([%‰$£€¥₹₽₺₴₩₪₫₦٪°])/u.exec(text.slice(end, end + 3))?.[1];
  if (after === undefined) return undefined;
  if (after === "%" || after === "٪") return { kind: "percent", unit: "", words: 0, signs: 0 };
  if (after === "°") return { kind: "plain", unit: nameUnit(after), words: 0, signs: 0 };
  return { kind: "money", unit: currencies.get(after) ?? "", words: 0, signs: 0 };
}

/** 5 percent, 5 por ciento, yüzde 5; 5 euros, Rs 5. */
function readUnitWords(text: string, words: readonly Word[], first: number, last: number, lexicon: Lexicon): Measure | undefined {
  const next = words[last + 1]?.folded ?? "";
  const before = words[first - 1];
  if (lexicon.percents.has(next)) return { kind: "percent", unit: "", words: 1, signs: 0 };
  if (percentPhrases.has(`${next} ${words[last + 2]?.folded ?? ""}`)) return { kind: "percent", unit: "", words: 2, signs: 0 };
  if (before?.folded === "yuzde") return { kind: "percent", unit: "", words: 0, signs: 0 };
  const currency = currencies.get(next);
  if (currency !== undefined && isNear(text, words, last)) return { kind: "money", unit: currency, words: 1, signs: 0 };
  const leading = before !== undefined && leadingCurrencies.has(before.folded) ? currencies.get(before.folded) : undefined;
  if (leading !== undefined && /^\.?\s?$/u.test(text.slice(before?.end, words[first]?.start)))
    return { kind: "money", unit: leading, words: 0, signs: 0 };
  return undefined;
}

function nameUnit(word: string): string {
  return unitNames.get(word) ?? word;
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

/** The next word follows at once or after a space or hyphen; after the point of an abbreviation too: 2,5 Mio. Euro. */
function isNear(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return false;
  const between = text.slice(word.end, next.start);
  return /^[\s\u00A0-]{0,2}$/u.test(between) || (between === ". " && abbreviatedMagnitudes.has(word.folded));
}
