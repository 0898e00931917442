/** Running text of a page, and how much of it is in which element. */
import type { PlacedBlock } from "./reading.ts";
import { parentElement } from "./unclobbered.ts";

/** Maximum number of elements around a block that are examined, from the innermost outward. */
const aroundMax = 40;

/** How much running text is in an element: its length, and the number of paragraphs. */
export type Weights = Map<Element, [length: number, paragraphs: number]>;

/** The end of a sentence; the period after an initial is not one. */
export const stop = /(?:[^\s.]{2}|\p{N})[.!?…。！？؟।]["'”’»)\]]*(?:\s|$)/u;

/** A paragraph of a story, or of anything written in sentences. */
export function isRunning({ text, kind }: PlacedBlock): boolean {
  return text.length >= 80 && kind !== "heading" && kind !== "caption" && stop.test(text);
}

export function lengthOf(blocks: readonly PlacedBlock[]): number {
  return blocks.reduce((sum, { text }) => sum + text.length, 0);
}

export function weigh(running: readonly PlacedBlock[]): Weights {
  const weights: Weights = new Map();
  for (const { element, text } of running) {
    for (const at of around(element)) {
      const [length, paragraphs] = weights.get(at) ?? [0, 0];
      weights.set(at, [length + text.length, paragraphs + 1]);
    }
  }
  return weights;
}

/** The element and those around it. */
export function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at !== null && found.length < aroundMax; at = parentElement(at)) found.push(at);
  return found;
}
