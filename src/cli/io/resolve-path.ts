import { resolve } from "node:path";

/**
 * Resolves a path as the user meant it. npm runs a script in the project's folder no matter where it was called from, and puts that place
 * in INIT_CWD; paths are shown and opened relative to it.
 */
export function resolvePath(path: string): string {
  const calledFrom = process.env["npm_lifecycle_event"] === "gainsay" ? process.env["INIT_CWD"] : undefined;
  return calledFrom === undefined || calledFrom === process.cwd() ? path : resolve(calledFrom, path);
}
