import { finishBytes, startBytes, writeString } from "../index-format/byte-codec.ts";
import { stringsPerBlock } from "../index-format/index-format.ts";
import { append, finishList, startList } from "../index-format/number-list.ts";

const stringsPerStep = 8192;

/** A section of strings, in this order of numbers, with the start of each block and the end of the last. */
export function* writeStrings(order: Uint32Array, strings: readonly string[]): Generator<void, { starts: Uint32Array; bytes: Uint8Array }> {
  const writer = startBytes(order.length * 8 + 64);
  const starts = startList();
  for (let at = 0; at < order.length; at++) {
    if (at % stringsPerBlock === 0) append(starts, writer.length);
    writeString(writer, strings[order[at] ?? 0] ?? "");
    if (at % stringsPerStep === stringsPerStep - 1) yield;
  }
  append(starts, writer.length);
  return { starts: finishList(starts), bytes: finishBytes(writer) };
}
