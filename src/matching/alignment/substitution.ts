/**
 * One word changed in an otherwise equal sentence. A paraphrase changes more; a sentence that differs in one content word
 * most often states another detail (onions for carrots, young for old), in ways no list of ours foresees.
 */
import type { WordAlignment } from "./align.ts";
import type { AlignedSpan } from "./aligned-span.ts";
import { reportingVerbs } from "./reporting-verbs.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

/** Nearly the same sentence: both texts share so much of their weight as a whole, or where they run parallel. */
const nearlyAll = { whole: 0.6, parallel: 0.7 };
/** Words less rare than this are changed freely (say, make, new). */
const rarityMin = 4;

/** A word that stands further from its neighbour than this is in another clause. */
const neighbourMax = 4;

/** @param parallel from `findAlignedSpan`. */
export function hasSubstitution(sentence: ParsedSentence, claim: ParsedSentence, aligned: WordAlignment, parallel: AlignedSpan): boolean {
  if (!isNearlySame(sentence, claim, aligned, parallel)) return false;
  const claimLeft = listLeft(claim, aligned.toSentence);
  const sentenceLeft = listLeft(sentence, aligned.toClaim);
  return claimLeft.some((at) => sentenceLeft.some((place) => isSamePlace(sentence, claim, aligned, place, at)));
}

function listLeft(statement: ParsedSentence, other: Int16Array): number[] {
  return statement.tokens.flatMap((token, at) => (other[at] === -1 && isTelling(token) ? [at] : []));
}

function isTelling(token: Token): boolean {
  return !token.isStop && token.weight >= rarityMin && !reportingVerbs.has(token.folded);
}

function isNearlySame(sentence: ParsedSentence, claim: ParsedSentence, aligned: WordAlignment, parallel: AlignedSpan): boolean {
  if (parallel.claim >= nearlyAll.parallel && parallel.here >= nearlyAll.parallel) return true;
  return measureShare(claim, aligned.toSentence) >= nearlyAll.whole && measureShare(sentence, aligned.toClaim) >= nearlyAll.whole;
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

/** The nearest shared words before are each other's partners, and those after too (or both texts begin or end here). */
function isSamePlace(sentence: ParsedSentence, claim: ParsedSentence, aligned: WordAlignment, place: number, at: number): boolean {
  const isSame = (step: 1 | -1): boolean =>
    hasSameNeighbour(sentence, claim, aligned, place, at, step) ||
    (findShared(claim, aligned.toSentence, at, step) === undefined && findShared(sentence, aligned.toClaim, place, step) === undefined);
  return isSame(-1) && isSame(1);
}

/** The nearest shared word before (-1) or after (1) a place of the sentence is the partner of the claim's nearest there, and near. */
export function hasSameNeighbour(
  sentence: ParsedSentence,
  claim: ParsedSentence,
  aligned: WordAlignment,
  place: number,
  at: number,
  step: 1 | -1,
): boolean {
  const there = findShared(claim, aligned.toSentence, at, step);
  const here = findShared(sentence, aligned.toClaim, place, step);
  if (there === undefined || here === undefined) return false;
  return aligned.toSentence[there] === here && Math.abs(here - place) <= neighbourMax;
}

/** The nearest content word that the other text shares, before (-1) or after (1) a place. */
export function findShared(statement: ParsedSentence, other: Int16Array, from: number, step: 1 | -1): number | undefined {
  for (let at = from + step; at >= 0 && at < statement.tokens.length; at += step) {
    if (statement.tokens[at]?.isStop === false && (other[at] ?? -1) >= 0) return at;
  }
  return undefined;
}
