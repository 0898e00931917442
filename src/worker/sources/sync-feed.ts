/**
 * Brings a signed feed up to date:
 *
 *   manifest, here or at a mirror ─→ refused: reported by kind, what is held stays
 *      │ accepted
 *      ├─ same state ───→ unchanged
 *      ├─ delta ────────→ one transaction: claims, segment, state, source          (sync-delta.ts)
 *      │    └ anything wrong with it
 *      └─ snapshot ←──┘ ─→ a generation beside the old one, in steps; switched to when it proves the signed state
 *                                                                                  (sync-snapshot.ts)
 */
import { acceptManifest, type ManifestAnswer } from "../../feeds/accept-manifest.ts";
import { feedLimits, type Manifest } from "../../feeds/manifest.ts";
import { readWhole } from "../../feeds/peek-bytes.ts";
import { listAgreed, planUpdate } from "../../feeds/plan-update.ts";
import { dropDownload } from "../../store/downloads-table.ts";
import { changeSource } from "../../store/sources-table.ts";
import type { StoredSource } from "../../store/stored-source.ts";
import { fetchFile, FileFailed } from "../../feeds/fetch-file.ts";
import { syncDelta } from "./sync-delta.ts";
import { syncSnapshot } from "./sync-snapshot.ts";
import { failWith, type SyncOutcome, type SyncWork } from "./sync-work.ts";

/**
 * One visit to a signed feed.
 *
 * @returns "updated": the number of claims now held. "unchanged": the held state is current. "paused": the wake's time is up; the
 *   download or job is stored for the next visit. "canceled": the signal was aborted, or the source removed or changed. "failed": the
 *   claims held stay; `problem` begins with "feed-" if a manifest or file was refused; `retryAfter` in milliseconds. Rejects only for
 *   faults of the database. Cost: one request per address until a manifest is accepted, then that of the delta or the snapshot.
 */
export async function syncFeed(work: SyncWork): Promise<SyncOutcome> {
  const { database, source } = work;
  const found = await findManifest(work);
  if (found.kind !== "accepted") return found;
  const { manifest, address, etag } = found;
  // The pinned state guards against older editions. It does not say what the database holds: that may have been lost.
  const plan = planUpdate(manifest, source.generation > 0 ? source.pinned : undefined);
  const changes = describeFeed(manifest, etag);
  if (plan.kind === "nothing") {
    await changeSource(database, source.id, changes);
    return { kind: "unchanged" };
  }
  if (plan.kind === "delta") {
    const outcome = await syncDelta(work, manifest, plan.delta, address, changes);
    if (outcome !== "unusable") return outcome;
    await dropDownload(database, source.id);
  }
  return await syncSnapshot(work, manifest, address, changes);
}

/** What a source keeps of a manifest whose state it holds. */
function describeFeed(manifest: Manifest, etag: string): Partial<StoredSource> {
  const { feed, key, sequence, state, expiresAt, mirrors, title, publisher, licence } = manifest;
  const pinned = { feed, key, sequence, state, expiresAt, mirrors };
  return { pinned, title, publisher: publisher.name, licence: licence.name, edition: String(sequence), etag };
}

type FoundManifest = { kind: "accepted"; manifest: Manifest; address: string; etag: string } | SyncOutcome;

/** Asks at the source's address, then at its mirrors, until a manifest is accepted. Otherwise returns the first failure. */
async function findManifest(work: SyncWork): Promise<FoundManifest> {
  const { source, now } = work;
  const mirrors = listAgreed(source.pinned?.mirrors ?? [], work.agreed).map((base) => new URL("manifest.json", base).href);
  let first: FoundManifest | undefined;
  for (const address of new Set([source.address, ...mirrors])) {
    const found = await askForManifest(work, address);
    if (found.kind === "accepted" || found.kind === "canceled") return found;
    // The server reports no change, but may be holding back newer manifests: believed until the one we hold expires.
    if (found.kind === "unchanged" && Date.parse(source.pinned?.expiresAt ?? "") > now()) return found;
    first ??= found.kind === "unchanged" ? failWith("feed-expired", source.pinned?.expiresAt ?? "") : found;
  }
  return first ?? failWith("unreachable", "");
}

async function askForManifest(work: SyncWork, address: string): Promise<FoundManifest> {
  const { source, now, signal } = work;
  const isHeld = source.generation > 0 && source.job === undefined && address === source.address;
  const answer = await fetchFile(
    { address, bytesMax: feedLimits.manifestBytes, ...(isHeld && { held: { etag: source.etag, lastModified: "" } }) },
    work,
  );
  if (signal.aborted) return { kind: "canceled" };
  if (answer.kind !== "file") return answer;
  const bytes = await readWhole(answer.file.body).catch((error: unknown) => {
    if (error instanceof FileFailed) return error.kind;
    throw error;
  });
  if (typeof bytes === "string") return bytes === "canceled" ? { kind: "canceled" } : failWith(bytes, "");
  const accepted: ManifestAnswer = await acceptManifest(bytes, source.pinned, now());
  if (!accepted.ok) return failWith(accepted.refusal, accepted.detail);
  return { kind: "accepted", manifest: accepted.manifest, address, etag: answer.file.etag };
}
