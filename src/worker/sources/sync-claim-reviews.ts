/**
 * Fetches a file of ClaimReview and replaces the source's claims with those in it:
 *
 *   ask ──304──→ unchanged
 *    │ 200: a new generation          206: the job's generation, from where it stopped
 *    └─→ bytes ─→ entries ─→ claims, or refused and counted ─→ staged ─→ … ─→ switched to, in one transaction
 *
 * If a file was read before, an entry that has not changed is not parsed, and only what has changed is staged and written (changes/).
 *
 * The work may stop anywhere. It resumes after the last segment if the server can send the rest of the same file; otherwise it
 * restarts.
 */
import type { Claim } from "../../claims/claim.ts";
import { largeFileBytes } from "../../feeds/retry-schedule.ts";
import { toUtf8 } from "../../feeds/decode-bytes.ts";
import { BrokenFile, type EntryRead, readEntries } from "../../feeds/read-entries.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import { beginJob } from "../../store/generations.ts";
import type { SourceJob } from "../../store/stored-source.ts";
import { countRefused } from "./count-refused.ts";
import { fetchFile, type FetchedFile, FileFailed, fileBytesMax, isStrong, limitTo } from "../../feeds/fetch-file.ts";
import { readEntry } from "./read-entry.ts";
import { StageLost } from "../index/stage-claims.ts";
import { openLedgerOf, stageChanges, TooManyChanges } from "./changes/stage-changes.ts";
import { type EntryStage, stageWhole } from "./entry-stage.ts";
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
 *   the rest can be fetched later; without a strong etag, packed or in UTF-16, the file is read to its end instead. "canceled": the signal was
 *   aborted, or the source removed. "failed": the claims held stay; `retryAfter` in milliseconds. Rejects only for faults of the database.
 *   Cost: linear in the file, a transaction for each 32 to 128 claims; fails above 500 MB, packed or unpacked, or 2 million entries.
 */
export async function syncClaimReviews(work: SyncWork): Promise<SyncOutcome> {
  try {
    return await readNewer(work);
  } catch (error) {
    if (!(error instanceof TooManyChanges)) throw error;
    return await readNewer(work, "whole");
  }
}

/** @param how whether the file is read as if it were new: asked for again, and without regard to what is held */
async function readNewer(work: SyncWork, how: "as-changes" | "whole" = "as-changes"): Promise<SyncOutcome> {
  const { source, signal } = work;
  const job = how === "whole" ? undefined : source.job;
  const canResume = job !== undefined && job.bytesDone > 0 && job.hasLedger === true && isStrong(job.etag);
  const answer = await fetchFile(
    {
      address: source.address,
      bytesMax: fileBytesMax,
      ...(canResume
        ? { resume: { from: job.bytesDone, etag: job.etag } }
        : how === "as-changes" &&
          source.generation > 0 &&
          !hasOtherLanguages(work) && { held: { etag: source.etag, lastModified: source.lastModified } }),
    },
    work,
  );
  if (signal.aborted) return { kind: "canceled" };
  if (answer.kind !== "file") return answer;
  const { file } = answer;
  try {
    const resumed = canResume && file.from > 0 ? job : undefined;
    return await readFile(work, file, await openStage(work, file, resumed, how));
  } catch (error) {
    if (error instanceof FileFailed) return error.kind === "canceled" ? { kind: "canceled" } : failWith(error.kind, error.message);
    if (error instanceof BrokenFile || error instanceof BrokenGzip) return failWith("damaged", error.message);
    if (error instanceof StageLost) return { kind: "canceled" };
    throw error;
  }
}

/** The job that a file is read for, and where its claims are put. */
async function openStage(
  work: SyncWork,
  file: FetchedFile,
  resumed: SourceJob | undefined,
  how: "as-changes" | "whole",
): Promise<{ job: SourceJob; stage: EntryStage }> {
  const { source } = work;
  const isSame = source.languages?.join() === languagesOf(work, file)?.join();
  const isWhole = how === "whole" || !isSame || (resumed !== undefined && resumed.base === undefined);
  const ledger = isWhole ? undefined : await openLedgerOf(work);
  const base = ledger === undefined ? {} : { base: source.generation };
  if (resumed !== undefined && resumed.base !== base.base) throw new StageLost(source.id);
  const job = resumed ?? (await beginOver(work, file, base));
  return { job, stage: ledger === undefined ? stageWhole(work, job) : await stageChanges(work, job, ledger) };
}

/** The languages of which a file's claims are kept; undefined for all. */
function languagesOf({ languages }: SyncWork, { total }: FetchedFile): readonly string[] | undefined {
  return isLarge(total) ? languages : undefined;
}

/** A large file whose claims were kept in other languages than the reader wants now is read again, even if it has not changed. */
function hasOtherLanguages({ source, languages }: SyncWork): boolean {
  return isLarge(source.fileBytes) && source.languages?.join() !== languages?.join();
}

function isLarge(fileBytes = 0): boolean {
  return fileBytes > largeFileBytes;
}

async function beginOver(
  { database, source }: SyncWork,
  { total, etag, lastModified }: FetchedFile,
  base: Pick<SourceJob, "base">,
): Promise<SourceJob> {
  const job = await beginJob(database, source.id, { bytesTotal: total, etag, lastModified, hasLedger: true, ...base });
  if (job === undefined) throw new StageLost(source.id);
  return job;
}

async function readFile(work: SyncWork, file: FetchedFile, { job, stage }: { job: SourceJob; stage: EntryStage }): Promise<SyncOutcome> {
  const { source, now, onProgress } = work;
  const languages = languagesOf(work, file);
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
  const put = async (claims: Claim[]): Promise<number> => {
    const ms = await stage.add(claims, isPlain ? { bytesDone, entryShape, refused, entryCount } : {});
    onProgress({ bytesDone, bytesTotal: isPlain ? file.total : 0, claimCount: stage.claimCount() });
    return ms;
  };
  const refuse = (reason: string): void => {
    refused = countRefused(refused, reason, `entry ${entryCount}`);
  };
  const read = (entry: EntryRead): Claim[] => {
    entryCount += 1;
    if (entryCount > entriesMax) throw new FileFailed("too-large", `${entriesMax} entries`);
    bytesDone = entry.end;
    if (entry.ok && entry.isPassed === true) {
      for (const { reason, count } of stage.refusedBefore()) for (let left = count; left > 0; left--) refuse(reason);
      return [];
    }
    const results = readEntry(entry, source.title, languages, source.kind === "file");
    stage.note(results);
    for (const result of results) if (!result.ok) refuse(result.reason);
    return results.flatMap((result) => (result.ok ? result.claim : []));
  };
  const entries = readEntries(plain, from, (shape) => (entryShape = shape), stage.examine);
  const end = await stageEntries(work, entries, { read, put, canPause: () => isPlain && isStrong(file.etag), entriesAtOnce });
  if (end.kind === "paused") await stage.save();
  if (end.kind !== "read") return end;
  await put(end.rest);
  if (stage.claimCount() === 0) return failWith("no-claims", refused[0] === undefined ? "" : refused[0].reason);
  const { etag, lastModified } = file.from > 0 ? job : file;
  return await stage.finish({
    entryCount,
    refused,
    etag,
    lastModified,
    fileBytes: file.total || bytesDone,
    ...(languages !== undefined && { languages: [...languages] }),
    storedAt: now(),
  });
}
