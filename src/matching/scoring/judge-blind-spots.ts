/** Cases in which the judge is often wrong, so that it may not mark a sentence on its own. */
import { reportingVerbs } from "../alignment/reporting-verbs.ts";
import { hasOtherSubject } from "../guards/name-guard.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { PairScore } from "./score-pair.ts";

/** A text with fewer words of its own only names a subject: "Tax haven". */
const contentMin = 3;
/** Minimum number of shared words, not counting numbers: "April 28, 2019 at 6:01 am" says nothing about April's temperatures. */
const sharedMin = 2;
const telling = /^(?:said|says|told|tells|volunteered|admitted|acknowledged|testified|recalled|mentioned)$/u;

/**
 * Whether the judge may mark a sentence that rules alone would not mark: it is not about somebody else, lacks no figure of the claim, and
 * neither text is only a heading. Cost: one pass over the words of both.
 */
export function canJudgeMark({ canBeMarked, pair, differs }: PairScore): boolean {
  const { sentence, claim } = pair;
  return (
    canBeMarked &&
    !hasOtherSubject(pair) &&
    !differs.some(({ kind, here }) => kind === "number" && here === "") &&
    Math.min(countContent(sentence), countContent(claim)) >= contentMin &&
    countShared(pair) >= sharedMin &&
    !isOnlyTold(pair)
  );
}

/** "Musk spoke to Putin" for "Musk told officials that he spoke to Putin": the claim is about saying it, and nobody in the sentence does. */
function isOnlyTold({ sentence, claim }: PairScore["pair"]): boolean {
  const isTold = claim.names.some((name) => telling.test(claim.tokens[(name.at(-1) ?? claim.tokens.length) + 1]?.folded ?? ""));
  return isTold && !sentence.tokens.some(({ folded }) => reportingVerbs.has(folded)) && !/["“”]/u.test(sentence.text);
}

function countContent({ tokens }: ParsedSentence): number {
  return tokens.filter(({ isStop }) => !isStop).length;
}

function countShared({ claim, toSentence }: PairScore["pair"]): number {
  return claim.tokens.filter(({ isStop, number }, at) => !isStop && number === undefined && (toSentence[at] ?? -1) >= 0).length;
}
