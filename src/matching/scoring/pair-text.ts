/** The two texts that the judge reads, as it was trained to read them (write_sides in tests/bench/train/judge/tokens.py). */
import type { PairText } from "../../judge/judge.ts";
import type { Pair } from "../alignment/pair.ts";

/** Between the parts of a text. */
const bar = " | ";

/** What is known around a sentence and a claim; "" for what is not. */
export interface PairContext {
  speaker: string;
  /** The sentence before. */
  before: string;
  /** Titles of the claim's reviews. */
  title: string;
}

/**
 * The sentence with its speaker and the sentence before it, the claim with its titles. What the rules know is written into the sentence: a
 * number that is the same as the claim's is written like it ("4.5 crore", "45 million"), and a pronoun or description is given the name that it
 * means ("the billionaire Elon Musk"). Cost: one pass over the words of both.
 */
export function writePairText(pair: Pair, { speaker, before, title }: PairContext): PairText {
  const around = speaker === "" && before === "" ? "" : bar + speaker + (before === "" ? "" : bar + before);
  return {
    sentence: plain(spellOut(pair) + around),
    claim: plain(pair.claim.text + (title === "" ? "" : bar + title)),
  };
}

/** Mathematical letters and full-width ones, which posts use for bold: the judge knows only the plain ones. */
const fancy = /[\u{1D400}-\u{1D7FF}\uFF01-\uFF5E]+/gu;

function plain(text: string): string {
  return text.replace(fancy, (letters) => letters.normalize("NFKC"));
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

const pronoun = /^(?:i|me|he|him|himself|she|herself)$/u;
const possessive = /^(?:my|his|her)$/u;

/** The claim's names that words of the sentence mean (alignCoreference), by the place of these words; not what several people may mean. */
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
