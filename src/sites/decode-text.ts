/**
 * Decodes the bytes of a page, feed or sitemap as they arrive. The declared encoding is often wrong, so the
 * bytes themselves are checked:
 *
 *   byte order mark ─→ that encoding
 *   header, else prolog (XML) or meta element (HTML), else UTF-8
 *      └ the first bytes beyond ASCII: valid UTF-8 ─→ UTF-8, whatever was declared; else the declared one; if that is UTF-8, Windows-1252
 */
import { joinBytes, peekBytes } from "../feeds/peek-bytes.ts";

/** How many bytes are searched for a declared encoding: HTML requires the meta element within the first 1,024. */
const headBytes = 1_024;
/** How many more bytes to wait for after the first one beyond ASCII before choosing an encoding. */
const sampleBytes = 512;

/**
 * Decodes bytes piece by piece. Throws only what `chunks` throws. Holds little more than one chunk in memory.
 *
 * @param contentType value of the Content-Type header, or ""
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>, contentType: string): AsyncGenerator<string> {
  const { head, all } = await peekBytes(chunks, headBytes);
  const marked = readMark(head);
  const declared = marked ?? readEncoding(/charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/iu.exec(contentType)?.[1]) ?? findDeclaration(head);
  const isCertain = marked !== undefined || (declared?.startsWith("utf-16") ?? false) || declared === "iso-2022-jp";
  let decoder = isCertain ? new TextDecoder(declared) : undefined;
  let held: Uint8Array = new Uint8Array();
  try {
    for await (const chunk of all) {
      if (decoder !== undefined) {
        yield decoder.decode(chunk, { stream: true });
        continue;
      }
      held = joinBytes(held.length === 0 ? [chunk] : [held, chunk]);
      const first = held.findIndex((byte) => byte > 0x7f);
      if (first !== -1 && held.length - first < sampleBytes) continue;
      if (first !== -1) decoder = new TextDecoder(chooseEncoding(held.subarray(first), declared));
      yield (decoder ?? new TextDecoder()).decode(held, { stream: true });
      held = new Uint8Array();
    }
    decoder ??= new TextDecoder(chooseEncoding(held, declared));
    const last = decoder.decode(held);
    if (last !== "") yield last;
  } finally {
    await all.return();
  }
}

/** Decodes bytes that have arrived completely. */
export async function decodeWhole(parts: readonly Uint8Array[], headers: Pick<Headers, "get">): Promise<string> {
  let text = "";
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    yield* parts;
  };
  for await (const piece of decodeText(chunks(), headers.get("content-type") ?? "")) text += piece;
  return text;
}

/** Returns an encoding's name as browsers spell it, or undefined if they do not know it. */
function readEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function readMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Finds the encoding that a file declares. A declared UTF-16 is ignored: if the declaration is readable, the file is not UTF-16. */
function findDeclaration(head: Uint8Array): string | undefined {
  if (head[1] === 0 && head[0] !== 0) return "utf-16le";
  if (head[0] === 0 && head[1] !== 0) return "utf-16be";
  const text = new TextDecoder("windows-1252").decode(head);
  const [, prolog] = /<\?xml[^>]{0,200}\sencoding\s{0,4}=\s{0,4}["']([\w.:-]{1,40})/iu.exec(text) ?? [];
  const [, meta] = /<meta[^>]{0,200}charset\s{0,4}=\s{0,4}["']?([\w.:-]{1,40})/iu.exec(text) ?? [];
  const said = readEncoding(prolog ?? meta);
  return said?.startsWith("utf-16") === true ? "utf-8" : said;
}

/** @param bytes begin with the first byte beyond ASCII, if there is any; they may end within a character */
function chooseEncoding(bytes: Uint8Array, declared = "utf-8"): string {
  const { valid, invalid } = countCharacters(bytes);
  if (invalid === 0) return valid > 0 || declared === "utf-8" ? "utf-8" : declared;
  if (declared !== "utf-8") return declared;
  return valid > invalid ? "utf-8" : "windows-1252";
}

/** Counts the characters beyond ASCII that are valid UTF-8, and the bytes that are not. A character cut off at the end counts as neither. */
function countCharacters(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at]!;
    const length =
      lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0) {
      invalid += 1;
      at += 1;
      continue;
    }
    const rest = bytes.subarray(at + 1, at + length);
    const isWhole = rest.every((byte) => byte >= 0x80 && byte < 0xc0);
    if (!isWhole) invalid += 1;
    else if (length > 1 && rest.length === length - 1) valid += 1;
    at += isWhole ? length : 1;
  }
  return { valid, invalid };
}
