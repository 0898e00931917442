import { firstChild, isElement, isTextNode, nextSibling, parentNode } from "./unclobbered.ts";

/** Maximum number of nodes that a peek visits. */
const nodesMax = 150;

/**
 * The text in an element with white space folded, if it is at most `lengthMax` UTF-16 units long; undefined for longer
 * text, or if there are more nodes than a short text has. Cost: O(lengthMax), however large the element is.
 */
export function peekText(element: Element, lengthMax: number): string | undefined {
  let text = "";
  let looked = 0;
  for (const node of nodesIn(element)) {
    if (++looked > nodesMax) return undefined;
    if (!isTextNode(node)) continue;
    text += node.data.length > 2 * lengthMax ? node.data.slice(0, 2 * lengthMax) : node.data;
    if (text.length > lengthMax && fold(text).length > lengthMax) return undefined;
  }
  return fold(text);
}

/** The first text in an element that is not white space, up to 200 UTF-16 units of it. Cost: bounded. */
export function firstWords(element: Element): string {
  let looked = 0;
  for (const node of nodesIn(element)) {
    if (++looked > 40) return "";
    const words = isTextNode(node) ? fold(node.data.slice(0, 200)) : "";
    if (words !== "") return words;
  }
  return "";
}

/** All nodes in an element, in document order. */
function* nodesIn(element: Element): Generator<Node, void> {
  let node: Node | null = firstChild(element);
  while (node !== null) {
    yield node;
    let next: Node | null = isElement(node) ? firstChild(node) : null;
    while (next === null && node !== null && node !== element) {
      next = nextSibling(node);
      if (next === null) node = parentNode(node);
    }
    node = node === element ? null : next;
  }
}

function fold(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
