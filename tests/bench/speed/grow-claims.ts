/**
 * Makes more claims from the existing ones: copies in which one or two words are replaced by other words of the claims, with the
 * frequencies they have there. The same number always gives the same claims.
 */
import type { Claim } from "../../../src/claims/claim.ts";

const wordPattern = /\p{L}[\p{L}\p{M}'’]*/gu;

/** Yields `count` claims: a spread of the given ones, or all of them and then as many rounds of changed copies as needed. */
export function* growClaims(claims: readonly Claim[], count: number): Generator<Claim> {
  if (count <= claims.length) {
    for (let at = 0; at < count; at++) yield pick(claims, Math.floor((at * claims.length) / count));
    return;
  }
  yield* claims;
  for (let at = claims.length; at < count; at++) yield changeClaim(claims, pick(claims, at % claims.length), at);
}

function changeClaim(claims: readonly Claim[], claim: Claim, seed: number): Claim {
  const random = createRandom(seed);
  let text = claim.text;
  for (let changes = random() < 0.5 ? 1 : 2; changes > 0; changes--) text = changeWord(claims, text, random);
  return { ...claim, id: `${claim.id}-${seed}`, text };
}

function changeWord(claims: readonly Claim[], text: string, random: () => number): string {
  const words = [...text.matchAll(wordPattern)];
  const others = pick(claims, Math.floor(random() * claims.length)).text.match(wordPattern) ?? [];
  const word = words[Math.floor(random() * words.length)];
  const other = others[Math.floor(random() * others.length)];
  if (word === undefined || other === undefined) return text;
  return text.slice(0, word.index) + other + text.slice(word.index + word[0].length);
}

function pick(claims: readonly Claim[], at: number): Claim {
  const claim = claims[at];
  if (claim === undefined) throw new Error(`there is no claim ${at} of ${claims.length}`);
  return claim;
}

/** Mulberry32: small, and the same on every engine. Numbers from 0, below 1. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
