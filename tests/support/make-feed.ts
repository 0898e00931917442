/** Makes small Gainsay feeds from claims, in Node and in browsers: the files of a folder. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Claim } from "../../src/claims/claim.ts";
import { writeClaimLine } from "../../src/feeds/claim-line.ts";
import { type KeyPair, makeKeyPair, writeKey } from "../../src/feeds/ed25519.ts";
import { sealEnvelope } from "../../src/feeds/envelope.ts";
import { digestLine, openState } from "../../src/feeds/feed-state.ts";
import { type FeedFile, type Manifest, manifestType, placeOf, writeManifest } from "../../src/feeds/manifest.ts";
import { type FeedChange, writeChange, writeHead } from "../../src/feeds/write-feed-file.ts";

export const feedId = "example-checks-0001";
export const day = 86_400_000;

export interface MadeFeed {
  manifest: Manifest;
  /** By path in the folder, including "manifest.json". */
  files: Map<string, Uint8Array>;
}

export interface FeedPlan {
  pair: KeyPair;
  claims: readonly Claim[];
  sequence?: number;
  /** An earlier state, for which there is a delta. */
  before?: { claims: readonly Claim[]; sequence: number };
  /** Epoch milliseconds of publication. */
  now?: number;
  changes?: Partial<Manifest>;
}

export const pairOf = (number: number): Promise<KeyPair> => makeKeyPair(new Uint8Array(32).fill(number));

export function makeClaim(subject: number | string, rating = "False"): Claim {
  return {
    id: `bridge-${subject}`,
    text: `Bridge ${subject} in Aldermouth cost taxpayers 45 million pounds.`,
    language: "en",
    variants: [],
    appearances: [],
    reviews: [{ publisher: { name: "Example Checks" }, url: `https://checks.example/${subject}`, rating, verdict: "refuted" }],
    statements: [],
    topics: [],
    provenance: { feed: "made", sequence: 0 },
  };
}

const byId = (a: Claim, b: Claim): number => (a.id < b.id ? -1 : 1);
export const linesOf = (claims: readonly Claim[]): string[] => claims.toSorted(byId).map(writeClaimLine);

export function nameState(claims: readonly Claim[]): string {
  const state = openState();
  for (const line of linesOf(claims)) state.add(digestLine(line));
  return state.name();
}

export async function makeFeed({
  pair,
  claims,
  sequence = 1,
  before,
  now = Date.UTC(2026, 10, 25),
  changes = {},
}: FeedPlan): Promise<MadeFeed> {
  const files = new Map<string, Uint8Array>();
  const put = async (kind: "snapshots" | "deltas", lines: Iterable<string>): Promise<FeedFile> => {
    const text = new TextEncoder().encode([...lines].join(""));
    const packed = await gzip(text);
    const file = { sha256: bytesToHex(sha256(packed)), bytes: packed.length, unpackedBytes: text.length };
    files.set(placeOf(kind, file), packed);
    return file;
  };
  const snapshot = await put("snapshots", [
    writeHead({ kind: "snapshot", feed: feedId, sequence }),
    ...linesOf(claims).map((line) => `${line}\n`),
  ]);
  const deltas: Manifest["deltas"] = [];
  if (before !== undefined) {
    const edits = listEdits(before.claims, claims);
    const tombstones = edits.filter((edit) => "tombstone" in edit).length;
    const file = await put("deltas", [
      writeHead({ kind: "delta", feed: feedId, sequence, from: before.sequence }),
      ...edits.map(writeChange),
    ]);
    deltas.push({ ...file, from: before.sequence, fromState: nameState(before.claims), puts: edits.length - tombstones, tombstones });
  }
  const manifest: Manifest = {
    format: 1,
    feed: feedId,
    sequence,
    publishedAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 30 * day).toISOString(),
    title: "Example Checks",
    publisher: { name: "Example Desk" },
    licence: { name: "CC BY 4.0" },
    languages: { en: claims.length },
    claims: claims.length,
    key: writeKey(pair.key),
    rotations: [],
    mirrors: [],
    state: nameState(claims),
    snapshot,
    deltas,
    ...changes,
  };
  files.set("manifest.json", await sealManifest(manifest, pair));
  return { manifest, files };
}

export async function sealManifest(manifest: Manifest, pair: KeyPair): Promise<Uint8Array> {
  return new TextEncoder().encode(JSON.stringify(await sealEnvelope(manifestType, writeManifest(manifest), pair)));
}

function listEdits(before: readonly Claim[], after: readonly Claim[]): FeedChange[] {
  const old = new Map(before.map((claim) => [claim.id, writeClaimLine(claim)]));
  const fresh = new Map(after.map((claim) => [claim.id, writeClaimLine(claim)]));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .filter((id) => old.get(id) !== fresh.get(id))
    .sort()
    .map((id) => {
      const put = fresh.get(id);
      return put === undefined ? { tombstone: id } : { put };
    });
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

export async function* inChunks(bytes: Uint8Array, length = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
