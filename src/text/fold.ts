/**
 * One spelling for words that differ in case, width, accents or vowel marks only. Accents go from Latin and Greek,
 * vowel marks from Arabic and Hebrew; in other scripts marks are letters in their own right (й, が, Devanagari vowels).
 */
const strippable = /[\p{Script=Latin}\p{Script=Greek}]\p{M}+/gu;
const arabicMarks = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u0591-\u05C7]/gu;
const alefs = /[\u0622\u0623\u0625\u0671]/gu;
const isPlain = /^[a-z0-9]*$/u;
const special: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ł: "l", ı: "i", "\u0649": "\u064A" };
const specials = /[ßæœøđłı\u0649]/gu;

/** Lower case, compatibility forms unified, one apostrophe. What stemmers expect: accents are kept. */
export function lowerWord(word: string): string {
  return word.normalize("NFKC").toLowerCase().replaceAll("’", "'").normalize("NFC");
}

/** The lower-case word without accents. */
export function foldWord(lower: string): string {
  if (isPlain.test(lower)) return lower;
  return lower
    .normalize("NFD")
    .replace(strippable, (run) => [...run][0] ?? "")
    .normalize("NFC")
    .replace(arabicMarks, "")
    .replace(alefs, "\u0627")
    .replace(specials, (letter) => special[letter] ?? letter);
}
