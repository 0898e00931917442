/**
 * Fetches a file of ClaimReview and replaces the source's claims with those in it:
 *
 *   ask ──304──→ unchanged
 *    │ 200: a new generation          206: the job's generation, from where it stopped
 *    └─→ bytes ─→ entries ─→ claims, or refused and counted ─→ staged ─→ … ─→ switched to, in one transaction
 *
 * The work may stop anywhere. It resumes after the last segment if the server can send the rest of the same file; otherwise it
 * restarts.
 */
import type { Claim } from "../../claims/claim.ts";
import { largeFileBytes } from "../../feeds/retry-schedule.ts";
import { toUtf8 } from "../../feeds/decode-bytes.ts";
import { BrokenFile, type EntryRead, readEntries } from "../../feeds/read-entries.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import { beginJob, switchGeneration } from "../../store/generations.ts";
import type { SourceJob } from "../../store/stored-source.ts";
import { countRefused } from "./count-refused.ts";
import { fetchFile, type FetchedFile, FileFailed, fileBytesMax, isStrong, limitTo } from "../../feeds/fetch-file.ts";
import { readEntry } from "./read-entry.ts";
import { stageClaims, StageLost } from "../index/stage-claims.ts";
import { stageEntries } from "./stage-entries.ts";
import { failWith, type SyncOutcome, type SyncWork } from "./sync-work.ts";

/** Number of entries after which progress is stored and the time checked, even with fewer claims than that. */
const entriesAtOnce = 20_000;
/** A few megabytes of gzip can unpack endlessly, and a few megabytes of JSON can hold ten million entries. */
const unpackedBytesMax = fileBytesMax;
const entriesMax = 2_000_000;

/**
 * One visit to a file of ClaimReview.
 *
 * @returns "updated": the number of claims now held. "unchanged": the server reports no newer file. "paused": the wake's time is up and
 *   the rest can be fetched later; without a strong etag, packed or in UTF-16, the file is read to its end instead. "cancelled": the signal was
 *   aborted, or the source removed. "failed": the claims held stay; `retryAfter` in milliseconds. Rejects only for faults of the database.
 *   Cost: linear in the file, one transaction per 400 claims; fails above 500 MB, packed or unpacked, or 2 million entries.
 */
export async function syncClaimReviews(work: SyncWork): Promise<SyncOutcome> {
  const { source, signal } = work;
  const { job } = source;
  const canResume = job !== undefined && job.bytesDone > 0 && isStrong(job.etag);
  const answer = await fetchFile(
    {
      address: source.address,
      bytesMax: fileBytesMax,
      ...(canResume
        ? { resume: { from: job.bytesDone, etag: job.etag } }
        : source.generation > 0 && !hasOtherLanguages(work) && { held: { etag: source.etag, lastModified: source.lastModified } }),
    },
    work,
  );
  if (signal.aborted) return { kind: "cancelled" };
  if (answer.kind !== "file") return answer;
  const { file } = answer;
  try {
    return await readFile(work, file, canResume && file.from > 0 ? job : await beginOver(work, file));
  } catch (error) {
    if (error instanceof FileFailed) return error.kind === "cancelled" ? { kind: "cancelled" } : failWith(error.kind, error.message);
    if (error instanceof BrokenFile || error instanceof BrokenGzip) return failWith("damaged", error.message);
    if (error instanceof StageLost) return { kind: "cancelled" };
    throw error;
  }
}

/** A large file whose claims were kept in other languages than the reader wants now is read again, even if it has not changed. */
function hasOtherLanguages({ source, languages }: SyncWork): boolean {
  return isLarge(source.fileBytes) && source.languages?.join() !== languages?.join();
}

function isLarge(fileBytes = 0): boolean {
  return fileBytes > largeFileBytes;
}

async function beginOver({ database, source }: SyncWork, { total, etag, lastModified }: FetchedFile): Promise<SourceJob> {
  const job = await beginJob(database, source.id, { bytesTotal: total, etag, lastModified });
  if (job === undefined) throw new StageLost(source.id);
  return job;
}

async function readFile(work: SyncWork, file: FetchedFile, job: SourceJob): Promise<SyncOutcome> {
  const { database, source, now, onProgress } = work;
  const languages = isLarge(file.total) ? work.languages : undefined;
  const stage = stageClaims(database, source.id, job, now);
  let { refused, bytesDone, entryCount } = job;
  let { entryShape } = job;
  let isPlain = file.isPlain;
  const plain = limitTo(
    unpackedBytesMax,
    toUtf8(
      unpackIfGzip(file.body, () => (isPlain = false)),
      () => (isPlain = false),
    ),
  );
  const from = job.bytesDone === 0 || entryShape === undefined ? undefined : { shape: entryShape, end: job.bytesDone };
  const put = async (claims: Claim[]): Promise<void> => {
    await stage.add(claims, isPlain ? { bytesDone, entryShape, refused, entryCount } : {});
    onProgress({ bytesDone, bytesTotal: isPlain ? file.total : 0, claimCount: stage.claimCount() });
  };
  const read = (entry: EntryRead): Claim[] => {
    entryCount += 1;
    if (entryCount > entriesMax) throw new FileFailed("too-large", `${entriesMax} entries`);
    bytesDone = entry.end;
    return readEntry(entry, source.title, languages).flatMap((result) => {
      if (result.ok) return result.claim;
      refused = countRefused(refused, result.reason, `entry ${entryCount}`);
      return [];
    });
  };
  const entries = readEntries(plain, from, (shape) => (entryShape = shape));
  const end = await stageEntries(work, entries, { read, put, canPause: () => isPlain && isStrong(file.etag), entriesAtOnce });
  if (end.kind === "cancelled") return end;
  if (end.kind === "read") await put(end.rest);
  const claimCount = await stage.finish();
  if (end.kind === "paused") return end;
  if (claimCount === 0) return failWith("no-claims", refused[0] === undefined ? "" : refused[0].reason);
  const { etag, lastModified } = file.from > 0 ? job : file;
  const isSwitched = await switchGeneration(database, source.id, job.generation, {
    claimCount,
    entryCount,
    refused,
    etag,
    lastModified,
    fileBytes: file.total || bytesDone,
    ...(languages !== undefined && { languages: [...languages] }),
    storedAt: now(),
  });
  return isSwitched ? { kind: "updated", claimCount } : { kind: "cancelled" };
}
