/**
 * A Gainsay feed is a folder of static files on any web server:
 *
 *   manifest.json                      small, signed; a new one with every sequence
 *   snapshots/SHA256.jsonl.gz          all claims of one state
 *   deltas/SHA256.jsonl.gz             from an earlier state to that of the manifest
 *
 * All other files are named after the SHA-256 of their bytes, so they never change and can be cached forever. The
 * manifest names them, their sizes, and the state that both a snapshot and a delta must lead to (feed-state.ts). It is the
 * message of an envelope (envelope.ts), signed with the feed's key.
 */
import * as v from "valibot";
import { nameWords, webAddress } from "../claims/claim.ts";
import { parseJson } from "../text/parse-json.ts";
import { type Envelope, envelopeSchema } from "./envelope.ts";
import { isAskable } from "./source-address.ts";

export const manifestType = "application/vnd.gainsay.manifest+json";

/** Limits on what a reader accepts from any source: a million claims are about 100 MB packed. */
export const feedLimits = {
  manifestBytes: 1 << 20,
  fileBytes: 500 << 20,
  unpackedBytes: 500 << 20,
  claims: 2_000_000,
  lineBytes: 1 << 20,
};

const count = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max));
const sha256 = v.pipe(v.string(), v.regex(/^[\da-f]{64}$/u));
const instant = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => Number.isFinite(Date.parse(text))),
);
/** Titles and names are shown to readers, so the characters refused in a claim's names are refused here too (claims/claim.ts). */
const text = v.pipe(
  nameWords,
  v.check((words) => !/[\r\n\u2028\u2029]/u.test(words), "has line breaks"),
);
const address = v.pipe(
  webAddress,
  v.check((written) => isAskable(URL.parse(written)), "is no https address, nor http at 127.0.0.1"),
);
const party = v.strictObject({ name: text, url: v.optional(address) });

const fileSchema = v.strictObject({
  sha256,
  bytes: count(feedLimits.fileBytes),
  unpackedBytes: count(feedLimits.unpackedBytes),
});

const deltaSchema = v.strictObject({
  ...fileSchema.entries,
  /** The sequence and the state it starts from. */
  from: count(Number.MAX_SAFE_INTEGER),
  fromState: sha256,
  puts: count(feedLimits.claims),
  tombstones: count(feedLimits.claims),
});

const manifestFields = v.strictObject({
  format: v.literal(1),
  /** Names the feed permanently, across addresses and keys: a manifest of another feed cannot replace it. */
  feed: v.pipe(v.string(), v.regex(/^[a-z\d][a-z\d-]{7,63}$/u)),
  /** Increases with every manifest: the previous one plus one, or the publication time in seconds. */
  sequence: v.pipe(count(Number.MAX_SAFE_INTEGER), v.minValue(1)),
  publishedAt: instant,
  /** A reader who still gets this one later is being kept from newer ones. */
  expiresAt: instant,
  title: text,
  publisher: party,
  licence: party,
  /** Claims by language. */
  languages: v.record(v.pipe(v.string(), v.maxLength(35)), count(feedLimits.claims)),
  claims: count(feedLimits.claims),
  /** Public key that signed this manifest, base64. */
  key: v.pipe(v.string(), v.maxLength(44)),
  /** Steps from earlier keys to this one (rotation.ts), oldest first. */
  rotations: v.pipe(v.array(envelopeSchema), v.maxLength(16)),
  /** Other addresses of the folder, each with a trailing slash. */
  mirrors: v.pipe(v.array(address), v.maxLength(8)),
  state: sha256,
  snapshot: fileSchema,
  deltas: v.pipe(v.array(deltaSchema), v.maxLength(64)),
});

/**
 * A sequence may not exceed the seconds from 1970 to its publication. Otherwise someone who stole the key could publish the highest
 * possible number, and readers would refuse every later manifest of the publisher; this way the publisher can pass any number by the
 * next day.
 */
const manifestSchema = v.pipe(
  manifestFields,
  v.check(
    ({ sequence, publishedAt }) => sequence <= Math.max(1, Date.parse(publishedAt) / 1_000),
    "the sequence is higher than the seconds from 1970 to its publication",
  ),
);

export type Manifest = v.InferOutput<typeof manifestSchema>;
export type FeedFile = v.InferOutput<typeof fileSchema>;
export type FeedDelta = v.InferOutput<typeof deltaSchema>;

/** The manifest's text as it is signed: keys in the order of the schema. @throws if it violates the schema */
export function writeManifest(manifest: Manifest): string {
  return JSON.stringify(v.parse(manifestSchema, manifest));
}

/** Reads a manifest's text. */
export function readManifest(message: string): { ok: true; manifest: Manifest } | { ok: false; reason: string } {
  const result = v.safeParse(manifestSchema, parseJson(message), { abortEarly: true });
  if (result.success) return { ok: true, manifest: result.output };
  const [issue] = result.issues;
  return { ok: false, reason: `${v.getDotPath(issue) ?? "the manifest"}: ${issue.message}` };
}

/** Reads the bytes of a manifest file as an envelope; undefined if invalid. */
export function readEnvelope(bytes: Uint8Array): Envelope | undefined {
  const result = v.safeParse(envelopeSchema, parseJson(new TextDecoder().decode(bytes)));
  return result.success ? result.output : undefined;
}

/** The path of a feed's file in its folder. */
export function placeOf(kind: "snapshots" | "deltas", file: FeedFile): string {
  return `${kind}/${file.sha256}.jsonl.gz`;
}
