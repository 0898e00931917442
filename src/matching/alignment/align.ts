/**
 * Aligns each word of the claim with a word of the sentence. Greedy, best reason first: same stem, same number, same name
 * in another spelling, a word that news uses for it. Each word is used once, but a single word may match a whole name.
 */
import { areSynonyms } from "../meaning/lexical-relations.ts";
import { areSameNumber } from "./same-number.ts";
import type { ParsedSentence, Token } from "../sentence/parsed-sentence.ts";

/** A sentence and a claim, and which of their words correspond. */
export interface WordAlignment {
  sentence: ParsedSentence;
  claim: ParsedSentence;
  /** For each token of the claim, the token of the sentence, or -1. */
  toSentence: Int16Array;
  /** For each token of the sentence, the token of the claim, or -1. */
  toClaim: Int16Array;
  /** For each token of the claim, how surely the two are the same, 0 to 1. */
  sureness: Float32Array;
}

const synonymSureness = 0.8;
const kinSureness = 0.7;
const spellingSureness = 0.9;
const surnameSureness = 0.9;
const acronymSureness = 0.9;
const acronymWordsMin = 2;

/**
 * Aligns two parsed texts. Positions are indexes into `tokens`. Sureness is 1 for the same stem or number, 0.7 to 0.9 for another
 * spelling, a word of the same meaning or family, the rest of a name or an acronym, and 0 for unaligned words.
 *
 * Cost: linear in the words for stems; the product of the words left over on both sides for the rest.
 */
export function alignSentences(sentence: ParsedSentence, claim: ParsedSentence): WordAlignment {
  const aligned: WordAlignment = {
    sentence,
    claim,
    toSentence: new Int16Array(claim.tokens.length).fill(-1),
    toClaim: new Int16Array(sentence.tokens.length).fill(-1),
    sureness: new Float32Array(claim.tokens.length),
  };
  alignStems(aligned);
  alignLeft(aligned);
  completeNames(aligned);
  alignAcronyms(aligned);
  return aligned;
}

/**
 * FBI is the Federal Bureau of Investigation: a one-word name of at least three letters is the initials of another name. Counted only
 * if the texts share some other words, because sharing a name alone means nothing.
 */
function alignAcronyms(aligned: WordAlignment): void {
  const { sentence, claim } = aligned;
  const isFree = (name: readonly number[], other: Int16Array): boolean => name.length > 0 && name.every((at) => other[at] === -1);
  const here = sentence.names.filter((name) => isFree(name, aligned.toClaim));
  if (here.length === 0 || claim.tokens.filter(({ isStop }, at) => !isStop && aligned.toSentence[at] !== -1).length < acronymWordsMin)
    return;
  for (const name of claim.names) {
    if (!isFree(name, aligned.toSentence)) continue;
    const same = here.find((other) => isAcronym(claim, name, sentence, other) || isAcronym(sentence, other, claim, name));
    if (same === undefined) continue;
    for (const place of same) for (const at of name) connect(aligned, place, at, acronymSureness);
  }
}

function isAcronym(short: ParsedSentence, name: readonly number[], long: ParsedSentence, full: readonly number[]): boolean {
  const word = name.length === 1 ? (short.tokens[name[0] ?? -1]?.raw ?? "") : "";
  if (word.length < 3 || word.length !== full.length) return false;
  return word === full.map((at) => long.tokens[at]?.raw.charAt(0) ?? "").join("");
}

/** News says "Musk" for Elon Musk: if the last word of a name is present, the words before it count as present. */
function completeNames({ sentence, claim, toSentence, sureness }: WordAlignment): void {
  for (const name of claim.names) {
    const place = toSentence[name.at(-1) ?? -1] ?? -1;
    if (place < 0 || (sentence.tokens[place]?.name ?? -1) < 0) continue; // "nation" is not the United Nations
    for (const at of name) {
      if (toSentence[at] !== -1) continue;
      toSentence[at] = place;
      sureness[at] = surnameSureness;
    }
  }
}

/** Content words first; if a word has several places, the next one after the word before it. */
function alignStems(aligned: WordAlignment): void {
  const { sentence, claim } = aligned;
  const places = listPlaces(sentence);
  let last = -1;
  for (const wantStop of [false, true]) {
    for (const [at, token] of claim.tokens.entries()) {
      if (token.isStop !== wantStop) continue;
      const known = places.get(token.stem);
      if (known === undefined) continue;
      const place = wantStop ? findStopPlace(aligned, token, known, findNeighbor(aligned, at)) : findPlace(aligned, token, known, last);
      if (place < 0) continue;
      connect(aligned, place, at, 1);
      last = place;
    }
  }
}

/** Places of a sentence by stem, since a sentence is aligned to several claims. */
const placesOf = new WeakMap<ParsedSentence, ReadonlyMap<string, readonly number[]>>();

function listPlaces(sentence: ParsedSentence): ReadonlyMap<string, readonly number[]> {
  const known = placesOf.get(sentence);
  if (known !== undefined) return known;
  const places = new Map<string, number[]>();
  for (const [at, { stem }] of sentence.tokens.entries()) {
    const list = places.get(stem);
    if (list === undefined) places.set(stem, [at]);
    else list.push(at);
  }
  placesOf.set(sentence, places);
  return places;
}

/** The first free place after `last`, else the first free one, or -1. */
function findPlace({ sentence, toClaim }: WordAlignment, token: Token, places: readonly number[], last: number): number {
  let first = -1;
  for (const place of places) {
    if (toClaim[place] !== -1 || !isSameKind(sentence.tokens[place], token)) continue;
    if (place > last) return place;
    if (first < 0) first = place;
  }
  return first;
}

/** The first free place among the four after `last`, or -1. */
function findStopPlace({ sentence, toClaim }: WordAlignment, token: Token, places: readonly number[], last: number): number {
  for (const place of places) {
    if (place > last && place <= last + 4 && toClaim[place] === -1 && isSameKind(sentence.tokens[place], token)) return place;
  }
  return -1;
}

function isSameKind(here: Token | undefined, claim: Token): boolean {
  return here?.number === undefined || claim.number === undefined || areSameNumber(here.number, claim.number);
}

function findNeighbor({ toSentence }: WordAlignment, at: number): number {
  for (let i = at - 1; i >= 0; i--) if ((toSentence[i] ?? -1) >= 0) return toSentence[i] ?? -1;
  return -1;
}

/** Aligns content words without a matching stem: by number, then spelling, then meaning. */
function alignLeft(aligned: WordAlignment): void {
  const { sentence, claim } = aligned;
  const here = listLeft(sentence, aligned.toClaim);
  const there = here.length === 0 ? [] : listLeft(claim, aligned.toSentence);
  if (there.length === 0) return;
  for (const measure of [measureNumber, measureSpelling, measureMeaning]) {
    for (const at of there) {
      const token = claim.tokens[at];
      if (token === undefined || aligned.toSentence[at] !== -1) continue;
      for (const place of here) {
        const other = sentence.tokens[place];
        if (other === undefined || aligned.toClaim[place] !== -1) continue;
        const sureness = measure(other, token);
        if (sureness === 0) continue;
        connect(aligned, place, at, sureness);
        break;
      }
    }
  }
}

function listLeft({ tokens }: ParsedSentence, other: Int16Array): number[] {
  const left: number[] = [];
  for (let at = 0; at < tokens.length; at++) if (other[at] === -1 && tokens[at]?.isStop === false) left.push(at);
  return left;
}

function measureNumber(here: Token, claim: Token): number {
  return claim.number !== undefined && areSameNumber(here.number, claim.number) ? 1 : 0;
}

function connect(aligned: WordAlignment, place: number, at: number, sureness: number): void {
  aligned.toSentence[at] = place;
  aligned.toClaim[place] = at;
  aligned.sureness[at] = sureness;
}

/** Zelensky and Zelenskyy: names one letter apart (two if long), with the same beginning. */
function measureSpelling(here: Token, claim: Token): number {
  if (here.number !== undefined || claim.number !== undefined || (here.name < 0 && claim.name < 0)) return 0;
  const a = here.folded;
  const b = claim.folded;
  if (a.length < 5 || b.length < 5 || a.charCodeAt(0) !== b.charCodeAt(0) || a.slice(0, 3) !== b.slice(0, 3)) return 0;
  return isWithin(a, b, Math.min(a.length, b.length) >= 8 ? 2 : 1) ? spellingSureness : 0;
}

function measureMeaning(here: Token, claim: Token): number {
  if (here.number !== undefined || claim.number !== undefined) return 0;
  if (areSynonyms(here.stem, claim.stem)) return synonymSureness;
  if (here.name >= 0 || claim.name >= 0) return 0;
  return areKin(here.folded, claim.folded) ? kinSureness : 0;
}

/** One word family: migration and migrant, vaccinate and vaccine. Long common beginning, short different endings. */
function areKin(a: string, b: string): boolean {
  if (a.charCodeAt(0) !== b.charCodeAt(0)) return false; // nearly all
  let common = 0;
  while (common < a.length && a.charCodeAt(common) === b.charCodeAt(common)) common++;
  return common >= 6 && a.length - common <= 4 && b.length - common <= 4;
}

/** Levenshtein distance at most `max`, with cost O(length × max). */
function isWithin(a: string, b: string, max: number): boolean {
  if (Math.abs(a.length - b.length) > max) return false;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let k = 1; k <= b.length; k++) {
      next.push(Math.min((row[k] ?? 0) + 1, (next[k - 1] ?? 0) + 1, (row[k - 1] ?? 0) + (a[i - 1] === b[k - 1] ? 0 : 1)));
    }
    row = next;
  }
  return (row[b.length] ?? max + 1) <= max;
}
