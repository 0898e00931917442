import type { PlacedBlock } from "../../reading/reading.ts";
import { boundingBox } from "../../reading/unclobbered.ts";
import { findFirstIndex } from "../../text/binary-search.ts";

/** Index of the first block whose end is below the top of the view; the number of blocks if all are above. Reads O(log blocks) boxes. */
export function firstVisible(blocks: readonly PlacedBlock[]): number {
  return firstBelow(blocks, 0, "bottom");
}

/** Index of the first block that begins below the lower edge of the view. */
export function firstBelowView(blocks: readonly PlacedBlock[], viewHeight: number): number {
  return firstBelow(blocks, viewHeight, "top");
}

/** Binary search: blocks follow each other down the page, except in columns and floats, where the result may be a neighbor. */
function firstBelow(blocks: readonly PlacedBlock[], y: number, edge: "top" | "bottom"): number {
  return findFirstIndex(0, blocks.length, (index) => boundingBox(blocks[index]!.element)[edge] > y);
}
