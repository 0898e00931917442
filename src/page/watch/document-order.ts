import { comparePosition, contains, hostOf } from "../../reading/unclobbered.ts";

/**
 * The order in which nodes are seen, through open shadow roots: a shadow tree takes its host's place.
 * @returns true if `one` comes before `other`.
 */
export function comesBefore(one: Node, other: Node): boolean {
  const [first, second] = [chain(one), chain(other)];
  let depth = 0;
  while (first[depth + 1] !== undefined && first[depth + 1] === second[depth + 1] && first[depth] === second[depth]) depth++;
  const [a, b] = [first[depth]!, second[depth]!];
  if (a === b) return first.length < second.length;
  return (comparePosition(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Is `node` in `part`, or in a shadow tree below it? */
export function holdsNode(part: Node, node: Node): boolean {
  for (let at: Node | undefined = node; at !== undefined; at = hostOf(at)) if (contains(part, at)) return true;
  return false;
}

/** The node and the hosts above it, from the document inward. */
function chain(node: Node): Node[] {
  const nodes: Node[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = hostOf(at)) nodes.unshift(at);
  return nodes;
}
