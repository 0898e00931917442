const utf8 = new TextDecoder("utf-8", { fatal: true });
const windows1252 = new TextDecoder("windows-1252");

/**
 * Decodes bytes as UTF-8, or as Windows-1252 (which includes Latin-1, as in browsers) if they are not valid UTF-8. Text in another
 * encoding is hardly ever valid UTF-8. Removes a byte order mark. Never throws.
 */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}

/**
 * Passes bytes through; converts them to UTF-8 if they are UTF-16, recognized by a byte order mark or a zero beside the first character.
 *
 * @param onOther called before the first byte if they are UTF-16: offsets in the output then do not match offsets in the file
 */
export async function* toUtf8(chunks: AsyncIterable<Uint8Array>, onOther: () => void): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  const encoder = new TextEncoder();
  for await (const chunk of chunks) {
    if (isFirst && chunk.length > 1) {
      const encoding = findUtf16(chunk);
      if (encoding !== undefined) {
        onOther();
        decoder = new TextDecoder(encoding);
      }
      isFirst = false;
    }
    yield decoder === undefined ? chunk : encoder.encode(decoder.decode(chunk, { stream: true }));
  }
  const last = decoder?.decode() ?? "";
  if (last !== "") yield encoder.encode(last);
}

function findUtf16([first = 0, second = 0]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? "utf-16be" : undefined;
}
