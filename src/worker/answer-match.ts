import { findMatches } from "../matching/find-matches.ts";
import type { MatchAnswer, MatchRequest } from "../messages/contracts.ts";
import type { ClaimIndex } from "./claim-index.ts";

/**
 * Answers one page: which known claims does this text state, and the claims themselves where the page has not got them.
 *
 * The index and the claims are read separately, so they can part company when storage is cleared under a living worker.
 * A match whose claim is gone makes us look at the database anew, once; what is still missing then is left out.
 * Nothing of the request is kept.
 */
export async function answerMatch(request: MatchRequest, claimIndex: ClaimIndex, nowMs: () => number): Promise<MatchAnswer> {
  const first = await matchOnce(request, claimIndex, nowMs);
  if (first.missing.size === 0) return first.answer;
  claimIndex.distrust();
  const { answer, missing } = await matchOnce(request, claimIndex, nowMs);
  return { ...answer, matches: answer.matches.filter(({ claim }) => !missing.has(claim)) };
}

async function matchOnce(
  request: MatchRequest,
  claimIndex: ClaimIndex,
  nowMs: () => number,
): Promise<{ answer: MatchAnswer; missing: Set<string> }> {
  const index = await claimIndex.open();
  const startedAt = nowMs();
  const { matches, sentences } = findMatches(index, request.blocks, {
    ...(request.language !== "" && { language: request.language }),
    ...(request.date !== "" && { date: request.date }),
    ...(request.title !== "" && { title: request.title }),
    reviewedClaims: request.reviewedClaims,
  });
  const tookMs = nowMs() - startedAt;
  const known = new Set(request.known);
  const wanted = [...new Set(matches.map(({ claim }) => claim))].filter((id) => !known.has(id));
  const claims = wanted.length === 0 ? [] : await claimIndex.readClaims(wanted);
  const missing = new Set(wanted);
  for (const { id } of claims) missing.delete(id);
  return { answer: { matches, sentences, claims, claimCount: index.claimCount, tookMs }, missing };
}
