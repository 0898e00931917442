/**
 * What is wrong with what we were given: an option, a file, a line of it. The message is one sentence for a person; it ends
 * the command with exit code 2. Anything else that is thrown is a bug.
 */
export class InputError extends Error {
  override name = "InputError";
}

/** Says what is wrong in a line of a file. */
export function refuseLine(path: string, line: number, reason: string): InputError {
  return new InputError(`${path}:${line}: ${reason}`);
}
