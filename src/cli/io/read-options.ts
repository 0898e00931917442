import { parseArgs, type ParseArgsConfig } from "node:util";
import { InputError } from "./input-error.ts";

/**
 * Reads a command's options with Node's own parser, and turns its errors into one sentence. A number below 0 is taken as the value of the
 * option before it, so that the command can say what it takes instead; the parser would call it ambiguous.
 *
 * @param command its name, for the error's sentence
 * @throws InputError for an unknown option, or one without its value
 */
export function readOptions<T extends NonNullable<ParseArgsConfig["options"]>>(command: string, words: string[], options: T) {
  try {
    return parseArgs({ args: joinNegative(words, options), options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("ERR_PARSE_ARGS_")) throw error;
    const [first = ""] = (error as Error).message.split(/\.\s|\n/u);
    const sentence = first.replace(/argument is ambiguous$/u, "argument missing: an option follows it");
    throw new InputError(`${sentence.replace(/\.$/u, "")}; gainsay ${command} --help lists the options`);
  }
}

function joinNegative(words: string[], options: NonNullable<ParseArgsConfig["options"]>): string[] {
  const joined: string[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1] ?? "";
    const isValue = /^-\d/u.test(word) && before.startsWith("--") && options[before.slice(2)]?.type === "string";
    if (isValue && !words.slice(0, at).includes("--")) joined.push(`${joined.pop()}=${word}`);
    else joined.push(word);
  }
  return joined;
}
