import { learnCommonEnglish } from "../text/lexicon/common-english.ts";

/**
 * Reads the table of common English words from the package; needed before anything is compared. Cost: about 5 ms.
 *
 * @throws if the file is missing from the package or damaged
 */
export async function readCommonWords(address: string): Promise<void> {
  learnCommonEnglish(await (await fetch(address)).text());
}
