/** A character of a script without spaces. */
export const unspaced = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\u0E00-\u0E7F]/u;

/** Length of a text in UTF-16 units with white space folded; a character of a script without spaces counts as two and a half letters. */
export function seenLength(text: string): number {
  const { length } = text.replace(/\s+/gu, " ").trim();
  return unspaced.test(text.slice(0, 40)) ? length * 2.5 : length;
}
