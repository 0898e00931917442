/** How far the shared words stand together and in the same order. */
import type { WordAlignment } from "./align.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

export interface Order {
  /** Share of neighbouring content words of the claim that follow each other within four words of the sentence. */
  neighbours: number;
  /** The same, right after each other. */
  bigrams: number;
  /** Weight of the heaviest run of such neighbours, as a share of the claim. */
  longestRun: number;
  /** Share of shared words that come after the shared word before them; 1 when there is but one. */
  inOrder: number;
  /** Longest run of the claim's words, function words too, that stand in the sentence one after the other. */
  exactRun: number;
}

const nearby = 4;

export function measureOrder(claim: ParsedSentence, aligned: WordAlignment): Order {
  const content = claim.tokens.flatMap(({ isStop, weight }, at) => (isStop ? [] : [{ weight, place: aligned.toSentence[at] ?? -1 }]));
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
    neighbours: near / gaps,
    bigrams: adjacent / gaps,
    longestRun: mass === 0 ? 0 : longest / mass,
    inOrder: pairs === 0 ? 1 : ordered / pairs,
    exactRun: measureExactRun(aligned),
  };
}

function measureExactRun(aligned: WordAlignment): number {
  let [run, longest, previous] = [0, 0, -9];
  for (const place of aligned.toSentence) {
    run = place < 0 ? 0 : place === previous + 1 || place === previous ? run + 1 : 1;
    previous = place;
    longest = Math.max(longest, run);
  }
  return longest;
}
