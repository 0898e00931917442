/** A short claim in a long sentence: the model sees little that is shared, though all of the claim is there. */
import type { WordAlignment } from "./align.ts";
import type { AlignedSpan } from "./aligned-span.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

/** Fewer words than this stand in many sentences by chance. */
const wholeWordsMin = 3;
/** Fewer than this count only where they are at least this share of the words they stand among. */
const manyWords = 4;
const closeMin = 0.8;
/** Nouns made from verbs and adjectives, in the languages whose claims are read most. */
const nominal =
  /(?:[ae]nc(?:e|y|ies)|ity|ities|ness|[st]ions?|ments?|isms?|heit|keit|ung|schaft|[cs]ion(?:es)?|[cz]ione?|idade|idad|ita|ite|mento|miento)$/u;
/** The model decides on longer claims: when that many words are shared, it needs no help from this rule. */
const ownMax = 40;
/** A word of the claim counts as present when the alignment is at least this sure. */
const ownSureness = 0.9;
/** One word in this many may be in another part of the sentence. */
const ownPerAstray = 5;
/** In one part: within so many times its own length, and some words. */
const spread = { times: 1.5, words: 2 };

/**
 * True if every content word of the claim is in the sentence, close together and in the same order, and each is denied or affirmed as it
 * is in the claim. Enough of them must be the claim's own words rather than synonyms.
 */
export function isContained(sentence: ParsedSentence, claim: ParsedSentence, aligned: WordAlignment, parallel: AlignedSpan): boolean {
  const content = claim.tokens.flatMap((token, place) => (token.isStop ? [] : [{ token, place, here: aligned.toSentence[place] ?? -1 }]));
  const own = content.filter(({ place, here }) => aligned.toClaim[here] === place && (aligned.sureness[place] ?? 0) >= ownSureness);
  if (own.length < manyWords && parallel.here < closeMin) return false;
  if (own.length < wholeWordsMin || own.length > ownMax || content.some(({ here }) => here < 0)) return false;
  const said = own.filter(({ token }) => token.name < 0);
  if (said.length < manyWords && said.some(({ token, here }) => isNamedOnly(token.folded, sentence.tokens[here]?.folded ?? "")))
    return false;
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

/** "Preoccupied with energy independence" does not say that anybody is energy independent: one of the two is a noun made from the other. */
function isNamedOnly(a: string, b: string): boolean {
  return a !== b && nominal.test(a) !== nominal.test(b);
}

/** Length of the longest run of places that rise and lie within `reach`. Cost: quadratic in the places, of which there are at most `ownMax`. */
function countTogether(places: readonly number[], reach: number): number {
  let longest = 0;
  for (const [from, start] of places.entries()) {
    const lowest: number[] = []; // by length: the lowest place that a run of this length ends at (Fredman 1975)
    for (let i = from; i < places.length; i++) {
      const place = places[i] ?? 0;
      if (place < start || place - start >= reach) continue;
      const longer = lowest.findIndex((end) => end > place);
      if (longer < 0) lowest.push(place);
      else lowest[longer] = place;
    }
    longest = Math.max(longest, lowest.length);
  }
  return longest;
}
