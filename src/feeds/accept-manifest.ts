import { readKey } from "./ed25519.ts";
import { isSealedBy, readMessage } from "./envelope.ts";
import { feedLimits, type Manifest, manifestType, readEnvelope, readManifest } from "./manifest.ts";
import { leadsTo } from "./rotation.ts";

/** Which edition of a feed a reader holds, and the key it was signed with; anything older is refused. */
export interface HeldEdition {
  feed: string;
  /** Public key, base64. */
  key: string;
  /** Sequence and state of what is held; 0 and "" before the first. */
  sequence: number;
  state: string;
}

/** Why a manifest was refused. The interface has words for each. */
export type ManifestRefusal =
  | "feed-malformed"
  | "feed-too-large"
  | "feed-signature"
  | "feed-key"
  | "feed-other"
  | "feed-rollback"
  | "feed-fork"
  | "feed-expired"
  | "feed-future";

export type ManifestAnswer = { ok: true; manifest: Manifest } | { ok: false; refusal: ManifestRefusal; detail: string };

const dayMs = 86_400_000;

/**
 * Checks the bytes of a manifest file: that the feed's key or a successor signed them, that they belong to this feed and are no
 * older than the version held, and that they have not expired and are not dated over a day ahead.
 *
 * @param pinned undefined for a feed that is new to the reader: then its own key is accepted
 * @param now epoch milliseconds
 */
export async function acceptManifest(bytes: Uint8Array, pinned: HeldEdition | undefined, now: number): Promise<ManifestAnswer> {
  const refuse = (refusal: ManifestRefusal, detail = ""): ManifestAnswer => ({ ok: false, refusal, detail });
  if (bytes.length > feedLimits.manifestBytes) return refuse("feed-too-large", `${bytes.length} bytes`);
  const envelope = readEnvelope(bytes);
  const message = envelope === undefined ? undefined : readMessage(envelope, manifestType);
  if (envelope === undefined || message === undefined) return refuse("feed-malformed", "it is no signed manifest");
  const read = readManifest(message);
  if (!read.ok) return refuse("feed-malformed", read.reason);
  const { manifest } = read;
  const { feed, sequence, state, key } = manifest;
  const rawKey = readKey(key);
  if (rawKey === undefined || !(await isSealedBy(envelope, rawKey))) return refuse("feed-signature");
  if (pinned !== undefined) {
    if (feed !== pinned.feed) return refuse("feed-other", feed);
    const isKnown = key === pinned.key || (await leadsTo(manifest.rotations, { feed, from: pinned.key, to: key, sequence }));
    if (!isKnown) return refuse("feed-key", key);
    if (sequence < pinned.sequence) return refuse("feed-rollback", `sequence ${sequence}, ${pinned.sequence} is held`);
    if (sequence === pinned.sequence && state !== pinned.state) return refuse("feed-fork", `sequence ${sequence}`);
  }
  if (Date.parse(manifest.publishedAt) > now + dayMs) return refuse("feed-future", manifest.publishedAt);
  if (Date.parse(manifest.expiresAt) <= now) return refuse("feed-expired", manifest.expiresAt);
  return { ok: true, manifest };
}
