import type { PlacedBlock } from "../../reading/reading.ts";
import { parentElement } from "../../reading/unclobbered.ts";
import { findFirstIndex } from "../../text/binary-search.ts";
import { comesBefore, holdsNode } from "./document-order.ts";

/**
 * Replaces the blocks read from `part` before with the `fresh` ones. An unchanged block keeps its identity.
 * @param onCut called with a block that began before `part` and reached into it: its beginning has to be read again.
 */
export function mergeBlocks(all: PlacedBlock[], part: Node, fresh: PlacedBlock[], onCut: (block: PlacedBlock) => void): PlacedBlock[] {
  const before = new Map<Text, PlacedBlock[]>();
  const rest: PlacedBlock[] = [];
  for (const block of all) {
    const first = block.pieces[0]!.node;
    if (!holdsNode(part, first) && !holdsNode(part, block.pieces.at(-1)!.node)) {
      rest.push(block);
      continue;
    }
    before.set(first, [...(before.get(first) ?? []), block]);
    if (!holdsNode(part, block.element)) onCut(block);
  }
  const blocks = fresh.map((block) => before.get(block.pieces[0]!.node)?.find((one) => isSame(one, block)) ?? block);
  if (blocks.length === 0) return rest;
  const place = firstBehind(rest, blocks[0]!.pieces[0]!.node);
  return [...rest.slice(0, place), ...blocks, ...rest.slice(place)];
}

function isSame(one: PlacedBlock, other: PlacedBlock): boolean {
  return (
    one.text === other.text &&
    one.kind === other.kind &&
    one.pieces.length === other.pieces.length &&
    one.pieces.every((piece, index) => piece.node === other.pieces[index]!.node && piece.from === other.pieces[index]!.from)
  );
}

/** The element that contains all of a block: an ancestor of `element` if a sentence continues after something left out. */
export function placeOf({ element, pieces }: PlacedBlock): Element {
  const last = pieces.at(-1)!.node;
  let place = element;
  for (let at: Element | null = element; at !== null; at = parentElement(at)) {
    place = at;
    if (holdsNode(place, last)) break;
  }
  return place;
}

/** Index of the first block after `node`. */
function firstBehind(blocks: readonly PlacedBlock[], node: Node): number {
  return findFirstIndex(0, blocks.length, (index) => !comesBefore(blocks[index]!.pieces[0]!.node, node));
}
