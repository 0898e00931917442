/** How much of each text the other contains, by weight. */
import { markEntities } from "../sentence/entities.ts";
import type { Pair } from "./pair.ts";
import type { Token } from "../sentence/parsed-sentence.ts";

export interface TokenOverlap {
  /** Share of weight in the other text too, 0 to 1: of the claim, of the sentence, of both, of the claim's names (1 if it has none). */
  claim: number;
  sentence: number;
  both: number;
  names: number;
  /** Weights of the claim's aligned content words in nats, the rarest first. */
  matched: number[];
  /** Number of content words in each. */
  claimCount: number;
  sentenceCount: number;
  /** Weight of the sentence's content words that the claim lacks, in nats. */
  sentenceMissing: number;
}

interface Tally {
  mass: number;
  matched: number;
  missing: number;
  count: number;
}

/**
 * Measures the overlap of two texts. Words are weighted by rarity in nats, and count by the sureness
 * of their alignment; the share of a text without weight is 0. Cost: three passes over the words, and a sort of the aligned ones.
 */
export function measureTokenOverlap({ sentence, claim, toSentence, toClaim, sureness }: Pair): TokenOverlap {
  const sureInClaim = (at: number): number => ((toSentence[at] ?? -1) >= 0 ? (sureness[at] ?? 0) : 0);
  const there = tally(claim.tokens, sureInClaim);
  const here = tally(sentence.tokens, (at) => ((toClaim[at] ?? -1) >= 0 ? (sureness[toClaim[at] ?? -1] ?? 0) : 0));
  const names = tally(claim.tokens, sureInClaim, ({ name }) => name >= 0);
  return {
    claim: share(there.matched, there.mass),
    sentence: share(here.matched, here.mass),
    both: share(there.matched + here.matched, there.mass + here.mass),
    names: names.mass === 0 ? 1 : share(names.matched, names.mass),
    matched: claim.tokens
      .flatMap(({ isStop, weight }, at) => (!isStop && (toSentence[at] ?? -1) >= 0 ? [weight] : []))
      .sort((a, b) => b - a),
    claimCount: there.count,
    sentenceCount: here.count,
    sentenceMissing: here.missing,
  };
}

/**
 * How much of what the claim says about its people and places is in the sentence: words other than names and their
 * descriptions ("Secretary of State Rex Tillerson"). Share by weight, 1 if the claim has none, and the number of shared words.
 */
export function measurePredicate({ claim, toSentence, sureness }: Pair): { cover: number; count: number } {
  const isEntity = markEntities(claim);
  let [mass, matched, count] = [0, 0, 0];
  claim.tokens.forEach(({ isStop, weight }, at) => {
    if (isStop || isEntity[at] === true) return;
    mass += weight;
    if ((toSentence[at] ?? -1) < 0) return;
    matched += weight * (sureness[at] ?? 0);
    count++;
  });
  return { cover: mass === 0 ? 1 : matched / mass, count };
}

function tally(tokens: readonly Token[], sureness: (at: number) => number, isWanted: (token: Token) => boolean = () => true): Tally {
  const result: Tally = { mass: 0, matched: 0, missing: 0, count: 0 };
  tokens.forEach((token, at) => {
    if (!isWanted(token)) return;
    const sure = sureness(at);
    result.mass += token.weight;
    result.matched += token.weight * sure;
    if (token.isStop) return;
    result.count++;
    if (sure === 0) result.missing += token.weight;
  });
  return result;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
