/**
 * Text into words with their places. Our own expression instead of Intl.Segmenter, whose words differ between Node,
 * Chromium and Firefox: an index built in one is read in another.
 */
import { foldWord, lowerWord } from "./fold.ts";
import type { Span } from "./span.ts";

export interface Word extends Span {
  /** As it stands, without a possessive ending. */
  raw: string;
  /** Lower case with accents, dots of initials removed: u.s. is us. */
  lower: string;
  /** Lower case without accents: what is compared. */
  folded: string;
  /** Begins with a capital letter of a script that has capitals. */
  isCapital: boolean;
  /** Digits, perhaps with separators: 1,250.5 */
  isNumeric: boolean;
  /** Contracted negation: don't, isn't, cannot. The word itself is then the auxiliary alone. */
  isNegated: boolean;
}

const address = String.raw`(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+`;
const dotted = String.raw`\p{Lu}(?:\.\p{Lu})+(?![\p{L}\p{N}])\.?`;
const digits = String.raw`\p{Nd}+(?:[.,]\p{Nd}+)*`;
const letters = String.raw`[\p{L}][\p{L}\p{M}\p{N}]*(?:['’][\p{L}\p{M}]+)*`;
const pattern = new RegExp(`${address}|${dotted}|${digits}|${letters}`, "gu");
const elision = /^(?:[ldjnstmc]|qu|lorsqu|puisqu|jusqu|quoiqu|dell|nell|sull|all|dall|un|gl|quell)['’](?=[\p{L}]{3})/iu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const camel = /(?<=\p{Ll})(?=\p{Lu})/u;
const capital = /^\p{Lu}/u;
const irregularNegations: Record<string, string> = { "won't": "will", "can't": "can", cannot: "can", "shan't": "shall", "ain't": "is" };

/** All words in order. Addresses are skipped; scripts without spaces give overlapping pairs of characters. */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.matchAll(pattern)) addWord(words, found[0], found.index, text);
  return words;
}

function addWord(words: Word[], raw: string, start: number, text: string): void {
  if (/^(?:https?:|www\.|pic\.t|t\.co\/)/u.test(raw)) return;
  if (raw.includes(".") && capital.test(raw)) return void words.push(makeWord(raw, start, raw.replaceAll(".", "")));
  if (/^\p{Nd}/u.test(raw)) return void words.push({ ...makeWord(raw, start, raw), isNumeric: true });
  if (unspaced.test(raw)) return addPairs(words, raw, start);
  const cut = elision.exec(raw)?.[0].length ?? 0;
  if (cut > 0) return addWord(words, raw.slice(cut), start + cut, text);
  const isTag = start > 0 && (text[start - 1] === "#" || text[start - 1] === "@");
  if (isTag && camel.test(raw)) {
    let at = start;
    for (const part of raw.split(camel)) {
      words.push(makeWord(part, at, part));
      at += part.length;
    }
    return;
  }
  words.push(makeWord(raw, start, raw));
}

function makeWord(raw: string, start: number, spelling: string): Word {
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
  return {
    start,
    end: start + length,
    raw: raw.slice(0, length),
    lower,
    folded: foldWord(lower),
    isCapital: capital.test(raw),
    isNumeric: false,
    isNegated,
  };
}

/** 東京都 gives 東京, 京都. A lone character gives itself. */
function addPairs(words: Word[], raw: string, start: number): void {
  const characters = [...raw];
  let at = start;
  for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
    const pair = (characters[i] ?? "") + (characters[i + 1] ?? "");
    words.push(makeWord(pair, at, pair));
    at += (characters[i] ?? "").length;
  }
}
