import { resolve } from "node:path";

/**
 * A path as the person meant it. npm runs a script in the project's folder wherever it was called from, and says in
 * INIT_CWD where that was; paths are shown and opened relative to there.
 */
export function resolvePath(path: string): string {
  const calledFrom = process.env["npm_lifecycle_event"] === "gainsay" ? process.env["INIT_CWD"] : undefined;
  return calledFrom === undefined || calledFrom === process.cwd() ? path : resolve(calledFrom, path);
}
