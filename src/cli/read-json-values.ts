import { InputError, refuseLine } from "./input-error.ts";
import { readText } from "./read-text.ts";
import { splitJson, type JsonPiece } from "./split-json.ts";
import { startWith } from "./start-with.ts";

/** How far a first line is looked at to tell JSON lines from a document, in UTF-16 units. */
const firstLineMax = 1 << 20;

/**
 * Reads the JSON values of a file one by one, with the line each begins on: JSON lines, a JSON list, a DataFeed or
 * `@graph` (its entries), or values one after another; packed with gzip or not. Which of these is told by the content: where
 * the first line is a JSON value by itself, every line is one. Memory: the longest value.
 *
 * @throws InputError with file and line at the first value that is no JSON; the values before it have been given
 */
export async function* readJsonValues(path: string): AsyncGenerator<{ value: unknown; line: number }> {
  const chunks = readText(path);
  const head = await readHead(chunks);
  const whole = startWith(head, chunks);
  for await (const piece of isJson(firstLine(head)) ? splitLines(whole) : splitJson(whole)) {
    yield { value: parsePiece(path, piece), line: piece.line };
  }
}

function parsePiece(path: string, { text, line }: JsonPiece): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const [, within = "1"] = /\(line (\d+) column \d+\)/u.exec(reason) ?? [];
    const shown = reason.replace(/ \(line \d+ column \d+\)/u, "").replaceAll(/\s+/gu, " ");
    throw refuseLine(path, line + Number(within) - 1, `this is not JSON: ${shown}`);
  }
}

/** The beginning of the text, up to the end of its first line that is not blank where that is near enough. */
async function readHead(chunks: AsyncGenerator<string>): Promise<string> {
  let head = "";
  while (head.length < firstLineMax && !head.trimStart().includes("\n")) {
    const next = await chunks.next();
    if (next.done === true) break;
    head += next.value;
  }
  return head;
}

function firstLine(head: string): string {
  return head.trimStart().split("\n", 1)[0] ?? "";
}

/** A list in one line is a document all the same: it is cut into its entries. */
function isJson(line: string): boolean {
  if (!line.startsWith("{")) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Lines that are not blank, numbered from 1. */
async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<JsonPiece> {
  let held = "";
  let line = 0;
  for await (const chunk of chunks) {
    const lines = (held + chunk).split("\n");
    held = lines.pop() ?? "";
    for (const text of lines) {
      line += 1;
      if (text.trim() !== "") yield { text, line };
    }
  }
  if (held.trim() !== "") yield { text: held, line: line + 1 };
}

/**
 * As `readJsonValues`, for files whose entries must be objects.
 *
 * @throws InputError where there is no such entry at all, too
 */
export async function* readJsonObjects(path: string): AsyncGenerator<{ value: Record<string, unknown>; line: number }> {
  let count = 0;
  for await (const { value, line } of readJsonValues(path)) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw refuseLine(path, line, "this is not a JSON object");
    count += 1;
    yield { value: value as Record<string, unknown>, line };
  }
  if (count === 0) throw new InputError(`${path} has no entries`);
}
