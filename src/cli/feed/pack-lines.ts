import { createHash } from "node:crypto";
import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type FeedFile, placeOf } from "../../feeds/manifest.ts";

/** Lines are passed on in pieces of about this length, in UTF-16 units. */
const pieceLength = 1 << 16;

/**
 * Writes text, compressed with gzip, into a feed's folder, named by the digest of its bytes. The same lines always give the same file. An
 * incomplete file has another name.
 */
export async function packLines(
  folder: string,
  kind: "snapshots" | "deltas",
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<FeedFile> {
  mkdirSync(join(folder, kind), { recursive: true });
  const unfinished = join(folder, kind, `.unfinished-${process.pid}`);
  const hash = createHash("sha256");
  let bytes = 0;
  let unpackedBytes = 0;
  const inPieces = async function* (): AsyncGenerator<Buffer> {
    let held = "";
    const take = (): Buffer => {
      const piece = Buffer.from(held);
      held = "";
      unpackedBytes += piece.length;
      return piece;
    };
    for await (const line of lines) {
      held += line;
      if (held.length >= pieceLength) yield take();
    }
    yield take();
  };
  await pipeline(
    Readable.from(inPieces(), { objectMode: false }),
    createGzip({ level: 9 }),
    async function* (packed: AsyncIterable<Buffer>) {
      for await (const chunk of packed) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(unfinished),
  );
  const file = { sha256: hash.digest("hex"), bytes, unpackedBytes };
  renameSync(unfinished, join(folder, placeOf(kind, file)));
  return file;
}
