/** The two texts that the judge reads, as it was trained to read them (write_sides in tests/bench/train/judge/tokens.py). */
import type { PairText } from "../../judge/judge.ts";
import type { Pair } from "../alignment/pair.ts";

/** Between the parts of a text. */
const bar = " | ";
/** Mathematical and full-width letters, which posts use for bold text. The judge knows only plain ones. */
const styledLetters = /[\u{1D400}-\u{1D7FF}\uFF01-\uFF5E]+/gu;
const pronoun = /^(?:i|me|he|him|himself|she|herself)$/u;
const possessive = /^(?:my|his|her)$/u;

/** What is known around a sentence and a claim; "" for what is not. */
export interface PairContext {
  speaker: string;
  /** The sentence before. */
  before: string;
  /** Titles of the claim's reviews. */
  title: string;
}

/**
 * The sentence with its speaker and the sentence before it, the claim with its titles. What the rules know is written into the
 * sentence: a number that equals the claim's is written the same way ("4.5 crore" becomes "45 million"), and a pronoun or description gets the
 * name it refers to ("the billionaire Elon Musk"). Cost: one pass over the words of both.
 */
export function writePairText(pair: Pair, { speaker, before, title }: PairContext): PairText {
  const around = speaker === "" && before === "" ? "" : bar + speaker + (before === "" ? "" : bar + before);
  return {
    sentence: unstyle(spellOut(pair) + around),
    claim: unstyle(pair.claim.text + (title === "" ? "" : bar + title)),
  };
}

function unstyle(text: string): string {
  return text.replace(styledLetters, (letters) => letters.normalize("NFKC"));
}

function spellOut(pair: Pair): string {
  const { sentence, claim, toClaim } = pair;
  const meant = findMeantNames(pair);
  let text = "";
  let from = 0;
  const put = (at: number, words: string, end: number): void => {
    text += sentence.text.slice(from, at) + words;
    from = end;
  };
  sentence.tokens.forEach(({ number: here, start, end, folded }, at) => {
    const there = claim.tokens[toClaim[at] ?? -1]?.number;
    const name = meant.get(at);
    if (start < from) return;
    if (here !== undefined && there !== undefined) put(here.start, claim.text.slice(there.start, there.end), here.end);
    else if (name !== undefined && possessive.test(folded)) put(start, `${name}'s`, end);
    else if (name !== undefined && pronoun.test(folded)) put(start, name, end);
    else if (name !== undefined) put(end, ` ${name}`, end);
  });
  return text + sentence.text.slice(from);
}

/** Names of the claim that a word of the sentence refers to (alignCoreference), by the word's position. Leaves out "we" and "our". */
function findMeantNames({ claim, sentence, toSentence, toClaim }: Pair): Map<number, string> {
  const meant = new Map<number, string>();
  for (const name of claim.names) {
    const [first, last] = [claim.tokens[name[0] ?? -1], claim.tokens[name.at(-1) ?? -1]];
    const place = toSentence[name.at(-1) ?? -1] ?? -1;
    const isPlural = /^(?:we|us|our)$/u.test(sentence.tokens[place]?.folded ?? "");
    if (first === undefined || last === undefined || place < 0 || toClaim[place] !== -1 || isPlural) continue;
    if (!meant.has(place)) meant.set(place, claim.text.slice(first.start, last.end));
  }
  return meant;
}
