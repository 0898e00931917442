/** Collects the forms, terms, claimants and languages of claims while reading them, numbered by first appearance. */
import { formTermMask, tightBit, weightsPerNat } from "../index-format/index-format.ts";
import type { IndexToken } from "../index-format/index-tokens.ts";
import { append, discard, type NumberList, startList } from "../index-format/number-list.ts";
import type { Token } from "../sentence/parsed-sentence.ts";
import { hashTerm } from "../../text/lexicon/term-hash.ts";

export interface Collection {
  /** First form of a spelling; the others follow by `nextForm`. */
  formOf: Map<string, number>;
  nextForm: NumberList;
  spellings: string[];
  /** Term + 1 with the bits of index-format.ts. */
  formReading: NumberList;
  formWeight: NumberList;
  /** How often a form occurs in wordings, and how often it is searched in titles or contexts. */
  formCount: NumberList;
  wordCount: NumberList;
  /** By hash. */
  termOf: Map<number, number>;
  termHash: NumberList;
  /** How many claims contain a term. */
  termFrequency: NumberList;
  /** The claim in which a term was last seen, + 1. */
  termSeen: NumberList;
  claimants: Names;
  languages: Names;
}

/** A form as a segment has it (index-format.ts). */
export interface Form {
  spelling: string;
  /** undefined for function words, and for text between words. */
  termHash: number | undefined;
  /** In sixteenths of a nat, 0 without a term. */
  weight: number;
  isTight: boolean;
}

/** Names numbered by first appearance, with their counts. */
export interface Names {
  numberOf: Map<string, number>;
  counts: NumberList;
}

const none = 0xffffffff;
const weightMax = 255;

export function startCollection(): Collection {
  return {
    formOf: new Map(),
    nextForm: startList(),
    spellings: [],
    formReading: startList(),
    formWeight: startList(),
    formCount: startList(),
    wordCount: startList(),
    termOf: new Map(),
    termHash: startList(),
    termFrequency: startList(),
    termSeen: startList(),
    claimants: { numberOf: new Map(), counts: startList() },
    languages: { numberOf: new Map(), counts: startList() },
  };
}

export function fileName(names: Names, name: string): number {
  let number = names.numberOf.get(name);
  if (number === undefined) {
    names.numberOf.set(name, (number = names.numberOf.size));
    append(names.counts, 0);
  }
  names.counts.values[number] = (names.counts.values[number] ?? 0) + 1;
  return number;
}

/** Number of an index token's form; counts the occurrence. */
export function fileIndexToken(all: Collection, { spelling, token, isTight }: IndexToken, claim: number): number {
  const form = findForm(all, readForm(spelling, token, isTight));
  countInWording(all, form, claim);
  return form;
}

/** Number of the form of a word that is searched but not shown; counts it. */
export function fileWord(all: Collection, token: Token, claim: number): number {
  const form = findForm(all, readForm(token.raw, token, false));
  countWord(all, form, claim);
  return form;
}

/** Counts an occurrence of a form in a wording of this claim. */
export function countInWording(all: Collection, form: number, claim: number): void {
  all.formCount.values[form] = (all.formCount.values[form] ?? 0) + 1;
  if (termOfForm(all, form) >= 0) seeTerm(all, form, claim);
}

/** Counts a word in the titles or the context of this claim. */
export function countWord(all: Collection, form: number, claim: number): void {
  all.wordCount.values[form] = (all.wordCount.values[form] ?? 0) + 1;
  seeTerm(all, form, claim);
}

/** Gives back the space of the lists, which are not needed after the claims are written. */
export function discardLists({
  nextForm,
  formReading,
  formWeight,
  formCount,
  wordCount,
  termHash,
  termFrequency,
  termSeen,
}: Collection): void {
  for (const { values } of [nextForm, formReading, formWeight, formCount, wordCount, termHash, termFrequency, termSeen]) discard(values);
}

/** Term of a form, or -1. */
export function termOfForm(all: Collection, form: number): number {
  return ((all.formReading.values[form] ?? 0) & formTermMask) - 1;
}

function seeTerm(all: Collection, form: number, claim: number): void {
  const term = termOfForm(all, form);
  if (all.termSeen.values[term] === claim + 1) return;
  all.termSeen.values[term] = claim + 1;
  all.termFrequency.values[term] = (all.termFrequency.values[term] ?? 0) + 1;
}

function readForm(spelling: string, token: Token | undefined, isTight: boolean): Form {
  if (token === undefined || token.isStop) return { spelling, termHash: undefined, weight: 0, isTight };
  const weight = Math.max(1, Math.min(weightMax, Math.round(token.weight * weightsPerNat)));
  return { spelling, termHash: hashTerm(token.stem), weight, isTight };
}

/** Number of a form; a new one has not been counted yet. */
export function findForm(all: Collection, { spelling, termHash, weight, isTight }: Form): number {
  const reading = ((termHash === undefined ? 0 : findTermNumber(all, termHash) + 1) | (isTight ? tightBit : 0)) >>> 0;
  const first = all.formOf.get(spelling);
  for (let form = first ?? none; form !== none; form = all.nextForm.values[form] ?? none) {
    if (all.formReading.values[form] === reading && all.formWeight.values[form] === weight) return form;
  }
  const form = all.spellings.length;
  all.spellings.push(spelling);
  append(all.nextForm, first ?? none);
  append(all.formReading, reading);
  append(all.formWeight, weight);
  append(all.formCount, 0);
  append(all.wordCount, 0);
  all.formOf.set(spelling, form);
  return form;
}

function findTermNumber(all: Collection, hash: number): number {
  let term = all.termOf.get(hash);
  if (term === undefined) {
    all.termOf.set(hash, (term = all.termOf.size));
    append(all.termHash, hash);
    append(all.termFrequency, 0);
    append(all.termSeen, 0);
  }
  return term;
}
