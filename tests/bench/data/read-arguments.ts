/** The arguments of the benches: data folder, results folder, options of each command. */
import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { InputError } from "../../../src/cli/io/input-error.ts";
import { leaveWhenUnread } from "../../../src/cli/io/write-line.ts";

/**
 * Reads options and the one data folder.
 *
 * @throws InputError for an unknown option or one without its value, or if the folder is missing or not a folder
 */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(command: string, options: T) {
  const { data, values } = readOptionalData(options);
  if (data === undefined) throw new InputError(`the folder of data is missing: npm run ${command} -- DATA`);
  return { data, values };
}

/** The same for a command that also works without a folder. @throws InputError for all but a missing folder */
export function readOptionalData<T extends NonNullable<ParseArgsConfig["options"]>>(options: T) {
  const { values, positionals } = parse(options);
  const [data, other] = positionals;
  if (other !== undefined) throw new InputError(`one folder of data is enough: ${other}`);
  if (data !== undefined && statSync(data, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new InputError(`${data}: there is no such folder`);
  return { data: data === undefined ? undefined : resolve(data), values };
}

function parse<T extends NonNullable<ParseArgsConfig["options"]>>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!code.startsWith("ERR_PARSE_ARGS_")) throw error;
    const [sentence = ""] = (error as Error).message.split(/\.\s|\n/u);
    throw new InputError(sentence.replace(/\.$/u, ""));
  }
}

/** Reads "a,b" as a choice among names. @throws InputError that lists the names, for any other name */
export function readChoice<T extends string>(option: string, words: string | undefined, names: readonly T[]): T[] {
  if (words === undefined) return [...names];
  const isName = (word: string): word is T => (names as readonly string[]).includes(word);
  return words.split(",").map((word) => {
    if (!isName(word)) throw new InputError(`--${option} takes ${names.join(", ")} with commas between, not ${word || "nothing"}`);
    return word;
  });
}

/** @throws InputError for anything but a whole number of at least `least` */
export function readWholeNumber(option: string, word: string, least: number): number {
  const number = Number(word);
  if (word.trim() === "" || !Number.isSafeInteger(number) || number < least)
    throw new InputError(`--${option} takes whole numbers from ${least}, not ${word || "nothing"}`);
  return number;
}

/** @throws InputError with the first of the files or folders that `data` lacks */
export function requireFiles(data: string, names: Iterable<string>): void {
  for (const name of names) {
    if (statSync(join(data, name), { throwIfNoEntry: false }) === undefined)
      throw new InputError(`${join(data, name)}: there is no such file`);
  }
}

/** Makes the results folder. @throws InputError if that is impossible */
export function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new InputError(`${path} cannot be a folder for results: ${(error as Error).message}`);
  }
  return path;
}

/** Runs a command; an error in its input is reported in one sentence, with exit code 2. */
export async function runCommand(name: string, run: () => Promise<void>): Promise<void> {
  leaveWhenUnread();
  try {
    await run();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 2;
  }
}
