import { type DocumentEntry } from "../../feeds/read-document.ts";
import { BrokenFile, readEntries } from "../../feeds/read-entries.ts";
import { InputError, refuseLine } from "./input-error.ts";
import { readFileBytes } from "./read-file-bytes.ts";

/**
 * Reads the entries of a file one by one, with the line each begins on, using the same reader as the extension (`readEntries`):
 * JSON lines, a list, a DataFeed, consecutive values, a web page; plain or gzip. Entries that are not JSON are returned with the
 * reason, and so is the end of a truncated file. Memory: the longest entry, or a file of up to 4 MB.
 *
 * @param path any readable file, including a pipe
 * @param onBytes called for each piece with the number of bytes read from the file
 * @throws InputError if the file cannot be read or contains no JSON at all
 */
export async function* readJsonEntries(path: string, onBytes?: (count: number) => void): AsyncGenerator<DocumentEntry> {
  let line = 0;
  try {
    for await (const entry of readEntries(readFileBytes(path, onBytes))) {
      yield entry;
      if (entry.ok) ({ line } = entry);
    }
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    if (line === 0) throw new InputError(`${path}: ${error.message}`);
    yield { ok: false, reason: error.message, line: error.line || line, end: 0 };
  }
}

/**
 * Like `readJsonEntries`, for files whose entries must be objects.
 *
 * @throws InputError, also with file and line if an entry is not an object, and if there are no entries
 */
export async function* readJsonObjects(path: string): AsyncGenerator<{ value: Record<string, unknown>; line: number }> {
  let count = 0;
  for await (const entry of readJsonEntries(path)) {
    if (!entry.ok) throw refuseLine(path, entry.line, "this is not JSON");
    const { value, line } = entry;
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuseLine(path, line, "this is not a JSON object");
    count += 1;
    yield { value: value as Record<string, unknown>, line };
  }
  if (count === 0) throw new InputError(`${path} has no entries`);
}
