/** Values with their magnitudes: 1,250.5, .5, 10 000, 1½ million, 3/4, two hundred, five and a half million, anderthalb. */
import { articles } from "../lexicon/lexicon.ts";
import { findPhrase } from "./number-phrases.ts";
import { hasCurrencyBeside, namesMeasure } from "./number-units.ts";
import { type Amount, isNear, type NumberText, wordAt } from "./number-text.ts";
import { readWordNumber } from "./number-words.ts";
import { mayBeThousands, parseDigits } from "./parse-digits.ts";

/** The amount that begins with the word at `at`, if any. Read once per word. */
export function readAmount(reading: NumberText, at: number): Amount | undefined {
  const { amounts } = reading;
  if (!amounts.has(at)) amounts.set(at, readAmountAt(reading, at));
  return amounts.get(at);
}

function readAmountAt(reading: NumberText, at: number): Amount | undefined {
  const isDigits = reading.words[at]?.isNumeric === true;
  const begun = isDigits ? readDigits(reading, at) : (readWords(reading, at) ?? readLoneMagnitude(reading, at));
  if (begun === undefined) return undefined;
  return addMagnitudes(reading, addHalf(reading, begun));
}

function readDigits(reading: NumberText, at: number): Amount | undefined {
  const { text, words, lexicon } = reading;
  const word = words[at];
  if (word === undefined) return undefined;
  const last = findGroups(reading, at);
  const end = words[last]?.end ?? word.end;
  const raw = /^[\p{Nd}\p{No}]/u.test(word.raw) ? text.slice(word.start, end) : word.folded; // a spelled-out year
  const amount = { start: word.start, end, first: at, last, hasMagnitude: false, scale: 1 };
  const ratio = readRatio(reading, at);
  if (ratio !== undefined && isDivided(reading, ratio.last)) return { ...amount, ...ratio };
  if (last === at && /^\d+$/u.test(raw) && /(?:^|[\s($€£¥₹-])[.,]$/u.test(text.slice(Math.max(0, word.start - 2), word.start)))
    return { ...amount, start: word.start - 1, value: Number(`0.${raw}`) };
  const value = parseDigits(raw, lexicon.commaGroups !== (mayBeThousands(raw, lexicon.commaGroups) && countsThings(reading, at)));
  if (!Number.isFinite(value)) return undefined;
  const more =
    Number.isInteger(value) && isNear(reading, last) && words[last + 1]?.isNumeric === true ? readRatio(reading, last + 1) : undefined;
  return more === undefined ? { ...amount, value } : { ...amount, value: value + more.value, last: more.last, end: more.end };
}

/** Maximum number of groups after the first, and of magnitudes after a number: text beyond that is not a number. */
const groupsMax = 7;
const magnitudesMax = 3;

/**
 * 10 000 and 1 000 000: the index of the last word of the groups of three separated by a space. After a name or a month, a plain space
 * separates two numbers: "in room Blue 12 345 people".
 */
function findGroups({ text, words, lexicon }: NumberText, at: number): number {
  if (!/^\p{Nd}{1,3}$/u.test(words[at]?.raw ?? "")) return at;
  const space = text.slice(words[at]?.end, words[at + 1]?.start);
  if (!/^[\s'’]$/u.test(space)) return at;
  let last = at;
  while (last < at + groupsMax && text.slice(words[last]?.end, words[last + 1]?.start) === space) {
    const group = words[last + 1]?.raw ?? "";
    if (!/^\p{Nd}{3}(?:[.,٫]\p{Nd}+)?$/u.test(group)) break;
    last++;
    if (group.length > 3) break;
  }
  const before = words[at - 1];
  const isBeside = before !== undefined && (words[at]?.start ?? 0) - before.end === 1;
  const isNamed = isBeside && (before.isCapital || lexicon.months.has(before.folded));
  return isNamed && space === " " && last < at + 2 ? at : last;
}

/** 3/4 as one value: a proper fraction of small numbers. Anything else is a date or a name. */
function readRatio({ text, words }: NumberText, at: number): Pick<Amount, "value" | "last" | "end"> | undefined {
  const [over, under] = [words[at], words[at + 1]];
  if (over === undefined || under?.isNumeric !== true || !/^[/\u2044]$/u.test(text.slice(over.end, under.start))) return undefined;
  if (
    !/^\d{1,2}$/u.test(over.raw) ||
    !/^(?:[2-9]|1[0-2]|16|20|100)$/u.test(under.raw) ||
    /^[/.-]?\d/u.test(text.slice(under.end, under.end + 2))
  )
    return undefined;
  const value = Number(over.raw) / Number(under.raw);
  return value > 0 && value < 1 ? { value, last: at + 1, end: under.end } : undefined;
}

/** A ratio is a fraction if it is a part of something: 3/4 of, 1/2 mile; 9/11 and 3/4 alone are dates and names. */
function isDivided(reading: NumberText, last: number): boolean {
  const { text, words, phrases, lexicon } = reading;
  if (
    findPhrase(phrases.of, text, words, last + 1) !== undefined ||
    /^\sd['’]$/u.test(text.slice(words[last]?.end, words[last + 1]?.start))
  )
    return true;
  return isNear(reading, last) && (namesMeasure(reading, last + 1) || lexicon.magnitudes.has(wordAt(reading, last + 1)));
}

/** Whether a countable noun follows: people, not liters or percent. */
function countsThings(reading: NumberText, at: number): boolean {
  const next = reading.words[at + 1];
  if (next === undefined || !isNear(reading, at) || !/^\p{L}{4,}$/u.test(next.raw)) return false;
  return !reading.lexicon.magnitudes.has(next.folded) && !reading.lexicon.stop.has(next.folded) && !namesMeasure(reading, at + 1);
}

function readWords(reading: NumberText, at: number): Amount | undefined {
  const plus = findPhrase(reading.phrases.plus, reading.text, reading.words, at);
  const whole = plus && readWordNumber(reading.words, at + 1, reading.lexicon, (i) => isNear(reading, i));
  if (plus !== undefined && whole !== undefined)
    return place(reading, { ...whole, value: whole.value + plus.value * whole.scale, first: at, hasMagnitude: true });
  const found = readWordNumber(reading.words, at, reading.lexicon, (i) => isNear(reading, i));
  return found && place(reading, { ...found, first: at });
}

/** "millón y medio": a magnitude without a number before it counts if a half follows. */
function readLoneMagnitude(reading: NumberText, at: number): Amount | undefined {
  const scale = reading.lexicon.magnitudes.get(wordAt(reading, at)) ?? 0;
  if (scale < 1000 || findPhrase(reading.phrases.andHalf, reading.text, reading.words, at + 1) === undefined) return undefined;
  return place(reading, { value: scale, scale, first: at, last: at, hasMagnitude: true });
}

/** Two and a half; a million and a half: adds half of the unit before it. */
function addHalf(reading: NumberText, amount: Amount): Amount {
  if (amount.value === 0.5 || !Number.isInteger(amount.value)) return amount;
  const half = findPhrase(reading.phrases.andHalf, reading.text, reading.words, amount.last + 1);
  if (half === undefined || !isNear(reading, amount.last)) return amount;
  return place(reading, { ...amount, value: amount.value + half.value * amount.scale, last: amount.last + half.length });
}

function addMagnitudes(reading: NumberText, begun: Amount): Amount {
  let amount = begun;
  for (let count = 0; count < magnitudesMax && isNear(reading, amount.last); count++) {
    const magnitude = findMagnitude(reading, amount);
    if (magnitude === undefined) break;
    const { value, scale, last } = amount;
    amount = place(reading, { ...amount, value: round(value * magnitude), scale: scale * magnitude, last: last + 1, hasMagnitude: true });
    const whole = addHalf(reading, Number.isInteger(value) ? { ...amount, scale: magnitude } : amount);
    if (whole.last > amount.last) amount = { ...whole, scale: amount.scale };
  }
  return amount;
}

/** The factor of the next word. A single letter must follow directly, or be next to a currency: 5m, 2 M€. */
function findMagnitude(reading: NumberText, { first, last, start }: Amount): number | undefined {
  const { words, lexicon } = reading;
  const next = words[last + 1];
  if (next === undefined) return undefined;
  const known = lexicon.magnitudes.get(next.folded);
  const isGlued = next.start === words[last]?.end;
  if (next.folded.length > 1) {
    const isShort = next.raw === "MM" || next.raw === "mm";
    return known ?? (isShort && hasCurrencyBeside(reading, first, start, next.end) ? 1e6 : undefined);
  }
  if (isGlued && known !== undefined && next.raw !== "M") return known;
  if (isGlued && /^k$/iu.test(next.raw)) return 1e3;
  if (next.raw !== "M" && !/^[kK]$/u.test(next.raw)) return undefined;
  if (!hasCurrencyBeside(reading, first, start, next.end)) return isGlued ? known : undefined;
  return next.raw === "M" ? 1e6 : 1e3;
}

function place({ words }: NumberText, amount: Omit<Amount, "start" | "end"> & Partial<Amount>): Amount {
  const start = amount.start ?? words[amount.first]?.start ?? 0;
  return { ...amount, start, end: words[amount.last]?.end ?? start };
}

/** 1.1 × 1,000,000 is 1,100,000, not 1,100,000.0000000001. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12));
}

/** Half a percent, half a mile: the amount with its article, if it is half of one. */
export function skipArticle(reading: NumberText, amount: Amount): Amount | undefined {
  if (amount.value !== 0.5 || amount.first !== amount.last || !articles.has(wordAt(reading, amount.last + 1))) return undefined;
  return place(reading, { ...amount, last: amount.last + 1 });
}
