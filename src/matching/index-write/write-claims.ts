/** The pass over all claims that lists their terms and writes records, after forms and terms have their final numbers. */
import { addWord, boundEntry, clearEntry, clearTerms, packMass, startBounds, startWeights, type TermWeights } from "./bound-claim.ts";
import { packOverlapBound } from "../index-format/overlap-bound.ts";
import { finishBytes, startBytes } from "../index-format/byte-codec.ts";
import type { Collection } from "./collect-forms.ts";
import { claimsPerBlock, formTermMask } from "../index-format/index-format.ts";
import type { Numbering } from "./assign-ranks.ts";
import { append, discard, finishList, type NumberList, startList } from "../index-format/number-list.ts";
import { type CodedClaim, type CodedWording, type RecordedClaim, writeRecord } from "./write-record.ts";
import type { Tables } from "./write-tables.ts";

/** Some claims, with the content of their records as numbers of the collection (index-entries.ts). */
export interface Batch {
  count: number;
  /** Called once. The codes are discarded afterward. */
  read: () => { claims: readonly RecordedClaim[]; codes: Uint32Array<ArrayBuffer> };
}

export interface WrittenClaims {
  records: Uint8Array<ArrayBuffer>[];
  recordStart: Uint32Array;
  claimMass: Uint8Array;
  claimExtra: Uint8Array;
  /** Terms in the wordings of successive claims, from claim `first` on, and how many each claim has. */
  termLists: { first: number; terms: Uint32Array<ArrayBuffer> }[];
  termCounts: Uint32Array;
  totals: Totals;
}

/** Totals for mean lengths: first sentences count as wordings, lengths are in terms. */
interface Totals {
  wordings: number;
  wordingTerms: number;
  titleTerms: number;
  contextTerms: number;
}

/** Removes each batch from the list when done: batches take most of the memory. */
export function* writeClaims(batches: Batch[], all: Collection, numbering: Numbering, tables: Tables): Generator<void, WrittenClaims> {
  const count = batches.reduce((sum, batch) => sum + batch.count, 0);
  const written: WrittenClaims = {
    records: [],
    recordStart: new Uint32Array(Math.ceil(count / claimsPerBlock) + 1),
    claimMass: new Uint8Array(count),
    claimExtra: new Uint8Array(count),
    termLists: [],
    termCounts: new Uint32Array(count),
    totals: { wordings: 0, wordingTerms: 0, titleTerms: 0, contextTerms: 0 },
  };
  const weights = startWeights(tables.termHash.length);
  let [number, bytes] = [0, 0];
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    const { claims, codes: values } = batch.read();
    const writer = startBytes(values.length * 2);
    const terms = startList();
    const codes: Codes = { values, at: 0 };
    for (const claim of claims) {
      if (number % claimsPerBlock === 0) written.recordStart[number / claimsPerBlock] = bytes + writer.length;
      const coded = takeClaim(claim, codes, all, numbering);
      keepTerms(written, number, coded, weights, tables, terms);
      writeRecord(writer, coded);
      number++;
    }
    discard(values);
    bytes += writer.length;
    written.records.push(finishBytes(writer));
    written.termLists.push({ first: number - batch.count, terms: finishList(terms) });
    yield;
  }
  written.recordStart[written.recordStart.length - 1] = bytes;
  return written;
}

interface Codes {
  values: Uint32Array;
  at: number;
}

function takeClaim(claim: RecordedClaim, codes: Codes, all: Collection, numbering: Numbering): CodedClaim {
  const take = (): number => codes.values[codes.at++] ?? 0;
  const { formRank, formForTerm, claimantRank } = numbering;
  const wordings: CodedWording[] = [];
  for (let left = take(); left > 0; left--) {
    const language = take();
    const firstForms = take();
    const forms: number[] = [];
    for (let length = take(); length > 0; length--) forms.push(formRank[take()] ?? 0);
    wordings.push({ language, firstForms, forms });
  }
  const takeWords = (): number[] => {
    const words: number[] = [];
    for (let length = take(); length > 0; length--) words.push(formRank[formForTerm[take()] ?? 0] ?? 0);
    return words;
  };
  const claimant = claim.claimant === undefined ? undefined : all.claimants.numberOf.get(claim.claimant.name);
  const titles = takeWords();
  const context = takeWords();
  return { claim, claimant: claimant === undefined ? -1 : (claimantRank[claimant] ?? 0), wordings, titles, context };
}

/** Lists the terms of a claim's wordings, and stores the bounds on what a sentence can share with them. */
function keepTerms(
  written: WrittenClaims,
  number: number,
  coded: CodedClaim,
  weights: TermWeights,
  { formTerm, formWeight, termWeight }: Tables,
  list: NumberList,
): void {
  const { totals } = written;
  const bounds = startBounds();
  const closeEntry = (length: number): void => {
    totals.wordings++;
    totals.wordingTerms += length;
    boundEntry(weights, termWeight, bounds);
  };
  for (const { forms, firstForms } of coded.wordings) {
    let length = 0;
    forms.forEach((form, at) => {
      const term = ((formTerm[form] ?? 0) & formTermMask) - 1;
      if (term >= 0) {
        const weight = formWeight[form] ?? 0;
        addWord(weights, term, weight);
        if (weight > (termWeight[term] ?? 0)) bounds.isHeavier = true;
        length++;
      }
      if (at + 1 === firstForms) closeEntry(length);
    });
    closeEntry(length);
    clearEntry(weights);
  }
  totals.titleTerms += coded.titles.length;
  totals.contextTerms += coded.context.length;
  for (const term of weights.terms) append(list, term);
  written.termCounts[number] = weights.terms.length;
  written.claimMass[number] = packMass(bounds.mass);
  written.claimExtra[number] = packOverlapBound(bounds.extra, bounds.extraOfOne, bounds.isHeavier);
  clearTerms(weights);
}
