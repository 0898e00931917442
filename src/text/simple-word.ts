/**
 * The fast way to the end of a word: most words in most news are plain ASCII letters between plain marks. Anything that may
 * be more (addresses, initials, apostrophes, other letters) is left to the full expression in words.ts.
 */
const other = 0;
const letter = 1;
const digit = 2;
/** Marks that may continue a word in the full expression: an apostrophe always, a period or colon after some words. */
const apostrophe = 3;
const point = 4;
const colon = 5;

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 0x30 && code <= 0x39) return digit;
  if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) return letter;
  return code === 0x27 ? apostrophe : code === 0x2e ? point : code === 0x3a ? colon : other;
});

/** Words that may begin an address in the full expression. */
const addressWords = new Set(["http", "https", "www", "pic", "t"]);

/** End of a word of ASCII letters and digits that begins here with a letter; 0 if no such word begins here, or if it may continue. */
export function findSimpleEnd(text: string, start: number): number {
  if (kinds[text.charCodeAt(start)] !== letter) return 0;
  let end = start + 1;
  while (end < text.length) {
    const kind = kinds[text.charCodeAt(end)];
    if (kind === letter || kind === digit) end++;
    else return kind === other || (kind !== undefined && kind !== apostrophe && isWhole(text, start, end)) ? end : 0;
  }
  return end;
}

/** A period or colon follows: not an initial, not the beginning of an address. */
function isWhole(text: string, start: number, end: number): boolean {
  return end - start > 1 && (end - start > 5 || !addressWords.has(text.slice(start, end)));
}
