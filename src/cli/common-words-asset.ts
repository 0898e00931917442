/**
 * The table of common English words as a file of the package. The worker's script is read each time the browser starts it;
 * a table is better kept beside it, where it is neither compiled nor counted as code.
 */
import { packedWords } from "../text/common-english-table.ts";

/** The file's name in the package. */
const commonWordsFile = "common-english.txt";

/** The file, in the shape WXT's hook `build:publicAssets` takes. */
export function commonWordsAsset(): { relativeDest: string; contents: string } {
  return { relativeDest: commonWordsFile, contents: packedWords };
}

/** Takes the table out of a script that gets it as a file: a plugin for Vite. */
export function leaveOutCommonWords(): { name: string; load: (id: string) => string | undefined } {
  return {
    name: "leave-out-common-words",
    load: (id) => (id.endsWith("/src/text/common-english-table.ts") ? 'export const packedWords = "";' : undefined),
  };
}
