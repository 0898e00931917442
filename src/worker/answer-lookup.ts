import { lookUp } from "../matching/look-up.ts";
import type { LookupAnswer, LookupRequest } from "../messages/contracts.ts";
import type { ClaimIndex } from "./claim-index.ts";
import { withoutPublishers } from "./without-publishers.ts";

/** Claims that are shown for one look-up, at most. */
const shownMax = 5;

/** Answers a reader who looks words up: the claims they may be about, also far below what is marked. Nothing of the request is kept. */
export async function answerLookup(
  { words, language }: LookupRequest,
  claimIndex: ClaimIndex,
  nowMs: () => number,
  publishersOff: readonly string[],
): Promise<LookupAnswer> {
  const index = await claimIndex.open();
  const startedAt = nowMs();
  const looked = lookUp(index, words, language, shownMax);
  const tookMs = nowMs() - startedAt;
  const claims = await claimIndex.readClaims(looked.map(({ claim }) => claim));
  const found = looked.flatMap(({ claim: id, text, tier, probability, differs }) => {
    const held = claims.find((one) => one.id === id);
    const claim = held === undefined ? undefined : withoutPublishers(held, publishersOff);
    return claim === undefined ? [] : [{ claim, text, tier, probability, differs }];
  });
  return { found, claimCount: index.claimCount, tookMs };
}
