/**
 * How the postings store a list of claims: as gaps between their numbers, each in the same 1, 2 or 3 bytes, low bits first. A gap that is
 * too large begins with the largest number of that width, which adds its value and names no claim. Varints are as short, but take twice
 * as long to read, since the length of each is known only once it is read.
 */

/** Bytes per gap. */
export type GapWidth = 1 | 2 | 3;

/** By width: the number that adds its value and names no claim, the largest of this width. */
export const farGap: Readonly<Record<GapWidth, number>> = { 1: 0xff, 2: 0xff_ff, 3: 0xff_ff_ff };

/** Maximum number of such steps per claim; a list with more of them gets wider gaps. A processor cannot predict them, so they take time. */
const farMax = 0.25;

/** The width for a list of `length` ascending claims, from `start` of `lists`. */
export function chooseWidth(lists: Uint32Array, start: number, length: number): GapWidth {
  for (const width of [1, 2] as const) {
    const far = farGap[width];
    let steps = 0;
    let before = -1;
    for (let at = start; at < start + length; at++) {
      const claim = lists[at] ?? 0;
      steps += Math.floor((claim - before - 1) / far);
      before = claim;
    }
    if (steps <= farMax * length) return width;
  }
  return 3;
}

/** A term's first number among the postings: how many claims contain it, and the width of its gaps. */
export function packListHead(frequency: number, width: GapWidth): number {
  return frequency * 4 + width;
}

export function unpackListHead(head: number): { frequency: number; width: GapWidth } {
  const width = head & 3;
  return { frequency: Math.floor(head / 4), width: width === 1 || width === 2 ? width : 3 };
}
