import { joinBytes } from "./peek-bytes.ts";

/** The bytes of one entry, the line it begins on (from 1), and the offset in the file of the byte after it. */
export interface JsonPiece {
  bytes: Uint8Array;
  line: number;
  end: number;
}

export interface JsonCutter {
  /** The entries that end in these bytes, which continue the previous ones. */
  take: (chunk: Uint8Array) => Generator<JsonPiece>;
  /** Number of bytes held of the entry being read. */
  heldLength: () => number;
  /** Bytes held of an entry whose end has not been seen. */
  rest: () => JsonPiece | undefined;
  /** Whether brackets are open: input that ends here is truncated. */
  isOpen: () => boolean;
  /** Whether the first bracket was that of a list. */
  beginsWithList: () => boolean;
}

const [quote, apostrophe, backslash, comma, colon, exclamation, letterA, lineBreak, semicolon] = [
  0x22, 0x27, 0x5c, 0x2c, 0x3a, 0x21, 0x41, 0x0a, 0x3b,
];
const [slash, star, numberSign] = [0x2f, 0x2a, 0x23];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Keys of a wrapping object are read up to this length. */
const keyMax = 64;

/**
 * Cuts JSON into its entries by counting brackets outside strings, holding only one entry at a time. It finds ends but does not
 * validate: a piece may still not be JSON. Cost: one look at every byte.
 *
 *   values    { entry } { entry } [ entry, entry, … ] …   consecutive values; anything between them (a comma, a semicolon,
 *                                                         `<![CDATA[`, a call around it) is skipped
 *   wrapped   { …, "key": [ entry, … ], … }               for the keys in `lists`, in the outermost object only
 *
 * Comments between entries are skipped, even if they contain brackets: from // or # to the end of the line, and between slashes and
 * stars. The // of an address, which follows a colon, does not begin one: a string that ends too early may leave it between entries.
 *
 * A string ends at a quotation mark followed by a comma, a colon or a closing bracket: publishers forget to escape quotation
 * marks inside strings.
 *
 * A streaming parser (@streamparser/json) would do the same and validate too. But it decodes each string separately, which in
 * Chromium leaves so much garbage that a worker held 150 MB of it (300,000 entries); one text per entry leaves almost none.
 *
 * @param lists keys of a wrapping object whose lists hold the entries; undefined for `values`
 * @param start where in the file the bytes begin: offset, line, and how many brackets around entries are open there
 */
export function cutJson(lists: readonly string[] | undefined, start: { byte: number; line: number; level: number }): JsonCutter {
  const entryLevel = lists === undefined ? 1 : 2;
  let { byte: base, line, level } = start;
  let isInList = level === entryLevel;
  /** The quotation mark that opened the current string; 0 outside strings. */
  let opener = 0;
  let isEscaped = false;
  /** The previous byte was a quotation mark that may have ended the string. */
  let isMaybeEnd = false;
  /** The last byte outside strings that is not white space. */
  let before = 0;
  /** The byte that ends the comment being read: a line break, or a slash after a star; 0 outside comments. */
  let commentEnd = 0;
  /** The last byte between entries, and whether it is a slash that may begin a comment. */
  let previous = 0;
  let isMaybeComment = false;
  let firstBracket = 0;
  /** The bytes held of an entry, and its start in the current chunk; -1 between entries. */
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let from = -1;
  let isInEntry = false;
  let entryLine = line;
  let closeLevel = entryLevel;
  /** The last string of the outermost object: a key if a colon follows. */
  let word: number[] = [];
  let key = "";

  const open = (at: number, isBracket: boolean): void => {
    isInEntry = true;
    from = at;
    entryLine = line;
    closeLevel = level;
    if (isBracket) level += 1;
  };
  const close = (chunk: Uint8Array, at: number): JsonPiece => {
    const bytes = joinBytes([...held, chunk.subarray(from, at)]);
    held = [];
    heldLength = 0;
    isInEntry = false;
    from = -1;
    return { bytes, line: entryLine, end: base + at };
  };

  /** Handles a byte of a string. @returns whether the string ended before this byte */
  const stepString = (byte: number): boolean => {
    if (isMaybeEnd && byte > 0x20) {
      isMaybeEnd = false;
      if (byte === comma || byte === colon || byte === closeObject || byte === closeList) {
        opener = 0;
        return true;
      }
    }
    if (isEscaped) isEscaped = false;
    else if (byte === backslash) isEscaped = true;
    else if (byte === opener) isMaybeEnd = true;
    if (!isInEntry && level === 1 && !isMaybeEnd && word.length <= keyMax) word.push(byte);
    return false;
  };
  /** A string that is itself an entry ends at its next quotation mark. */
  const stepPlainString = (byte: number): boolean => {
    if (isEscaped) isEscaped = false;
    else if (byte === backslash) isEscaped = true;
    else if (byte === opener) opener = 0;
    return opener === 0;
  };
  const opensString = (byte: number): boolean =>
    (byte === quote && before !== backslash) ||
    (byte === apostrophe && (before === openObject || before === openList || before === comma || before === colon));

  /** Handles a byte of a wrapping object. */
  const stepAround = (byte: number): void => {
    if (opensString(byte)) {
      opener = byte;
      word = [];
    } else if (byte === colon && level === 1) key = String.fromCharCode(...word);
    else if (byte === comma && level === 1) key = "";
    else if (byte === openList || byte === openObject) {
      level += 1;
      isInList = byte === openList && level === entryLevel && lists?.includes(key) === true;
    } else if ((byte === closeList || byte === closeObject) && level > 0) level -= 1;
  };
  /** The brackets of `<![CDATA[` do not open a list. */
  const isBracket = (byte: number): boolean => byte === openObject || (byte === openList && before !== exclamation && before !== letterA);

  /** Handles a byte between entries. @returns whether it belongs to a comment */
  const stepComment = (byte: number): boolean => {
    const last = previous;
    previous = byte;
    if (commentEnd !== 0) {
      const isCdata = byte === openList && last === letterA; // //<![CDATA[ may be followed by JSON on the same line
      if (isCdata || (byte === commentEnd && (byte === lineBreak || last === star))) commentEnd = 0;
      return true;
    }
    if (isMaybeComment) {
      isMaybeComment = false;
      if (byte === slash) commentEnd = lineBreak;
      if (byte === star) [commentEnd, previous] = [slash, 0];
      return commentEnd !== 0;
    }
    if (byte === numberSign && last <= 0x20) commentEnd = lineBreak;
    isMaybeComment = byte === slash && last !== colon;
    return isMaybeComment || commentEnd !== 0;
  };

  function* take(chunk: Uint8Array): Generator<JsonPiece> {
    if (isInEntry) from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (byte === lineBreak) line += 1;
      if (!isInEntry && opener === 0 && stepComment(byte)) continue;
      if (opener !== 0) {
        if (isInEntry && level === closeLevel) {
          if (stepPlainString(byte)) yield close(chunk, at + 1);
          continue;
        }
        if (!stepString(byte)) continue;
      }
      if (isInEntry && level > closeLevel) {
        if (opensString(byte)) opener = byte;
        else if (byte === openList || byte === openObject) level += 1;
        else if ((byte === closeList || byte === closeObject) && (level -= 1) === closeLevel) yield close(chunk, at + 1);
      } else if (level === 0) {
        if (isBracket(byte)) firstBracket ||= byte;
        if (!isBracket(byte)) before = byte > 0x20 ? byte : before;
        else if (lists !== undefined) stepAround(byte);
        else if (byte === openObject) open(at, true);
        else isInList = (level = 1) === entryLevel;
      } else if (!isInList) stepAround(byte);
      else {
        const isBetween = byte <= 0x20 || byte === comma || byte === semicolon || byte === closeList;
        if (isBetween && isInEntry) yield close(chunk, at); // a number or a word
        if (!isBetween && !isInEntry) {
          open(at, byte === openList || byte === openObject);
          opener = byte === quote ? byte : 0;
        }
        if (byte === closeList) {
          isInList = false;
          level -= 1;
        }
      }
      if (byte > 0x20) before = byte;
    }
    base += chunk.length;
    if (!isInEntry) return;
    held.push(chunk.slice(from));
    heldLength += chunk.length - from;
  }

  return {
    take,
    heldLength: () => heldLength,
    rest: () => (isInEntry ? { bytes: joinBytes(held), line: entryLine, end: base } : undefined),
    isOpen: () => level > 0 || isInEntry,
    beginsWithList: () => firstBracket === openList,
  };
}
