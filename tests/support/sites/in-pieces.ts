/** Bytes as they arrive, in pieces of a size; text is sent as UTF-8. */
export async function* inPieces(file: string | Uint8Array, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}
