import type { Claim } from "../../claims/claim.ts";
import { writeClaimLine } from "../../feeds/claim-line.ts";
import { digestLine, type FeedState, openState } from "../../feeds/feed-state.ts";
import { type FeedDelta, type Manifest, placeOf } from "../../feeds/manifest.ts";
import { listAddresses, listAgreed } from "../../feeds/plan-update.ts";
import { BrokenFeedFile, type FeedEntry, readFeedFile } from "../../feeds/read-feed-file.ts";
import { readStream } from "../../feeds/read-stream.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import { writeDeltaInSteps } from "../../matching/index-write/write-index.ts";
import { changeClaims, readClaims } from "../../store/claims-table.ts";
import { dropDownload } from "../../store/downloads-table.ts";
import type { StoredSource } from "../../store/stored-source.ts";
import { downloadFile } from "./download-file.ts";
import { runSteps } from "../index/run-steps.ts";
import { startBreathing } from "../../feeds/start-breathing.ts";
import type { SyncOutcome, SyncWork } from "./sync-work.ts";

/** Maximum number of changes in a delta, which is applied at once; for more, the snapshot is read in steps. */
const changesMax = 20_000;
/** Maximum size of a delta, unpacked, because it is held in memory as a whole. */
const unpackedMax = 64 << 20;

/**
 * Fetches a delta and applies it in one transaction, if it leads from the claims held to the signed state. `changes` are what
 * the source keeps of the manifest. "unusable" if the snapshot is needed: nothing has been changed then.
 */
export async function syncDelta(
  work: SyncWork,
  manifest: Manifest,
  delta: FeedDelta,
  address: string,
  changes: Partial<StoredSource>,
): Promise<SyncOutcome | "unusable"> {
  if (delta.puts + delta.tombstones > changesMax || delta.unpackedBytes > unpackedMax) return "unusable";
  const got = await downloadFile(work, listAddresses(address, listAgreed(manifest.mirrors, work.agreed), placeOf("deltas", delta)), delta);
  if (got.kind === "failed") return "unusable";
  if (got.kind !== "done") return got;
  const edit = await readDelta(manifest, delta, got.blob);
  const proven = edit === undefined ? undefined : await prove(work, manifest, edit);
  if (edit === undefined || proven === undefined) return "unusable";
  return await putIn(work, edit, proven, changes);
}

interface Edit {
  puts: Claim[];
  tombstones: string[];
  digests: Uint8Array[];
}

async function readDelta({ feed, sequence, title }: Manifest, delta: FeedDelta, blob: Blob): Promise<Edit | undefined> {
  const entries: FeedEntry[] = [];
  const breathe = startBreathing();
  const head = { kind: "delta" as const, feed, sequence, from: delta.from };
  try {
    for await (const entry of readFeedFile(
      unpackIfGzip(readStream(blob.stream()), () => {}),
      { head, unpackedBytes: delta.unpackedBytes, title },
    )) {
      await breathe();
      if (entry.kind !== "skipped") entries.push(entry);
      if (entries.length > delta.puts + delta.tombstones) return undefined;
    }
  } catch (error) {
    if (error instanceof BrokenFeedFile || error instanceof BrokenGzip) return undefined;
    throw error;
  }
  const puts = entries.flatMap((entry) => (entry.kind === "put" ? entry.claim : []));
  const digests = entries.flatMap((entry) => (entry.kind === "put" ? [entry.digest] : []));
  const tombstones = entries.flatMap((entry) => (entry.kind === "tombstone" ? entry.id : []));
  return puts.length === delta.puts && tombstones.length === delta.tombstones ? { puts, tombstones, digests } : undefined;
}

interface Proven {
  state: FeedState;
  /** Ids that were held and are replaced or removed. */
  removedIds: string[];
}

/** The state after the edit, if it is the signed one. */
async function prove({ database, source }: SyncWork, manifest: Manifest, { puts, tombstones, digests }: Edit): Promise<Proven | undefined> {
  const { generation } = source;
  const stored = await database.states.get(generation);
  if (stored === undefined) return undefined;
  const state = openState(new Uint8Array(await stored.digests.arrayBuffer()));
  const old = await readClaims(database, generation, [...puts.map(({ id }) => id), ...tombstones]);
  for (const claim of old) if (!state.remove(digestLine(writeClaimLine(claim)))) return undefined;
  for (const digest of digests) state.add(digest);
  const removedIds = old.map(({ id }) => id);
  const removed = new Set(removedIds);
  const isWhole = tombstones.every((id) => removed.has(id));
  return isWhole && state.count() === manifest.claims && state.name() === manifest.state ? { state, removedIds } : undefined;
}

async function putIn(work: SyncWork, edit: Edit, { state, removedIds }: Proven, changes: Partial<StoredSource>): Promise<SyncOutcome> {
  const { database, source, now } = work;
  const { generation } = source;
  const bytes = await runSteps(writeDeltaInSteps(edit.puts, removedIds));
  const digests = new Blob([state.toBytes()]);
  const claimCount = state.count();
  const { sources, claims, segments, states, downloads } = database;
  return await database.transaction("rw", [sources, claims, segments, states, downloads], async (): Promise<SyncOutcome> => {
    await dropDownload(database, source.id);
    const held = await sources.get(source.id);
    if (held?.generation !== generation || held.pinned?.state !== source.pinned?.state) return { kind: "canceled" };
    await changeClaims(database, generation, edit.puts, new Set(edit.tombstones));
    await segments.add({
      generation,
      claimCount: edit.puts.length,
      removedCount: removedIds.length,
      hasRemovals: removedIds.length > 0,
      bytes: new Blob([bytes]),
    });
    await states.put({ generation, digests });
    const { job: _given, problem: _solved, ...rest } = held;
    await sources.put({ ...rest, ...changes, claimCount, entryCount: claimCount, storedAt: now() });
    return { kind: "updated", claimCount };
  });
}
