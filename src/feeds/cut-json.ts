/** The bytes of one entry of a list, and the byte of the file behind it. */
export interface JsonPiece {
  bytes: Uint8Array;
  end: number;
}

export interface JsonCutter {
  /** The entries that end in these bytes, which follow those given before. */
  take: (chunk: Uint8Array) => Generator<JsonPiece>;
  /** Bytes held of the entry that is being read. */
  heldLength: () => number;
  /** Whether the document has come to its end; what follows is not looked at. */
  isEnded: () => boolean;
}

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
/** Keys of a wrapping object are looked at up to this length. */
const keyMax = 64;

/**
 * Cuts a JSON document into the entries of its list, by counting brackets outside strings, without ever holding more than
 * one entry. It finds ends, it does not judge: a piece may still be no JSON.
 *
 *   list      [ entry, entry, … ]
 *   wrapped   { …, "key": [ entry, … ], … }    for the keys in `lists`, in the outermost object only
 *
 * A streaming parser (@streamparser/json) would do the same and judge too. It turns each string into text by itself, which in
 * Chromium leaves so much to collect that a worker held 150 MB of it (300,000 entries); one text an entry leaves next to none.
 *
 * @param lists keys of a wrapping object whose lists are meant; undefined where the document is the list
 * @param start the byte of the file from which it is given; beyond 0 that is a place between two entries of the list
 */
export function cutJson(lists: readonly string[] | undefined, start: number): JsonCutter {
  const entryLevel = lists === undefined ? 1 : 2;
  let level = start > 0 ? entryLevel : 0;
  let isInList = start > 0;
  let isInString = false;
  let isEscaped = false;
  let isEnded = false;
  /** What is held of an entry, and where it begins in the chunk at hand; -1 between entries. */
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let from = -1;
  let isInEntry = false;
  /** The last string of the outermost object: a key, where a colon follows. */
  let word: number[] = [];
  let key = "";
  let base = start;

  const close = (chunk: Uint8Array, at: number): JsonPiece => {
    const bytes = joinBytes([...held, chunk.subarray(from, at)]);
    held = [];
    heldLength = 0;
    isInEntry = false;
    from = -1;
    return { bytes, end: base + at };
  };

  const stepString = (byte: number): boolean => {
    if (isEscaped) isEscaped = false;
    else if (byte === backslash) isEscaped = true;
    else if (byte === quote) isInString = false;
    if (isInString && !isInEntry && level === 1 && word.length <= keyMax) word.push(byte);
    return !isInString;
  };

  /** A byte of the document around the list. */
  const stepAround = (byte: number): void => {
    if (byte === quote) {
      isInString = true;
      word = [];
    } else if (byte === colon && level === 1) key = String.fromCharCode(...word);
    else if (byte === comma && level === 1) key = "";
    else if (byte === openList || byte === openObject) {
      level += 1;
      isInList = byte === openList && level === entryLevel && (lists === undefined || lists.includes(key));
    } else if (byte === closeList || byte === closeObject) {
      level -= 1;
      isEnded = level <= 0;
    }
  };

  function* take(chunk: Uint8Array): Generator<JsonPiece> {
    if (isInEntry) from = 0;
    for (let at = 0; at < chunk.length && !isEnded; at++) {
      const byte = chunk[at] ?? 0;
      if (isInString) {
        if (stepString(byte) && isInEntry && level === entryLevel) yield close(chunk, at + 1);
      } else if (!isInList) stepAround(byte);
      else if (isInEntry && level > entryLevel) {
        if (byte === quote) isInString = true;
        else if (byte === openList || byte === openObject) level += 1;
        else if ((byte === closeList || byte === closeObject) && (level -= 1) === entryLevel) yield close(chunk, at + 1);
      } else {
        const isBetween = byte <= 0x20 || byte === comma || byte === closeList;
        if (isBetween && isInEntry) yield close(chunk, at); // a number or a word
        if (!isBetween && !isInEntry) {
          isInEntry = true;
          from = at;
          isInString = byte === quote;
          if (byte === openList || byte === openObject) level += 1;
        }
        if (byte === closeList) {
          isInList = false;
          level -= 1;
          isEnded = level === 0;
        }
      }
    }
    base += chunk.length;
    if (!isInEntry) return;
    held.push(chunk.slice(from));
    heldLength += chunk.length - from;
  }

  return { take, heldLength: () => heldLength, isEnded: () => isEnded };
}

/** The bytes of all parts in one; a single part is given back as it is. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
