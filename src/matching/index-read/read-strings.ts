/** Strings in a section (write-strings.ts), found by number without decoding the earlier ones. */
import { type ByteReader, readVarint } from "../index-format/byte-codec.ts";
import { stringsPerBlock } from "../index-format/index-format.ts";
import { decodeUtf8 } from "../index-format/utf8.ts";

/** Returns the string with this number, or "" for an unknown number. Cost: skips at most 15 others. */
export function readStringAt(starts: Uint32Array, bytes: Uint8Array, number: number): string {
  const block = Math.floor(number / stringsPerBlock);
  const reader = { bytes, at: starts[block] ?? 0, end: starts[block + 1] ?? 0 };
  for (let skip = number % stringsPerBlock; skip > 0; skip--) {
    const length = readVarint(reader);
    reader.at = Math.min(reader.end, reader.at + length);
  }
  return readString(reader);
}

/** Length in bytes, then UTF-8. A truncated string ends early. */
export function readString(reader: ByteReader): string {
  const length = readVarint(reader);
  const end = Math.min(reader.end, reader.at + length);
  const text = decodeUtf8(reader.bytes.subarray(reader.at, end));
  reader.at = end;
  return text;
}
