/**
 * The common English words, with their rarity. In Node and in tests they are available immediately. The extension's worker keeps them
 * out of its script, which the browser reads at each start of the worker, and loads them from a file before comparing anything.
 */
import { packedWords } from "./common-english-table.ts";

const rarities = new Map<string, number>();
const proper = new Set<string>();

/** Stem to its rarity in nats, 0 to 9. Empty until `learnCommonEnglish` if the table is not part of the program. */
export const commonEnglish: ReadonlyMap<string, number> = rarities;

/** Stems of names. */
export const properEnglish: ReadonlySet<string> = proper;

/**
 * Loads the packed table (format: common-english-table.ts). Loading it twice changes nothing.
 * Cost: about 3 ms for 6,000 words.
 *
 * @throws if the text is not a complete table: then the package is broken
 */
export function learnCommonEnglish(packed: string): void {
  let stem = "";
  let length = 0;
  for (const [entry, shared, rest = "", level = "A", mark] of packed.matchAll(/(\d)([a-z]*)([A-Z])(!?)/gu)) {
    length += entry.length;
    stem = stem.slice(0, Number(shared)) + rest;
    rarities.set(stem, (level.charCodeAt(0) - 65) / 2);
    if (mark === "!") proper.add(stem);
  }
  if (length === 0 || length !== packed.length) throw new Error("the table of common English words is damaged: install Gainsay again");
}

if (packedWords !== "") learnCommonEnglish(packedWords);
