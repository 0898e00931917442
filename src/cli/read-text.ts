import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "./input-error.ts";
import { startWith } from "./start-with.ts";

/**
 * Streams a file's text, unpacked where its first two bytes say gzip. UTF-8; a byte order mark is dropped.
 *
 * @param path any readable file, a pipe too
 * @throws InputError when it cannot be opened, unpacked or is not UTF-8; the message names the file
 */
export async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const bytes of readBytes(path)) yield decoder.decode(bytes, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw explain(path, error);
  }
}

/** Streams a file's bytes, unpacked where they are gzip. Errors come as Node gives them. */
async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const chunks = (createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  let head = new Uint8Array();
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  const whole = startWith<Uint8Array>(head, { [Symbol.asyncIterator]: () => chunks });
  yield* head[0] === 0x1f && head[1] === 0x8b ? unpack(whole) : whole;
}

function unpack(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  // Errors need no handler of their own: pipeline hands them to whoever reads what comes out.
  return pipeline(Readable.from(chunks), createGunzip(), () => {});
}

function explain(path: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new InputError(`${path}: there is no such file`);
  if (code === "EISDIR") return new InputError(`${path} is a folder, not a file`);
  if (code === "EACCES" || code === "EPERM") return new InputError(`${path} may not be read`);
  if (code === "ERR_ENCODING_INVALID_ENCODED_DATA") return new InputError(`${path} is not UTF-8 text`);
  if (code.startsWith("Z_")) return new InputError(`${path} is not whole gzip data`);
  return error;
}
