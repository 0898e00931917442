import type { AskJudge, SentencePlace } from "../match.ts";
import { decide } from "./decide.ts";
import { type PairContext, writePairText } from "./pair-text.ts";
import type { PairScore } from "./score-pair.ts";
import { judgedMin } from "./tiers.ts";

/** The languages that the judge was trained in. */
const judgedLanguages = new Set(["en"]);

/** The place of a sentence that is not part of a page. */
const nowhere: SentencePlace = { block: 0, start: 0, end: 0 };

/**
 * The score by rules and judge. Returned unchanged if the judge is unavailable or was not trained in the language, if a guard rules out the
 * pair, or if the rules give it less than `judgedMin`.
 */
export function judgeScore(
  score: PairScore,
  askJudge: AskJudge | undefined,
  around: PairContext,
  { block, start, end }: SentencePlace = nowhere,
): PairScore {
  const isAsked = !score.isVetoed && score.probability >= judgedMin && isJudged(score.pair.claim.language);
  if (!isAsked) return score;
  const logits = askJudge?.({ ...writePairText(score.pair, around), block, start, end, byRules: score.probability });
  return logits === undefined ? score : decide(score, logits);
}

export function isJudged(language: string): boolean {
  return judgedLanguages.has(language);
}
