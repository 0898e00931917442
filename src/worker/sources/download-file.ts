/**
 * Fetches a file that is named by its SHA-256 and can only be used whole: its parts are stored in the database as they
 * arrive, so that work resumes after the last one if the worker dies, and nothing is read of it before all of it is verified.
 *
 *   parts so far ─→ ask for the rest, here or at a mirror ─→ a part a megabyte ─→ all there: length and SHA-256 right? ─→ the file
 *                                                                                  no: dropped, the next mirror is asked
 */
import { hashFile } from "../../feeds/hash-file.ts";
import type { FeedFile } from "../../feeds/manifest.ts";
import { readStream } from "../../feeds/read-stream.ts";
import { addDownloadPart, dropDownload, readDownload } from "../../store/downloads-table.ts";
import { fetchFile, FileFailed } from "../../feeds/fetch-file.ts";
import { failWith, type SyncOutcome, type SyncWork } from "./sync-work.ts";

export type DownloadAnswer = { kind: "done"; blob: Blob } | Extract<SyncOutcome, { kind: "paused" | "canceled" | "failed" }>;

const partBytes = 1 << 20;

/**
 * @param addresses where the file may be, tried in order; each continues after the parts stored so far
 * @param file its size in bytes and SHA-256, as the manifest states them
 * @returns "done": the whole file, verified. "paused": the wake's time is up, the parts are stored. "canceled": the signal was aborted.
 *   "failed": no address gave the file; the last one's problem, "feed-file" for wrong bytes or too many, and `retryAfter` in milliseconds.
 *   Rejects only for faults of the database. Cost: 1 MB of memory besides Blobs; reads the whole file once more to hash it.
 */
export async function downloadFile(work: SyncWork, addresses: readonly string[], file: FeedFile): Promise<DownloadAnswer> {
  let failed: DownloadAnswer = failWith("unreachable", "");
  for (const address of addresses) {
    const got = await fetchRest(work, address, file);
    if (got.kind !== "done" && got.kind !== "failed") return got;
    if (got.kind === "failed") {
      failed = got;
      continue;
    }
    if (await isProven(got.blob, file)) return got;
    await dropDownload(work.database, work.source.id);
    failed = failWith("feed-file", address);
  }
  return failed;
}

async function fetchRest(work: SyncWork, address: string, file: FeedFile): Promise<DownloadAnswer> {
  const { database, source, signal, isTimeUp, onProgress } = work;
  let parts = (await readDownload(database, source.id, file.sha256)).map(({ bytes }) => bytes);
  let length = parts.reduce((sum, { size }) => sum + size, 0);
  if (length === file.bytes) return { kind: "done", blob: new Blob(parts) };
  const answer = await fetchFile({ address, bytesMax: file.bytes, ...(length > 0 && { resume: { from: length, etag: "" } }) }, work);
  if (signal.aborted) return { kind: "canceled" };
  if (answer.kind !== "file") return answer.kind === "failed" ? answer : failWith("server-error", "304");
  if (answer.file.from !== length) {
    await dropDownload(database, source.id);
    parts = [];
    length = 0;
  }
  const keep = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    await addDownloadPart(database, { source: source.id, number: parts.length + 1, sha256: file.sha256 }, bytes);
    parts.push(new Blob([bytes]));
    length += bytes.length;
    onProgress({ bytesDone: length, bytesTotal: file.bytes, claimCount: 0 });
  };
  try {
    for await (const bytes of gather(answer.file.body, partBytes)) {
      if (signal.aborted) return { kind: "canceled" };
      await keep(bytes);
      if (isTimeUp() && length < file.bytes) return { kind: "paused" };
    }
  } catch (error) {
    if (!(error instanceof FileFailed)) throw error;
    if (error.kind === "canceled") return { kind: "canceled" };
    return failWith(error.kind === "too-large" ? "feed-file" : error.kind, error.message);
  }
  return { kind: "done", blob: new Blob(parts) };
}

/** The same bytes in pieces of one size; those received before a failure are yielded first. */
async function* gather(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held = new Uint8Array(size);
  let length = 0;
  let failure: unknown;
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length;) {
        const taken = chunk.subarray(at, at + size - length);
        held.set(taken, length);
        length += taken.length;
        at += taken.length;
        if (length < size) continue;
        yield held;
        held = new Uint8Array(size);
        length = 0;
      }
    }
  } catch (error) {
    failure = error;
  }
  if (length > 0) yield held.slice(0, length);
  if (failure !== undefined) throw failure;
}

async function isProven(blob: Blob, file: FeedFile): Promise<boolean> {
  return blob.size === file.bytes && (await hashFile(readStream(blob.stream()))) === file.sha256;
}
