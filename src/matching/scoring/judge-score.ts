import type { AskJudge } from "../match.ts";
import { decide } from "./decide.ts";
import { type PairContext, writePairText } from "./pair-text.ts";
import type { PairScore } from "./score-pair.ts";
import { judgedMin } from "./tiers.ts";

/** The languages that the judge was trained in. */
const judgedLanguages = new Set(["en"]);

/**
 * The score by rules and judge. Returned unchanged if the judge is unavailable or was not trained in the language, if a guard rules out the
 * pair, or if the rules give it less than `judgedMin`.
 */
export function judgeScore(score: PairScore, askJudge: AskJudge | undefined, around: PairContext): PairScore {
  const isAsked = !score.isVetoed && score.probability >= judgedMin && isJudged(score.pair.claim.language);
  const logits = isAsked ? askJudge?.(writePairText(score.pair, around)) : undefined;
  return logits === undefined ? score : decide(score, logits);
}

export function isJudged(language: string): boolean {
  return judgedLanguages.has(language);
}
