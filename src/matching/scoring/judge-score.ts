import type { AskJudge } from "../match.ts";
import { decide } from "./decide.ts";
import { type PairContext, writePairText } from "./pair-text.ts";
import type { PairScore } from "./score-pair.ts";
import { judgedMin } from "./tiers.ts";

/** The languages that the judge was trained in. */
const judgedLanguages = new Set(["en"]);

/**
 * The score by rules and judge, or as it is: without a judge, in a language that it does not know, and for a pair that a guard has ruled
 * out or that the rules give less than `judgedMin`.
 */
export function judgeScore(score: PairScore, askJudge: AskJudge | undefined, around: PairContext): PairScore {
  const isAsked = !score.isVetoed && score.probability >= judgedMin && isJudged(score.pair.claim.language);
  const logits = isAsked ? askJudge?.(writePairText(score.pair, around)) : undefined;
  return logits === undefined ? score : decide(score, logits);
}

export function isJudged(language: string): boolean {
  return judgedLanguages.has(language);
}
