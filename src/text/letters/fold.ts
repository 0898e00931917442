/**
 * One spelling for words that differ only in case, width, accents or vowel marks. Removes accents from Latin and Greek,
 * vowel marks from Arabic and Hebrew, the often omitted nukta and chandrabindu from Devanagari (करोड़, हाँ), the dots of ё;
 * elsewhere marks are letters in their own right (й, が, Devanagari vowels).
 */
const strippable = /[\p{Script=Latin}\p{Script=Greek}]\p{M}+/gu;
const vowelMarks = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u0591-\u05C7\u093C]/gu;
const alefs = /[\u0622\u0623\u0625\u0671]/gu;
const isPlain = /^[a-z0-9]*$/u;
const isAscii = /^[\w'.-]*$/;
const special: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
  ё: "е",
  "\u0649": "\u064A",
  "\u0901": "\u0902",
};
const specials = /[ßæœøđłıё\u0649\u0901]/gu;

/** Lower case, compatibility forms unified, one apostrophe. Keeps accents, as stemmers expect. */
export function lowerWord(word: string): string {
  if (isAscii.test(word)) return word.toLowerCase();
  return word.normalize("NFKC").toLowerCase().replaceAll("’", "'").normalize("NFC");
}

/** The lower-case word without accents. */
export function foldWord(lower: string): string {
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(strippable, (run) => [...run][0] ?? "")
    .normalize("NFC")
    .replace(vowelMarks, "")
    .replace(alefs, "\u0627")
    .replace(specials, (letter) => special[letter] ?? letter);
}
