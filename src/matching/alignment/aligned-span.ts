/**
 * The part of a sentence that runs parallel to the claim. Only there does a rival number, a rival name or a negator say
 * something of the claim: a long post or a paraphrase has numbers and names of its own, in other places. Of the
 * posts that do state a claim (CheckThat! 2022 2A), 38 in a hundred were ruled out while that made no difference.
 */
import type { WordAlignment } from "./align.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

export interface AlignedSpan {
  /** Shares by weight that the two have in common: of the part, of the claim, of both together; 0 to 1. */
  here: number;
  claim: number;
  both: number;
}

/** What a word of the sentence that the claim has not takes from the part that holds it, as a share of its weight. */
const strangeCost = 0.7;
/** The same for a function word, and what a shared one brings, in nats. */
const stopWorth = { shared: 0.2, strange: -0.1 };

/** The stretch of the sentence with the most that is shared and the least that is not (largest sum, Kadane 1984). Cost: one pass over both. */
export function findAlignedSpan(sentence: ParsedSentence, claim: ParsedSentence, aligned: WordAlignment): AlignedSpan {
  let [first, last, most] = [0, -1, 0];
  let [start, sum] = [0, 0];
  sentence.tokens.forEach(({ isStop, weight }, at) => {
    const isShared = (aligned.toClaim[at] ?? -1) >= 0;
    const worth = isStop ? stopWorth[isShared ? "shared" : "strange"] : isShared ? weight : -strangeCost * weight;
    if (sum <= 0) [start, sum] = [at, 0];
    sum += worth;
    if (sum > most) [first, last, most] = [start, at, sum];
  });
  const [mass, shared] = weigh(sentence.tokens.slice(first, last + 1), (at) => (aligned.toClaim[first + at] ?? -1) >= 0);
  const [claimMass, claimShared] = weigh(claim.tokens, (at) => isWithin(aligned.toSentence[at] ?? -1, first, last));
  return {
    here: share(shared, mass),
    claim: share(claimShared, claimMass),
    both: share(shared + claimShared, mass + claimMass),
  };
}

function weigh(tokens: ParsedSentence["tokens"], isShared: (at: number) => boolean): [mass: number, shared: number] {
  let [mass, shared] = [0, 0];
  tokens.forEach(({ isStop, weight }, at) => {
    if (isStop) return;
    mass += weight;
    if (isShared(at)) shared += weight;
  });
  return [mass, shared];
}

function isWithin(at: number, first: number, last: number): boolean {
  return at >= first && at <= last;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
