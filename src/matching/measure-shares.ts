/** What entries of one claim share with a sentence, from the forms of its record: exact, and without building statements. */
import { fourByteLead, fourByteStart, threeByteLead, threeByteStart, twoByteLead } from "./codes.ts";
import { wordingsMax } from "./index-format.ts";
import { findRecord, hasMore, readWording, type RecordHead, startHead, startWording, type WordingHead } from "./read-record.ts";
import type { Segment } from "./segment.ts";

/** Of each entry of a claim: its weight and the part of it that is marked, in sixteenths of a nat. Reused. */
export interface Shares {
  count: number;
  shared: Uint32Array;
  mass: Uint32Array;
  /** The wording's number × 2, + 1 for the first sentence of it. */
  place: Uint16Array;
  head: RecordHead;
  wording: WordingHead;
}

export function startShares(): Shares {
  const most = 2 * wordingsMax;
  return {
    count: 0,
    shared: new Uint32Array(most),
    mass: new Uint32Array(most),
    place: new Uint16Array(most),
    head: startHead(),
    wording: startWording(),
  };
}

/** Measures all entries of a claim, by its number in the segment; `marks` has the weight of forms whose term the sentence holds. */
export function measureShares(segment: Segment, claim: number, marks: Uint8Array, shares: Shares): void {
  const { head, wording } = shares;
  findRecord(segment, claim, head);
  shares.count = 0;
  for (let number = 0; number < Math.min(head.wordings, wordingsMax) && hasMore(head); number++) {
    readWording(head, wording);
    measureWording(segment, number, marks, shares);
  }
}

/** The ranks of codes.ts are read in place here: a call a form would take most of the time. */
function measureWording({ records, formWeight }: Segment, number: number, marks: Uint8Array, shares: Shares): void {
  const { start, firstEnd, end } = shares.wording;
  let [shared, mass] = [0, 0];
  for (let at = start; at < end;) {
    let form = records[at++] ?? 0;
    if (form >= fourByteLead) {
      form = fourByteStart + ((records[at] ?? 0) << 16) + ((records[at + 1] ?? 0) << 8) + (records[at + 2] ?? 0);
      at += 3;
    } else if (form >= threeByteLead) {
      form = threeByteStart + ((form - threeByteLead) << 16) + ((records[at] ?? 0) << 8) + (records[at + 1] ?? 0);
      at += 2;
    } else if (form >= twoByteLead) form = twoByteLead + ((form - twoByteLead) << 8) + (records[at++] ?? 0);
    mass += formWeight[form] ?? 0;
    shared += marks[form] ?? 0;
    if (at === firstEnd) keep(shares, number * 2 + 1, shared, mass);
  }
  keep(shares, number * 2, shared, mass);
}

function keep(shares: Shares, place: number, shared: number, mass: number): void {
  const { count } = shares;
  if (count >= shares.place.length) return;
  shares.place[count] = place;
  shares.shared[count] = shared;
  shares.mass[count] = mass;
  shares.count = count + 1;
}
