/** Counts the terms of a search in the forms of a record: the inner loop of a full search. */
import { fourByteLead, threeByteLead, threeByteStart, twoByteLead } from "../index-format/byte-codec.ts";
import { listFormsOfTerms } from "../index-read/forms-of-terms.ts";
import type { Segment } from "../index-read/segment.ts";

/** The kind of a form in a search: nothing, a term, or the search's term with the number kind - `firstSlot`. */
const formKinds = { none: 0, term: 1 } as const;
const firstSlot = 2;
/** Maximum number of terms in a search. */
export const slotsMax = 250;

export interface TermCounts {
  /** Total number of terms, without function words. */
  length: number;
  hitCount: number;
  /** The search's terms that were found, and the number of occurrences by term. */
  hits: Uint8Array;
  times: Uint16Array;
}

export function startCounts(): TermCounts {
  return { length: 0, hitCount: 0, hits: new Uint8Array(slotsMax), times: new Uint16Array(slotsMax) };
}

export function clearCounts(counts: TermCounts): void {
  for (let i = 0; i < counts.hitCount; i++) counts.times[counts.hits[i] ?? 0] = 0;
  counts.hitCount = 0;
  counts.length = 0;
}

const known = new WeakMap<Uint8Array, Uint8Array>();

/** The kind of each form; `slots` maps terms of the segment to their numbers in the search. Clear them after use. */
export function markKinds(segment: Segment, slots: ReadonlyMap<number, number>): Uint8Array {
  let kinds = known.get(segment.formWeight);
  if (kinds === undefined) {
    kinds = segment.formWeight.map((weight) => (weight > 0 ? formKinds.term : formKinds.none));
    known.set(segment.formWeight, kinds);
  }
  for (const [term, slot] of slots) setKind(segment, term, kinds, firstSlot + slot);
  return kinds;
}

export function clearKinds(segment: Segment, slots: ReadonlyMap<number, number>, kinds: Uint8Array): void {
  for (const term of slots.keys()) setKind(segment, term, kinds, formKinds.term);
}

function setKind(segment: Segment, term: number, kinds: Uint8Array, kind: number): void {
  const { starts, forms } = listFormsOfTerms(segment);
  for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) kinds[forms[at] ?? 0] = kind;
}

/** Counts the forms from `start` to `end`, in addition to what was counted before. */
export function countTerms(bytes: Uint8Array, start: number, end: number, kinds: Uint8Array, counts: TermCounts): void {
  let length = 0;
  for (let at = start; at < end;) {
    const lead = bytes[at++] ?? 0;
    let form = lead;
    if (lead >= threeByteLead) {
      if (lead >= fourByteLead) {
        at += 3; // the rarest forms, after the first million, are not counted
        continue;
      }
      form = threeByteStart + ((lead - threeByteLead) << 16) + ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
      at += 2;
    } else if (at < end) {
      const isTwo = (twoByteLead - 1 - lead) >> 31; // all bits or none: one- and two-byte forms are equally frequent, so no branch
      form += isTwo & (((lead - twoByteLead) << 8) - lead + twoByteLead + (bytes[at] ?? 0));
      at -= isTwo;
    }
    const kind = kinds[form] ?? 0;
    length += (kind + 255) >> 8; // 1 for a term: words with and without a term mix at random, so no branch on it
    if (kind >= firstSlot) addHit(counts, kind - firstSlot);
  }
  counts.length += length;
}

function addHit(counts: TermCounts, slot: number): void {
  const times = counts.times[slot] ?? 0;
  if (times === 0) counts.hits[counts.hitCount++] = slot;
  counts.times[slot] = times + 1;
}
