import type { Claim } from "../../claims/claim.ts";
import { openState } from "../../feeds/feed-state.ts";
import { type Manifest, placeOf } from "../../feeds/manifest.ts";
import { listAddresses, listAgreed } from "../../feeds/plan-update.ts";
import { BrokenFeedFile, type FeedEntry, readFeedFile, type SkippedEntry } from "../../feeds/read-feed-file.ts";
import { readStream } from "../../feeds/read-stream.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import { dropBatch } from "../../store/claims-table.ts";
import { dropDownload } from "../../store/downloads-table.ts";
import { beginJob, switchGeneration } from "../../store/generations.ts";
import type { SourceJob, StoredSource } from "../../store/stored-source.ts";
import { downloadFile } from "./download-file.ts";
import { stageClaims, StageLost } from "../index/stage-claims.ts";
import { stageEntries } from "./stage-entries.ts";
import { failWith, type SyncOutcome, type SyncWork } from "./sync-work.ts";

/**
 * Fetches a feed's snapshot and replaces the claims held with its own, if they match the signed state. `changes` are what
 * the source keeps of the manifest.
 */
export async function syncSnapshot(
  work: SyncWork,
  manifest: Manifest,
  address: string,
  changes: Partial<StoredSource>,
): Promise<SyncOutcome> {
  const { database, source } = work;
  const { snapshot } = manifest;
  const got = await downloadFile(
    work,
    listAddresses(address, listAgreed(manifest.mirrors, work.agreed), placeOf("snapshots", snapshot)),
    snapshot,
  );
  if (got.kind !== "done") return got;
  try {
    const outcome = await readSnapshot(work, manifest, got.blob, await resumeOrBegin(work, snapshot.sha256), changes);
    if (outcome.kind === "failed") await dropDownload(database, source.id);
    return outcome;
  } catch (error) {
    if (error instanceof StageLost) return { kind: "canceled" };
    if (!(error instanceof BrokenFeedFile || error instanceof BrokenGzip)) throw error;
    await dropDownload(database, source.id);
    return failWith("feed-file", error.message);
  }
}

async function resumeOrBegin({ database, source }: SyncWork, sha256: string): Promise<SourceJob> {
  const { job } = source;
  if (job !== undefined && job.snapshot === sha256 && job.batches > 0) {
    await dropBatch(database, job.generation, job.batches);
    return job;
  }
  const begun = await beginJob(database, source.id, { snapshot: sha256 });
  if (begun === undefined) throw new StageLost(source.id);
  return begun;
}

async function readSnapshot(
  work: SyncWork,
  manifest: Manifest,
  blob: Blob,
  job: SourceJob,
  changes: Partial<StoredSource>,
): Promise<SyncOutcome> {
  const { database, source, now, onProgress } = work;
  const { feed, sequence, snapshot, title } = manifest;
  const stage = stageClaims(database, source.id, job, now, { form: "as-they-are" });
  const state = openState();
  let entryCount = 0;
  const put = async (claims: Claim[]): Promise<number> => {
    const ms = await stage.add(claims, { entryCount });
    onProgress({
      bytesDone: Math.round((snapshot.bytes * entryCount) / Math.max(1, manifest.claims)),
      bytesTotal: snapshot.bytes,
      claimCount: entryCount,
    });
    return ms;
  };
  const options = {
    head: { kind: "snapshot" as const, feed, sequence },
    unpackedBytes: snapshot.unpackedBytes,
    title,
    skip: job.entryCount,
  };
  const read = (entry: FeedEntry | SkippedEntry): Claim[] => {
    if (entry.kind === "tombstone") throw new BrokenFeedFile("a snapshot has no tombstones");
    entryCount += 1;
    if (entryCount > manifest.claims) throw new BrokenFeedFile(`more claims than the ${manifest.claims} in the manifest`);
    state.add(entry.digest);
    return entry.kind === "put" ? [entry.claim] : [];
  };
  const entries = readFeedFile(
    unpackIfGzip(readStream(blob.stream()), () => {}),
    options,
  );
  // Skipped entries must not store progress: they were stored in an earlier visit.
  const end = await stageEntries(work, entries, { read, put, canPause: () => true, entriesAtOnce: Number.POSITIVE_INFINITY });
  if (end.kind === "paused") await stage.finish();
  if (end.kind !== "read") return end;
  if (entryCount !== manifest.claims || state.name() !== manifest.state) return failWith("feed-state", `sequence ${sequence}`);
  await put(end.rest);
  const claimCount = await stage.finish();
  const held = { ...changes, claimCount, entryCount, refused: [], storedAt: now() };
  const isSwitched = await switchGeneration(database, source.id, job.generation, held, state.toBytes());
  return isSwitched ? { kind: "updated", claimCount } : { kind: "canceled" };
}
