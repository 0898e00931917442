/** Whether the shared words are close together and in the same order. */
import type { Pair } from "./pair.ts";

export interface Order {
  /** Share of neighboring content words of the claim that follow each other within four words in the sentence, 0 to 1. */
  neighbors: number;
  /** The same, but directly after each other. */
  bigrams: number;
  /** Weight of the heaviest run of `neighbors`, as a share of the claim's content words, 0 to 1. */
  longestRun: number;
  /** Share of shared content words that come after the previous one, 0 to 1; 1 if there is at most one. */
  inOrder: number;
  /** Longest run of the claim's words, including function words, that is consecutive in the sentence; a count. */
  exactRun: number;
}

const nearby = 4;

/** Measures the order of the claim's words in the sentence. Cost: one pass over the claim's words. */
export function measureOrder({ claim, toSentence }: Pair): Order {
  const content = claim.tokens.flatMap(({ isStop, weight }, at) => (isStop ? [] : [{ weight, place: toSentence[at] ?? -1 }]));
  let [near, adjacent, ordered, pairs, run, longest, before, last] = [0, 0, 0, 0, 0, 0, -1, -1];
  for (const { weight, place } of content) {
    if (place < 0) {
      [run, before] = [0, -1];
      continue;
    }
    const follows = before >= 0 && place >= before && place - before <= nearby;
    if (follows) near++;
    if (before >= 0 && place - before === 1) adjacent++;
    if (last >= 0) {
      pairs++;
      if (place > last) ordered++;
    }
    run = follows ? run + weight : weight;
    longest = Math.max(longest, run);
    [before, last] = [place, place];
  }
  const mass = content.reduce((sum, { weight }) => sum + weight, 0);
  const gaps = Math.max(1, content.length - 1);
  return {
    neighbors: near / gaps,
    bigrams: adjacent / gaps,
    longestRun: mass === 0 ? 0 : longest / mass,
    inOrder: pairs === 0 ? 1 : ordered / pairs,
    exactRun: measureExactRun(toSentence),
  };
}

function measureExactRun(toSentence: Pair["toSentence"]): number {
  let [run, longest, previous] = [0, 0, -9];
  for (const place of toSentence) {
    run = place < 0 ? 0 : place === previous + 1 || place === previous ? run + 1 : 1;
    previous = place;
    longest = Math.max(longest, run);
  }
  return longest;
}
