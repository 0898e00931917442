import { peekBytes, type PeekedBytes } from "./peek-bytes.ts";
import { readStream } from "./read-stream.ts";

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
  const { head, all } = await peekBytes(chunks, 2);
  if (!isGzip(head)) return yield* all;
  onPacked();
  yield* unpack(all);
}

export function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

async function* unpack(chunks: PeekedBytes["all"]): AsyncGenerator<Uint8Array> {
  let held: Uint8Array = new Uint8Array();
  let failure: { cause: unknown } | undefined;
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        while (held.length === 0) {
          const next = await chunks.next().catch((cause: unknown) => {
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
  try {
    yield* readStream(packed.pipeThrough(new DecompressionStream("gzip")), (error) =>
      failure === undefined ? new BrokenGzip((error as Error).message, { cause: error }) : failure.cause,
    );
  } finally {
    await chunks.return();
  }
}
