/** A short claim in a long sentence: the model sees a small overlap, though the whole claim is there. */
import type { Pair } from "./pair.ts";

/** Many sentences contain fewer words than this by chance. */
const wholeWordsMin = 3;
/** Fewer words than this count only if they are at least this share of the words around them. */
const manyWords = 4;
const closeMin = 0.8;
/** Nouns derived from verbs and adjectives, in the languages with most claims. */
const nominal =
  /(?:[ae]nc(?:e|y|ies)|ity|ities|ness|[st]ions?|ments?|isms?|heit|keit|ung|schaft|[cs]ion(?:es)?|[cz]ione?|idade|idad|ita|ite|mento|miento)$/u;
/** Longer claims are left to the model: with this many shared words, it needs no help from this rule. */
const ownMax = 40;
/** A word of the claim counts as present if the alignment is at least this sure. */
const ownSureness = 0.9;
/** One word in this many may be in another part of the sentence. */
const ownPerAstray = 5;
/** Maximum spread of the words: this many times the claim's length, plus this many words. */
const spread = { times: 1.5, words: 2 };

/**
 * True if every content word of the claim is in the sentence, close together and in the same order, and each is denied or affirmed as it
 * is in the claim. Enough of them must be the claim's own words rather than synonyms.
 */
export function isContained({ sentence, claim, toSentence, toClaim, sureness, span }: Pair): boolean {
  const content = claim.tokens.flatMap((token, place) => (token.isStop ? [] : [{ token, place, here: toSentence[place] ?? -1 }]));
  const own = content.filter(({ place, here }) => toClaim[here] === place && (sureness[place] ?? 0) >= ownSureness);
  if (own.length < manyWords && span.here < closeMin) return false;
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

/** "Preoccupied with energy independence" does not say that anyone is energy independent: one is a noun derived from the other. */
function isNamedOnly(a: string, b: string): boolean {
  return a !== b && nominal.test(a) !== nominal.test(b);
}

/** Length of the longest ascending run of places within `reach`. Cost: quadratic in the places, of which there are at most `ownMax`. */
function countTogether(places: readonly number[], reach: number): number {
  let longest = 0;
  for (const [from, start] of places.entries()) {
    const lowest: number[] = []; // by length: the lowest place at which a run of this length ends (Fredman 1975)
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
