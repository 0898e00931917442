import { acceptManifest, type ManifestRefusal } from "../../feeds/accept-manifest.ts";
import { toUtf8 } from "../../feeds/decode-bytes.ts";
import { peekBytes, readWhole } from "../../feeds/peek-bytes.ts";
import { BrokenFile, readEntries } from "../../feeds/read-entries.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import type { PinnedFeed } from "../../store/stored-source.ts";
import { type FetchProblem, fetchFile, type FetchParts, FileFailed, limitTo } from "../../feeds/fetch-file.ts";
import { readEntry } from "./read-entry.ts";
import { startBreathing } from "../index/run-steps.ts";

export type ProbeAnswer =
  | { ok: true; kind: "claim-reviews" }
  | { ok: true; kind: "feed"; feed: FoundFeed }
  | { ok: false; reason: ProbeProblem; detail: string };

/** A feed that is new to the reader: its key is pinned as found. */
interface FoundFeed {
  title: string;
  publisher: string;
  licence: string;
  pinned: PinnedFeed;
}

type ProbeProblem = FetchProblem | Exclude<FileFailed["kind"], "cancelled"> | "web-page" | "no-claims" | "damaged" | ManifestRefusal;

/** Limits of the search: a file without a claim in its first bytes or entries is not expected to have any. */
const probeBytesMax = 8 << 20;
const probeEntriesMax = 20_000;

/** Reads the start of the file at an address: a feed's manifest, or up to the first claim, at most 8 MB, packed or unpacked. */
export async function probeAddress(address: string, parts: FetchParts): Promise<ProbeAnswer> {
  const answer = await fetchFile({ address, bytesMax: probeBytesMax }, parts);
  if (parts.signal.aborted) return { ok: false, reason: "stalled", detail: "" };
  if (answer.kind === "failed") return { ok: false, reason: answer.problem, detail: answer.detail };
  if (answer.kind === "unchanged") throw new Error("worker: an answer of no change to a question that names no version");
  let start = "";
  try {
    const unpacked = unpackIfGzip(answer.file.body, () => {});
    const { head, all } = await peekBytes(
      limitTo(
        probeBytesMax,
        toUtf8(unpacked, () => {}),
      ),
      1,
    );
    start = new TextDecoder().decode(head.subarray(0, 1_000)).trimStart();
    return start.startsWith('{"payloadType"') ? await readFeed(all, parts.now()) : await findClaim(all, address, parts.signal);
  } catch (error) {
    if (error instanceof FileFailed) {
      const { kind, message } = error;
      if (kind === "cancelled") return { ok: false, reason: "stalled", detail: "" };
      return { ok: false, reason: kind === "too-large" ? "no-claims" : kind, detail: message };
    }
    if (!(error instanceof BrokenFile || error instanceof BrokenGzip)) throw error;
    return { ok: false, reason: start.startsWith("<") ? "web-page" : "damaged", detail: error.message };
  }
}

async function findClaim(chunks: AsyncIterable<Uint8Array>, address: string, signal: AbortSignal): Promise<ProbeAnswer> {
  const breathe = startBreathing();
  let entryCount = 0;
  for await (const entry of readEntries(chunks)) {
    await breathe();
    if (signal.aborted) throw new FileFailed("cancelled", "");
    if (readEntry(entry, address).some(({ ok }) => ok)) return { ok: true, kind: "claim-reviews" };
    if ((entryCount += 1) === probeEntriesMax) break;
  }
  return { ok: false, reason: "no-claims", detail: "" };
}

async function readFeed(chunks: AsyncIterable<Uint8Array>, now: number): Promise<ProbeAnswer> {
  const answer = await acceptManifest(await readWhole(chunks), undefined, now);
  if (!answer.ok) return { ok: false, reason: answer.refusal, detail: answer.detail };
  const { feed, key, expiresAt, mirrors, title, publisher, licence } = answer.manifest;
  const pinned = { feed, key, sequence: 0, state: "", expiresAt, mirrors };
  return { ok: true, kind: "feed", feed: { title, publisher: publisher.name, licence: licence.name, pinned } };
}
