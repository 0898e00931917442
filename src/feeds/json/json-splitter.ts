import { CommentScanner } from "./comment-scanner.ts";
import { joinBytes } from "../peek-bytes.ts";
import { StringScanner } from "./string-scanner.ts";

/** The bytes of one entry, the line it begins on (from 1), and the offset in the file of the byte after it. */
export interface JsonPiece {
  bytes: Uint8Array;
  line: number;
  end: number;
}

/** Where the next byte is. */
type Place =
  /** Outside all brackets. */
  | "outside"
  /** In a wrapping object, but not in a list of entries. */
  | "wrapper"
  /** In a list of entries, between two. */
  | "list"
  /** In an entry with brackets. */
  | "entry"
  /** In an entry of a list that is a string, a number or a word. */
  | "plain-entry";

const [quote, apostrophe, backslash, comma, colon, exclamation, letterA, lineBreak, semicolon] = [
  0x22, 0x27, 0x5c, 0x2c, 0x3a, 0x21, 0x41, 0x0a, 0x3b,
];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Keys of a wrapping object are read up to this length. */
const keyMax = 64;

/**
 * Splits JSON into its entries by counting brackets outside strings, holding only one entry at a time. It finds ends but does not
 * validate: a piece may still not be JSON. Cost: one look at every byte.
 *
 *   values    { entry } { entry } [ entry, entry, … ] …   consecutive values; anything between them (a comma, a semicolon,
 *                                                         `<![CDATA[`, a call around it) is skipped
 *   wrapped   { …, "key": [ entry, … ], … }               for the keys in `lists`, in the outermost object only
 *
 * Comments between entries are skipped, even if they contain brackets (comment-scanner.ts), and strings may contain quotation marks that
 * are not escaped (string-scanner.ts).
 *
 * A streaming parser (@streamparser/json) would do the same and validate too. But it decodes each string separately, which in
 * Chromium leaves so much garbage that a worker held 150 MB of it (300,000 entries); one text per entry leaves almost none. And it
 * stops at the first mistake.
 */
export class JsonSplitter {
  readonly #lists: readonly string[] | undefined;
  readonly #strings = new StringScanner();
  readonly #comments = new CommentScanner();
  #place: Place;
  /** Offset in the file of the current chunk. */
  #base: number;
  #line: number;
  /** Open brackets around entries, and inside the current entry. */
  #level: number;
  #depth = 0;
  /** The last byte outside strings and comments that is not white space. */
  #before = 0;
  #firstBracket = 0;
  /** The current entry: its bytes in earlier chunks, and its start in the current one. */
  #held: Uint8Array[] = [];
  #heldLength = 0;
  #from = 0;
  #entryLine = 0;
  /** The last string of the outermost object, a key if a colon follows; and the key of its current value. */
  #word: number[] = [];
  #key = "";

  /**
   * @param lists keys of a wrapping object whose lists hold the entries; undefined for `values`
   * @param start where in the file the bytes begin: offset, line, and how many brackets around entries are open there
   */
  constructor(lists: readonly string[] | undefined, start: { byte: number; line: number; level: number }) {
    this.#lists = lists;
    ({ byte: this.#base, line: this.#line, level: this.#level } = start);
    this.#place = this.#level === 0 ? "outside" : this.#level === this.#entryLevel ? "list" : "wrapper";
  }

  /** The entries that end in these bytes, which continue the previous ones. */
  *take(chunk: Uint8Array): Generator<JsonPiece> {
    this.#from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === lineBreak) this.#line += 1;
      if (byte <= 0x20 && !this.#isInEntry && !this.#strings.isOpen && this.#comments.passSpace(byte)) continue; // files are full of it
      const end = this.#step(byte, at);
      if (end !== undefined) yield this.#close(chunk, end);
    }
    this.#base += chunk.length;
    if (!this.#isInEntry) return;
    this.#held.push(chunk.slice(this.#from));
    this.#heldLength += chunk.length - this.#from;
  }

  /** Number of bytes held of the entry being read. */
  get heldLength(): number {
    return this.#heldLength;
  }

  /** Bytes held of an entry whose end has not been seen. */
  get rest(): JsonPiece | undefined {
    return this.#isInEntry ? { bytes: joinBytes(this.#held), line: this.#entryLine, end: this.#base } : undefined;
  }

  /** Whether brackets are open: input that ends here is truncated. */
  get isOpen(): boolean {
    return this.#level > 0 || this.#isInEntry;
  }

  /** Whether the first bracket was that of a list. */
  get beginsWithList(): boolean {
    return this.#firstBracket === openList;
  }

  get #entryLevel(): number {
    return this.#lists === undefined ? 1 : 2;
  }

  get #isInEntry(): boolean {
    return this.#place === "entry" || this.#place === "plain-entry";
  }

  /** Reads the byte at this place of the chunk. @returns where an entry ended: behind it, or at it; undefined if none did */
  #step(byte: number, at: number): number | undefined {
    const place = this.#place;
    const isInString = this.#strings.isOpen;
    if (!isInString && place !== "entry" && place !== "plain-entry" && this.#comments.step(byte)) return undefined;
    if (isInString && place === "plain-entry") {
      if (!this.#strings.stepPlain(byte)) return undefined;
      this.#place = "list";
      return at + 1;
    }
    if (isInString && this.#stepString(byte)) return undefined;
    const end =
      place === "entry"
        ? this.#stepEntry(byte, at)
        : place === "outside"
          ? this.#stepOutside(byte, at)
          : place === "wrapper"
            ? this.#stepWrapper(byte)
            : this.#stepList(byte, at);
    if (byte > 0x20) this.#before = byte;
    return end;
  }

  /** @returns whether the byte belongs to the string */
  #stepString(byte: number): boolean {
    const part = this.#strings.step(byte);
    const isKey = part === "inside" && this.#place === "wrapper" && this.#level === 1;
    if (isKey && this.#word.length <= keyMax) this.#word.push(byte);
    return part !== "after";
  }

  #stepEntry(byte: number, at: number): number | undefined {
    if (this.#opensString(byte)) this.#strings.open(byte);
    else if (isOpening(byte)) this.#depth += 1;
    else if (isClosing(byte) && (this.#depth -= 1) === 0) {
      this.#place = this.#level === 0 ? "outside" : "list";
      return at + 1;
    }
    return undefined;
  }

  #stepOutside(byte: number, at: number): number | undefined {
    // The brackets of <![CDATA[ do not open a list.
    const isBracket = byte === openObject || (byte === openList && this.#before !== exclamation && this.#before !== letterA);
    if (!isBracket) return undefined;
    this.#firstBracket ||= byte;
    if (this.#lists !== undefined) return this.#stepWrapper(byte);
    if (byte === openObject) this.#open(byte, at);
    else {
      this.#level = 1;
      this.#place = "list";
    }
    return undefined;
  }

  #stepWrapper(byte: number): undefined {
    if (this.#opensString(byte)) {
      this.#strings.open(byte);
      this.#word = [];
    } else if (byte === colon && this.#level === 1) this.#key = String.fromCharCode(...this.#word);
    else if (byte === comma && this.#level === 1) this.#key = "";
    else if (isOpening(byte)) {
      this.#level += 1;
      const isEntries = byte === openList && this.#level === this.#entryLevel && this.#lists?.includes(this.#key) === true;
      this.#place = isEntries ? "list" : "wrapper";
    } else if (isClosing(byte)) this.#leave();
    return undefined;
  }

  #stepList(byte: number, at: number): number | undefined {
    const isBetween = byte <= 0x20 || byte === comma || byte === semicolon || byte === closeList;
    const isEnd = isBetween && this.#place === "plain-entry";
    if (isEnd) this.#place = "list";
    else if (!isBetween && this.#place === "list") this.#open(byte, at);
    if (byte === closeList) this.#leave();
    return isEnd ? at : undefined;
  }

  /** Leaves the innermost bracket around entries. */
  #leave(): void {
    this.#level -= 1;
    this.#place = this.#level === 0 ? "outside" : "wrapper";
  }

  /** Begins an entry with its first byte. */
  #open(byte: number, at: number): void {
    this.#place = isOpening(byte) ? "entry" : "plain-entry";
    this.#depth = 1;
    this.#from = at;
    this.#entryLine = this.#line;
    if (byte === quote) this.#strings.open(byte);
  }

  #close(chunk: Uint8Array, end: number): JsonPiece {
    const bytes = joinBytes([...this.#held, chunk.subarray(this.#from, end)]);
    this.#held = [];
    this.#heldLength = 0;
    return { bytes, line: this.#entryLine, end: this.#base + end };
  }

  #opensString(byte: number): boolean {
    const before = this.#before;
    return (
      (byte === quote && before !== backslash) ||
      (byte === apostrophe && (before === openObject || before === openList || before === comma || before === colon))
    );
  }
}

function isOpening(byte: number): boolean {
  return byte === openList || byte === openObject;
}

function isClosing(byte: number): boolean {
  return byte === closeList || byte === closeObject;
}
