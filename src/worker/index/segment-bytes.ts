import { headerWords } from "../../matching/index-format/index-format.ts";
import type { StoredSegment } from "../../store/database.ts";

/** The bytes of segments, by number. */
export type SegmentBytes = ReadonlyMap<number, Uint8Array>;

/** Number of segments read at once: the browser holds the bytes of each twice while it is read. */
const readAtOnce = 8;

/**
 * Reads the bytes of segments. Of one whose bytes are held, only the header is read, with the checksum of the rest; if it is the same, the
 * held bytes are returned.
 */
export async function readSegmentBytes(segments: readonly StoredSegment[], held: SegmentBytes): Promise<SegmentBytes> {
  const read = new Map<number, Uint8Array>();
  for (let at = 0; at < segments.length; at += readAtOnce)
    await Promise.all(
      segments.slice(at, at + readAtOnce).map(async ({ number, bytes }) => {
        const known = held.get(number);
        read.set(number, known !== undefined && (await isSame(bytes, known)) ? known : new Uint8Array(await bytes.arrayBuffer()));
      }),
    );
  return read;
}

async function isSame(stored: Blob, held: Uint8Array): Promise<boolean> {
  if (stored.size !== held.length) return false;
  const header = new Uint8Array(await stored.slice(0, headerWords * Uint32Array.BYTES_PER_ELEMENT).arrayBuffer());
  return header.every((byte, at) => byte === held[at]);
}
