import { fileBytesMax } from "../../../feeds/fetch-file.ts";
import { readStream } from "../../../feeds/read-stream.ts";
import type { AddFileAnswer, AddFileRefusal } from "../../../messages/contracts.ts";
import type { GainsayDatabase } from "../../../store/database.ts";
import { putChosenFile } from "../../../store/downloads-table.ts";
import { changeSource, newSource } from "../../../store/sources-table.ts";
import { probeBytes } from "../probe-address.ts";
import { streamFile } from "./stream-file.ts";

/** A file that the reader has chosen. */
export interface FileChoice {
  /** A `blob:` address that one of our own pages has made for it. */
  address: string;
  name: string;
}

export type FoundFile = { ok: true; source: string; bytes: Blob } | Extract<AddFileAnswer, { ok: false }>;

/** Time limit for looking for the first claim, in milliseconds. */
const probeMax = 30_000;
/** Maximum length of a file's name that is shown, in UTF-16 units. */
const nameMax = 200;

/**
 * Opens a file and looks for its first claim; nothing is stored.
 *
 * @param fetch the browser's own: a `blob:` address never leaves this device
 * @param now epoch milliseconds
 * @returns the file's bytes, which stay readable after the page is closed. Cost: a copy, made by the browser, which keeps large ones on disk.
 */
export async function openFile(
  { fetch, now }: { fetch: typeof globalThis.fetch; now: () => number },
  { address, name }: FileChoice,
  life: AbortSignal,
): Promise<FoundFile> {
  if (!address.startsWith("blob:")) return refuse("gone");
  const response = await fetch(address, { signal: life }).catch(() => undefined);
  if (response === undefined) return refuse("gone");
  if (Number(response.headers.get("content-length")) > fileBytesMax) {
    await response.body?.cancel();
    return refuse("too-large");
  }
  const bytes = await response.blob().catch(() => undefined);
  if (bytes === undefined) return refuse("gone");
  if (bytes.size > fileBytesMax) return refuse("too-large");
  const signal = AbortSignal.any([life, AbortSignal.timeout(probeMax)]);
  const probe = await probeBytes(readStream(streamFile(bytes)), { title: name, now, signal, isOwnForm: true }).catch((error: unknown) => {
    if (error instanceof DOMException) return undefined; // the browser cannot read it
    throw error;
  });
  if (probe === undefined) return refuse("gone");
  if (probe.ok) return probe.kind === "feed" ? refuse("feed") : { ok: true, source: `file:${name.slice(0, nameMax)}`, bytes };
  const { reason } = probe;
  return refuse(reason === "no-claims" || reason === "web-page" ? "no-claims" : reason === "stalled" ? "gone" : "damaged");
}

/**
 * Stores a file as a source, due immediately, or as a newer edition of the source with the same file name. In one transaction, so the
 * file is stored whole or not at all.
 *
 * @param life aborted by "Delete everything": then nothing is stored
 */
export async function storeFile(
  database: GainsayDatabase,
  { source: id, bytes }: Extract<FoundFile, { ok: true }>,
  life: AbortSignal,
): Promise<AddFileAnswer> {
  return await database.transaction("rw", database.sources, database.downloads, async () => {
    if (life.aborted) return refuse("gone");
    await putChosenFile(database, id, bytes, crypto.randomUUID());
    const isThere = await changeSource(database, id, {
      isOn: true,
      dueAt: 0,
      failures: 0,
      turn: undefined,
      job: undefined,
      problem: undefined,
    });
    if (!isThere) await database.sources.add(newSource({ id, kind: "file", address: "", title: id.slice("file:".length) }));
    return { ok: true as const, source: id };
  });
}

function refuse(reason: AddFileRefusal): Extract<AddFileAnswer, { ok: false }> {
  return { ok: false, reason };
}
