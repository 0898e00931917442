import type { PinnedFeed } from "./accept-manifest.ts";
import type { FeedDelta, Manifest } from "./manifest.ts";

export type UpdatePlan = { kind: "nothing" } | { kind: "delta"; delta: FeedDelta } | { kind: "snapshot" };

/** How to come from what is held to the manifest's state: not at all, by a delta where that is less to fetch, by the snapshot. */
export function planUpdate({ state, snapshot, deltas }: Manifest, pinned: PinnedFeed | undefined): UpdatePlan {
  if (pinned === undefined || pinned.state === "") return { kind: "snapshot" };
  if (pinned.state === state) return { kind: "nothing" };
  const delta = deltas.find(({ fromState }) => fromState === pinned.state);
  return delta !== undefined && delta.bytes < snapshot.bytes ? { kind: "delta", delta } : { kind: "snapshot" };
}

/** Addresses where a file of the feed may be: next to the manifest as it was requested, then in other folders. */
export function listAddresses(manifestAddress: string, folders: readonly string[], place: string): string[] {
  return [...new Set([manifestAddress, ...folders].map((base) => new URL(place, base).href))];
}

/**
 * The mirrors that may be asked: those at servers (scheme, host and port) of addresses that the reader has typed. A publisher alone cannot
 * send a reader to another server, especially not to one in the reader's own network.
 */
export function listAgreed(mirrors: readonly string[], typed: readonly string[]): string[] {
  const servers = new Set(typed.flatMap((address) => URL.parse(address)?.origin ?? []));
  return mirrors.filter((mirror) => servers.has(new URL(mirror).origin));
}
