/** The forms of each term of a segment: computed on first use, since opening an index does not read any section in full. */
import { formTermMask } from "../index-format/index-format.ts";
import { sumUp } from "../index-format/number-list.ts";
import type { Segment } from "./segment.ts";

export interface FormsOfTerms {
  /** Where the forms of each term begin in `forms`, and where the last one's end. */
  starts: Uint32Array;
  forms: Uint32Array;
}

const known = new WeakMap<Uint32Array, FormsOfTerms>();

/** Cost of the first use: about 10 ns per form. */
export function listFormsOfTerms({ formTerm, termHash }: Segment): FormsOfTerms {
  let lists = known.get(formTerm);
  if (lists === undefined) known.set(formTerm, (lists = sortForms(formTerm, termHash.length)));
  return lists;
}

function sortForms(formTerm: Uint32Array, terms: number): FormsOfTerms {
  const counts = new Uint32Array(terms + 1);
  for (const reading of formTerm) counts[reading & formTermMask] = (counts[reading & formTermMask] ?? 0) + 1;
  const places = sumUp(counts);
  const next = places.slice();
  const forms = new Uint32Array(formTerm.length);
  formTerm.forEach((reading, form) => {
    const place = next[reading & formTermMask] ?? 0;
    forms[place] = form;
    next[reading & formTermMask] = place + 1;
  });
  return { starts: places.subarray(1), forms };
}
