/**
 * A fault in the user's input: an option, a file, a line of it. The message is one sentence for people; it ends the command with exit code
 * 2. Any other error thrown is a bug.
 */
export class InputError extends Error {
  override name = "InputError";
}

/** Makes the error for a line of a file. */
export function refuseLine(path: string, line: number, reason: string): InputError {
  return new InputError(`${path}:${line}: ${reason}`);
}
