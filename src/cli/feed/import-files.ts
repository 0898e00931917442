import { statSync } from "node:fs";
import { basename } from "node:path";
import type { DocumentEntry } from "../../feeds/read-document.ts";
import type { ClaimStore } from "./claim-store.ts";
import { countWords } from "../io/count-words.ts";
import { InputError } from "../io/input-error.ts";
import { startProgress } from "./progress-bar.ts";
import { readJsonEntries } from "../io/read-json-values.ts";
import { readClaimValue } from "../../feeds/read-claim-value.ts";
import { resolvePath } from "../io/resolve-path.ts";

/** The outcome for all entries: reviews = claims + merged. What is refused is counted by itself: it may be no review at all. */
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
 * Reads the claims of files into a store, and reports the outcome for all entries. Unreadable entries are left out and counted. Memory: the
 * longest entry.
 *
 * @throws InputError if a file cannot be read or contains no JSON at all
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
        if (!result.ok) {
          refuse(result.reason, `${file}:${entry.line}, entry ${number}`);
          continue;
        }
        if (!("claim" in result)) continue;
        counts.reviews += 1;
        if (store.add(result.claim) === "merged") counts.merged += 1;
      }
    }
  }
  const refused = [...reasons.values()].reduce((sum, { count }) => sum + count, 0);
  const claims = counts.reviews - counts.merged;
  const listed = [...reasons].map(([reason, rest]) => ({ reason, ...rest })).sort((a, b) => b.count - a.count);
  return { ...counts, refused, claims, reasons: listed };
}

async function* readFile(file: string): AsyncGenerator<DocumentEntry> {
  const path = resolvePath(file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new InputError(`${file}: there is no such file`);
  const progress = startProgress(basename(file));
  let read = 0;
  let count = 0;
  try {
    for await (const entry of readJsonEntries(path, (bytes) => (read += bytes))) {
      yield entry;
      progress.show(read / size, countWords((count += 1), "entry", "entries"));
    }
  } finally {
    progress.end();
  }
}
