/** What the entries of a claim share with a sentence, from the forms in its record: exact, and without parsing the wordings. */
import { fourByteLead, fourByteStart, threeByteLead, threeByteStart, twoByteLead } from "../index-format/byte-codec.ts";
import { wordingsMax } from "../index-format/index-format.ts";
import { findRecord, hasMore, readWording, type RecordHead, startHead, startWording, type WordingHead } from "../index-read/read-record.ts";
import type { Segment } from "../index-read/segment.ts";

/** For each entry of a claim: its weight and the marked part of it, in sixteenths of a nat. Reused. */
export interface Shares {
  count: number;
  shared: Uint32Array;
  mass: Uint32Array;
  /** The wording's number × 2, + 1 for its first sentence. */
  place: Uint16Array;
  /** Position of its forms in the records. */
  start: Uint32Array;
  end: Uint32Array;
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
    start: new Uint32Array(most),
    end: new Uint32Array(most),
    head: startHead(),
    wording: startWording(),
  };
}

/**
 * Measures the entries of a claim, by its number in the segment; `marks` has the weight of each form whose term is in the
 * sentence. Wordings that share less than `sharedMin`, in sixteenths of a nat, are left out.
 */
export function measureShares(segment: Segment, claim: number, marks: Uint8Array, shares: Shares, sharedMin: number): void {
  const { head, wording } = shares;
  findRecord(segment, claim, head);
  shares.count = 0;
  for (let number = 0; number < Math.min(head.wordings, wordingsMax) && hasMore(head); number++) {
    readWording(head, wording);
    const { start, firstEnd, end } = wording;
    const shared = sumWeights(segment.records, start, end, marks);
    if (shared < sharedMin) continue; // most wordings: their weight is not needed
    if (firstEnd > 0) measureEntry(segment, number * 2 + 1, start, firstEnd, marks, shares);
    keep(shares, number * 2, start, end, shared, sumWeights(segment.records, start, end, segment.formWeight));
  }
}

function measureEntry(
  { records, formWeight }: Segment,
  place: number,
  start: number,
  end: number,
  marks: Uint8Array,
  shares: Shares,
): void {
  keep(shares, place, start, end, sumWeights(records, start, end, marks), sumWeights(records, start, end, formWeight));
}

/** Adds up weights by form. Reads the ranks of byte-codec.ts inline: a call per form would take most of the time. */
function sumWeights(records: Uint8Array, start: number, end: number, weights: Uint8Array): number {
  let sum = 0;
  for (let at = start; at < end;) {
    const lead = records[at++] ?? 0;
    let form = lead;
    if (lead >= fourByteLead) {
      form = fourByteStart + ((records[at] ?? 0) << 16) + ((records[at + 1] ?? 0) << 8) + (records[at + 2] ?? 0);
      at += 3;
    } else if (lead >= threeByteLead) {
      form = threeByteStart + ((lead - threeByteLead) << 16) + ((records[at] ?? 0) << 8) + (records[at + 1] ?? 0);
      at += 2;
    } else if (at < end) {
      const isTwo = (twoByteLead - 1 - lead) >> 31; // all bits or none: one- and two-byte forms are equally frequent, so no branch
      form += isTwo & (((lead - twoByteLead) << 8) - lead + twoByteLead + (records[at] ?? 0));
      at -= isTwo;
    }
    sum += weights[form] ?? 0;
  }
  return sum;
}

function keep(shares: Shares, place: number, start: number, end: number, shared: number, mass: number): void {
  const { count } = shares;
  if (count >= shares.place.length) return;
  shares.place[count] = place;
  shares.start[count] = start;
  shares.end[count] = end;
  shares.shared[count] = shared;
  shares.mass[count] = mass;
  shares.count = count + 1;
}
