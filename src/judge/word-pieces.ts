/** The tokenizer of uncased BERT, as FORMAT.md defines it. */
import type { PairText } from "./judge.ts";

/** Characters that no word contains and that do not part words either. Tab and line breaks are of category Cc too, but part words. */
const ignored = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\uFFFD]/gu;
/** Ideographs, each a word of its own. */
const ideograph =
  /[\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu;
/** A punctuation character, to which BERT counts these nine symbols of ASCII, or the run of others between spaces and punctuation. */
const word = /[\p{P}$+<=>^`|~]|[^\s\p{P}$+<=>^`|~]+/gu;

export interface PairTokens {
  ids: number[];
  /** How many of them belong to the sentence, with its two special tokens. */
  firstCount: number;
}

export type PairTokenizer = (pair: PairText) => PairTokens;

/**
 * @param pieces the vocabulary, in the order of the ids
 * @param pairTokensMax at least 4
 * @returns a function that tokenizes pairs, never into more tokens than that, or undefined if a piece is empty or occurs twice, or if a
 *   special one is missing. Cost: linear in the texts.
 */
export function createPairTokenizer(
  pieces: readonly string[],
  pairTokensMax: number,
  wordCharactersMax: number,
): PairTokenizer | undefined {
  const idOf = new Map(pieces.map((piece, id) => [piece, id]));
  const [unknown, start, end] = ["[UNK]", "[CLS]", "[SEP]"].map((name) => idOf.get(name));
  if (unknown === undefined || start === undefined || end === undefined || idOf.size !== pieces.length || idOf.has("")) return undefined;
  const pieceMax = pieces.reduce((most, piece) => Math.max(most, piece.length), 0);

  /** Adds the ids of one word: the longest piece first, again and again. */
  const addWord = (text: string, ids: number[]): void => {
    const before = ids.length;
    let at = text.length > wordCharactersMax && [...text].length > wordCharactersMax ? -1 : 0;
    while (at >= 0 && at < text.length) {
      const prefix = at === 0 ? "" : "##";
      let to = Math.min(text.length, at + pieceMax);
      while (to > at && !idOf.has(prefix + text.slice(at, to))) to--;
      if (to === at) break;
      ids.push(idOf.get(prefix + text.slice(at, to))!);
      at = to;
    }
    if (at === text.length) return;
    ids.length = before;
    ids.push(unknown);
  };

  const room = pairTokensMax - 3;
  const readText = (text: string): number[] => {
    const ids: number[] = [];
    const plain = text
      .replace(ignored, "")
      .replace(ideograph, " $& ")
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "");
    for (const [found] of plain.matchAll(word)) {
      addWord(found, ids);
      if (ids.length >= room) break;
    }
    return ids.slice(0, room);
  };

  return (pair) => {
    const sentence = readText(pair.sentence);
    const claim = readText(pair.claim);
    if (sentence.length + claim.length > room) {
      const [short, long] = sentence.length <= claim.length ? [sentence, claim] : [claim, sentence];
      short.length = Math.min(short.length, Math.floor(room / 2));
      long.length = room - short.length;
    }
    return { ids: [start, ...sentence, end, ...claim, end], firstCount: sentence.length + 2 };
  };
}
