import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../claims/claim.ts";
import { digestLine, openState } from "../../feeds/feed-state.ts";
import { type FeedDelta, type Manifest, placeOf } from "../../feeds/manifest.ts";
import { writeChange, writeHead } from "../../feeds/write-feed-file.ts";
import type { ClaimStore } from "./claim-store.ts";
import type { ClaimTally } from "./claim-tally.ts";
import { compareSnapshots } from "./compare-snapshots.ts";
import { type Edition, openPlace, readPlaceFile } from "./feed-folder.ts";
import { countWords } from "../io/count-words.ts";
import { packLines } from "./pack-lines.ts";
import { startProgress } from "./progress-bar.ts";

export interface EditionPlan {
  /** The folder of the feed's files. */
  folder: string;
  feed: string;
  sequence: number;
}

/** Writes a snapshot of the store's claims, and counts them. If they are the same as in the previous edition, reuses its file. */
export async function writeEdition(
  { folder, feed, sequence }: EditionPlan,
  store: ClaimStore,
  tally: ClaimTally,
  before: Manifest | undefined,
): Promise<Edition> {
  const progress = startProgress("snapshot");
  const state = openState();
  const lines = function* (): Generator<string> {
    yield writeHead({ kind: "snapshot", feed, sequence });
    for (const { line } of store.lines()) {
      state.add(digestLine(line));
      tally.add(JSON.parse(line) as Claim);
      progress.show(0, countWords(state.count(), "claim"));
      yield `${line}\n`;
    }
  };
  const snapshot = await packLines(folder, "snapshots", lines());
  progress.end();
  const edition = { sequence, state: state.name(), claims: state.count(), snapshot };
  if (before?.state !== edition.state) return edition;
  if (snapshot.sha256 !== before.snapshot.sha256) rmSync(join(folder, placeOf("snapshots", snapshot)));
  return { ...edition, snapshot: before.snapshot };
}

/** Writes a delta from each earlier edition directly to this one, unless it is no smaller than the snapshot. */
export async function writeDeltas(
  { folder, feed, sequence }: EditionPlan,
  edition: Edition,
  earlier: readonly Edition[],
): Promise<FeedDelta[]> {
  const deltas: FeedDelta[] = [];
  for (const old of earlier.toReversed()) {
    if (old.state === edition.state) continue;
    const counts = { puts: 0, tombstones: 0 };
    const lines = async function* (): AsyncGenerator<string> {
      yield writeHead({ kind: "delta", feed, sequence, from: old.sequence });
      for await (const change of compareSnapshots(readEdition(folder, feed, old), readEdition(folder, feed, edition))) {
        counts[change.kind === "gone" ? "tombstones" : "puts"] += 1;
        yield writeChange(change.kind === "gone" ? { tombstone: change.id } : { put: change.line });
      }
    };
    const file = await packLines(folder, "deltas", lines());
    if (file.bytes < edition.snapshot.bytes) deltas.push({ ...file, from: old.sequence, fromState: old.state, ...counts });
  }
  return deltas;
}

function readEdition(folder: string, feed: string, { sequence, snapshot }: Edition): ReturnType<typeof readPlaceFile> {
  return readPlaceFile(openPlace(folder), "snapshots", snapshot, { kind: "snapshot", feed, sequence });
}
