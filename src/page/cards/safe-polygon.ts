/** A point of the viewport, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/**
 * Is the pointer on a straight path from a mark to its card? The path is the convex hull of the mark's nearest line and the card's box, a
 * few pixels wider: WCAG 1.4.13, the pointer can be moved over the card without closing it.
 */
export function isInSafePolygon(point: Point, lines: readonly DOMRect[], box: DOMRect): boolean {
  return lines.some((line) => isInHull(point, [...corners(line), ...corners(box)]));
}

const marginPx = 4;

function corners({ left, right, top, bottom }: DOMRect): Point[] {
  const [l, r, t, b] = [left - marginPx, right + marginPx, top - marginPx, bottom + marginPx];
  return [
    { x: l, y: t },
    { x: r, y: t },
    { x: r, y: b },
    { x: l, y: b },
  ];
}

/** A point is outside a convex hull if a line through two of the hull's points has all of them on one side and the point on the other. */
function isInHull(point: Point, points: readonly Point[]): boolean {
  for (const from of points) {
    for (const to of points) {
      if (from === to || side(from, to, point) >= 0) continue;
      if (points.every((one) => side(from, to, one) >= 0)) return false;
    }
  }
  return true;
}

function side(from: Point, to: Point, point: Point): number {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}
