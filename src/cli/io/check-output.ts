/** Checks the places that a command will write to, before it reads or asks for anything. Writes nothing. */
import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { InputError } from "./input-error.ts";

/**
 * Checks that a folder can be made and written to, or is there and can be written to.
 *
 * @param option the option that names it, for the sentence
 * @throws InputError if it, or a folder above it, is a file or may not be written to
 */
export function checkOutputFolder(option: string, path: string): void {
  let place = path;
  let found = statSync(place, { throwIfNoEntry: false });
  while (found === undefined && dirname(place) !== place) {
    place = dirname(place);
    found = statSync(place, { throwIfNoEntry: false });
  }
  if (found?.isDirectory() === false) throw new InputError(`${place} is a file, not a folder; choose another folder for ${option}`);
  checkWritable(option, place);
}

/**
 * Checks that a file can be written, over an older one or in a folder that is there.
 *
 * @param option the option that names it, for the sentence
 * @param made a folder that the command makes before it writes the file
 * @throws InputError if it is a folder, has no folder to be in, or may not be written
 */
export function checkOutputFile(option: string, path: string, made?: string): void {
  const folder = dirname(path);
  const isMade = made !== undefined && resolve(folder) === resolve(made);
  const there = statSync(path, { throwIfNoEntry: false });
  const around = statSync(folder, { throwIfNoEntry: false });
  if (there?.isDirectory() === true) throw new InputError(`${path} is a folder, not a file; choose a file for ${option}`);
  if (around === undefined && isMade) return;
  if (around === undefined) throw new InputError(`${path}: there is no folder ${folder}; make it, or choose another file for ${option}`);
  if (!around.isDirectory()) throw new InputError(`${folder} is a file, not a folder; choose another file for ${option}`);
  checkWritable(option, there === undefined ? folder : path);
}

function checkWritable(option: string, place: string): void {
  try {
    accessSync(place, constants.W_OK);
  } catch {
    throw new InputError(`${place} may not be written to; choose another place for ${option}`);
  }
}
