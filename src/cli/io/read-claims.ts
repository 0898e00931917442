import { basename } from "node:path";
import { type Claim, type Provenance, readClaim } from "../../claims/claim.ts";
import { readClaimReviews } from "../../claims/claim-review.ts";
import { joinClaims } from "../../claims/join-claims.ts";
import { readPlainClaim } from "../../claims/plain-claim.ts";
import { countWords } from "./count-words.ts";
import { InputError, refuseLine } from "./input-error.ts";
import { isOwnForm, isReviewData } from "../../feeds/read-claim-value.ts";
import { readJsonEntries } from "./read-json-values.ts";

/** Claims from a file, and a note about entries that were left out. */
export interface ClaimsFile {
  claims: Claim[];
  /** A sentence about the entries that could not be read, if any: how many, with place and reason of the first. */
  note?: string;
}

/**
 * Reads a file of claims: our own, plain claims, or ClaimReview, recognized entry by entry, in any shape that `readEntries` accepts.
 * Reviews of the same claim are merged. Lists of claim reviews usually have faults: entries that cannot be read, are not objects or not
 * JSON are skipped and counted. In a file without claim reviews, a bad claim of the other two forms is an error.
 *
 * Memory: the claims. 90,000 claim reviews take about 3 seconds.
 *
 * @throws InputError with file and line for a bad claim of these two forms or a duplicate id; with the file if it contains no claim,
 *   and why the first entry was not read
 */
export async function readClaimsFile(path: string): Promise<ClaimsFile> {
  const provenance: Provenance = { feed: basename(path), sequence: 0 };
  const own: Claim[] = [];
  const reviewed: Claim[] = [];
  const leftOut: string[] = [];
  let fault: InputError | undefined;
  let number = 0;
  const lineOfId = new Map<string, number>();
  for await (const entry of readJsonEntries(path)) {
    const { line } = entry;
    number += 1;
    const leave = (reason: string): void => void leftOut.push(`line ${line}, entry ${number}: ${reason}`);
    if (!entry.ok) {
      leave(entry.reason);
      continue;
    }
    const { value } = entry;
    if (value === null) continue; // a DataFeed's entries may be
    if (isReviewData(value)) {
      for (const result of readClaimReviews(value, provenance)) {
        if (result.ok) reviewed.push(result.claim);
        else leave(result.reason);
      }
      continue;
    }
    const result = isOwnForm(value) ? readClaim(value, provenance) : readPlainClaim(value, provenance);
    if (!result.ok) {
      leave(result.reason);
      if (typeof value === "object" && !Array.isArray(value)) fault ??= refuseLine(path, line, result.reason);
      continue;
    }
    const earlier = lineOfId.get(result.claim.id);
    if (earlier !== undefined) throw refuseLine(path, line, `the id ${result.claim.id} is in line ${earlier} already`);
    lineOfId.set(result.claim.id, line);
    own.push(result.claim);
  }
  if (fault !== undefined && reviewed.length === 0) throw fault;
  const claims = [...own, ...withoutTaken(joinClaims(reviewed), lineOfId)];
  if (claims.length === 0)
    throw new InputError(`${path} holds no claim${leftOut[0] === undefined ? "" : ` that can be read (${leftOut[0]})`}`);
  if (leftOut[0] === undefined) return { claims };
  const all = countWords(own.length + reviewed.length + leftOut.length, "entry", "entries");
  const were = leftOut.length === 1 ? "was" : "were";
  return { claims, note: `${path}: ${leftOut.length} of ${all} ${were} left out, the first in ${leftOut[0]}` };
}

function withoutTaken(claims: Claim[], taken: ReadonlyMap<string, number>): Claim[] {
  return taken.size === 0 ? claims : claims.filter((claim) => !taken.has(claim.id));
}
