/** Cases in which the judge is often wrong, so it must be surer before it marks a sentence on its own. */
import { reportingVerbs } from "../alignment/reporting-verbs.ts";
import { hasOtherSubject } from "../guards/name-guard.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { Obstacle, PairScore } from "./score-pair.ts";
import { judgedBlindMin, judgedStrongMin } from "./tiers.ts";

/** A text with fewer words of its own only names a subject: "Tax haven". */
const contentMin = 3;
/** Minimum number of shared words, not counting numbers: "April 28, 2019 at 6:01 am" says nothing about April's temperatures. */
const sharedMin = 2;
const telling = /^(?:said|says|told|tells|volunteered|admitted|acknowledged|testified|recalled|mentioned)$/u;

/** Obstacles to rules that the judge may override if it is very sure. Substitution is not one: it took "reopened" for "closed". */
const passable: ReadonlySet<Obstacle> = new Set<Obstacle>(["names-only", "fragment", "unnamed"]);

/**
 * How probable a pair has to be for the judge to mark a sentence that rules alone would not mark. 1, so never: if a text is not a whole
 * statement, or one word is replaced. More than usual: if they share little but names, if the sentence is about somebody else or lacks a figure
 * of the claim, if one is only a heading, and if the claim is that somebody said something. Cost: one pass over the words of both.
 */
export function findJudgedMin({ obstacles, pair, differs }: PairScore): number {
  const { sentence, claim } = pair;
  if (obstacles.some((obstacle) => !passable.has(obstacle))) return 1;
  const isBlind =
    obstacles.length > 0 ||
    hasOtherSubject(pair) ||
    differs.some(({ kind, here }) => kind === "number" && here === "") ||
    Math.min(countContent(sentence), countContent(claim)) < contentMin ||
    countShared(pair) < sharedMin ||
    isOnlyTold(pair);
  return isBlind ? judgedBlindMin : judgedStrongMin;
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
