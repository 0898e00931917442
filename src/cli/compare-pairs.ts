import { readLanguageTag } from "../claims/language-tag.ts";
import { compareSentences } from "../matching/compare-sentences.ts";
import { InputError, refuseLine } from "./io/input-error.ts";
import { readJsonObjects } from "./io/read-json-values.ts";
import { openProjectJudge } from "./io/open-project-judge.ts";
import { readOptions } from "./io/read-options.ts";
import { resolvePath } from "./io/resolve-path.ts";
import { writeLine } from "./io/write-line.ts";

export const compareHelp = `gainsay compare --pairs FILE [--rules]

For each pair of a known claim and a sentence, whether they state the same. Prints one JSON object a pair, in the order of
the file: {probability, tier, relation, differs}, with the pair's id first where it has one.

  --pairs FILE    JSON lines or a JSON list of {a, b, id?, lang?}: a is the known claim, b the sentence
  --rules         decide by rules alone, as the extension does if it cannot open the judge
`;

/**
 * Compares each pair of a file, and prints each answer as it is found.
 *
 * @throws InputError for wrong options or input; answers to earlier pairs have been printed by then
 */
export async function comparePairs(words: string[]): Promise<void> {
  const { values, positionals } = readOptions("compare", words, {
    pairs: { type: "string" },
    rules: { type: "boolean", default: false },
  });
  if (positionals[0] !== undefined) throw new InputError(`compare takes no file but by --pairs: ${positionals[0]}`);
  if (values.pairs === undefined) throw new InputError("compare needs --pairs FILE");
  const path = resolvePath(values.pairs);
  const askJudge = values.rules ? undefined : (await openProjectJudge())?.askJudge;
  for await (const { value, line } of readJsonObjects(path)) {
    const { id, a, b, lang } = value;
    if (typeof a !== "string") throw refuseLine(path, line, "the pair has no text a");
    if (typeof b !== "string") throw refuseLine(path, line, "the pair has no text b");
    const { probability, tier, relation, differs } = compareSentences(a, b, readLanguageTag(lang), askJudge);
    const isNamed = typeof id === "string" || typeof id === "number";
    await writeLine(JSON.stringify({ ...(isNamed && { id }), probability, tier, relation, differs }));
  }
}
