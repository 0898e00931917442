import { createReadStream } from "node:fs";
import { toUtf8 } from "../../feeds/decode-bytes.ts";
import { BrokenGzip, unpackIfGzip } from "../../feeds/unpack-gzip.ts";
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
    throw explain(path, error);
  }
}

function explain(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new InputError(`${path}: there is no such file`);
  if (code === "EISDIR") return new InputError(`${path} is a folder, not a file`);
  if (code === "EACCES" || code === "EPERM") return new InputError(`${path} may not be read`);
  if (error instanceof BrokenGzip) return new InputError(`${path} is not whole gzip data`);
  return error;
}
