/**
 * Builds the next edition of a feed:
 *
 *   files ─→ entries ─→ claims, or refused and counted ─→ merged on disk ─→ snapshot, state
 *   earlier snapshots in the folder ─→ a delta from each, direct to this state
 *   all files written ─→ the manifest, last and atomically: until then readers see the previous edition
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeKey } from "../../feeds/ed25519.ts";
import { type Envelope, sealEnvelope } from "../../feeds/envelope.ts";
import { type FeedFile, type Manifest, manifestType, placeOf, readManifest, writeManifest } from "../../feeds/manifest.ts";
import { rotate } from "../../feeds/rotation.ts";
import { openClaimStore } from "./claim-store.ts";
import { startTally } from "./claim-tally.ts";
import { drawTally } from "./draw-tally.ts";
import { openPlace, readEditions, readPlaceManifest } from "./feed-folder.ts";
import { readKeyFile } from "./feed-key-file.ts";
import { type ImportReport, importFiles } from "./import-files.ts";
import { InputError } from "../io/input-error.ts";
import { readOptions } from "../io/read-options.ts";
import { resolvePath } from "../io/resolve-path.ts";
import { writeDeltas, writeEdition } from "./write-edition.ts";
import { writeLine } from "../io/write-line.ts";

const options = {
  out: { type: "string" },
  key: { type: "string" },
  title: { type: "string" },
  publisher: { type: "string" },
  "publisher-url": { type: "string" },
  licence: { type: "string" },
  "licence-url": { type: "string" },
  mirror: { type: "string", multiple: true },
  days: { type: "string", default: "30" },
  rotate: { type: "string" },
  keep: { type: "string", default: "7" },
  at: { type: "string" },
  report: { type: "string" },
} as const;

const dayMs = 86_400_000;

/**
 * Runs `feed build`: the words are the files of claims and the `options` above. Writes the edition to the folder of --out, and what it
 * read and wrote to standard output. `--days` until the edition expires, and `--keep` earlier editions to make deltas from, are 0 to 9999.
 *
 * @throws InputError for wrong options or keys, unreadable files or no claim in them; the folder's manifest is then unchanged
 */
export async function buildFeed(words: string[]): Promise<void> {
  const { values, positionals: files } = readOptions("feed", words, options);
  if (values.out === undefined || values.key === undefined) throw new InputError("build needs --out FOLDER and --key FILE");
  if (files.length === 0) throw new InputError("build needs a file of ClaimReview");
  const folder = resolvePath(values.out);
  const { feed, pair } = await readKeyFile(values.key);
  const next = values.rotate === undefined ? undefined : await readKeyFile(values.rotate);
  const before = existsSync(join(folder, "manifest.json")) ? (await readPlaceManifest(openPlace(folder))).manifest : undefined;
  if (before !== undefined && before.feed !== feed)
    throw new InputError(`${values.out} holds ${before.feed}, the key is of ${feed}; take another folder or key`);
  if (before !== undefined && before.key !== writeKey(pair.key))
    throw new InputError(
      `the last edition in ${values.out} was signed with another key than ${values.key}; a key is changed with --rotate`,
    );
  const about = describeFeed(values, before);
  checkAbout(about, feed, writeKey(pair.key));
  const keep = readWhole("--keep", values.keep);
  const plan = { folder, feed, sequence: (before?.sequence ?? 0) + 1 };
  const store = openClaimStore();
  try {
    const report = await importFiles(store, files, about.title);
    await tellImport(report);
    if (report.claims === 0) throw new InputError("the files hold no claim that can be read; nothing was written");
    mkdirSync(folder, { recursive: true });
    const tally = startTally();
    const edition = await writeEdition(plan, store, tally, before);
    const editions = readEditions(folder).filter(({ snapshot }) => existsSync(join(folder, placeOf("snapshots", snapshot))));
    const deltas = await writeDeltas(plan, edition, keep === 0 ? [] : editions.slice(-keep));
    const rotations: Envelope[] = [...(before?.rotations ?? [])];
    if (next !== undefined) rotations.push(await rotate(feed, plan.sequence, pair, next.pair.key));
    const signer = next?.pair ?? pair;
    const named = { format: 1 as const, feed, sequence: plan.sequence, ...about, languages: tally.languages(), claims: edition.claims };
    const manifest: Manifest = { ...named, key: writeKey(signer.key), rotations, state: edition.state, snapshot: edition.snapshot, deltas };
    const read = readManifest(JSON.stringify(manifest));
    if (!read.ok) throw new InputError(`readers would refuse this edition: ${read.reason}`);
    const kept = [...editions.filter(({ state }) => state !== edition.state), edition].slice(-keep - 1);
    replaceFile(join(folder, "editions.json"), JSON.stringify(kept));
    replaceFile(join(folder, "manifest.json"), JSON.stringify(await sealEnvelope(manifestType, writeManifest(manifest), signer)));
    sweepFolder(folder, [...kept.map(({ snapshot }) => placeOf("snapshots", snapshot)), ...deltas.map((file) => placeOf("deltas", file))]);
    await tellEdition(manifest);
    const subtitle = `Edition ${plan.sequence}: ${count(manifest.claims)} claims`;
    if (values.report !== undefined) writeFileSync(resolvePath(values.report), drawTally(manifest.title, subtitle, tally));
    for (const { title, rows } of tally.tables()) await writeLine(`${title}: ${tellRows(rows)}`);
  } finally {
    store.close();
  }
}

type Values = ReturnType<typeof readOptions<typeof options>>["values"];
type About = Pick<Manifest, "title" | "publisher" | "licence" | "mirrors" | "publishedAt" | "expiresAt">;

function describeFeed(values: Values, before: Manifest | undefined): About {
  const title = values.title ?? before?.title;
  const publisher = values.publisher ?? before?.publisher.name;
  const licence = values.licence ?? before?.licence.name;
  if (title === undefined || publisher === undefined || licence === undefined)
    throw new InputError("the first edition needs --title, --publisher and --licence");
  const publisherUrl = values["publisher-url"] ?? before?.publisher.url;
  const licenceUrl = values["licence-url"] ?? before?.licence.url;
  const at = values.at === undefined ? Date.now() : Date.parse(values.at);
  if (!Number.isFinite(at)) throw new InputError(`--at takes a time such as 2026-11-25T12:00:00Z, not ${values.at}`);
  return {
    publishedAt: new Date(at).toISOString(),
    expiresAt: new Date(at + readWhole("--days", values.days) * dayMs).toISOString(),
    title,
    publisher: { name: publisher, ...(publisherUrl !== undefined && { url: publisherUrl }) },
    licence: { name: licence, ...(licenceUrl !== undefined && { url: licenceUrl }) },
    mirrors: values.mirror ?? before?.mirrors ?? [],
  };
}

function readWhole(option: string, word: string): number {
  if (/^\d{1,4}$/u.test(word)) return Number(word);
  throw new InputError(`${option} takes a whole number, not ${word}`);
}

/** Checks that the options fit into a manifest: each mirror an address, the title not too long. @throws InputError if they do not */
function checkAbout(about: About, feed: string, key: string): void {
  const sha256 = "0".repeat(64);
  const named = { format: 1, feed, sequence: 1, ...about, languages: {}, claims: 0, key, rotations: [], state: sha256 };
  const read = readManifest(JSON.stringify({ ...named, snapshot: { sha256, bytes: 0, unpackedBytes: 0 }, deltas: [] }));
  if (!read.ok) throw new InputError(`the options do not fit into a manifest: ${read.reason}`);
}

/** Replaces a file atomically: a reader sees the old one or the new, never half of one. */
function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** Removes files that no edition refers to any more, and leftovers of an interrupted build. */
function sweepFolder(folder: string, kept: readonly string[]): void {
  for (const kind of ["snapshots", "deltas"])
    for (const name of existsSync(join(folder, kind)) ? readdirSync(join(folder, kind)) : [])
      if (!kept.includes(`${kind}/${name}`)) rmSync(join(folder, kind, name));
}

async function tellImport({ entries, reviews, claims, merged, refused, reasons }: ImportReport): Promise<void> {
  await writeLine(
    `${count(entries)} entries, ${count(reviews)} reviews: ${count(claims)} claims, ${count(merged)} merged, ${count(refused)} refused`,
  );
  for (const { reason, count: times, first } of reasons) await writeLine(`  refused ${count(times)}: ${reason} (first: ${first})`);
}

async function tellEdition({ sequence, claims, snapshot, deltas, expiresAt }: Manifest): Promise<void> {
  await writeLine(`edition ${sequence}: ${count(claims)} claims, snapshot ${tellSize(snapshot)}, good until ${expiresAt.slice(0, 10)}`);
  for (const delta of deltas)
    await writeLine(`  delta from ${delta.from}: ${count(delta.puts)} puts, ${count(delta.tombstones)} tombstones, ${tellSize(delta)}`);
}

function tellRows(rows: [string, number][]): string {
  const shown = rows.slice(0, 8).map(([name, times]) => `${name} ${count(times)}`);
  return [...shown, ...(rows.length > shown.length ? [`${rows.length - shown.length} more`] : [])].join(", ");
}

function tellSize({ bytes }: FeedFile): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

function count(number: number): string {
  return number.toLocaleString("en");
}
