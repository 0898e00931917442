import type { RefusedEntries } from "../../store/stored-source.ts";

/** Maximum number of reasons counted separately; later ones count as "other reasons". */
const reasonsMax = 40;

/** Adds one refused entry to the counts, which are returned as a new list, most frequent first. */
export function countRefused(refused: readonly RefusedEntries[], reason: string, place: string): RefusedEntries[] {
  const isKnown = refused.some((entry) => entry.reason === reason);
  const name = isKnown || refused.length < reasonsMax ? reason : "other reasons";
  const held = refused.find((entry) => entry.reason === name) ?? { reason: name, count: 0, first: place };
  const others = refused.filter((entry) => entry !== held);
  return [...others, { ...held, count: held.count + 1 }].sort((a, b) => b.count - a.count);
}
