/**
 * Publishes the claims of a store as the next edition of a feed. All files are written before the manifest, which is replaced atomically:
 * until then readers see the previous edition.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type KeyPair, writeKey } from "../../feeds/ed25519.ts";
import { type Envelope, sealEnvelope } from "../../feeds/envelope.ts";
import { type FeedFile, type Manifest, manifestType, placeOf, readManifest, writeManifest } from "../../feeds/manifest.ts";
import { rotate } from "../../feeds/rotation.ts";
import type { ClaimStore } from "./claim-store.ts";
import { type ClaimTally, startTally } from "./claim-tally.ts";
import { openPlace, readEditions, readPlaceManifest } from "./feed-folder.ts";
import { readKeyFile } from "./feed-key-file.ts";
import { checkOutputFolder } from "../io/check-output.ts";
import { countWords } from "../io/count-words.ts";
import { InputError } from "../io/input-error.ts";
import { resolvePath } from "../io/resolve-path.ts";
import { writeDeltas, writeEdition } from "./write-edition.ts";
import { writeLine } from "../io/write-line.ts";

/** Options that say what a feed is, in `feed build` and `feed collect`. */
export const aboutOptions = {
  title: { type: "string" },
  publisher: { type: "string" },
  "publisher-url": { type: "string" },
  licence: { type: "string" },
  "licence-url": { type: "string" },
  mirror: { type: "string", multiple: true },
  days: { type: "string", default: "30" },
  keep: { type: "string", default: "7" },
} as const;

interface AboutValues {
  title?: string;
  publisher?: string;
  "publisher-url"?: string;
  licence?: string;
  "licence-url"?: string;
  mirror?: string[];
  days: string;
  keep: string;
  at?: string;
}

type About = Pick<Manifest, "title" | "publisher" | "licence" | "mirrors" | "publishedAt" | "expiresAt">;

/** What an edition needs beside its claims. */
export interface EditionTask {
  folder: string;
  feed: string;
  pair: KeyPair;
  /** The key that signs from this edition on. */
  next: KeyPair | undefined;
  /** The last edition, if there is one. */
  before: Manifest | undefined;
  about: About;
  keep: number;
}

const dayMs = 86_400_000;
/** Latest time of publication: 9999 days later the year still has four digits, as in every manifest. */
const latest = Date.UTC(9900, 0);
const outRemedy = "restore it from a copy, or choose an empty folder for --out and begin again with edition 1";

/** The options that fields of a manifest come from. */
const optionOf: Record<string, string> = {
  title: "--title",
  "publisher.name": "--publisher",
  "publisher.url": "--publisher-url",
  "licence.name": "--licence",
  "licence.url": "--licence-url",
};

/**
 * Checks what an edition needs, and writes nothing.
 *
 * @throws InputError for wrong options or keys, or a folder that cannot be written to or has another feed
 */
export async function planEdition(out: string, key: string, values: AboutValues, rotateTo?: string): Promise<EditionTask> {
  const folder = resolvePath(out);
  for (const place of [folder, join(folder, "snapshots"), join(folder, "deltas")]) checkOutputFolder("--out", place);
  const { feed, pair } = await readKeyFile(key);
  const next = rotateTo === undefined ? undefined : (await readKeyFile(rotateTo)).pair;
  const before = existsSync(join(folder, "manifest.json")) ? (await readPlaceManifest(openPlace(folder), outRemedy)).manifest : undefined;
  if (before !== undefined && before.feed !== feed)
    throw new InputError(`${out} holds ${before.feed}, the key is of ${feed}; take another folder or key`);
  if (before !== undefined && before.key !== writeKey(pair.key))
    throw new InputError(`the last edition in ${out} was signed with another key than ${key}; a key is changed with --rotate`);
  const about = describeFeed(values, before);
  checkAbout(about, feed, writeKey(pair.key));
  return { folder, feed, pair, next, before, about, keep: readWhole("--keep", values.keep) };
}

/**
 * Writes the edition to the folder, and prints what it is.
 *
 * @param isWanted asked with the edition's state before anything but its snapshot is written; false leaves the folder as it was
 * @returns the edition and its counts; undefined if it was not wanted
 * @throws InputError if readers would refuse it; the folder's manifest is then unchanged
 */
export async function publishEdition(
  task: EditionTask,
  store: ClaimStore,
  isWanted: (state: string) => boolean = () => true,
): Promise<{ manifest: Manifest; tally: ClaimTally } | undefined> {
  const { folder, feed, pair, next, before, about, keep } = task;
  const plan = { folder, feed, sequence: (before?.sequence ?? 0) + 1 };
  mkdirSync(folder, { recursive: true });
  const tally = startTally();
  const edition = await writeEdition(plan, store, tally, before);
  if (!isWanted(edition.state)) return undefined;
  const editions = readEditions(folder).filter(({ snapshot }) => existsSync(join(folder, placeOf("snapshots", snapshot))));
  const deltas = await writeDeltas(plan, edition, keep === 0 ? [] : editions.slice(-keep));
  const rotations: Envelope[] = [...(before?.rotations ?? [])];
  if (next !== undefined) rotations.push(await rotate(feed, plan.sequence, pair, next.key));
  const signer = next ?? pair;
  const named = { format: 1 as const, feed, sequence: plan.sequence, ...about, languages: tally.languages(), claims: edition.claims };
  const manifest: Manifest = { ...named, key: writeKey(signer.key), rotations, state: edition.state, snapshot: edition.snapshot, deltas };
  const read = readManifest(JSON.stringify(manifest));
  if (!read.ok)
    throw new InputError(
      `${folder}: readers would refuse this edition: ${nameFault(read.reason, about)}; the folder's manifest was left as it was`,
    );
  const kept = [...editions.filter(({ state }) => state !== edition.state), edition].slice(-keep - 1);
  replaceFile(join(folder, "editions.json"), JSON.stringify(kept));
  replaceFile(join(folder, "manifest.json"), JSON.stringify(await sealEnvelope(manifestType, writeManifest(manifest), signer)));
  sweepFolder(folder, [...kept.map(({ snapshot }) => placeOf("snapshots", snapshot)), ...deltas.map((file) => placeOf("deltas", file))]);
  await printEdition(manifest);
  return { manifest, tally };
}

function describeFeed(values: AboutValues, before: Manifest | undefined): About {
  const title = values.title ?? before?.title;
  const publisher = values.publisher ?? before?.publisher.name;
  const licence = values.licence ?? before?.licence.name;
  if (title === undefined || publisher === undefined || licence === undefined)
    throw new InputError("the first edition needs --title, --publisher and --licence");
  const publisherUrl = values["publisher-url"] ?? before?.publisher.url;
  const licenceUrl = values["licence-url"] ?? before?.licence.url;
  const at = values.at === undefined ? Date.now() : Date.parse(values.at);
  if (!(at >= 0 && at <= latest)) throw new InputError(`--at takes a time such as 2026-11-25T12:00:00Z, not ${values.at}`);
  return {
    publishedAt: new Date(at).toISOString(),
    expiresAt: new Date(at + readWhole("--days", values.days) * dayMs).toISOString(),
    title,
    publisher: { name: publisher, ...(publisherUrl !== undefined && { url: publisherUrl }) },
    licence: { name: licence, ...(licenceUrl !== undefined && { url: licenceUrl }) },
    mirrors: values.mirror ?? before?.mirrors ?? [],
  };
}

/** @throws InputError if the word is not a whole number of at most four digits */
export function readWhole(option: string, word: string): number {
  if (/^\d{1,4}$/u.test(word)) return Number(word);
  throw new InputError(`${option} takes a whole number, not ${word}`);
}

/** Checks that the options fit into a manifest: each mirror an address, the title not too long. @throws InputError that names the option */
function checkAbout(about: About, feed: string, key: string): void {
  const sha256 = "0".repeat(64);
  const named = { format: 1, feed, sequence: 1, ...about, languages: {}, claims: 0, key, rotations: [], state: sha256 };
  const read = readManifest(JSON.stringify({ ...named, snapshot: { sha256, bytes: 0, unpackedBytes: 0 }, deltas: [] }));
  if (!read.ok) throw new InputError(nameFault(read.reason, about));
}

/** Says what is wrong with a manifest by the option to change. */
function nameFault(reason: string, { mirrors }: About): string {
  const [, field = "", fault = ""] = /^([\w.]+): (.*)$/su.exec(reason) ?? [];
  if (field === "mirrors") return `--mirror may be given ${/<=(\d+)/u.exec(fault)?.[1] ?? "fewer"} times at most`;
  if (field === "deltas") return `--keep may be ${/<=(\d+)/u.exec(fault)?.[1] ?? "smaller"} at most`;
  if (field.startsWith("mirrors.")) return `--mirror ${mirrors[Number(field.slice("mirrors.".length))] ?? ""} ${fault}`;
  const option = Object.hasOwn(optionOf, field) ? optionOf[field] : undefined;
  return option === undefined ? reason : `${option} ${fault}`;
}

/** Replaces a file atomically: a reader sees the old one or the new, never half of one. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** Removes files that no edition refers to anymore, and leftovers of an interrupted build. */
function sweepFolder(folder: string, kept: readonly string[]): void {
  for (const kind of ["snapshots", "deltas"])
    for (const name of existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)) : [])
      if (!kept.includes(`${kind}/${name}`)) rmSync(join(folder, kind, name));
}

async function printEdition({ sequence, claims, snapshot, deltas, expiresAt }: Manifest): Promise<void> {
  await writeLine(
    `edition ${sequence}: ${countWords(claims, "claim")}, snapshot ${formatSize(snapshot)}, good until ${expiresAt.slice(0, 10)}`,
  );
  for (const delta of deltas)
    await writeLine(
      `  delta from ${delta.from}: ${countWords(delta.puts, "put")}, ${countWords(delta.tombstones, "tombstone")}, ${formatSize(delta)}`,
    );
}

function formatSize({ bytes }: FeedFile): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A number as people read it. */
export function count(number: number): string {
  return number.toLocaleString("en");
}
