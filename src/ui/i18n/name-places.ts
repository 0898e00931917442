import { i18n } from "./i18n.ts";
import { joinParts } from "./join-parts.ts";

const places = [
  [0, "near_top"],
  [0.25, "quarter"],
  [1 / 3, "third"],
  [0.5, "middle"],
  [2 / 3, "two_thirds"],
  [0.75, "three_quarters"],
  [1, "near_end"],
] as const;

/** Positions on the page in words, each once, in the given order: a share of 0 is the top, 1 the end. "near the top, at a third" */
export function namePlaces(shares: number[]): string {
  return joinParts([...new Set(shares.map(namePlace))]);
}

function namePlace(share: number): string {
  const [nearest] = places.toSorted(([a], [b]) => Math.abs(a - share) - Math.abs(b - share));
  return i18n.t(`strip.${nearest?.[1] ?? "middle"}`);
}
