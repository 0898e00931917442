import { keyOfName, keyOfSourced } from "../../claims/sourced-claim.ts";
import { findMatches } from "../../matching/find-matches.ts";
import type { Index } from "../../matching/index-read/open-index.ts";
import type { AskedPair, Block, Findings, MatchOptions, SentencePlace } from "../../matching/match.ts";
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

interface JudgedFindings extends Findings {
  /** Blocks with pairs that the judge has not read. */
  unread: number[];
  tookMs: number;
}

/**
 * Matches blocks, has the judge read the pairs that come up, and matches again with the results; matching is cheap, judging is not.
 * @param patienceMs once the judge has been busy this long, nothing is found in the sentences that it has not come to
 */
async function findJudged(
  index: Index,
  blocks: readonly Block[],
  options: MatchOptions,
  judge: KeptJudge,
  { nowMs, patienceMs }: { nowMs: () => number; patienceMs: number },
): Promise<JudgedFindings> {
  let tookMs = 0;
  let readMs = 0;
  /** Blocks that have nothing but unread pairs to be matched with, once patience is spent. */
  let left: ReadonlySet<number> | undefined;
  for (let round = 1; ; round++) {
    const asked: AskedPair[] = [];
    const askJudge = (pair: AskedPair) => {
      const logits = judge.recall(pair);
      if (logits !== undefined) return logits;
      judge.prepare();
      asked.push(pair);
      return undefined;
    };
    const startedAt = nowMs();
    const findings = findMatches(index, asContext(blocks, left), { ...options, askJudge });
    tookMs += nowMs() - startedAt;
    if (left !== undefined)
      return { ...leaveOut(findings, asked), unread: [...new Set([...listBlocks(asked), ...left])], tookMs: tookMs + readMs };
    const isDone = asked.length === 0 || round === roundsMax;
    const busyMs = isDone ? undefined : await judge.read(inOrder(asked), patienceMs - readMs);
    if (busyMs === undefined) return { ...findings, unread: [], tookMs: tookMs + readMs };
    readMs += busyMs;
    if (readMs >= patienceMs) {
      const begun = listBlocks(asked.filter((pair) => judge.recall(pair) !== undefined));
      left = listBlocks(asked.filter(({ block }) => !begun.has(block)));
    }
  }
}

const nameSentence = ({ block, start, end }: SentencePlace): string => `${block} ${start} ${end}`;

/** The pairs of the sentence with the most probable one first: its mark is likely to stay, and can be shown while the rest is read. */
function inOrder(pairs: readonly AskedPair[]): AskedPair[] {
  const sentences = [...Map.groupBy(pairs, nameSentence).values()];
  const best = (those: readonly AskedPair[]): number => Math.max(...those.map(({ byRules }) => byRules));
  return sentences.toSorted((a, b) => best(b) - best(a)).flatMap((those) => those.toSorted((a, b) => b.byRules - a.byRules));
}

const listBlocks = (places: readonly { block: number }[]): Set<number> => new Set(places.map(({ block }) => block));

function asContext(blocks: readonly Block[], those: ReadonlySet<number> = new Set()): Block[] {
  return blocks.map((block, at) => (those.has(at) ? { ...block, isContext: true } : block));
}

/** Without matches in sentences of which the judge has a pair left to read: rules alone may have decided otherwise. */
function leaveOut({ matches, sentences }: Findings, unread: readonly AskedPair[]): Findings {
  const isIn = (match: SentencePlace, pair: AskedPair): boolean =>
    match.block === pair.block && match.start < pair.end && match.end > pair.start;
  return { matches: matches.filter((match) => !unread.some((pair) => isIn(match, pair))), sentences };
}

async function matchOnce(
  request: MatchRequest,
  claimIndex: ClaimIndex,
  judge: KeptJudge,
  nowMs: () => number,
  publishersOff: readonly string[],
): Promise<{ answer: MatchAnswer; missing: Set<string> }> {
  const index = await claimIndex.open();
  const { matches, sentences, unread, tookMs } = await findJudged(
    index,
    request.blocks,
    {
      ...(request.language !== "" && { language: request.language }),
      ...(request.date !== "" && { date: request.date }),
      ...(request.title !== "" && { title: request.title }),
      reviewedClaims: request.reviewedClaims,
    },
    judge,
    { nowMs, patienceMs: request.patienceMs ?? Number.POSITIVE_INFINITY },
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
      unread,
      claims: shown.filter((one) => !known.has(keyOfSourced(one))),
      claimCount: index.claimCount,
      tookMs,
    },
    missing,
  };
}
