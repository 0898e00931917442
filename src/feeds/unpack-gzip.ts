/**
 * Maximum size of the pieces in which packed bytes are unpacked. Gzip expands a piece at most a thousandfold, and the output of one piece
 * is held in memory at once, so this bounds memory at 8 MB for any input.
 */
const pieceBytes = 8 << 10;

/** Packed bytes that cannot be unpacked: damaged, truncated, or followed by something else. The message is the browser's. */
export class BrokenGzip extends Error {
  override name = "BrokenGzip";
}

/**
 * The bytes unchanged, or unpacked if they are gzip (recognized by their first two bytes, RFC 1952).
 *
 * @param onPacked called before the first byte if they are gzip
 * @throws BrokenGzip if they begin like gzip but cannot be unpacked; what `chunks` throws comes out unchanged
 */
export async function* unpackIfGzip(chunks: AsyncIterable<Uint8Array>, onPacked: () => void): AsyncGenerator<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  try {
    const first = await takeTwo(iterator);
    if (first[0] === 0x1f && first[1] === 0x8b) {
      onPacked();
      yield* unpack(first, iterator);
    } else {
      if (first.length > 0) yield first;
      yield* { [Symbol.asyncIterator]: () => iterator };
    }
  } finally {
    await iterator.return?.(undefined); // stopping early stops the bytes too
  }
}

async function* unpack(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = first;
  let failure: { cause: unknown } | undefined;
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        while (held.length === 0) {
          const next = await iterator.next().catch((cause: unknown) => {
            failure = { cause };
            throw cause;
          });
          if (next.done === true) return controller.close();
          held = next.value;
        }
        controller.enqueue(new Uint8Array(held.subarray(0, pieceBytes)));
        held = held.subarray(pieceBytes);
      },
    },
    { highWaterMark: 0 },
  );
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const next = await reader.read().catch((error: unknown) => {
        throw failure === undefined ? new BrokenGzip((error as Error).message, { cause: error }) : failure.cause;
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** The first chunk, or the first two joined if it has only one byte. */
async function takeTwo(iterator: AsyncIterator<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  let bytes = new Uint8Array();
  while (bytes.length < 2) {
    const next = await iterator.next();
    if (next.done === true) break;
    const longer = new Uint8Array(bytes.length + next.value.length);
    longer.set(bytes);
    longer.set(next.value, bytes.length);
    bytes = longer;
  }
  return bytes;
}
