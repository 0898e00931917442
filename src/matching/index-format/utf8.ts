/** UTF-8, since the pure floors have no TextEncoder. Lone surrogates become U+FFFD, bad bytes too (RFC 3629). */

export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text.toWellFormed()) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(bytes);
}

export function decodeUtf8(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length;) {
    const first = bytes[i] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    const code = length === 1 ? first : readSequence(bytes, i, length);
    text += code < 0 ? "\uFFFD" : String.fromCodePoint(code);
    i += code < 0 ? 1 : length;
  }
  return text;
}

const leadBits = [0, 0x7f, 0x1f, 0x0f, 0x07];
const lowest = [0, 0, 0x80, 0x800, 0x10000];

function readSequence(bytes: Uint8Array, at: number, length: number): number {
  if (length === 0) return -1;
  let code = (bytes[at] ?? 0) & (leadBits[length] ?? 0);
  for (let k = 1; k < length; k++) {
    const next = bytes[at + k] ?? 0;
    if ((next & 0xc0) !== 0x80) return -1;
    code = (code << 6) | (next & 63);
  }
  return code < (lowest[length] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? -1 : code;
}
