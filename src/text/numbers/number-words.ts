/**
 * Numbers in words: two hundred and fifty thousand, twenty-one, a million, two-thirds, quatre-vingt-dix, mil e duzentos,
 * dua puluh lima. One pass from left to right; a word that cannot be added to the number so far ends it.
 */
import { articles, type Lexicon } from "../lexicon/lexicon.ts";
import type { Word } from "../words.ts";

/** `last` is the index of its last word; the other fields are those of an amount (number-text.ts). */
export interface WordNumber {
  value: number;
  last: number;
  hasMagnitude: boolean;
  scale: number;
}

/** Words between the parts of a number. English has them only after a hundred or thousand: "twenty and five" are two numbers. */
const joiners = new Set("and und et y e en و i".split(" "));

/** The number that begins with the word at `at`, if any. `isNear` returns whether a word and the next belong together. */
export function readWordNumber(
  words: readonly Word[],
  at: number,
  lexicon: Lexicon,
  isNear: (at: number) => boolean,
): WordNumber | undefined {
  const first = words[at]?.folded ?? "";
  const start = lexicon.numbers.get(first);
  const next = words[at + 1]?.folded ?? "";
  if (start === undefined && !(articles.has(first) && next.length >= 3 && lexicon.magnitudes.has(next))) return undefined;
  const size = start === 0.5 && articles.has(next) ? lexicon.magnitudes.get(words[at + 2]?.folded ?? "") : undefined;
  if (size !== undefined) return { value: size / 2, last: at + 2, hasMagnitude: true, scale: size }; // half a million
  const begin = start ?? 1;
  let sum: Sum = begin >= 1000 ? { done: begin, current: 0, top: begin } : { done: 0, current: begin, top: Infinity };
  let last = at;
  while (last + 1 < words.length && isNear(last)) {
    const isJoined = joiners.has(words[last + 1]?.folded ?? "") && isNear(last + 1);
    const step = isJoined ? last + 2 : last + 1;
    const added = addWord(sum, words[step]?.folded ?? "", isJoined, lexicon);
    if (added === undefined) break;
    sum = added;
    last = step;
  }
  const scale = sum.done > 0 && sum.current === 0 ? sum.top : 1;
  return { value: sum.done + sum.current, last, hasMagnitude: sum.done > 0 || (last > at && sum.current >= 100), scale };
}

interface Sum {
  /** The finished thousands and millions. */
  done: number;
  /** The part that the next magnitude would multiply. */
  current: number;
  /** The next magnitude must be smaller. */
  top: number;
}

function addWord(sum: Sum, word: string, isJoined: boolean, lexicon: Lexicon): Sum | undefined {
  const { done, current, top } = sum;
  const magnitude = lexicon.magnitudes.get(word);
  if (word === lexicon.teen && word !== "" && current > 1 && current < 10) return { ...sum, current: current + 10 };
  if (word.startsWith("vingt") && current === 4) return { ...sum, current: 80 };
  if (magnitude !== undefined && current === 0 && top === 1000 && magnitude > top && !isJoined)
    return { done: done * magnitude, current: 0, top: magnitude }; // dos mil millones
  if (magnitude !== undefined && word.length > 1 && !isJoined && current > 0) {
    if (magnitude < 1000) return current % 100 < 10 && current < 100 ? { ...sum, current: current * magnitude } : undefined;
    return magnitude < top ? { done: done + current * magnitude, current: 0, top: magnitude } : undefined;
  }
  const value = lexicon.numbers.get(word);
  return value !== undefined && canAdd(sum, value, isJoined, lexicon.commaGroups) ? { ...sum, current: current + value } : undefined;
}

/** Twenty and five, hundred and twenty, (thousand and) five; soixante-dix, quatre-vingt-dix. */
function canAdd({ done, current }: Sum, value: number, isJoined: boolean, isEnglish: boolean): boolean {
  if (!Number.isInteger(value) || value <= 0) return false;
  if (current === 0) return done > 0 && value < 1000;
  if (current % 100 === 0 && current < 1000) return value < 100;
  const rest = current % 100;
  if (isJoined && isEnglish) return false;
  return rest % 10 === 0 && rest >= 20 && (value < 10 || (value < 20 && (rest === 60 || rest === 80)));
}
