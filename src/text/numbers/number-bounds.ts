/** What the words around a number say about its bounds: more than, up to, nearly, about, or more. */
import { findPhrase, findPhraseBefore } from "./number-phrases.ts";
import { type Measured, type NumberText, wordAt } from "./number-text.ts";

/** At least or more than; at most or less than; a little less than; about; or nothing. */
export type Bound = "more" | "less" | "nearly" | "about" | "exact";

/** The bound of a number, and the indexes of the words that state it. */
export interface FoundBound {
  bound: Bound;
  boundWords: readonly number[];
}

const before = ["more", "less", "nearly", "about"] as const;
const signs: Record<string, Bound> = { ">": "more", "≥": "more", "<": "less", "≤": "less", "~": "about", "≈": "about", "±": "about" };
const definite = /^(?:the|der|die|das|den|dem|el|la|los|las|le|les|il|lo|i|gli|o|a|os|as|de|het|l|dell)$/u;
const exact: FoundBound = { bound: "exact", boundWords: [] };

/** Whether a folded word is a definite article, which some languages put before a share: casi el 50 %. */
export function isDefinite(word: string): boolean {
  return definite.test(word);
}

/** Reads the bound of a number. */
export function readBound(reading: NumberText, figure: Omit<Measured, "kind"> & { kind: string }): FoundBound {
  const { text, words, phrases } = reading;
  const { first, last, start, end } = figure;
  const sign = signs[/([<>≤≥~≈±])=?\s?$/u.exec(text.slice(Math.max(0, start - 3), start))?.[1] ?? ""];
  if (sign !== undefined) return { bound: sign, boundWords: [] };
  if (text.charAt(end) === "+" || /^\p{Nd}*\+/u.test(text.slice(words[last]?.end, (words[last]?.end ?? 0) + 2)))
    return { bound: "more", boundWords: [] };
  const gap = text.slice(words[first - 1]?.end ?? 0, start);
  const isElided = /^\sd['’]$/u.test(gap);
  if (isElided || /^[\s'’-]{0,3}$/u.test(gap)) {
    const found =
      findBefore(reading, first, isElided) ??
      (isDefinite(wordAt(reading, first - 1)) && figure.kind === "percent" ? findBefore(reading, first - 1) : undefined);
    if (found !== undefined && !isGoal(reading, found)) return found;
  }
  for (const [list, bound] of [
    [phrases.moreAfter, "more"],
    [phrases.lessAfter, "less"],
  ] as const) {
    for (let nouns = 0; nouns <= 1; nouns++) {
      const at = last + 1 + nouns;
      const found = findPhrase(list, text, words, at);
      if (found === undefined || (nouns > 0 && found.length < 2) || !isClose(reading, last, end, nouns)) continue;
      return { bound, boundWords: listFrom(at, found.length) };
    }
  }
  return exact;
}

/** Words that mean "up to" by themselves and "to" after a change: снизилась до 3 %, steeg tot 3. */
const goals = /^(?:до|do|tot|hasta|ate|fino|hingga|sampai|حتي)$/u;
const changes =
  /^(?:вырос|увелич|сни[жз]|упал|подн|повы|wzros|spad|obniz|podni|steeg|gesteg|daal|gedaal|sub[ieo]|baj[oa]|redu[cjz]|aument|salit|sces|naik|turun)/u;
const changeReach = 5;

/** "До" and the like right after a verb of change name the value reached, not a limit. */
function isGoal({ words }: NumberText, { boundWords }: FoundBound): boolean {
  const first = boundWords[0] ?? 0;
  if (boundWords.length > 2 || !goals.test(words[first]?.folded ?? "")) return false;
  return words.slice(Math.max(0, first - changeReach), first).some(({ folded }) => changes.test(folded));
}

function findBefore({ text, words, phrases }: NumberText, at: number, isElided = false): FoundBound | undefined {
  let longest: FoundBound | undefined;
  for (const bound of before) {
    const found = findPhraseBefore(phrases[bound], text, words, at, isElided);
    if (found !== undefined && found.length > (longest?.boundWords.length ?? 0))
      longest = { bound, boundWords: listFrom(at - found.length, found.length) };
  }
  return longest;
}

/** Only spaces between the number, the noun after it, and the words of the bound. */
function isClose({ text, words }: NumberText, last: number, end: number, nouns: number): boolean {
  const isSpace = (from: number, to: number | undefined): boolean =>
    to !== undefined && /^[\s'’-]{0,2}$/u.test(text.slice(from, Math.min(to, from + 3)));
  if (!isSpace(Math.max(end, words[last]?.end ?? 0), words[last + 1]?.start)) return false;
  return nouns === 0 || isSpace(words[last + 1]?.end ?? 0, words[last + 2]?.start);
}

function listFrom(first: number, length: number): number[] {
  return Array.from({ length }, (_, i) => first + i);
}
