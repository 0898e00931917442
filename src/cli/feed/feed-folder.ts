/**
 * The folder a feed is published from. Beside the files that readers fetch (feeds/manifest.ts) it holds `editions.json`, which lists each
 * edition's snapshot: from these the next build makes its deltas.
 */
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { isSealedBy, readMessage } from "../../feeds/envelope.ts";
import { readKey } from "../../feeds/ed25519.ts";
import { feedLimits, type FeedFile, type Manifest, manifestType, placeOf, readEnvelope, readManifest } from "../../feeds/manifest.ts";
import { type FeedEntry, type FeedFileHead, readFeedFile } from "../../feeds/read-feed-file.ts";
import { unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import { parseJson } from "../../text/parse-json.ts";
import { fetchWithReason } from "./collect-work.ts";
import { explainFileError } from "../io/explain-file-error.ts";
import { InputError } from "../io/input-error.ts";
import { resolvePath } from "../io/resolve-path.ts";

/** A place to read a feed from: a folder, or the address of a manifest. */
export interface FeedPlace {
  /** The path or address of one of its files, as people find it. */
  nameOf: (place: string) => string;
  read: (place: string) => AsyncIterable<Uint8Array>;
}

/** @throws InputError if there is no manifest */
export function openPlace(word: string): FeedPlace {
  if (/^https?:\/\//u.test(word)) {
    const nameOf = (place: string): string => new URL(place, word).href;
    return { nameOf, read: (place) => readAddress(nameOf(place)) };
  }
  const folder = resolvePath(word.replace(/\/?manifest\.json$/u, "") || ".");
  const nameOf = (place: string): string => join(folder, place);
  if (!existsSync(nameOf("manifest.json")))
    throw new InputError(`${word}: there is no manifest.json; choose a folder that gainsay feed build or collect has made`);
  return { nameOf, read: (place) => readPath(nameOf(place)) };
}

async function* readAddress(address: string): AsyncGenerator<Uint8Array> {
  const response = await fetchWithReason(address).catch((error: unknown) => {
    throw new InputError(`${address}: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (!response.ok || response.body === null) throw new InputError(`${address}: the server answers ${response.status}`);
  for await (const chunk of response.body) yield chunk;
}

async function* readPath(path: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) yield chunk as Uint8Array;
  } catch (error) {
    throw explainFileError(path, error);
  }
}

/** What to do about a damaged file of a feed. */
export const feedRemedy = "restore it from a copy";

export interface OpenManifest {
  manifest: Manifest;
  isSigned: boolean;
}

/**
 * Reads a feed's manifest, and whether its key signed it.
 *
 * @param remedy what to do if it is damaged, for the sentence
 * @throws InputError if it is invalid
 */
export async function readPlaceManifest({ nameOf, read }: FeedPlace, remedy = feedRemedy): Promise<OpenManifest> {
  const refuse = (reason: string): InputError => new InputError(`${nameOf("manifest.json")} is damaged: ${reason}; ${remedy}`);
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of read("manifest.json")) {
    length += chunk.length;
    if (length > feedLimits.manifestBytes) throw refuse("it is larger than 1 MB");
    parts.push(chunk);
  }
  const envelope = readEnvelope(Buffer.concat(parts));
  const message = envelope === undefined ? undefined : readMessage(envelope, manifestType);
  if (envelope === undefined || message === undefined) throw refuse("it is not a signed manifest");
  const answer = readManifest(message);
  if (!answer.ok) throw refuse(answer.reason);
  const key = readKey(answer.manifest.key);
  return { manifest: answer.manifest, isSigned: key !== undefined && (await isSealedBy(envelope, key)) };
}

/** The entries of one of a feed's files. @throws InputError if it differs from what the manifest says */
export async function* readPlaceFile(
  { nameOf, read }: FeedPlace,
  kind: "snapshots" | "deltas",
  file: FeedFile,
  head: FeedFileHead,
  look: (chunk: Uint8Array) => void = () => {},
): AsyncGenerator<FeedEntry> {
  const place = placeOf(kind, file);
  const chunks = watch(read(place), look);
  try {
    for await (const entry of readFeedFile(
      unpackIfGzip(chunks, () => {}),
      { head, unpackedBytes: file.unpackedBytes, title: head.feed },
    ))
      if (entry.kind !== "skipped") yield entry;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${nameOf(place)} is damaged: ${error instanceof Error ? error.message : String(error)}; ${feedRemedy}`);
  }
}

async function* watch(chunks: AsyncIterable<Uint8Array>, look: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    look(chunk);
    yield chunk;
  }
}

const editionsSchema = v.array(
  v.object({
    sequence: v.number(),
    state: v.string(),
    claims: v.number(),
    snapshot: v.object({ sha256: v.string(), bytes: v.number(), unpackedBytes: v.number() }),
  }),
);

export type Edition = v.InferOutput<typeof editionsSchema>[number];

/** Editions whose snapshots are in the folder, oldest first. @throws InputError if the list is damaged */
export function readEditions(folder: string): Edition[] {
  const path = join(folder, "editions.json");
  if (!existsSync(path)) return [];
  const editions = v.safeParse(editionsSchema, parseJson(readFileSync(path, "utf8")));
  if (editions.success) return editions.output;
  throw new InputError(`${path} is damaged; restore it, or delete it: the next edition then has no deltas`);
}
