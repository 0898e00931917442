import { keyOfName, keyOfSourced } from "../../claims/sourced-claim.ts";
import type { PairText } from "../../judge/judge.ts";
import { findMatches } from "../../matching/find-matches.ts";
import type { Index } from "../../matching/index-read/open-index.ts";
import type { Block, Findings, MatchOptions } from "../../matching/match.ts";
import type { MatchAnswer, MatchRequest } from "../../messages/contracts.ts";
import type { ClaimIndex } from "../index/claim-index.ts";
import type { KeptJudge } from "../keep-judge.ts";
import { withoutPublishers } from "./without-publishers.ts";

/**
 * Answers one page: which known claims does this text state, and the claims themselves, if the page does not have them.
 *
 * The index and the claims are read separately, so they can differ after storage is cleared while the worker lives.
 * A match whose claim is gone makes us read the database again, once; what is still missing then is left out.
 * Of the request, only the judge's numbers are kept.
 */
export async function answerMatch(
  request: MatchRequest,
  claimIndex: ClaimIndex,
  judge: KeptJudge,
  nowMs: () => number,
  publishersOff: readonly string[] = [],
): Promise<MatchAnswer> {
  const first = await matchOnce(request, claimIndex, judge, nowMs, publishersOff);
  if (first.missing.size === 0) return first.answer;
  claimIndex.invalidate();
  const { answer, missing } = await matchOnce(request, claimIndex, judge, nowMs, publishersOff);
  return { ...answer, matches: answer.matches.filter((match) => !missing.has(keyOfName(match))) };
}

/** A result can lead to another pair, for two sentences joined. Pairs that turn up after this many rounds are decided by rules. */
const roundsMax = 3;

/** Matches blocks, has the judge read the pairs that come up, and matches again with the results; matching is cheap, judging is not. */
async function findJudged(
  index: Index,
  blocks: readonly Block[],
  options: MatchOptions,
  judge: KeptJudge,
  nowMs: () => number,
): Promise<Findings & { tookMs: number }> {
  let tookMs = 0;
  for (let round = 1; ; round++) {
    const unread: PairText[] = [];
    const askJudge = (pair: PairText) => {
      const logits = judge.recall(pair);
      if (logits === undefined) unread.push(pair);
      return logits;
    };
    const startedAt = nowMs();
    const findings = findMatches(index, blocks, { ...options, askJudge });
    tookMs += nowMs() - startedAt;
    const readMs = unread.length === 0 || round === roundsMax ? undefined : await judge.read(unread);
    if (readMs === undefined) return { ...findings, tookMs };
    tookMs += readMs;
  }
}

async function matchOnce(
  request: MatchRequest,
  claimIndex: ClaimIndex,
  judge: KeptJudge,
  nowMs: () => number,
  publishersOff: readonly string[],
): Promise<{ answer: MatchAnswer; missing: Set<string> }> {
  const index = await claimIndex.open();
  const { matches, sentences, tookMs } = await findJudged(
    index,
    request.blocks,
    {
      ...(request.language !== "" && { language: request.language }),
      ...(request.date !== "" && { date: request.date }),
      ...(request.title !== "" && { title: request.title }),
      reviewedClaims: request.reviewedClaims,
    },
    judge,
    nowMs,
  );
  const known = new Set(request.known.map(keyOfName));
  const matched = new Map(matches.map(({ source, claim }) => [keyOfName({ source, claim }), { source, claim }]));
  // If publishers are off, a claim that the page already holds may have nothing left to show.
  const wanted = [...matched].filter(([key]) => publishersOff.length > 0 || !known.has(key));
  const read = wanted.length === 0 ? [] : await claimIndex.readClaims(wanted.map(([, name]) => name));
  const missing = new Set(wanted.map(([key]) => key));
  for (const one of read) missing.delete(keyOfSourced(one));
  const shown = read.flatMap(({ source, claim: whole }) => {
    const claim = withoutPublishers(whole, publishersOff);
    return claim === undefined ? [] : { source, claim };
  });
  const hidden = new Set(read.map(keyOfSourced));
  for (const one of shown) hidden.delete(keyOfSourced(one));
  return {
    answer: {
      matches: matches.filter((match) => !hidden.has(keyOfName(match))),
      sentences,
      claims: shown.filter((one) => !known.has(keyOfSourced(one))),
      claimCount: index.claimCount,
      tookMs,
    },
    missing,
  };
}
