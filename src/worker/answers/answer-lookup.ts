import { isSameSaying } from "../../claims/claim-hash.ts";
import { keyOfName, keyOfSourced } from "../../claims/sourced-claim.ts";
import { lookUp } from "../../matching/look-up.ts";
import type { FoundClaim, LookupAnswer, LookupRequest } from "../../messages/contracts.ts";
import type { ClaimIndex } from "../index/claim-index.ts";
import { withoutPublishers } from "./without-publishers.ts";

/** Maximum number of claims shown for one lookup, and maximum read for it: several sources may have the same. */
const shownMax = 5;
const readMax = 4 * shownMax;

/** Answers a reader who looks words up: the claims they may be about, also far below what is marked. Nothing of the request is kept. */
export async function answerLookup(
  { words, language }: LookupRequest,
  claimIndex: ClaimIndex,
  nowMs: () => number,
  publishersOff: readonly string[],
): Promise<LookupAnswer> {
  const index = await claimIndex.open();
  const startedAt = nowMs();
  const looked = lookUp(index, words, language, readMax);
  const tookMs = nowMs() - startedAt;
  const held = new Map((await claimIndex.readClaims(looked)).map((one) => [keyOfSourced(one), one.claim]));
  const placeOf = (source: string): number => index.segments.findIndex((segment) => segment.source === source);
  const found: FoundClaim[] = [];
  for (const { source, claim: id, text, tier, probability, differs } of looked) {
    const whole = held.get(keyOfName({ source, claim: id }));
    const claim = whole === undefined ? undefined : withoutPublishers(whole, publishersOff);
    if (claim === undefined) continue;
    const same = found.findIndex((other) => isSameSaying(other.claim, claim));
    const one = { source, claim, text, tier, probability, differs };
    if (same < 0) found.push(one);
    else if (placeOf(source) < placeOf(found[same]?.source ?? "")) found[same] = one; // as on a page, the first source's claim is used
  }
  return { found: found.slice(0, shownMax), claimCount: index.claimCount, tookMs };
}
