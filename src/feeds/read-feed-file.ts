/**
 * Reads the unpacked bytes of a snapshot or a delta:
 *
 *   {"format":1,"feed":"…","sequence":7,"kind":"snapshot"}            first line
 *   {claim}                                                         one a line, by id
 *
 *   {"format":1,"feed":"…","sequence":7,"kind":"delta","from":5}
 *   {"put":{claim}}  or  {"tombstone":"id"}                         one a line, by id
 *
 * "By id" means in the order of UTF-16 units, each id once. Every line ends with a line break, including the last.
 */
import * as v from "valibot";
import type { Claim } from "../claims/claim.ts";
import { parseJson } from "../text/parse-json.ts";
import { readClaimLine } from "./claim-line.ts";
import { digestLine } from "./feed-state.ts";
import { feedLimits } from "./manifest.ts";
import { splitLines } from "./split-lines.ts";

export type FeedEntry = { kind: "put"; claim: Claim; digest: Uint8Array } | { kind: "tombstone"; id: string };

/** An entry that was read in an earlier visit. */
export interface SkippedEntry {
  kind: "skipped";
  digest: Uint8Array;
}

/** The file does not match the manifest. */
export class BrokenFeedFile extends Error {
  override name = "BrokenFeedFile";
}

export interface FeedFileHead {
  kind: "snapshot" | "delta";
  feed: string;
  sequence: number;
  /** Deltas: the sequence it starts from. */
  from?: number;
}

const headSchema = v.strictObject({
  format: v.literal(1),
  feed: v.string(),
  sequence: v.number(),
  kind: v.picklist(["snapshot", "delta"]),
  from: v.optional(v.number()),
});
const changeSchema = v.union([v.strictObject({ put: v.record(v.string(), v.unknown()) }), v.strictObject({ tombstone: v.string() })]);

export interface ReadFeedOptions {
  head: FeedFileHead;
  unpackedBytes: number;
  /** The feed named in the claims' provenance. */
  title: string;
  /** Snapshots: number of entries read earlier; they are skipped, with only their lines' digests returned. */
  skip?: number;
}

/**
 * The entries of a file, as its bytes arrive. Holds no more than a line and a chunk.
 *
 * @throws BrokenFeedFile at the first fault; entries yielded before it must then be discarded
 */
export async function* readFeedFile(
  chunks: AsyncIterable<Uint8Array>,
  { head, unpackedBytes, title, skip = 0 }: ReadFeedOptions,
): AsyncGenerator<FeedEntry | SkippedEntry> {
  const provenance = { feed: title, sequence: head.sequence };
  let lineNumber = 0;
  let lastId: string | undefined;
  for await (const line of readLines(chunks, unpackedBytes)) {
    lineNumber += 1;
    const fail = (reason: string): never => {
      throw new BrokenFeedFile(`line ${lineNumber} ${reason}`);
    };
    if (lineNumber === 1) {
      if (!isHead(line, head)) fail("is not the head of the file that the manifest names");
      continue;
    }
    if (lineNumber - 2 < skip && head.kind === "snapshot") {
      yield { kind: "skipped", digest: digestLine(line) };
      continue;
    }
    const entry = readEntryLine(line, head.kind, provenance);
    if (typeof entry === "string") return fail(entry);
    const id = entry.kind === "put" ? entry.claim.id : entry.id;
    if (lastId !== undefined && id <= lastId) fail("is out of order");
    lastId = id;
    yield entry;
  }
  if (lineNumber === 0) throw new BrokenFeedFile("the file is empty");
}

function isHead(line: string, head: FeedFileHead): boolean {
  const result = v.safeParse(headSchema, parseJson(line));
  if (!result.success) return false;
  const { kind, feed, from } = result.output;
  // A snapshot keeps the sequence it was written in: a later manifest with the same claims names it again.
  return kind === head.kind && feed === head.feed && result.output.sequence <= head.sequence && from === head.from;
}

function readEntryLine(line: string, kind: FeedFileHead["kind"], provenance: { feed: string; sequence: number }): FeedEntry | string {
  const value = parseJson(line);
  if (kind === "snapshot") return readPut(value, line, provenance);
  const change = v.safeParse(changeSchema, value);
  if (!change.success) return "is no change";
  if ("tombstone" in change.output) return { kind: "tombstone", id: change.output.tombstone };
  return readPut(change.output.put, line.slice('{"put":'.length, -1), provenance);
}

function readPut(value: unknown, line: string, provenance: { feed: string; sequence: number }): FeedEntry | string {
  const read = readClaimLine(value, line, provenance);
  return read.ok ? { kind: "put", claim: read.claim, digest: digestLine(line) } : read.reason;
}

/** Lines without their breaks. Throws on more or fewer bytes than promised, and on a line without end. */
async function* readLines(chunks: AsyncIterable<Uint8Array>, unpackedBytes: number): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const fail = (): never => {
    throw new BrokenFeedFile("a line is longer than 1 MB");
  };
  for await (const { bytes, end, hasBreak } of splitLines(chunks, { most: feedLimits.lineBytes, fail })) {
    if (end > unpackedBytes) throw new BrokenFeedFile(`the file is longer than the ${unpackedBytes} bytes that the manifest says`);
    if (hasBreak) yield decodeOrFail(decoder, bytes);
    else if (end < unpackedBytes) throw new BrokenFeedFile(`the file has ${end} bytes, the manifest says ${unpackedBytes}`);
    else if (bytes.length > 0) throw new BrokenFeedFile("the last line has no end");
  }
}

function decodeOrFail(decoder: TextDecoder, line: Uint8Array): string {
  try {
    return decoder.decode(line);
  } catch {
    throw new BrokenFeedFile("the file is no text in UTF-8");
  }
}
