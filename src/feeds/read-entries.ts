/**
 * The entries of a file of claims, one after another, while its bytes come in: never the whole file in memory, and with the
 * place behind each, so that reading can go on from there another day.
 *
 *   one JSON value a line                            ─→ lines     each line; one that is no JSON is told and passed over
 *   [ entry, entry, … ]                              ─→ list      each entry
 *   { …, "dataFeedElement": [ entry, … ] }           ─→ wrapped   each entry; also "@graph", "itemListElement"
 *   anything that fits into the first megabyte       ─→ small     the same, else the whole value
 *
 * Which it is, is told by the first megabyte: where its first line is a JSON value by itself and more follows, every
 * line is one.
 */
import { cutJson, joinBytes } from "./cut-json.ts";
import { parseJson } from "./parse-json.ts";

export type EntryShape = "lines" | "list" | "wrapped" | "small";

export type EntryRead =
  | { ok: true; value: unknown; end: number }
  /** A line, or a piece of a list, that is no JSON. */
  | { ok: false; reason: string; end: number };

/** Where reading stopped: the shape, and the byte behind the last entry that is done with. */
export interface ReadingPlace {
  shape: EntryShape;
  end: number;
}

/** The file is not what it should be; what was read before stands. */
export class BrokenFile extends Error {
  override name = "BrokenFile";
}

const headMax = 1 << 20;
/** A line, or an entry of a list, that is longer is no claim. */
const entryBytesMax = 4 << 20;
const lists = ["dataFeedElement", "@graph", "itemListElement"];

/**
 * Reads entries from bytes. With `from`, the bytes are those behind that place, in the same file.
 *
 * @param onShape is told the shape before the first entry
 * @throws BrokenFile where a file is no JSON as a whole, ends too early, or an entry is longer than `entryBytesMax`
 */
export async function* readEntries(
  chunks: AsyncIterable<Uint8Array>,
  from?: ReadingPlace,
  onShape: (shape: EntryShape) => void = () => {},
): AsyncGenerator<EntryRead> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    yield* readFrom(iterator, from, onShape);
  } finally {
    await iterator.return?.(undefined); // whoever stops early stops the bytes too
  }
}

async function* readFrom(
  iterator: AsyncIterator<Uint8Array>,
  from: ReadingPlace | undefined,
  onShape: (shape: EntryShape) => void,
): AsyncGenerator<EntryRead> {
  if (from !== undefined && from.shape !== "small") {
    onShape(from.shape);
    const rest = { [Symbol.asyncIterator]: () => iterator };
    yield* from.shape === "lines" ? readLines(rest, from.end) : readList(rest, from.shape, from.end);
    return;
  }
  const head = await takeHead(iterator);
  const shape = tellShape(head);
  onShape(shape);
  if (shape === "small") {
    const text = decode(head.bytes);
    const values = text.trim() === "" ? [] : listValues(parseWhole(text));
    // Behind an entry in the middle nothing can be gone on with: such a file is read again.
    for (const [at, value] of values.entries()) yield { ok: true, value, end: at === values.length - 1 ? head.bytes.length : 0 };
    return;
  }
  const whole = startWith(head.bytes, iterator);
  yield* shape === "lines" ? readLines(whole, 0) : readList(whole, shape, 0);
}

interface Head {
  bytes: Uint8Array;
  isWhole: boolean;
}

async function takeHead(iterator: AsyncIterator<Uint8Array>): Promise<Head> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < headMax;) {
    const next = await iterator.next();
    if (next.done === true) return { bytes: joinBytes(parts), isWhole: true };
    parts.push(next.value);
    length += next.value.length;
  }
  return { bytes: joinBytes(parts), isWhole: false };
}

async function* startWith(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

function tellShape({ bytes, isWhole }: Head): EntryShape {
  const text = decode(bytes);
  const start = text.trimStart();
  const lineEnd = start.indexOf("\n");
  const isLines = lineEnd > 0 && isJson(start.slice(0, lineEnd)) && start.slice(lineEnd).trim() !== "";
  if (isLines) return "lines";
  if (isWhole) return "small";
  if (start.startsWith("[")) return "list";
  if (start.startsWith("{")) return "wrapped";
  throw new BrokenFile("the file holds no JSON");
}

function listValues(whole: unknown): unknown[] {
  if (Array.isArray(whole)) return whole;
  const list = lists.map((key) => (whole as Record<string, unknown> | null)?.[key]).find(Array.isArray);
  return list ?? [whole];
}

function parseWhole(text: string): unknown {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new BrokenFile("the file is no JSON");
  return parsed.value;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, start: number): AsyncGenerator<EntryRead> {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let end = start;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      held.push(chunk.subarray(from, at));
      end += heldLength + at - from + 1;
      const line = joinBytes(held);
      held = [];
      heldLength = 0;
      from = at + 1;
      if (line.length > 1 || (line[0] ?? 32) > 32) yield readValue(line, end);
    }
    held.push(chunk.subarray(from));
    heldLength += chunk.length - from;
    if (heldLength > entryBytesMax) throw new BrokenFile(`a line is longer than ${entryBytesMax >> 20} MB`);
  }
  const last = joinBytes(held);
  if (decode(last).trim() !== "") yield readValue(last, end + heldLength);
}

/** What one line or one piece of a list says; blank lines say null. */
function readValue(bytes: Uint8Array, end: number): EntryRead {
  const text = decode(bytes);
  if (text.trim() === "") return { ok: true, value: null, end };
  const parsed = parseJson(text);
  return parsed.ok ? { ...parsed, end } : { ok: false, reason: "is no JSON", end };
}

async function* readList(chunks: AsyncIterable<Uint8Array>, shape: "list" | "wrapped", start: number): AsyncGenerator<EntryRead> {
  const cutter = cutJson(shape === "list" ? undefined : lists, start);
  for await (const chunk of chunks) {
    for (const { bytes, end } of cutter.take(chunk)) yield readValue(bytes, end);
    if (cutter.isEnded()) return; // what follows the document is not ours
    if (cutter.heldLength() > entryBytesMax) throw new BrokenFile(`an entry is longer than ${entryBytesMax >> 20} MB`);
  }
  throw new BrokenFile("the file ends in the middle");
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes); // takes a byte order mark away
}
