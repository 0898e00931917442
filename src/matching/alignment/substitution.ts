/**
 * One word changed in an otherwise equal sentence. A paraphrase changes more; a sentence that differs in one content word
 * usually states another detail (onions for carrots, young for old), in ways that no list of ours foresees.
 */
import type { Pair } from "./pair.ts";
import { reportingVerbs } from "./reporting-verbs.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

/** Nearly the same sentence: both texts share this much of their weight as a whole, or in the parallel part. */
const nearlyAll = { whole: 0.6, parallel: 0.7 };
/** Words less rare than this are changed freely (say, make, new). */
const rarityMin = 4;

/** A word farther from its neighbor than this is in another clause. */
const neighborMax = 4;

/** True if a word of the claim was replaced by another in a sentence that is otherwise nearly the same. Cost: the product of the words left. */
export function hasSubstitution(pair: Pair): boolean {
  if (!isNearlySame(pair)) return false;
  const claimLeft = listLeft(pair.claim, pair.toSentence);
  const sentenceLeft = listLeft(pair.sentence, pair.toClaim);
  return claimLeft.some((at) => sentenceLeft.some((place) => isSamePlace(pair, place, at)));
}

function listLeft(statement: ParsedSentence, other: Int16Array): number[] {
  return statement.tokens.flatMap((token, at) => (other[at] === -1 && isTelling(token) ? [at] : []));
}

function isTelling(token: Token): boolean {
  return !token.isStop && token.weight >= rarityMin && !reportingVerbs.has(token.folded);
}

function isNearlySame({ sentence, claim, toSentence, toClaim, span }: Pair): boolean {
  if (span.claim >= nearlyAll.parallel && span.here >= nearlyAll.parallel) return true;
  return measureShare(claim, toSentence) >= nearlyAll.whole && measureShare(sentence, toClaim) >= nearlyAll.whole;
}

function measureShare(statement: ParsedSentence, other: Int16Array): number {
  let [mass, shared] = [0, 0];
  statement.tokens.forEach((token, at) => {
    if (token.isStop) return;
    mass += token.weight;
    if (other[at] !== -1) shared += token.weight;
  });
  return mass === 0 ? 0 : shared / mass;
}

/** The nearest shared words before are aligned with each other, as are those after (or both texts begin or end here). */
function isSamePlace(pair: Pair, place: number, at: number): boolean {
  const { sentence, claim, toSentence, toClaim } = pair;
  const isSame = (step: 1 | -1): boolean =>
    hasSameNeighbor(pair, place, at, step) ||
    (findShared(claim, toSentence, at, step) === undefined && findShared(sentence, toClaim, place, step) === undefined);
  return isSame(-1) && isSame(1);
}

/** The nearest shared word before (-1) or after (1) a place in the sentence is near, and aligned with the claim's nearest on that side. */
export function hasSameNeighbor({ sentence, claim, toSentence, toClaim }: Pair, place: number, at: number, step: 1 | -1): boolean {
  const there = findShared(claim, toSentence, at, step);
  const here = findShared(sentence, toClaim, place, step);
  if (there === undefined || here === undefined) return false;
  return toSentence[there] === here && Math.abs(here - place) <= neighborMax;
}

/** The nearest shared content word before (-1) or after (1) a place. */
export function findShared(statement: ParsedSentence, other: Int16Array, from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < statement.tokens.length; at += step) {
    if (statement.tokens[at]?.isStop === false && (other[at] ?? -1) >= 0) return at;
  }
  return undefined;
}
