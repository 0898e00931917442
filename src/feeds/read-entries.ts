/**
 * Reads the entries of a file of claims one by one while its bytes arrive, without holding the whole file in memory, and with the
 * offset after each entry, so that reading can resume there later.
 *
 *   one JSON value a line                            ─→ lines     each line; a line that is not JSON is returned as such
 *   [ entry, entry, … ]                              ─→ list      each entry
 *   { entry } { entry } …, over several lines        ─→ values    each entry
 *   { …, "dataFeedElement": [ entry, … ] }           ─→ wrapped   each entry; the other keys are in read-document.ts
 *   anything that fits into the first megabyte       ─→ small     the same, else the whole value; also a web page with JSON-LD,
 *                                                                 up to 4 MB
 *
 * The first megabyte decides which: if at least half of its first lines are complete JSON values, every line is treated as one. Blank
 * lines and comments (// or #) are skipped.
 */
import type { EntryShape } from "../claims/entry-shape.ts";
import { parseJson } from "../text/parse-json.ts";
import { type JsonPiece, JsonSplitter } from "./json/json-splitter.ts";
import { decodeBytes } from "./decode-bytes.ts";
import { peekBytes } from "./peek-bytes.ts";
import { splitLines } from "./split-lines.ts";
import { type DocumentEntry, cutOff, entryLists, isPage, readDocument, readEntry } from "./read-document.ts";

/** `line`: where it begins, counted from where reading began; 1 is the first. */
export type EntryRead = DocumentEntry;

/** Where reading stopped: the shape, and the byte after the last completed entry. */
export interface ReadingPlace {
  shape: EntryShape;
  end: number;
}

/** The file is not valid as a whole; entries read before stay valid. A truncated file may be half of what was sent. */
export class BrokenFile extends Error {
  override name = "BrokenFile";
  /** The line where the fault is, 0 if unknown. */
  readonly line: number;

  constructor(message: string, line = 0) {
    super(message);
    this.line = line;
  }
}

const headMax = 1 << 20;
/** Maximum length of a line or of an element of a list; a longer one is not a claim. Web pages are read up to this length, too. */
const entryBytesMax = 4 << 20;
/** Number of lines examined to decide whether each is a JSON value. */
const firstLinesMax = 20;
/** Number of open brackets around the entries of each shape. */
const levels = { list: 1, values: 0, wrapped: 2 };

/**
 * Reads entries from bytes, which are UTF-8 or Windows-1252. With `from`, the bytes are those after that place in the same file.
 *
 * @param onShape called with the shape before the first entry
 * @param examine called with the bytes of each entry before it is parsed, if the shape is not "small"; true: it is not parsed, and returned
 *   without a value
 * @throws BrokenFile if a file contains no JSON at all, ends too early, or an entry is longer than `entryBytesMax`
 */
export async function* readEntries(
  chunks: AsyncIterable<Uint8Array>,
  from?: ReadingPlace,
  onShape: (shape: EntryShape) => void = () => {},
  examine: (bytes: Uint8Array) => boolean = () => false,
): AsyncGenerator<EntryRead> {
  if (from !== undefined && from.shape !== "small") {
    onShape(from.shape);
    return yield* from.shape === "lines" ? readLines(chunks, from.end, examine) : readList(chunks, from.shape, from.end, examine);
  }
  const { head, isWhole, all } = await peekBytes(chunks, headMax);
  try {
    const shape = findShape(head.subarray(0, headMax), isWhole); // the last piece may be longer
    onShape(shape);
    if (shape === "small") yield* readSmall(isWhole ? head : await readPage(all));
    else yield* shape === "lines" ? readLines(all, 0, examine) : readList(all, shape, 0, examine);
  } finally {
    await all.return(); // also if nothing was read of it
  }
}

function* readSmall(bytes: Uint8Array): Generator<EntryRead> {
  let last: EntryRead | undefined;
  for (const entry of readDocument(bytes)) {
    const isCutOff = !entry.ok && entry.reason === cutOff && !isPage(bytes);
    // Reading cannot resume after an entry in the middle of this shape: such a file is read again.
    if (last !== undefined) yield { ...last, end: 0 };
    if (isCutOff) throw new BrokenFile("the file ends in the middle", entry.line);
    last = entry;
  }
  if (last !== undefined) yield { ...last, end: bytes.length };
  else if (decodeBytes(bytes).trim() !== "" && !isEmptyList(bytes))
    throw new BrokenFile(isPage(bytes) ? "the file is a web page that holds no JSON-LD" : "the file holds no JSON");
}

function isEmptyList(bytes: Uint8Array): boolean {
  const splitter = new JsonSplitter(undefined, { byte: 0, line: 1, level: 0 });
  return splitter.take(bytes).next().done === true && bytes.includes(0x5b);
}

async function readPage(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const { head, isWhole } = await peekBytes(chunks, entryBytesMax);
  if (!isWhole) throw new BrokenFile(`the file is a web page of more than ${entryBytesMax >> 20} MB, no JSON`);
  return head;
}

function findShape(bytes: Uint8Array, isWhole: boolean): EntryShape {
  if (isPage(bytes)) return "small";
  const text = decodeBytes(isWhole ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1));
  if (isLines(text)) return "lines";
  if (isWhole) return "small";
  const splitter = new JsonSplitter(undefined, { byte: 0, line: 1, level: 0 });
  const { done } = splitter.take(bytes).next();
  if (!splitter.isOpen && done === true) throw new BrokenFile("the file holds no JSON");
  if (splitter.beginsWithList) return "list";
  return done === true ? "wrapped" : "values";
}

/** Whether each line is a complete value; up to half may be broken, and if the first is, all must at least look like objects. */
function isLines(text: string): boolean {
  const first: string[] = [];
  for (let from = 0; from < text.length && first.length < firstLinesMax;) {
    const found = text.indexOf("\n", from);
    const end = found === -1 ? text.length : found;
    const line = text.slice(from, end).trim();
    if (line !== "" && !isComment(line)) first.push(line);
    from = end + 1;
  }
  const good = first.filter(isJson).length;
  const isLikely = isJson(first[0] ?? "") || first.every((line) => line.startsWith("{"));
  return first.length > 1 && isLikely && good > 0 && good * 2 >= first.length;
}

function isComment(line: string): boolean {
  return line.startsWith("#") || line.startsWith("//");
}

function isJson(text: string): boolean {
  return parseJson(text) !== undefined;
}

type Examine = (bytes: Uint8Array) => boolean;

function readOrPass(piece: JsonPiece, examine: Examine): EntryRead {
  return examine(piece.bytes) ? { ok: true, value: undefined, line: piece.line, end: piece.end, isPassed: true } : readEntry(piece);
}

async function* readLines(chunks: AsyncIterable<Uint8Array>, start: number, examine: Examine): AsyncGenerator<EntryRead> {
  let line = 0;
  const fail = (): never => {
    throw new BrokenFile(`a line is longer than ${entryBytesMax >> 20} MB`);
  };
  for await (const { bytes, end } of splitLines(chunks, { start, most: entryBytesMax, fail })) {
    line += 1;
    if (!isIdle(bytes)) yield readOrPass({ bytes, line, end }, examine);
  }
}

/** Whether a line is blank or a comment, also after a byte order mark. */
function isIdle(bytes: Uint8Array): boolean {
  const at = bytes.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return at === -1 || bytes[at] === 0x23 || (bytes[at] === 0x2f && bytes[at + 1] === 0x2f);
}

async function* readList(
  chunks: AsyncIterable<Uint8Array>,
  shape: "list" | "values" | "wrapped",
  start: number,
  examine: Examine,
): AsyncGenerator<EntryRead> {
  const level = start > 0 ? levels[shape] : 0;
  const splitter = new JsonSplitter(shape === "wrapped" ? entryLists : undefined, { byte: start, line: 1, level });
  for await (const chunk of chunks) {
    for (const piece of splitter.take(chunk)) yield readOrPass(piece, examine);
    if (splitter.heldLength > entryBytesMax) throw new BrokenFile(`an entry is longer than ${entryBytesMax >> 20} MB`);
  }
  if (splitter.isOpen) throw new BrokenFile("the file ends in the middle", splitter.rest?.line);
}
