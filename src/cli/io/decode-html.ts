/** How far browsers look for a page's encoding declaration, in bytes. */
const declarationMax = 4096;

/**
 * Decodes a page from a file: by its byte order mark, else as UTF-8 if the bytes are valid, else by a `meta` element or XML declaration
 * near the top, else as Windows-1252. Browsers trust the declaration first; but a page saved to a file is often UTF-8 while its declaration
 * still names the server's encoding, and text in another encoding is hardly ever valid UTF-8. Never throws.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const marked = tryDecode(markedEncoding(bytes), bytes) ?? tryDecode("utf-8", bytes, true);
  return marked ?? tryDecode(declaredEncoding(bytes), bytes) ?? tryDecode("windows-1252", bytes) ?? "";
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0xff && second === 0xfe ? "utf-16le" : undefined;
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, declarationMax));
  const [, name] = /<(?:meta\b[^>]{0,400}?|\?xml\b[^>]{0,100}?en)c(?:harset|oding)\s{0,8}=\s{0,8}["']?\s{0,8}([\w:-]+)/iu.exec(head) ?? [];
  return name;
}

function tryDecode(encoding: string | undefined, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return encoding === undefined ? undefined : new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined; // an unknown encoding, or bytes that are invalid in it
  }
}
