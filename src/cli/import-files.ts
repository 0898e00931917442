import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import { BrokenFile, readEntries } from "../feeds/read-entries.ts";
import { unpackIfGzip } from "../feeds/unpack-gzip.ts";
import type { ClaimStore } from "./claim-store.ts";
import { InputError } from "./input-error.ts";
import { startProgress } from "./progress-bar.ts";
import { readClaimValue } from "./read-claim-value.ts";
import { resolvePath } from "./resolve-path.ts";

/** What became of every entry: reviews = claims + merged + refused. */
export interface ImportReport {
  entries: number;
  reviews: number;
  claims: number;
  merged: number;
  refused: number;
  /** Most frequent first. */
  reasons: { reason: string; count: number; first: string }[];
}

/**
 * Reads the claims of files into a store, and says what became of every entry. What cannot be read is left out and counted.
 * Memory: that of the longest entry.
 *
 * @throws InputError where a file is missing, or is no JSON as a whole
 */
export async function importFiles(store: ClaimStore, files: readonly string[], feed: string): Promise<ImportReport> {
  const counts = { entries: 0, reviews: 0, merged: 0 };
  const reasons = new Map<string, { count: number; first: string }>();
  const refuse = (reason: string, place: string): void => {
    const { count, first } = reasons.get(reason) ?? { count: 0, first: place };
    reasons.set(reason, { count: count + 1, first });
  };
  for (const file of files) {
    let number = 0;
    for await (const entry of readFile(file)) {
      number += 1;
      counts.entries += 1;
      for (const result of entry.ok ? readClaimValue(entry.value, { feed, sequence: 0 }) : [entry]) {
        counts.reviews += 1;
        if (!result.ok) refuse(result.reason, `${file}, entry ${number}`);
        else if ("claim" in result && store.add(result.claim) === "merged") counts.merged += 1;
      }
    }
  }
  const refused = [...reasons.values()].reduce((sum, { count }) => sum + count, 0);
  const claims = counts.reviews - refused - counts.merged;
  const listed = [...reasons].map(([reason, rest]) => ({ reason, ...rest })).sort((a, b) => b.count - a.count);
  return { ...counts, refused, claims, reasons: listed };
}

async function* readFile(file: string): ReturnType<typeof readEntries> {
  const path = resolvePath(file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new InputError(`${file}: there is no such file`);
  const progress = startProgress(basename(file));
  let read = 0;
  let count = 0;
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      read += (chunk as Uint8Array).length;
      yield chunk as Uint8Array;
    }
  };
  try {
    for await (const entry of readEntries(unpackIfGzip(chunks(), () => {}))) {
      yield entry;
      progress.tell(read / size, `${(count += 1).toLocaleString("en")} entries`);
    }
  } catch (error) {
    const isBroken = error instanceof BrokenFile || error instanceof TypeError; // TypeError: broken gzip
    throw isBroken ? new InputError(`${file}: ${error.message}`) : error;
  } finally {
    progress.end();
  }
}
