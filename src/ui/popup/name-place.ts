import { i18n } from "../i18n/i18n.ts";

const places = [
  [0, "near_top"],
  [0.25, "quarter"],
  [1 / 3, "third"],
  [0.5, "middle"],
  [2 / 3, "two_thirds"],
  [0.75, "three_quarters"],
  [1, "near_end"],
] as const;

/** A position on the page, in words: `share` 0 is the top, 1 the end. */
export function namePlace(share: number): string {
  const [nearest] = places.toSorted(([a], [b]) => Math.abs(a - share) - Math.abs(b - share));
  return i18n.t(`strip.${nearest?.[1] ?? "middle"}`);
}
