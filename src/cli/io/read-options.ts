import { parseArgs, type ParseArgsConfig } from "node:util";
import { InputError } from "./input-error.ts";

/**
 * Reads a command's options with Node's own parser, and turns its errors into one sentence.
 *
 * @param command its name, for the error's sentence
 * @throws InputError for an unknown option, or one without its value
 */
export function readOptions<T extends NonNullable<ParseArgsConfig["options"]>>(command: string, words: string[], options: T) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("ERR_PARSE_ARGS_")) throw error;
    const [sentence = ""] = (error as Error).message.split(/\.\s|\n/u);
    throw new InputError(`${sentence.replace(/\.$/u, "")}; gainsay ${command} --help lists the options`);
  }
}
