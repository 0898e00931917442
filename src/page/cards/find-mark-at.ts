import type { Point } from "./safe-polygon.ts";
import { caretAt, rootNode } from "../../reading/unclobbered.ts";

/** How far outside the letters a pointer still hits the mark, in CSS pixels: the line under the text belongs to it. */
const slackPx = 3;

/** `CSS.highlights.highlightsFromPoint`, which the type library lacks. */
interface PointedRegistry {
  highlightsFromPoint?: (
    x: number,
    y: number,
    options?: { shadowRoots?: ShadowRoot[] },
  ) => { highlight: Highlight; ranges: AbstractRange[] }[];
}

/**
 * Which of `things` has its words at a point of the viewport? Asks the browser which character is there, so that anything over the text (a
 * dialog, a sticky header) hides it. If the browser cannot look into shadow roots this way, asks the highlight registry. Cost: one hit
 * test; rectangles are read only for a candidate.
 */
export function findMarkAt<Thing extends { ranges: readonly Range[] }>(
  document: Document,
  point: Point,
  things: readonly Thing[],
): Thing | undefined {
  if (things.length === 0) return undefined;
  const shadowRoots = shadowRootsOf(things);
  const caret = caretAt(document, point.x, point.y, { shadowRoots });
  if (caret !== null) {
    const { offsetNode, offset } = caret;
    for (const thing of things) {
      const range = thing.ranges.find((one) => one.startContainer === offsetNode && one.startOffset <= offset && offset <= one.endOffset);
      if (range !== undefined && isOver(range, point)) return thing;
    }
  }
  return shadowRoots.length === 0 ? undefined : findPainted(point, things, shadowRoots);
}

function findPainted<Thing extends { ranges: readonly Range[] }>(
  point: Point,
  things: readonly Thing[],
  shadowRoots: ShadowRoot[],
): Thing | undefined {
  const registry = CSS.highlights as PointedRegistry;
  const painted = registry.highlightsFromPoint?.(point.x, point.y, { shadowRoots }) ?? [];
  const ranges = new Set(painted.flatMap((one) => one.ranges));
  return things.find((thing) => thing.ranges.some((range) => ranges.has(range)));
}

function isOver(range: Range, { x, y }: Point): boolean {
  for (const { left, right, top, bottom } of range.getClientRects()) {
    if (x >= left - 1 && x <= right + 1 && y >= top - slackPx && y <= bottom + slackPx) return true;
  }
  return false;
}

function shadowRootsOf(things: readonly { ranges: readonly Range[] }[]): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const { ranges } of things) {
    let root = ranges[0]?.startContainer.getRootNode();
    while (root instanceof ShadowRoot) {
      roots.add(root);
      root = rootNode(root.host);
    }
  }
  return [...roots];
}
