/**
 * Brings the claims of files up to date: DataFeeds and other files of ClaimReview, and answers of Google's Fact Check Tools.
 *
 *   place ─→ asked for, if it has changed ─→ entries ─→ claims beside those held, some hundred at a time ─→ in their place, in one step
 *       └ a path: read                          │ refused: counted
 */
import type { Claim } from "../../claims/claim.ts";
import { readClaimReviews } from "../../claims/claim-review.ts";
import { toUtf8 } from "../../feeds/decode-bytes.ts";
import { fetchFile, FileFailed, fileBytesMax, limitTo } from "../../feeds/fetch-file.ts";
import { BrokenFile, readEntries } from "../../feeds/read-entries.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import { countWords } from "../io/count-words.ts";
import { InputError } from "../io/input-error.ts";
import { readFileBytes } from "../io/read-file-bytes.ts";
import { type CollectReport, describeCounts, fetchWithReason, type SiteParts } from "./collect-work.ts";
import { type CollectSource, isWebAddress } from "./collect-sources.ts";
import type { ClaimCounts, FileVersion } from "./collect-state.ts";
import { nameSiteProblem } from "./name-site-problem.ts";

/** Number of claims written at once. */
const claimsAtOnce = 500;

interface OpenFile extends FileVersion {
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Reads all files of a source that have changed, and prints a line, unless none can be read. A file that fails keeps the claims of its last
 * reading.
 */
export async function collectFiles({ name, files }: CollectSource, parts: SiteParts, report: CollectReport): Promise<void> {
  const counts: ClaimCounts = { new: 0, changed: 0, gone: parts.state.keepFiles(name, files) };
  let read = 0;
  let failed = 0;
  let isPaused = false;
  for (const place of files) {
    isPaused ||= parts.isTimeUp();
    if (isPaused) break;
    const fault = await collectFile(name, place, parts, counts);
    if (fault === "paused") isPaused = true;
    else if (fault === undefined) read += 1;
    else if (fault !== "unchanged") {
      failed += 1;
      report.failures.push({ name, reason: fault.includes(place) ? fault : `${fault}: ${place}` });
    }
  }
  report.isPaused ||= isPaused;
  for (const kind of ["new", "changed", "gone"] as const) report[kind] += counts[kind];
  report.filesRead += read;
  if (failed < files.length || counts.gone > 0)
    await parts.say(`${name}: ${read} of ${countWords(files.length, "file")} read; ${describeCounts(counts)}${isPaused ? ", paused" : ""}`);
}

/** @returns undefined if it was read, "unchanged", "paused", or what was wrong */
async function collectFile(name: string, place: string, parts: SiteParts, counts: ClaimCounts): Promise<string | undefined> {
  try {
    const file = isWebAddress(place) ? await askFor(name, place, parts) : { bytes: readFileBytes(place), etag: "", lastModified: "" };
    if (typeof file === "string") return file;
    const coming = parts.state.replaceFile(name, place);
    const isWhole = await readClaims(file.bytes, name, place, parts, coming.add);
    if (!isWhole) return "paused";
    coming.finish(file, counts);
    return undefined;
  } catch (error) {
    if (error instanceof FileFailed) return error.kind === "canceled" ? "paused" : nameSiteProblem(error.kind, error.message);
    if (error instanceof BrokenFile || error instanceof BrokenGzip) return `has a file that cannot be read (${error.message})`;
    if (error instanceof InputError) return `has a file that cannot be read (${error.message})`;
    throw error;
  }
}

/** The file at an address, or a word or sentence instead, as above. */
async function askFor(name: string, place: string, parts: SiteParts): Promise<OpenFile | string> {
  const held = parts.state.readFile(name, place);
  const request = { address: place, agent: parts.agent, bytesMax: fileBytesMax, ...(held !== undefined && { held }) };
  const asking = { fetch: fetchWithReason, now: Date.now, note: async () => {}, signal: parts.signal };
  const answer = await parts.pace.ask(place, { waitMax: parts.waitMax }, () => fetchFile(request, asking));
  if (parts.signal.aborted || answer.kind === "wait") return "paused";
  if (answer.kind === "failed") {
    const reason = nameSiteProblem(answer.problem, answer.detail);
    if (answer.retryAfter > 0) parts.state.putRest(name, { until: Date.now() + answer.retryAfter, reason });
    return reason;
  }
  if (answer.kind === "unchanged") return "unchanged";
  const { body, etag, lastModified } = answer.file;
  const unpacked = unpackIfGzip(body, () => {});
  return {
    bytes: limitTo(
      fileBytesMax,
      toUtf8(unpacked, () => {}),
    ),
    etag,
    lastModified,
  };
}

/** @returns false if time ran out before the end */
async function readClaims(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  place: string,
  parts: SiteParts,
  add: (claims: readonly Claim[]) => void,
): Promise<boolean> {
  let claims: Claim[] = [];
  let count = 0;
  for await (const entry of readEntries(bytes)) {
    count += 1;
    for (const result of entry.ok ? readClaimReviews(entry.value, { feed: name, sequence: 0 }) : [entry])
      if (!result.ok) parts.refuse(result.reason, `${place}, entry ${count}`);
      else claims.push(result.claim);
    if (claims.length < claimsAtOnce) continue;
    add(claims);
    claims = [];
    if (parts.isTimeUp()) return false;
  }
  if (claims.length > 0) add(claims);
  return true;
}
