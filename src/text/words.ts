/**
 * Text into words with their positions. Our own expression instead of Intl.Segmenter, whose words differ between Node,
 * Chromium and Firefox: an index built in one is read in another.
 */
import { leadsNumber } from "./currency-codes.ts";
import { foldWord, lowerWord } from "./letters/fold.ts";
import { findSimpleEnd } from "./simple-word.ts";
import type { Span } from "./letters/span.ts";
import { splitTag } from "./split-tag.ts";

/** The properties of a word that do not depend on its position. */
interface WordForm {
  /** As written, without a possessive ending. */
  raw: string;
  /** Lower case with accents, dots of initials removed: u.s. is us. */
  lower: string;
  /** Lower case without accents: the form that is compared. */
  folded: string;
  /** Begins with a capital letter of a script that has capitals. */
  isCapital: boolean;
  /** Digits, perhaps with separators: 1,250.5 */
  isNumeric: boolean;
  /** Contracted negation: don't, isn't, cannot. The word itself is then the auxiliary alone. */
  isNegated: boolean;
}

export interface Word extends WordForm, Span {}

/** A word of a run of letters: a run may contain several (東京都), or none (an address). */
interface Part {
  at: number;
  form: WordForm;
}

/** Runs of letters seen before. Make one for a task and keep it; it holds at most 30,000. */
export type WordMemory = Map<string, readonly Part[]>;

const memoryMax = 30_000;
const longestRemembered = 40;

const address = String.raw`(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+`;
const dotted = String.raw`\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])\.?`;
const fractions = "\u00BC-\u00BE\u2150-\u215E";
const digits = String.raw`\p{Nd}+(?:[.,٫٬]\p{Nd}+|['’]\p{Nd}{3}(?!\p{Nd}))*[${fractions}]?|[${fractions}]`;
const letters = String.raw`[\p{L}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*`;
const pattern = new RegExp(`${address}|${dotted}|${digits}|${letters}`, "uy");
const elision = /^(?:[ldjnstmc]|qu|lorsqu|puisqu|jusqu|quoiqu|dell|nell|sull|all|dall|un|gl|quell)['’](?=\p{L}{3}|une?$|au$)/iu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** First letter of the scripts without spaces: Thai. A pair that begins below this may be read differently when alone. */
const unspacedFrom = 0x0e00;
const camel = /(?<=\p{Ll})(?=\p{Lu})/u;
const capital = /^\p{Lu}/u;
const irregularNegations: Record<string, string> = { "won't": "will", "can't": "can", cannot: "can", "shan't": "shall", "ain't": "is" };

/** All words by position. Addresses are skipped; scripts without spaces give overlapping pairs of characters. */
export function tokenize(text: string, memory: WordMemory = new Map()): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    const note = findNoteEnd(text, at);
    if (note > 0) {
      at = note;
      continue;
    }
    const end = findCode(text, at) || findSimpleEnd(text, at) || findEnd(text, at);
    if (end === 0) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    for (const part of readRun(text, at, end, memory)) words.push(place(part.form, at + part.at));
    at = end;
  }
  return words;
}

const openBracket = 0x5b;
const noteMark = /\[\p{Nd}{1,3}\]/uy;

/**
 * Where a note mark that begins here ends, or 0: "ferries[12]", "[1] That is wrong", "in 2019 [3]." It refers to a source and is not
 * a number. A number in brackets inside a sentence is an editor's insertion and does count: "sold [12] ferries".
 */
function findNoteEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== openBracket) return 0;
  noteMark.lastIndex = at;
  if (!noteMark.test(text)) return 0;
  const isApart = at > 0 && /[^\S\n\r]/u.test(text.charAt(at - 1)) && /[\s\p{L}\p{N}$€£–-]/u.test(text.charAt(noteMark.lastIndex));
  return isApart ? 0 : noteMark.lastIndex;
}

/** و, which is joined to the number after it. */
const arabicAnd = 0x0648;

/** Where a prefix that is joined to the number after it ends (EUR45m, kr45, و15), or 0. */
function findCode(text: string, at: number): number {
  if (text.charCodeAt(at) === arabicAnd && /^\p{Nd}/u.test(text.slice(at + 1, at + 2))) return at + 1;
  for (const end of [at + 2, at + 3]) {
    const next = text.charCodeAt(end);
    if (next >= 0x30 && next <= 0x39) return leadsNumber(text.slice(at, end)) ? end : 0;
  }
  return 0;
}

/** End of the run of letters or digits, or of the address, that begins here; 0 if neither does. */
function findEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x30 || (code > 0x39 && code < 0x41)) return 0; // spaces and marks
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

function readRun(text: string, start: number, end: number, memory: WordMemory): readonly Part[] {
  const raw = text.slice(start, end);
  const before = text.charCodeAt(start - 1);
  if (before === 0x23 || before === 0x40) return readTag(raw, memory);
  let parts = memory.get(raw);
  if (parts !== undefined) return parts;
  parts = readParts(raw, memory);
  if (raw.length > longestRemembered) return parts;
  if (memory.size >= memoryMax) memory.clear();
  memory.set(raw, parts);
  return parts;
}

/** #HarbourFires and @HarbourNews become their words; so does #harbourfires if its words are common. */
function readTag(raw: string, memory: WordMemory): readonly Part[] {
  const parts = readParts(raw, memory);
  if (parts.length !== 1 || parts[0]?.at !== 0) return parts;
  const split = camel.test(raw) ? raw.split(camel) : splitTag(raw);
  if (split === undefined) return parts;
  let at = 0;
  return split.map((word) => {
    at += word.length;
    return { at: at - word.length, form: readForm(word, word) };
  });
}

function readParts(raw: string, memory: WordMemory, at = 0): readonly Part[] {
  if (/^(?:https?:|www\.|pic\.t|t\.co\/)/u.test(raw)) return [];
  if (raw.includes(".") && capital.test(raw)) return [{ at, form: readForm(raw, raw.replaceAll(".", "")) }];
  if (/^[\p{Nd}\p{No}]/u.test(raw)) return [{ at, form: { ...readForm(raw, raw), isNumeric: true } }];
  if (unspaced.test(raw)) return readPairs(raw, memory, at);
  const cut = elision.exec(raw)?.[0].length ?? 0;
  return cut > 0 ? readParts(raw.slice(cut), memory, at + cut) : [{ at, form: readForm(raw, raw) }];
}

function readForm(raw: string, spelling: string): WordForm {
  let lower = lowerWord(spelling);
  let length = raw.length;
  let isNegated = false;
  if (Object.hasOwn(irregularNegations, lower)) {
    isNegated = true;
    lower = irregularNegations[lower] ?? lower;
  } else if (lower.endsWith("n't")) {
    isNegated = true;
    lower = lower.slice(0, -3);
  } else if (/'(?:s|re|ve|ll|d|m)$/u.test(lower)) {
    const tail = lower.length - lower.lastIndexOf("'");
    lower = lower.slice(0, -tail);
    length -= tail;
  }
  return { raw: raw.slice(0, length), lower, folded: foldWord(lower), isCapital: capital.test(raw), isNumeric: false, isNegated };
}

/** 東京都 gives 東京, 京都. A lone character gives itself. */
function readPairs(raw: string, memory: WordMemory, start: number): readonly Part[] {
  const characters = [...raw];
  const parts: Part[] = [];
  let at = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    const pair = (characters[i] ?? "") + (characters[i + 1] ?? "");
    parts.push({ at, form: readPair(pair, memory) });
    at += (characters[i] ?? "").length;
  }
  return parts;
}

/** Runs in these scripts are long and seldom repeat; their pairs do. */
function readPair(pair: string, memory: WordMemory): WordForm {
  const isRemembered = pair.charCodeAt(0) >= unspacedFrom;
  const known = isRemembered ? memory.get(pair)?.[0]?.form : undefined;
  if (known !== undefined) return known;
  const form = readForm(pair, pair);
  if (isRemembered && memory.size < memoryMax) memory.set(pair, [{ at: 0, form }]);
  return form;
}

function place(form: WordForm, start: number): Word {
  return {
    start,
    end: start + form.raw.length,
    raw: form.raw,
    lower: form.lower,
    folded: form.folded,
    isCapital: form.isCapital,
    isNumeric: form.isNumeric,
    isNegated: form.isNegated,
  };
}
