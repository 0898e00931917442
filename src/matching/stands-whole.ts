/** A short claim in a long sentence: the model sees little that is shared, though all of the claim is there. */
import type { AlignedStatements } from "./align.ts";
import type { Parallel } from "./parallel.ts";
import type { Statement } from "./statement.ts";

/** Fewer words than this stand in many sentences by chance. */
const wholeWordsMin = 3;
/** Fewer than this count only where they are at least this share of the words they stand among. */
const manyWords = 4;
const closeMin = 0.8;
/** A word is there itself when it is so surely the same. */
const ownSureness = 0.9;
/** Of so many words one may stand elsewhere. */
const ownPerAstray = 5;
/** In one part: within so many times its own length, and some words. */
const spread = { times: 1.5, words: 2 };

/**
 * Every content word of the claim stands in the sentence, together, in the same order and denied or affirmed alike; at
 * least so many of them are there themselves and not merely meant.
 */
export function standsWhole(sentence: Statement, claim: Statement, aligned: AlignedStatements, parallel: Parallel): boolean {
  const content = claim.tokens.flatMap((token, place) => (token.isStop ? [] : [{ token, place, here: aligned.toSentence[place] ?? -1 }]));
  const own = content.filter(({ place, here }) => aligned.toClaim[here] === place && (aligned.sureness[place] ?? 0) >= ownSureness);
  if (own.length < manyWords && parallel.here < closeMin) return false;
  if (own.length < wholeWordsMin || content.some(({ here }) => here < 0)) return false;
  if (own.some(({ token, here }) => (sentence.tokens[here]?.denial === "") !== (token.denial === ""))) return false;
  const reach = claim.tokens.length * spread.times + spread.words;
  return (
    countTogether(
      own.map(({ here }) => here),
      reach,
    ) >=
    own.length * (1 - 1 / ownPerAstray)
  );
}

/** Length of the longest run of places that rise and lie within `reach`. */
function countTogether(places: readonly number[], reach: number): number {
  return Math.max(
    ...places.map((start, from) => {
      const lengths = [1];
      for (let i = from + 1; i < places.length; i++) {
        const place = places[i] ?? 0;
        const isNear = place >= start && place - start < reach;
        const before = lengths.filter((_, k) => (places[from + k] ?? 0) <= place);
        lengths.push(isNear ? 1 + Math.max(0, ...before) : 0);
      }
      return Math.max(...lengths);
    }),
  );
}
