import { chooseMerge } from "../../matching/index-merge/merge-due.ts";
import { mergeSegments } from "../../matching/index-merge/merge-segments.ts";
import { discard } from "../../matching/index-format/number-list.ts";
import { openIndex } from "../../matching/index-read/open-index.ts";
import type { Segment } from "../../matching/index-read/segment.ts";
import type { GainsayDatabase, StoredSegment } from "../../store/database.ts";
import { readChains, replaceSegments } from "../../store/segments-table.ts";
import { readVisibleSources } from "../../store/sources-table.ts";
import { runSteps } from "./run-steps.ts";

/**
 * Joins some small segments of one source, if it has many. Search results stay the same. False if there is nothing to join. Cost: about half
 * a second, in steps.
 */
export async function mergeSlice(database: GainsayDatabase): Promise<boolean> {
  for (const { generation } of await readVisibleSources(database)) if (await mergeChain(database, generation)) return true;
  return false;
}

async function mergeChain(database: GainsayDatabase, generation: number): Promise<boolean> {
  const [chain = []] = await readChains(database, [generation]);
  const run = chooseMerge(chain.map(({ claimCount, removedCount }) => Math.max(0, claimCount - removedCount)));
  if (run === undefined) return false;
  // Of later segments, only those that remove claims can affect these: a large chain is not read for a small merge.
  const [first, end] = run;
  const read = [...chain.slice(first, end), ...chain.slice(end).filter(({ hasRemovals }) => hasRemovals)];
  const opened = openIndex(await Promise.all(read.map(async ({ bytes }) => new Uint8Array(await bytes.arrayBuffer()))));
  if (!opened.ok) return false; // damaged: rewritten when the next page is read
  const merged = opened.index.segments.slice(0, end - first);
  return await replaceBy(database, generation, chain.slice(first, end), merged, first === 0);
}

/**
 * Joins segments that are held in memory, the last ones of a generation. False, with nothing changed, if the database does not have all of
 * them. Cost: as above; their bytes are given back.
 */
export async function mergeHeld(
  database: GainsayDatabase,
  generation: number,
  held: readonly (ChainRow & { bytes: Uint8Array })[],
  isFirst: boolean,
): Promise<boolean> {
  const opened = openIndex(held.map(({ bytes }) => bytes));
  if (!opened.ok) throw new Error(`worker: the index was refused: ${opened.reason}`);
  const isReplaced = await replaceBy(database, generation, held, opened.index.segments, isFirst);
  for (const { bytes } of held) discard(bytes);
  return isReplaced;
}

type ChainRow = Pick<StoredSegment, "number" | "claimCount" | "removedCount">;

/** @param isFirst whether no other segments of the generation are earlier: what these remove is then only among themselves */
async function replaceBy(
  database: GainsayDatabase,
  generation: number,
  rows: readonly ChainRow[],
  merged: readonly Segment[],
  isFirst: boolean,
): Promise<boolean> {
  const removedIds = isFirst ? [] : [...new Set(merged.flatMap((segment) => segment.removedIds))];
  const bytes = await runSteps(mergeSegments(merged, removedIds));
  const claimCount = merged.reduce((sum, segment) => sum + countLive(segment), 0);
  const live = rows.reduce((sum, row) => sum + row.claimCount - row.removedCount, 0);
  const counts = { claimCount, removedCount: claimCount - live, hasRemovals: removedIds.length > 0 };
  const numbers = rows.map(({ number }) => number);
  return await replaceSegments(database, numbers, { generation, ...counts, bytes });
}

function countLive({ claimCount, deleted }: Segment): number {
  return claimCount - (deleted?.reduce((sum, one) => sum + one, 0) ?? 0);
}
