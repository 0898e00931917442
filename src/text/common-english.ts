/**
 * The common English words, with their rarity. Node and the tests find them here at once. The extension's worker keeps them
 * out of its script, which is read each time the browser starts it, and gives them in as a file before anything is compared.
 */
import { packedWords } from "./common-english-table.ts";

const rarities = new Map<string, number>();
const proper = new Set<string>();

/** Stem to its rarity in nats, 0 to 9. Empty until `learnCommonEnglish` where the table is not part of the program. */
export const commonEnglish: ReadonlyMap<string, number> = rarities;

/** Stems of names. */
export const properEnglish: ReadonlySet<string> = proper;

/**
 * Takes in the packed table (common-english-table.ts says its form). Given twice, it stays the same.
 * Cost: about 3 ms for 6,000 words.
 *
 * @throws when the text is not such a table, whole from its first sign to its last: then the package is broken.
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
