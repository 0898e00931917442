/**
 * How a list of claims is stored among the postings: the gaps between their numbers, all in 1, 2 or 3 bytes, low bits first. The largest
 * number of that many bytes only moves on by itself: the claim, or another of these, follows. One width for a whole list keeps its
 * length out of the inner loop of a search: varints are as short, but take twice as long to read.
 */

/** Bytes per gap. */
export type GapWidth = 1 | 2 | 3;

/** The gap that adds this much and names no claim. */
export function farGap(width: GapWidth): number {
  return 2 ** (8 * width) - 1;
}

/** A list that gets longer than this by steps without a claim takes more bytes per gap: such steps cannot be predicted, so they cost time. */
const farMax = 0.25;

/** The width for a list of `length` ascending claims, from `start` of `lists`. */
export function chooseWidth(lists: Uint32Array, start: number, length: number): GapWidth {
  for (const width of [1, 2] as const) {
    const far = farGap(width);
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
