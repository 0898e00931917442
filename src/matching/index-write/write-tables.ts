/** The tables of forms and terms, by their final numbers. */
import { type Collection, termOfForm } from "./collect-forms.ts";
import { tightBit } from "../index-format/index-format.ts";
import type { Numbering } from "./assign-ranks.ts";

export interface Tables {
  termHash: Uint32Array;
  /** Weight of a term's most common form. */
  termWeight: Uint8Array;
  formTerm: Uint32Array;
  formWeight: Uint8Array;
  /** How many claims contain a term, in any part. */
  frequencies: Uint32Array;
}

export function makeTables(all: Collection, { forms, terms, termPlace }: Numbering): Tables {
  const termWeight = new Uint8Array(terms.length);
  const formTerm = new Uint32Array(forms.length);
  const formWeight = new Uint8Array(forms.length);
  const mostCounted = new Uint32Array(terms.length);
  forms.forEach((form, rank) => {
    const term = termOfForm(all, form);
    const place = term < 0 ? -1 : (termPlace[term] ?? 0);
    const bits = (all.formReading.values[form] ?? 0) & tightBit;
    const weight = all.formWeight.values[form] ?? 0;
    formTerm[rank] = (place + 1) | bits;
    formWeight[rank] = weight;
    const count = 1 + (all.formCount.values[form] ?? 0);
    if (place < 0 || count <= (mostCounted[place] ?? 0)) return;
    mostCounted[place] = count;
    termWeight[place] = weight;
  });
  return {
    termHash: terms.map((term) => all.termHash.values[term] ?? 0),
    termWeight,
    formTerm,
    formWeight,
    frequencies: terms.map((term) => all.termFrequency.values[term] ?? 0),
  };
}
