import { fingerprint, groupFingerprint, readKey } from "../../feeds/ed25519.ts";
import type { FeedFile, Manifest } from "../../feeds/manifest.ts";
import { startTally } from "./claim-tally.ts";
import { openPlace, readPlaceFile, readPlaceManifest } from "./feed-folder.ts";
import { countWords } from "../io/count-words.ts";
import { InputError } from "../io/input-error.ts";
import { readOptions } from "../io/read-options.ts";
import { writeLine } from "../io/write-line.ts";

/** Describes a feed in words, and counts its contents. */
export async function inspectFeed(words: string[]): Promise<void> {
  const [word, other] = readOptions("feed", words, {}).positionals;
  if (word === undefined || other !== undefined) throw new InputError("inspect needs one folder or address");
  const place = openPlace(word);
  const { manifest, isSigned } = await readPlaceManifest(place);
  for (const [name, text] of describe(manifest, isSigned)) await writeLine(`${name.padEnd(12)} ${text}`);
  const tally = startTally();
  const head = { kind: "snapshot" as const, feed: manifest.feed, sequence: manifest.sequence };
  for await (const entry of readPlaceFile(place, "snapshots", manifest.snapshot, head)) if (entry.kind === "put") tally.add(entry.claim);
  for (const { title, rows } of tally.tables()) {
    await writeLine(`\n${title}`);
    for (const [name, count] of rows.slice(0, 15)) await writeLine(`  ${count.toLocaleString("en").padStart(9)}  ${name}`);
    if (rows.length > 15) await writeLine(`  ${String(rows.length - 15).padStart(9)}  more`);
  }
}

function* describe(manifest: Manifest, isSigned: boolean): Generator<[string, string]> {
  const { title, publisher, licence, feed, sequence, publishedAt, expiresAt, claims, key, rotations, mirrors, snapshot, deltas, state } =
    manifest;
  yield ["title", title];
  yield ["publisher", [publisher.name, publisher.url].filter(Boolean).join(", ")];
  yield ["licence", [licence.name, licence.url].filter(Boolean).join(", ")];
  yield ["feed", feed];
  yield ["edition", `${sequence}, published ${publishedAt}, good until ${expiresAt}${Date.parse(expiresAt) < Date.now() ? " (over)" : ""}`];
  yield ["key", `${groupFingerprint(fingerprint(readKey(key) ?? new Uint8Array()))}, signature ${isSigned ? "valid" : "does not fit"}`];
  if (rotations.length > 0) yield ["", `handed over ${countWords(rotations.length, "time")} from earlier keys`];
  yield ["claims", claims.toLocaleString("en")];
  yield ["state", state];
  yield ["snapshot", formatFile(snapshot)];
  for (const delta of deltas)
    yield [
      "delta",
      `from ${delta.from}: ${countWords(delta.puts, "put")}, ${countWords(delta.tombstones, "tombstone")}, ${formatFile(delta)}`,
    ];
  for (const mirror of mirrors) yield ["mirror", mirror];
}

function formatFile({ bytes, unpackedBytes }: FeedFile): string {
  return `${countWords(bytes, "byte")}, ${unpackedBytes.toLocaleString("en")} unpacked`;
}
