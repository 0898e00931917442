/**
 * The weights of decide.ts: a logistic regression, P(sentence and claim state the same). tests/bench/train/judge/evaluate.py fits them to the
 * half of the labeled queries and of the news that the judge was not trained on, and scales them so that probabilities are right for queries.
 */
import type { OddsName } from "./decision-odds.ts";
import type { Weights } from "./weighted-sum.ts";

export const decisionBias = -1.31;

export const decisionWeights: Weights<OddsName> = {
  match: 0.413,
  contrary: -0.407,
  lexical: 1.22,
};
