import { InputError } from "./input-error.ts";

/**
 * The user's fault behind an error of the file system, as a sentence that names the path once. Any other error comes back as it is.
 *
 * @param path as the user wrote it
 */
export function explainFileError(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new InputError(`${path}: there is no such file`);
  if (code === "EISDIR") return new InputError(`${path} is a folder, not a file`);
  if (code === "ENOTDIR") return new InputError(`${path}: a file is where a folder should be`);
  if (code === "EACCES" || code === "EPERM") return new InputError(`${path} may not be read`);
  return error;
}
