/**
 * The rules an index depends on: tokenizing, folding, stemming, number reading. Raise the number if one of them may give
 * another result for any text, or if the versions of the stemmers change; indexes are then rebuilt.
 */
const rules =
  "gainsay-text 6; @orama/stemmers 3.1.18 ar de en es fr id it nl pt ru; first 5 letters; irregular-english 1; numbers 4; dates 1; rarities 2; names 2";

/** 32-bit FNV-1a of the rules above (http://www.isthe.com/chongo/tech/comp/fnv/). */
export const textFingerprint: number = hashRules();

function hashRules(): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < rules.length; at++) hash = Math.imul(hash ^ rules.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
