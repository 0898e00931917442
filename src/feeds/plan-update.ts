import type { HeldEdition } from "./accept-manifest.ts";
import { isAskable } from "./source-address.ts";
import type { FeedDelta, Manifest } from "./manifest.ts";

export type UpdatePlan = { kind: "nothing" } | { kind: "delta"; delta: FeedDelta } | { kind: "snapshot" };

/** How to get from the state held to the manifest's: nothing to do, a delta if it is smaller to fetch, or the snapshot. */
export function planUpdate({ state, snapshot, deltas }: Manifest, pinned: HeldEdition | undefined): UpdatePlan {
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
 * The mirrors that may be asked: those at servers (scheme, host and port) of addresses that the reader has typed or has agreed to. A
 * publisher alone cannot send a reader to another server, especially not to one in the reader's own network.
 */
export function listAgreed(mirrors: readonly string[], typed: readonly string[]): string[] {
  const servers = readServers(typed);
  return mirrors.filter((mirror) => servers.has(new URL(mirror).origin));
}

/** A name on the public internet: no bare address, and no name that only a device or a local network assigns. */
const publicName = /\.(?!(?:localhost|local|internal|intranet|lan|home|corp|arpa)\.?$)[a-z][a-z\d-]{0,62}\.?$/u;

/**
 * The servers of mirrors that the reader may agree to: those without an address that the reader has typed. Bare addresses and names in the
 * reader's own network are left out: they are asked only if typed.
 */
export function listForeign(mirrors: readonly string[], typed: readonly string[]): string[] {
  const servers = readServers(typed);
  const foreign = mirrors.filter((mirror) => {
    const url = URL.parse(mirror);
    return isAskable(url) && publicName.test(url.hostname);
  });
  return [...readServers(foreign)].filter((server) => !servers.has(server));
}

function readServers(addresses: readonly string[]): Set<string> {
  return new Set(addresses.flatMap((address) => URL.parse(address)?.origin ?? []));
}
