/** Scores one sentence against one wording of a claim: probability, relation, differences, tier. */
import { alignPair, type Pair } from "../alignment/pair.ts";
import { addFindings, type Features, measureFeatures } from "./features.ts";
import { missesPredicate } from "./fragment.ts";
import type { GuardFinding } from "../guards/guard-finding.ts";
import { compareWithGuards } from "../guards/guards.ts";
import type { Comparison, JudgedMeaning, Relation } from "../match.ts";
import { isAboutSomebodyUnnamed } from "../guards/name-guard.ts";
import { modelBias, modelWeights } from "./model-weights.ts";
import { possibleMin, strongMin } from "./tiers.ts";
import { sumWeighted } from "./weighted-sum.ts";
import { hasSubstitution } from "../alignment/substitution.ts";
import type { Surroundings } from "../alignment/surroundings.ts";
import { isPost } from "../sentence/is-post.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

/**
 * cut: only the beginning of a long text was compared. no-statement: the claim states nothing. names-only: of the claim's other words, few are
 * shared. fragment: the sentence has no predicate, or another one. substitution: one word is replaced. unnamed: it is about a person whom
 * nothing near it names. strange-words: in a language of which we know no synonyms, words are left on both sides.
 */
export type Obstacle = "cut" | "no-statement" | "names-only" | "fragment" | "substitution" | "unnamed" | "strange-words";

export interface PairScore extends Comparison {
  pair: Pair;
  features: Features;
  /** A guard rules out the same claim. */
  isVetoed: boolean;
  /** What keeps the sentence from being marked, no matter how probable it is that both state the same. */
  obstacles: Obstacle[];
  /** What the judge read, if it was asked. */
  judged?: JudgedMeaning;
}

/** A wording that its source cut off states nothing, nor does a question or the name of a topic: "On high-speed rail." */
const noStatement = /(?:…|\.\.\.|\?)["'”’]?\s*$|^On (?:\S+ ){0,7}\S+$/u;
/** Below this probability, a pair without differences is unrelated. */
const relatedMin = 0.3;
/** Strong matches share more than names: this share of the claim's other words. In posts, the names often are the claim. */
const predicateMin = 0.34;
/** A sentence that differs in a detail is listed if it has this share of the claim's other words, and this probability before vetoes. */
const nearPredicateMin = 0.5;
const nearMin = 0.53;
/** With another figure the model is rarely sure; then the sentence needs this share of the claim's other words, at least this many. */
const figurePredicateMin = 0.85;
const figureWordsMin = 2;
/** The factor of a veto on the probability: less if the sentence says the opposite. */
const vetoShare = { opposite: 0.001, detail: 0.1 };

/**
 * Scores a pair: P(both state the same), 0 to 1, from a logistic regression (model-weights.ts) reduced by the guards' vetoes, and the tier
 * by the thresholds of tiers.ts. Of texts longer than `comparedWordsMax` only the beginning is compared, and they are never strong: the
 * rest may differ. Cost: below 0.1 ms for usual sentences.
 */
export function scorePair(sentence: ParsedSentence, claim: ParsedSentence, around: Surroundings): PairScore {
  const pair = alignPair(sentence, claim, around);
  return scoreMeasured(pair, measureFeatures(pair, around), around);
}

/**
 * The same, but undefined if the pair can be neither listed by rules nor reach the probability `least`. Guards only ever lower a
 * probability, so most pairs are decided by the most they could reach without them: half the cost.
 */
export function scoreListed(sentence: ParsedSentence, claim: ParsedSentence, around: Surroundings, least: number): PairScore | undefined {
  const pair = alignPair(sentence, claim, around);
  const features = measureFeatures(pair, around);
  const canBeListed = features.predicateCover >= figurePredicateMin || estimate(features) >= least;
  return canBeListed ? scoreMeasured(pair, features, around) : undefined;
}

function scoreMeasured(pair: Pair, measured: Features, around: Surroundings): PairScore {
  const findings = compareWithGuards(pair, around);
  const features = addFindings(measured, findings);
  const { claimCover, predicateCover } = features;
  const fitted = estimate(features);
  const probability = fitted * readVetoShare(findings);
  const relation = readRelation(probability, findings, claimCover);
  const obstacles = listObstacles(pair, predicateCover, around);
  const isStrong = relation === "same" && probability >= strongMin && obstacles.length === 0;
  const isNear =
    (fitted >= nearMin && predicateCover >= nearPredicateMin) ||
    (predicateCover >= figurePredicateMin && differsInFigure(pair.claim, findings));
  const isDifferent = relation === "opposite" || relation === "different-detail";
  const isPossible = isDifferent ? isNear : probability >= possibleMin;
  return {
    probability,
    relation,
    differs: findings.map((finding) => finding.difference),
    pair,
    features,
    isVetoed: findings.some((finding) => finding.isVeto),
    obstacles,
    tier: isStrong ? "strong" : isPossible ? "possible" : "none",
  };
}

/** The factor of the gravest veto on the probability; mild ones leave it as it is. */
function readVetoShare(findings: readonly GuardFinding[]): number {
  const grave = findings.filter((finding) => finding.isVeto && finding.isMild !== true);
  return grave.some((finding) => finding.isOpposite) ? vetoShare.opposite : grave.length > 0 ? vetoShare.detail : 1;
}

function listObstacles(pair: Pair, predicateCover: number, around: Surroundings): Obstacle[] {
  const isWhole = isPost(pair.sentence.text);
  const found: Record<Obstacle, boolean> = {
    cut: !pair.isWhole,
    "no-statement": noStatement.test(pair.claim.text),
    "names-only": !isWhole && predicateCover < predicateMin,
    fragment: !isWhole && missesPredicate(pair),
    substitution: hasSubstitution(pair),
    unnamed: isAboutSomebodyUnnamed(pair, around),
    "strange-words": !isPlainEnough(pair),
  };
  return (Object.keys(found) as Obstacle[]).filter((name) => found[name]);
}

/** P(both state the same) by the model alone. */
function estimate(features: Features): number {
  return 1 / (1 + Math.exp(-sumWeighted(features, modelWeights, modelBias)));
}

/** "Cost 54 million" for a claim of 45 million: the only vetoes are for a number or a date, and the sentence has one too. */
function differsInFigure(claim: ParsedSentence, findings: readonly GuardFinding[]): boolean {
  const words = claim.tokens.filter((token) => !token.isStop && token.name < 0 && token.number === undefined);
  const isFigure = ({ difference }: GuardFinding): boolean =>
    (difference.kind === "number" || difference.kind === "date") && difference.here !== "";
  return words.length >= figureWordsMin && findings.filter((finding) => finding.isVeto).every(isFigure);
}

function readRelation(probability: number, findings: readonly GuardFinding[], claimCover: number): Relation {
  const veto = findings.find((finding) => finding.isVeto);
  if (veto !== undefined && claimCover >= 0.4)
    return findings.some((finding) => finding.isVeto && finding.isOpposite) ? "opposite" : "different-detail";
  return veto === undefined && probability >= relatedMin ? "same" : "unrelated";
}

/** We know opposites and synonyms only in English; elsewhere a strong match must not leave content words unaligned on both sides. */
function isPlainEnough({ sentence, claim, toSentence, toClaim }: Pair): boolean {
  if (claim.language === "en") return true;
  const isLeft = (statement: ParsedSentence, other: Int16Array): boolean =>
    statement.tokens.some((token, place) => !token.isStop && other[place] === -1);
  return !isLeft(sentence, toClaim) || !isLeft(claim, toSentence);
}
