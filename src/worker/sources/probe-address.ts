import { acceptManifest, type ManifestRefusal } from "../../feeds/accept-manifest.ts";
import { decodeBytes, toUtf8 } from "../../feeds/decode-bytes.ts";
import { joinBytes, peekBytes, readWhole } from "../../feeds/peek-bytes.ts";
import { BrokenFile, readEntries } from "../../feeds/read-entries.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import type { PinnedFeed } from "../../store/stored-source.ts";
import { type FetchProblem, fetchFile, type FetchParts, FileFailed, limitTo } from "../../feeds/fetch-file.ts";
import { examineAddress, type FoundSite } from "../../sites/examine-address.ts";
import { readRobots, robotsMax } from "../../sites/robots-rules.ts";
import { readEntry } from "./read-entry.ts";
import { startBreathing } from "../../feeds/start-breathing.ts";

export type ProbeAnswer =
  | { ok: true; kind: "claim-reviews" }
  | { ok: true; kind: "feed"; feed: FoundFeed }
  | { ok: true; kind: "site"; site: FoundSite }
  | { ok: false; reason: ProbeProblem; detail: string };

/** A feed that is new to the reader: its key is pinned as found. */
interface FoundFeed {
  title: string;
  publisher: string;
  licence: string;
  pinned: PinnedFeed;
}

type ProbeProblem = FetchProblem | Exclude<FileFailed["kind"], "canceled"> | "web-page" | "no-claims" | "damaged" | ManifestRefusal;

/** Limits of the search: a file without a claim in its first bytes or entries is not expected to have any. */
const probeBytesMax = 8 << 20;
const probeEntriesMax = 20_000;

/**
 * Reads the start of the file at an address, at most 8 MB, packed or unpacked: a feed's manifest, or up to the first claim. If there is no
 * claim, it may be the list of a fact-checker's articles, or a page that links to one; for a page, the host's robots.txt is requested too.
 */
export async function probeAddress(address: string, parts: FetchParts): Promise<ProbeAnswer> {
  const kept: Uint8Array[] = [];
  const found: { contentType: string } = { contentType: "" };
  const claims = await probeClaims(address, parts, kept, found);
  if (claims.ok || !["web-page", "no-claims", "damaged"].includes(claims.reason) || parts.signal.aborted) return claims;
  const file = { bytes: joinBytes(kept), contentType: found.contentType, address };
  const site = await examineAddress(file, () => readSitemaps(address, parts));
  return site === undefined ? claims : { ok: true, kind: "site", site };
}

/** The sitemaps listed in a host's robots.txt; empty if it cannot be read. */
async function readSitemaps(address: string, parts: FetchParts): Promise<string[]> {
  const place = new URL("/robots.txt", address).href;
  const answer = await fetchFile({ address: place, bytesMax: robotsMax }, parts);
  if (answer.kind !== "file") return [];
  const bytes = await readWhole(answer.file.body).catch((error: unknown) => {
    if (!(error instanceof FileFailed)) throw error;
    return new Uint8Array();
  });
  return readRobots(place, decodeBytes(bytes)).sitemaps;
}

/** @param kept gets the bytes that were read, @param found the type that the server gives them */
async function probeClaims(address: string, parts: FetchParts, kept: Uint8Array[], found: { contentType: string }): Promise<ProbeAnswer> {
  const answer = await fetchFile({ address, bytesMax: probeBytesMax }, parts);
  if (parts.signal.aborted) return { ok: false, reason: "stalled", detail: "" };
  if (answer.kind === "failed") return { ok: false, reason: answer.problem, detail: answer.detail };
  if (answer.kind === "unchanged") return { ok: false, reason: "server-error", detail: "304" };
  found.contentType = answer.file.headers.get("content-type") ?? "";
  return await probeBytes(answer.file.body, { title: address, ...parts, onBytes: keepUpTo(probeBytesMax, kept) });
}

export interface ProbedBytes {
  title: string;
  now: () => number;
  signal: AbortSignal;
  /** Gets the bytes that are read, unpacked. */
  onBytes?: (bytes: Uint8Array) => void;
  /** Whether claims in our own form count, too. */
  isOwnForm?: boolean;
}

/** The same for the bytes of a file: at most 8 MB of them are read. */
export async function probeBytes(
  body: AsyncIterable<Uint8Array>,
  { title, now, signal, onBytes = () => {}, isOwnForm = false }: ProbedBytes,
): Promise<Exclude<ProbeAnswer, { kind: "site" }>> {
  let start = "";
  try {
    const unpacked = watchBytes(
      unpackIfGzip(body, () => {}),
      onBytes,
    );
    const { head, all } = await peekBytes(
      limitTo(
        probeBytesMax,
        toUtf8(unpacked, () => {}),
      ),
      1,
    );
    start = new TextDecoder().decode(head.subarray(0, 1_000)).trimStart();
    return start.startsWith('{"payloadType"') ? await readFeed(all, now()) : await findClaim(all, { title, signal, isOwnForm });
  } catch (error) {
    if (error instanceof FileFailed) {
      const { kind, message } = error;
      if (kind === "canceled") return { ok: false, reason: "stalled", detail: "" };
      return { ok: false, reason: kind === "too-large" ? "no-claims" : kind, detail: message };
    }
    if (!(error instanceof BrokenFile || error instanceof BrokenGzip)) throw error;
    return { ok: false, reason: start.startsWith("<") ? "web-page" : "damaged", detail: error.message };
  }
}

/** Keeps bytes up to a number of them. */
function keepUpTo(most: number, kept: Uint8Array[]): (bytes: Uint8Array) => void {
  let left = most;
  return (bytes) => {
    if (left > 0) kept.push(bytes.subarray(0, left));
    left -= bytes.length;
  };
}

async function* watchBytes(chunks: AsyncIterable<Uint8Array>, onBytes: (bytes: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk);
    yield chunk;
  }
}

type Found<Kind> = Extract<ProbeAnswer, { ok: false } | { kind: Kind }>;

async function findClaim(
  chunks: AsyncIterable<Uint8Array>,
  { title, signal, isOwnForm }: Required<Pick<ProbedBytes, "title" | "signal" | "isOwnForm">>,
): Promise<Found<"claim-reviews">> {
  const breathe = startBreathing();
  let entryCount = 0;
  for await (const entry of readEntries(chunks)) {
    await breathe();
    if (signal.aborted) throw new FileFailed("canceled", "");
    if (readEntry(entry, title, undefined, isOwnForm).some(({ ok }) => ok)) return { ok: true, kind: "claim-reviews" };
    if ((entryCount += 1) === probeEntriesMax) break;
  }
  return { ok: false, reason: "no-claims", detail: "" };
}

async function readFeed(chunks: AsyncIterable<Uint8Array>, now: number): Promise<Found<"feed">> {
  const answer = await acceptManifest(await readWhole(chunks), undefined, now);
  if (!answer.ok) return { ok: false, reason: answer.refusal, detail: answer.detail };
  const { feed, key, expiresAt, mirrors, title, publisher, licence } = answer.manifest;
  const pinned = { feed, key, sequence: 0, state: "", expiresAt, mirrors };
  return { ok: true, kind: "feed", feed: { title, publisher: publisher.name, licence: licence.name, pinned } };
}
