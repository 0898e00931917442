import type { Claim } from "../../claims/claim.ts";
import { openIndex } from "../../matching/index-read/open-index.ts";
import { writeIndex } from "../../matching/index-write/write-index.ts";
import { projectRoot } from "./project-root.ts";
import { type ClaimsFile, readClaimsFile } from "./read-claims.ts";
import { readStarterClaims } from "./starter-asset.ts";

/**
 * Reads the claims of a file, or the starter claims, and builds the index over them: the same steps as in the browser. Reports entries that
 * were left out on standard error.
 *
 * @throws InputError if the file cannot be read or has no claims
 */
export async function loadClaims(path: string | undefined) {
  const { claims, note }: ClaimsFile = path === undefined ? { claims: readStarterClaims(projectRoot) } : await readClaimsFile(path);
  if (note !== undefined) process.stderr.write(`gainsay: ${note}\n`);
  const opened = openIndex(writeIndex(claims));
  if (!opened.ok) throw new Error(`the index just written cannot be opened: ${opened.reason}`);
  return { index: opened.index, claims: new Map(claims.map((claim): [string, Claim] => [claim.id, claim])) };
}
