/** Decides what a pair is from the rules' score and the judge's logits together. */
import type { ByClass } from "../../judge/judge.ts";
import type { JudgedMeaning } from "../match.ts";
import { decisionBias, decisionWeights } from "./decision-weights.ts";
import { addOdds, measureOdds } from "./decision-odds.ts";
import { findJudgedMin } from "./judge-blind-spots.ts";
import type { PairScore } from "./score-pair.ts";
import { judgedPossibleMin } from "./tiers.ts";
import { sumWeighted } from "./weighted-sum.ts";

/** A strong match by rules stays strong unless the judge's log odds against it are at least this. */
const doubtMin = 3;

/**
 * @param score of rules alone, for a pair that no guard has ruled out
 * @param logits the judge's, for the same texts
 * @returns the score with probability, relation and tier by both. Cost: a few exponentials
 */
export function decide(score: PairScore, logits: ByClass): PairScore {
  const odds = measureOdds(score.probability, logits);
  const probability = 1 / (1 + Math.exp(-sumWeighted(odds, decisionWeights, decisionBias)));
  const isDoubted = addOdds(logits.other, logits.contrary) - logits.same >= doubtMin;
  const isStrong = score.tier === "strong" || probability >= findJudgedMin(score);
  const isPossible = (score.tier !== "none" && !isDoubted) || probability >= judgedPossibleMin;
  const tier = isStrong && !isDoubted ? "strong" : isPossible ? "possible" : "none";
  return { ...score, probability, tier, relation: tier === "none" ? score.relation : "same", judged: nameJudgment(logits) };
}

/** The rules may list or mark a pair against the judge, so what it read is not always "same". */
function nameJudgment({ same, contrary, other }: ByClass): JudgedMeaning {
  if (same > addOdds(contrary, other)) return "same";
  if (contrary > addOdds(same, other)) return "contrary";
  return other > addOdds(same, contrary) ? "other" : "unsure";
}
