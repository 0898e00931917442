import { compareSnapshots } from "./compare-snapshots.ts";
import { openPlace, readPlaceFile, readPlaceManifest } from "./feed-folder.ts";
import { InputError } from "../io/input-error.ts";
import { readOptions } from "../io/read-options.ts";
import { writeLine } from "../io/write-line.ts";

/** Prints the claims that were added (+), changed (~) or removed (-) between two editions, one per line, and their numbers. */
export async function diffFeeds(words: string[]): Promise<void> {
  const [before, after, other] = readOptions("feed", words, {}).positionals;
  if (before === undefined || after === undefined || other !== undefined) throw new InputError("diff needs two folders or addresses");
  const counts = { new: 0, changed: 0, gone: 0 };
  const signs = { new: "+", changed: "~", gone: "-" };
  for await (const change of compareSnapshots(await open(before), await open(after))) {
    counts[change.kind] += 1;
    const text = change.kind === "gone" ? "" : `  ${String((JSON.parse(change.line) as { text: unknown }).text)}`;
    await writeLine(`${signs[change.kind]} ${change.id}${text}`);
  }
  await writeLine(`${counts.new} new, ${counts.changed} changed, ${counts.gone} gone`);
}

async function open(word: string): Promise<ReturnType<typeof readPlaceFile>> {
  const place = openPlace(word);
  const { manifest } = await readPlaceManifest(place);
  return readPlaceFile(place, "snapshots", manifest.snapshot, { kind: "snapshot", feed: manifest.feed, sequence: manifest.sequence });
}
