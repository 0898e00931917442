import { createReadStream } from "node:fs";
import { toUtf8 } from "../../feeds/decode-bytes.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
import { explainFileError } from "./explain-file-error.ts";
import { InputError } from "./input-error.ts";

/**
 * Streams a file's bytes, decompressed if they are gzip, and converted to UTF-8 if they are UTF-16.
 *
 * @param path any readable file, including a pipe
 * @param onBytes called for each piece with the number of bytes read from the file
 * @throws InputError if it cannot be opened or decompressed; the message names the file
 */
export async function* readFileBytes(path: string, onBytes: (count: number) => void = () => {}): AsyncGenerator<Uint8Array> {
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>) {
      onBytes(chunk.length);
      yield chunk;
    }
  };
  const unpacked = unpackIfGzip(chunks(), () => {});
  try {
    yield* toUtf8(unpacked, () => {});
  } catch (error) {
    throw error instanceof BrokenGzip ? new InputError(`${path} is not whole gzip data`) : explainFileError(path, error);
  }
}
