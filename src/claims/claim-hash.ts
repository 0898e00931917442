import { stripEnds } from "./strip-ends.ts";

/**
 * An id for a claim whose source gives none: `claim-` and 16 hexadecimal digits, a hash of the text and the claimant's
 * name. Case, white space, outer quotation marks and a final period do not count, so two reviews of one claim get the
 * same id. 64 bits: among a million claims, the chance that two share an id is 1 in 37 million. It identifies, it does
 * not protect: anybody can craft a claim with a given hash.
 */
export function hashClaim(text: string, claimantName = ""): string {
  return `claim-${fnv1a(foldSaying(text, claimantName))}`;
}

/**
 * The input of the hash: text and claimant, without differences that do not matter. If it matters that two claims are the same,
 * compare this instead of the hash: anybody can craft a claim with a given hash.
 */
export function foldSaying(text: string, claimantName = ""): string {
  return `${foldText(text)}\u0000${foldText(claimantName)}`;
}

/** Whether two claims are the same: the same text by the same claimant. */
export function isSameSaying(one: Saying, other: Saying): boolean {
  return foldSaying(one.text, one.claimant?.name) === foldSaying(other.text, other.claimant?.name);
}

interface Saying {
  text: string;
  claimant?: { name: string } | undefined;
}

function foldText(text: string): string {
  const folded = text.normalize("NFC").toLowerCase().replaceAll(/\s+/gu, " ").trim();
  return stripEnds(folded, `"'“”„«»‘’‚`, `"'“”„«»‘’.`).trim();
}

/**
 * 64-bit FNV-1a (RFC 9923) over the UTF-16 units, low byte first, computed in two 32-bit halves: its prime is
 * 2^40 + 0x1b3, and a half times 0x1b3 is exact in a double.
 */
function fnv1a(text: string): string {
  let high = 0xcb_f2_9c_e4;
  let low = 0x84_22_23_25;
  for (let at = 0; at < text.length * 2; at += 1) {
    const unit = text.charCodeAt(at >> 1);
    low = (low ^ (at % 2 === 0 ? unit & 0xff : unit >> 8)) >>> 0;
    const product = low * 0x1_b3;
    high = (Math.imul(high, 0x1_b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
