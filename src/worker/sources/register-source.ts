import { readSourceAddress } from "../../feeds/source-address.ts";
import type { AddSourceAnswer, SiteChoice } from "../../messages/contracts.ts";
import type { GainsayDatabase } from "../../store/database.ts";
import { isOwnAddress } from "../../sites/own-host.ts";
import { newSite } from "../../sites/site-record.ts";
import { changeSource, newSource, readSources } from "../../store/sources-table.ts";
import { knownSources } from "./known-sources.ts";
import type { RequestNote } from "../../feeds/fetch-file.ts";
import { noteRequest } from "./note-request.ts";
import { probeAddress } from "./probe-address.ts";

export interface RegistrationParts {
  database: GainsayDatabase;
  fetch: typeof globalThis.fetch;
  /** Epoch milliseconds. */
  now: () => number;
}

/** Time limit for examining an address before the reader gets an answer, in milliseconds. */
const probeMax = 30_000;

/**
 * Stores the source at an address, due at once. An address that is not one of the known sources is examined first.
 *
 * @param text the address as typed by the reader
 * @param life aborted by "Delete everything": then nothing is stored anymore
 */
export async function registerSource(
  { database, fetch, now }: RegistrationParts,
  text: string,
  life: AbortSignal,
): Promise<AddSourceAnswer> {
  const read = readSourceAddress(text);
  if (!read.ok) return { ...read, detail: "" };
  const { address } = read;
  const isThere = async (): Promise<boolean> => (await readSources(database)).some((source) => source.address === address);
  if (await isThere()) return { ok: false, reason: "already-there", detail: "" };
  const known = knownSources.find((source) => source.address === address);
  const note = async (request: RequestNote): Promise<void> => {
    if (!life.aborted) await noteRequest(database, address, request);
  };
  const signal = AbortSignal.any([life, AbortSignal.timeout(probeMax)]);
  const probe = known ?? (await probeAddress(address, { fetch, now, note, signal }));
  if ("ok" in probe && !probe.ok) return probe;
  const { kind } = probe;
  const feed = "ok" in probe && probe.kind === "feed" ? probe.feed : undefined;
  const found = "ok" in probe && probe.kind === "site" ? probe.site : undefined;
  const { title, publisher, licence } = known ??
    feed ?? { title: found?.title || new URL(address).host, publisher: undefined, licence: undefined };
  const id = `${kind}:${address}`;
  const named = { id, kind, address, title, ...(publisher && { publisher }), ...(licence && { licence }) };
  const source = newSource({
    ...named,
    ...(feed && { pinned: feed.pinned }),
    ...(kind === "site" && { site: newSite({ address, ...found }) }),
  });
  return await database.transaction("rw", database.sources, async () => {
    if (life.aborted) return { ok: false, reason: "stalled" as const, detail: "" };
    if (await isThere()) return { ok: false, reason: "already-there" as const, detail: "" };
    await database.sources.add(source);
    return { ok: true as const, source: id };
  });
}

/**
 * Stores sites of the catalogue as sources, due at once; those that are sources already are turned on. Nothing is requested. A site whose
 * address or lists may not be asked, or whose lists are at other hosts, is left out.
 *
 * @param life aborted by "Delete everything": then nothing is stored anymore
 */
export async function registerSites(
  { database }: Pick<RegistrationParts, "database">,
  sites: readonly SiteChoice[],
  life: AbortSignal,
): Promise<void> {
  await database.transaction("rw", database.sources, async () => {
    if (life.aborted) return;
    for (const { address, title, lists, aliases } of sites) {
      const origins = [address, ...aliases];
      const isFit = lists.length > 0 && lists.every((list) => isOwnAddress(list, origins));
      if (!isFit || ![...origins, ...lists].every((place) => readSourceAddress(place).ok)) continue;
      const id = `site:${address}`;
      const held = await database.sources.get(id);
      const site = newSite({ address, lists, aliases, title });
      if (held === undefined) await database.sources.add(newSource({ id, kind: "site", address, title, site }));
      else if (!held.isOn) await changeSource(database, id, { isOn: true, turn: undefined });
    }
  });
}
