/**
 * What an index depends on: tokenizing, folding, stemming, number reading. Raise the number whenever one of them may
 * give another result for any text, or the versions of the stemmers change; indexes are then rebuilt.
 */
const rules = "gainsay-text 1; @orama/stemmers 3.1.18 ar de en es fr it nl pt ru; irregular-english 1; numbers 1";

/** 32-bit FNV-1a of the rules above (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const textFingerprint: number = [...rules].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
