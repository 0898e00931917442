/**
 * The table of common English words as a file of the package. The browser reads the worker's script each time it starts the worker;
 * kept in a separate file, the table is not compiled and does not count as code.
 */
import { packedWords } from "../../text/lexicon/common-english-table.ts";

/** The file's name in the package. */
const commonWordsFile = "common-english.txt";

/** The file in the form that WXT's hook `build:publicAssets` expects. */
export function commonWordsAsset(): { relativeDest: string; contents: string } {
  return { relativeDest: commonWordsFile, contents: packedWords };
}

/** A Vite plugin that removes the table from a script that loads it from the file. */
export function leaveOutCommonWords(): { name: string; load: (id: string) => string | undefined } {
  return {
    name: "leave-out-common-words",
    load: (id) => (id.endsWith("/src/text/lexicon/common-english-table.ts") ? 'export const packedWords = "";' : undefined),
  };
}
