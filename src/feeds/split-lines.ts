import { joinBytes } from "./peek-bytes.ts";

export interface ByteLine {
  /** Without the line break. */
  bytes: Uint8Array;
  /** Offset of the byte after the line and its break. */
  end: number;
  /** False for what follows the last break. */
  hasBreak: boolean;
}

/**
 * Splits bytes at line feeds while they arrive; what follows the last one is a line without a break, which may be empty. Holds no more
 * than a line and a chunk.
 *
 * @param start offset of the first byte
 * @param most longest line, in bytes; a longer one calls `fail`
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  { start = 0, most, fail }: { start?: number; most: number; fail: () => never },
): AsyncGenerator<ByteLine> {
  let held: Uint8Array[] = [];
  let heldLength = 0;
  let end = start;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      held.push(chunk.subarray(from, at));
      end += heldLength + at - from + 1;
      const bytes = joinBytes(held);
      held = [];
      heldLength = 0;
      from = at + 1;
      yield { bytes, end, hasBreak: true };
    }
    held.push(chunk.subarray(from));
    heldLength += chunk.length - from;
    if (heldLength > most) fail();
  }
  yield { bytes: joinBytes(held), end: end + heldLength, hasBreak: false };
}
