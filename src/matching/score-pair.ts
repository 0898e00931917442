/** One sentence against one wording of a claim: probability, relation, differences, tier. */
import { alignStatements, type AlignedStatements } from "./align.ts";
import { featureNames, measureFeatures, measurePredicateCover } from "./features.ts";
import { compareWithGuards, type GuardFinding, type Surroundings } from "./guards.ts";
import type { Comparison, Relation, Tier } from "./match.ts";
import { modelWeights, possibleMin, strongMin } from "./model.ts";
import type { Statement } from "./statement.ts";

export interface PairScore extends Comparison {
  aligned: AlignedStatements;
}

/** Below this probability a pair without differences is about other things. */
const relatedMin = 0.15;
/** Strong matches share more than names: this share of the claim's other words. */
const predicateMin = 0.3;
/** What a veto leaves of a probability. */
const vetoShare = 0.3;

const weights = Float64Array.from(featureNames, (name) => modelWeights[name] ?? 0);

export function scorePair(sentence: Statement, claim: Statement, around: Surroundings): PairScore {
  const aligned = alignStatements(sentence, claim);
  const findings = compareWithGuards(sentence, claim, aligned, around);
  const features = measureFeatures(sentence, claim, aligned, findings);
  const isVetoed = findings.some((finding) => finding.isVeto);
  const probability = squash(features, weights) * (isVetoed ? vetoShare : 1);
  const relation = readRelation(probability, findings, features[1] ?? 0);
  const hasPredicate = measurePredicateCover(claim, aligned) >= predicateMin;
  return { probability, relation, differs: findings.map((finding) => finding.difference), aligned, tier: readTier(probability, relation, hasPredicate) };
}

function squash(features: Float64Array, by: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += (features[i] ?? 0) * (by[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function readRelation(probability: number, findings: readonly GuardFinding[], claimCover: number): Relation {
  const veto = findings.find((finding) => finding.isVeto);
  if (veto !== undefined && claimCover >= 0.4) return findings.some((finding) => finding.isVeto && finding.isOpposite) ? "opposite" : "different-detail";
  return veto === undefined && probability >= relatedMin ? "same" : "unrelated";
}

function readTier(probability: number, relation: Relation, hasPredicate: boolean): Tier {
  if (relation === "same" && hasPredicate && probability >= strongMin) return "strong";
  return probability >= possibleMin || (relation !== "unrelated" && relation !== "same" && probability >= possibleMin / 2) ? "possible" : "none";
}
