import type { Box } from "./place-card.ts";

/**
 * The box of the column the given lines of text stand in: the innermost block around them. Undefined where something else
 * lies over the words. Reads the layout once.
 */
export function findColumn(document: Document, lines: Box[]): Box | undefined {
  const [first] = lines;
  const view = document.defaultView;
  if (first === undefined || view === null) return undefined;
  let element = document.elementFromPoint((first.left + first.right) / 2, (first.top + first.bottom) / 2);
  while (element !== null && /^(?:inline|contents)/u.test(view.getComputedStyle(element).display)) element = element.parentElement;
  const box = element?.getBoundingClientRect();
  const holds = box !== undefined && lines.every((line) => line.left >= box.left - 1 && line.right <= box.right + 1);
  return holds ? box : undefined;
}
