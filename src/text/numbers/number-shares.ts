/** Shares in words, as percent: one in five, three-quarters, half of them, jeder Vierte, la mitad, un Français sur cinq. */
import { articles } from "../lexicon/lexicon.ts";
import { readAmount } from "./number-amounts.ts";
import { findPhrase, findPhraseBefore, type FoundPhrase } from "./number-phrases.ts";
import { type Amount, isNear, type Measured, type NumberText, wordAt } from "./number-text.ts";

/** Maximum value of a number in a share: one in ten million. */
const ofMax = 1e7;
/** A share of time is a rate: three in ten years. */
const times = /^(?:second|minute|hour|day|night|week|month|year|decade|game|match|jahr|monat|tag)(?:e?s|en?)?$/u;
const otherHalves = new Set("last latter other letzte letzten zweite derniere ultima otra outra altra".split(" "));

/** The share that begins with the word at `at`, or shortly after it if it contains a noun. Read once per word. */
export function readShare(reading: NumberText, at: number): Measured | undefined {
  const { shares } = reading;
  if (!shares.has(at)) shares.set(at, readShareAt(reading, at));
  return shares.get(at);
}

function readShareAt(reading: NumberText, at: number): Measured | undefined {
  return readHalf(reading, at) ?? readPart(reading, at) ?? readOutOf(reading, at) ?? readEvery(reading, at) ?? readTurkish(reading, at);
}

function readHalf(reading: NumberText, at: number): Measured | undefined {
  const { text, words, phrases, lexicon } = reading;
  const before = wordAt(reading, at - 1);
  if (lexicon.ordinals.has(before) || otherHalves.has(before)) return undefined;
  const next = wordAt(reading, at + 1);
  const isSize = lexicon.magnitudes.has(next) || (articles.has(next) && lexicon.magnitudes.has(wordAt(reading, at + 2)));
  const known = findPhrase(phrases.half, text, words, at);
  if (known !== undefined) return isSize ? undefined : makeShare(reading, 0.5, at, at + known.length - 1);
  if (findPhrase(phrases.halfOf, text, words, at) === undefined || isSize) return undefined;
  return isOf(reading, at + 1) || (isBounded(reading, at) && !articles.has(next)) ? makeShare(reading, 0.5, at, at) : undefined;
}

/** A third of, two-thirds, 3/4 of, drei Viertel, una quinta parte, sepertiga. */
function readPart(reading: NumberText, at: number): Measured | undefined {
  const { text, words, phrases } = reading;
  const bare = findPhrase(phrases.partsBare, text, words, at) ?? findPhrase(phrases.parts, text, words, at) ?? readParts(reading, at);
  if (bare !== undefined && isNeeded(reading, at, bare.length)) return makeShare(reading, 1 / bare.value, at, at + bare.length - 1);
  const count = articles.has(wordAt(reading, at)) ? articleAt(reading, at) : readAmount(reading, at);
  if (count === undefined) return undefined;
  const isProper = count.value > 0 && count.value < 1;
  if (isProper && words[at]?.isNumeric === true && !/^[.,]|[.,]/u.test(text.slice(count.start, count.end)) && isOf(reading, count.last + 1))
    return sizeOf(reading, makeShare(reading, count.value, at, count.last));
  if (!isNear(reading, count.last) || !Number.isInteger(count.value) || count.value < 1 || count.value > 99) return undefined;
  const sure =
    findPhrase(phrases.parts, text, words, count.last + 1) ??
    findPhrase(phrases.partsBare, text, words, count.last + 1) ??
    readParts(reading, count.last + 1);
  const part = sure ?? findPhrase(phrases.partsOf, text, words, count.last + 1) ?? readNth(reading, count.last + 1);
  if (part === undefined || count.value >= part.value) return undefined;
  const last = count.last + part.length;
  const isHyphened = text.slice(words[count.last]?.end, words[count.last + 1]?.start) === "-";
  if (sure === undefined && !isHyphened && !isOf(reading, last + 1) && !isBounded(reading, at) && !isBy(reading, at, last))
    return undefined;
  return sizeOf(reading, makeShare(reading, count.value / part.value, at, last));
}

/** Fifths, quintos, quinti, quinta parte: more than one of an ordinal, or an ordinal and "part". */
function readParts(reading: NumberText, at: number): FoundPhrase | undefined {
  const word = wordAt(reading, at);
  const { ordinals } = reading.lexicon;
  if (/^(?:parte|partes|часть|czesc)$/u.test(wordAt(reading, at + 1))) {
    const value = ordinals.get(word) ?? (word.endsWith("s") ? ordinals.get(word.slice(0, -1)) : undefined) ?? 0;
    return value >= 3 ? { length: 2, value } : undefined;
  }
  const value = ordinals.has(word)
    ? 0
    : (ordinals.get(word.replace(/s$/u, "")) ?? (word.endsWith("i") ? ordinals.get(`${word.slice(0, -1)}o`) : undefined) ?? 0);
  return value >= 3 ? { length: 1, value } : undefined;
}

/** A fifth: an ordinal that may also be a place in an order. */
function readNth(reading: NumberText, at: number): FoundPhrase | undefined {
  const value = reading.lexicon.ordinals.get(wordAt(reading, at)) ?? 0;
  return value >= 3 ? { length: 1, value } : undefined;
}

/** A part without a number before it counts if its word has no other meaning, or if it is a part of something. */
function isNeeded(reading: NumberText, at: number, length: number): boolean {
  const { text, words, phrases, lexicon } = reading;
  const isBare = findPhrase(phrases.partsBare, text, words, at) !== undefined;
  return !lexicon.ordinals.has(wordAt(reading, at - 1)) && (isBare || isOf(reading, at + length));
}

/** Three quarters of a million is a number, not a share. */
function sizeOf(reading: NumberText, share: Measured): Measured {
  const of = findPhrase(reading.phrases.of, reading.text, reading.words, share.last + 1);
  if (of === undefined || !articles.has(wordAt(reading, share.last + 2))) return share;
  const scale = reading.lexicon.magnitudes.get(wordAt(reading, share.last + 3));
  if (scale === undefined) return share;
  const last = share.last + 3;
  return {
    ...share,
    kind: "plain",
    value: (share.value * scale) / 100,
    scale,
    hasMagnitude: true,
    last,
    end: reading.words[last]?.end ?? share.end,
  };
}

/** One in five, 3 out of 4, un Français sur cinq, पाँच में से एक. */
function readOutOf(reading: NumberText, at: number): Measured | undefined {
  const { text, words, phrases, lexicon } = reading;
  const count = articles.has(wordAt(reading, at)) ? articleAt(reading, at) : readAmount(reading, at);
  if (count === undefined || !Number.isInteger(count.value) || count.value < 1) return undefined;
  const behind =
    findPhrase(phrases.outOfBehind, text, words, count.last + 1) ?? findPhrase(phrases.outOfBehind, text, words, count.last + 2);
  if (behind !== undefined && lexicon.teen === "") return readBehind(reading, count);
  for (let nouns = 0; nouns <= 2; nouns++) {
    const from = count.last + 1 + nouns;
    if (/[^\s'’-]/u.test(text.slice(words[from - 1]?.end, words[from]?.start))) return undefined;
    const found = findPhrase(phrases.outOf, text, words, from);
    if (found === undefined) continue;
    if (nouns > 0 && found.length === 1 && !/^(?:sur|su)$/u.test(wordAt(reading, from))) return undefined;
    const whole = readAmount(reading, from + found.length);
    if (whole === undefined || !isWhole(reading, whole, count.value)) return undefined;
    return makeShare(reading, count.value / whole.value, nouns > 0 ? from : at, whole.last);
  }
  return undefined;
}

function isWhole(reading: NumberText, { value, last, end }: Amount, count: number): boolean {
  const { text, lexicon } = reading;
  if (!Number.isInteger(value) || value <= count || value > ofMax || (value >= 1400 && value <= 2150)) return false;
  const next = wordAt(reading, last + 1);
  return !times.test(next) && !lexicon.months.has(next) && !lexicon.percents.has(next) && !/^\s?[%$€£:]/u.test(text.slice(end, end + 2));
}

/** पाँच में से एक: the whole comes first, perhaps with its noun. */
function readBehind(reading: NumberText, whole: Amount): Measured | undefined {
  const { text, words, phrases } = reading;
  for (let nouns = 0; nouns <= 1; nouns++) {
    const found = findPhrase(phrases.outOfBehind, text, words, whole.last + 1 + nouns);
    const at = whole.last + 1 + nouns + (found?.length ?? 0);
    const count = found === undefined ? undefined : readAmount(reading, at);
    if (count === undefined || !Number.isInteger(count.value) || count.value < 1 || count.value >= whole.value) continue;
    return makeShare(reading, count.value / whole.value, whole.first, count.last);
  }
  return undefined;
}

/** Every fifth, jeder Vierte, каждый третий, co piąty. In English "every second" may be an instant. */
function readEvery(reading: NumberText, at: number): Measured | undefined {
  const { text, words, phrases, lexicon, isEnglish } = reading;
  if (findPhrase(phrases.every, text, words, at) === undefined) return undefined;
  const nth = lexicon.ordinals.get(wordAt(reading, at + 1)) ?? 0;
  return nth >= (isEnglish ? 3 : 2) && !times.test(wordAt(reading, at + 2)) ? makeShare(reading, 1 / nth, at, at + 1) : undefined;
}

const turkishCounts: readonly [string, number][] = [["bir", 1], ["iki", 2], ["uc", 3], ["dor", 4], ["bes", 5], ["alti", 6], ["yedi", 7], ["sekiz", 8], ["dokuz", 9]]; // prettier-ignore

/** Dörtte üçü; beş kişiden biri, her beş kişiden biri. */
function readTurkish(reading: NumberText, at: number): Measured | undefined {
  const { text, words, phrases } = reading;
  if (phrases.outOfBehind.get("~") === undefined) return undefined;
  const whole = findPhrase(phrases.wholes, text, words, at);
  if (whole !== undefined) return turkishShare(reading, at, whole.value, at + 1);
  const amount = readAmount(reading, at);
  if (amount === undefined || !Number.isInteger(amount.value) || amount.value < 2) return undefined;
  const found = findPhrase(phrases.outOfBehind, text, words, amount.last + 1);
  return found && turkishShare(reading, at, amount.value, amount.last + 2);
}

function turkishShare(reading: NumberText, first: number, whole: number, at: number): Measured | undefined {
  const word = wordAt(reading, at);
  const count =
    turkishCounts.find(([begin]) => word.startsWith(begin) && /^(?:i|si|u|su|du|t?i)$/u.test(word.slice(begin.length)))?.[1] ?? 0;
  return count >= 1 && count < whole ? makeShare(reading, count / whole, first, at) : undefined;
}

function isOf(reading: NumberText, at: number): boolean {
  const of = findPhrase(reading.phrases.of, reading.text, reading.words, at);
  if (of !== undefined) return true;
  const before = reading.text.slice(reading.words[at - 1]?.end, reading.words[at]?.start);
  return /^\s(?:d|dell)['’]$/u.test(before);
}

/** By a third, um ein Viertel, at the end of a clause; "by a fourth man" is about a man. */
function isBy(reading: NumberText, at: number, last: number): boolean {
  if (!/^(?:by|um|de|di|com|met|на|o)$/u.test(wordAt(reading, at - 1))) return false;
  const next = reading.words[last + 1];
  return next === undefined || !isNear(reading, last) || reading.lexicon.stop.has(next.folded);
}

/** More than, nearly, about come before it. */
function isBounded({ text, words, phrases }: NumberText, at: number): boolean {
  const { more, less, nearly, about } = phrases;
  return [more, less, nearly, about].some((list) => findPhraseBefore(list, text, words, at) !== undefined);
}

function articleAt({ words }: NumberText, at: number): Amount | undefined {
  const word = words[at];
  return word && { start: word.start, end: word.end, value: 1, first: at, last: at, hasMagnitude: false, scale: 1 };
}

function makeShare({ words }: NumberText, share: number, first: number, last: number): Measured {
  const place = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, first, last };
  return { ...place, value: Number((100 * share).toPrecision(6)), kind: "percent", unit: "", hasMagnitude: true, scale: 1 };
}
