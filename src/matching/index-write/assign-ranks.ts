/** Gives forms, terms and claimants their final numbers after all claims are read: the most common first, terms by hash. */
import { type Collection, type Names, termOfForm } from "./collect-forms.ts";

export interface Numbering {
  /** Forms by rank, as numbers of the collection. */
  forms: Uint32Array;
  /** By number in the collection: the rank of a form. */
  formRank: Uint32Array;
  /** By number in the collection: the form that replaces this one if only its term matters. */
  formForTerm: Uint32Array;
  /** Terms sorted by hash, as numbers of the collection. */
  terms: Uint32Array;
  termPlace: Uint32Array;
  claimants: Uint32Array;
  claimantRank: Uint32Array;
}

/** Terms that are only searched are written as their most common form; unused forms are dropped. */
export function* assignRanks(all: Collection): Generator<void, Numbering> {
  const formForTerm = chooseForms(all);
  yield;
  const counts = all.formCount.values.slice(0, all.spellings.length);
  formForTerm.forEach((form, word) => (counts[form] = (counts[form] ?? 0) + (all.wordCount.values[word] ?? 0)));
  yield;
  const forms = rank(counts);
  yield;
  const terms = Uint32Array.from(all.termHash.values.subarray(0, all.termHash.length)).sort();
  for (let at = 0; at < terms.length; at++) terms[at] = all.termOf.get(terms[at] ?? 0) ?? 0;
  yield;
  const claimants = rankNames(all.claimants);
  return {
    forms,
    formRank: invert(forms, counts.length),
    formForTerm,
    terms,
    termPlace: invert(terms, terms.length),
    claimants,
    claimantRank: invert(claimants, claimants.length),
  };
}

/** For each form, the most common form of its term that is not tight, the first among equals. */
function chooseForms(all: Collection): Uint32Array {
  const best = new Uint32Array(all.termHash.length);
  const size = all.spellings.length;
  const isPlain = (form: number): boolean => (all.formReading.values[form] ?? 0) >>> 31 === 0;
  for (let form = 0; form < size; form++) {
    const term = termOfForm(all, form);
    if (term < 0 || !isPlain(form)) continue;
    const known = (best[term] ?? 0) - 1;
    if (known < 0 || (all.formCount.values[form] ?? 0) > (all.formCount.values[known] ?? 0)) best[term] = form + 1;
  }
  return Uint32Array.from({ length: size }, (_, form) => {
    const term = termOfForm(all, form);
    const plain = term < 0 ? 0 : (best[term] ?? 0);
    return plain === 0 ? form : plain - 1;
  });
}

function rankNames({ counts }: Names): Uint32Array {
  return rank(counts.values.subarray(0, counts.length));
}

/** Numbers with a count, by descending count, then ascending number. */
function rank(counts: Uint32Array): Uint32Array {
  let most = 0;
  for (const count of counts) most = Math.max(most, count);
  const keys = new Float64Array(counts.length);
  counts.forEach((count, number) => (keys[number] = (most - count) * 2 ** 24 + number));
  keys.sort();
  const used = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  return Uint32Array.from({ length: used }, (_, place) => (keys[place] ?? 0) % 2 ** 24);
}

function invert(order: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size);
  order.forEach((number, place) => (places[number] = place));
  return places;
}
