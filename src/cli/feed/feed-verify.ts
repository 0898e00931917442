import { createHash } from "node:crypto";
import { fingerprint, readKey } from "../../feeds/ed25519.ts";
import { digestLine, openState } from "../../feeds/feed-state.ts";
import { type FeedFile, type Manifest, placeOf } from "../../feeds/manifest.ts";
import { writeClaimLine } from "../../feeds/claim-line.ts";
import { type FeedPlace, feedRemedy, openPlace, readPlaceFile, readPlaceManifest } from "./feed-folder.ts";
import { countWords } from "../io/count-words.ts";
import { InputError } from "../io/input-error.ts";
import { readOptions } from "../io/read-options.ts";
import { writeLine } from "../io/write-line.ts";

/** Checks everything in a feed that a reader would check, and prints what is valid. @throws InputError at the first invalid part */
export async function verifyFeed(words: string[]): Promise<void> {
  const { values, positionals } = readOptions("feed", words, { key: { type: "string" } });
  const [word, other] = positionals;
  if (word === undefined || other !== undefined) throw new InputError("verify needs one folder or address");
  const place = openPlace(word);
  const { manifest, isSigned } = await readPlaceManifest(place);
  if (!isSigned) throw new InputError(`${place.nameOf("manifest.json")} was changed after it was signed; ${feedRemedy}`);
  const name = fingerprint(readKey(manifest.key) ?? new Uint8Array());
  const wanted = values.key?.replaceAll(/[\s:]/gu, "").toLowerCase();
  if (wanted !== undefined && (wanted.length < 16 || !name.startsWith(wanted)))
    throw new InputError(`${word}: it is signed with the key ${name}, not with ${values.key}`);
  await writeLine(`manifest: edition ${manifest.sequence} of ${manifest.feed}, signature valid`);
  if (Date.parse(manifest.expiresAt) < Date.now())
    throw new InputError(`${word}: the edition was good until ${manifest.expiresAt}; build the next`);
  const lines = await verifySnapshot(place, manifest);
  for (const delta of manifest.deltas) {
    const counts = { puts: 0, tombstones: 0 };
    const head = { kind: "delta" as const, feed: manifest.feed, sequence: manifest.sequence, from: delta.from };
    for await (const entry of readProven(place, "deltas", delta, head)) {
      counts[entry.kind === "put" ? "puts" : "tombstones"] += 1;
      const id = entry.kind === "put" ? entry.claim.id : entry.id;
      const digest = entry.kind === "put" ? Buffer.from(entry.digest).toString("hex") : undefined;
      if (lines.get(id) !== digest)
        throw new InputError(`${place.nameOf(placeOf("deltas", delta))}: ${id} is not as in the snapshot; ${feedRemedy}`);
    }
    if (counts.puts !== delta.puts || counts.tombstones !== delta.tombstones)
      throw new InputError(`${place.nameOf(placeOf("deltas", delta))} has other numbers of changes than the manifest says; ${feedRemedy}`);
    await writeLine(
      `delta from ${delta.from}: ${countWords(delta.puts, "put")} and ${countWords(delta.tombstones, "tombstone")}, as in the snapshot`,
    );
  }
}

/** The digest of each claim's line, by id. */
async function verifySnapshot(place: FeedPlace, manifest: Manifest): Promise<Map<string, string>> {
  const state = openState();
  const lines = new Map<string, string>();
  const head = { kind: "snapshot" as const, feed: manifest.feed, sequence: manifest.sequence };
  for await (const entry of readProven(place, "snapshots", manifest.snapshot, head)) {
    if (entry.kind !== "put") continue;
    const digest = digestLine(writeClaimLine(entry.claim));
    state.add(digest);
    lines.set(entry.claim.id, Buffer.from(digest).toString("hex"));
  }
  if (state.count() !== manifest.claims || state.name() !== manifest.state)
    throw new InputError(`${place.nameOf(placeOf("snapshots", manifest.snapshot))} has other claims than the manifest says; ${feedRemedy}`);
  await writeLine(`snapshot: ${countWords(manifest.claims, "claim")}, the state that was signed`);
  return lines;
}

async function* readProven(place: FeedPlace, kind: "snapshots" | "deltas", file: FeedFile, head: Parameters<typeof readPlaceFile>[3]) {
  const hash = createHash("sha256");
  let bytes = 0;
  const look = (chunk: Uint8Array): void => {
    hash.update(chunk);
    bytes += chunk.length;
  };
  yield* readPlaceFile(place, kind, file, head, look);
  if (bytes !== file.bytes || hash.digest("hex") !== file.sha256)
    throw new InputError(`${place.nameOf(placeOf(kind, file))} was changed after it was published; ${feedRemedy}`);
}
