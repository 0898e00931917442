/**
 * What a sentence and a wording of a claim have in common, as numbers for the model. Words are weighted by rarity in nats
 * (text/lexicon/rarity.ts), so nothing here depends on the claims in an index.
 */
import { isContained } from "../alignment/containment.ts";
import type { Pair } from "../alignment/pair.ts";
import type { Surroundings } from "../alignment/surroundings.ts";
import type { GuardFinding } from "../guards/guard-finding.ts";
import { measureTokenOverlap, measurePredicate } from "../alignment/token-overlap.ts";
import { measureLetterOverlap } from "../alignment/letter-overlap.ts";
import { measureOrder } from "../alignment/word-order.ts";
import { measureTitles } from "../alignment/title-overlap.ts";

export type FeatureName =
  | "claimCover"
  | "sentenceCover"
  | "union"
  | "topMatched"
  | "secondMatched"
  | "claimLength"
  | "sentenceLength"
  | "missingSentenceMass"
  | "neighbors"
  | "longestRun"
  | "exactRun"
  | "verbatim"
  | "whole"
  | "bigrams"
  | "order"
  | "namesMatched"
  | "nameCover"
  | "numberMissing"
  | "predicateCover"
  | "predicateCount"
  | "letterCover"
  | "titleCover"
  | "titleOnlyMass"
  | "speakerIsClaimant"
  | "claimantIsNear";

export type Features = Readonly<Record<FeatureName, number>>;

/** Shorter words of a claimant's name identify no one: "Jr", "of". */
const tellingLength = 4;

/**
 * Shares are 0 to 1; masses, counts and lengths are logarithms of 1 + value. `numberMissing` is 0 until `addFindings`, and `whole` is 1
 * if all of the claim is in one part of the sentence. Cost: a few passes
 * over both texts.
 */
export function measureFeatures(pair: Pair, around: Surroundings): Features {
  const cover = measureTokenOverlap(pair);
  const predicate = measurePredicate(pair);
  const order = measureOrder(pair);
  const titles = measureTitles(pair, around.titles, cover.claim);
  const isClaimantIn = (names: ReadonlySet<string>): number =>
    around.claimant.some((word) => word.length >= tellingLength && names.has(word)) ? 1 : 0;
  return {
    claimCover: cover.claim,
    sentenceCover: cover.sentence,
    union: cover.both,
    topMatched: (cover.matched[0] ?? 0) / 10,
    secondMatched: (cover.matched[1] ?? 0) / 10,
    claimLength: Math.log1p(cover.claimCount),
    sentenceLength: Math.log1p(cover.sentenceCount),
    missingSentenceMass: Math.log1p(cover.sentenceMissing),
    neighbors: order.neighbors,
    longestRun: order.longestRun,
    exactRun: Math.log1p(order.exactRun),
    verbatim: pair.claim.tokens.length === 0 ? 0 : order.exactRun / pair.claim.tokens.length,
    whole: isContained(pair) ? 1 : 0,
    bigrams: order.bigrams,
    order: order.inOrder,
    namesMatched: Math.log1p(countNames(pair)),
    nameCover: cover.names,
    numberMissing: 0,
    predicateCover: predicate.cover,
    predicateCount: Math.log1p(predicate.count),
    letterCover: measureLetterOverlap(pair),
    titleCover: titles.cover,
    titleOnlyMass: Math.log1p(titles.onlyMass),
    speakerIsClaimant: isClaimantIn(around.speaker),
    claimantIsNear: isClaimantIn(around.names),
  };
}

/** The features, with what the guards found missing from the sentence. */
export function addFindings(features: Features, findings: readonly GuardFinding[]): Features {
  const isMissing = (kind: string): boolean => findings.some(({ difference }) => difference.kind === kind && difference.here === "");
  return { ...features, numberMissing: isMissing("number") ? 1 : isMissing("date") ? 0.5 : 0 };
}

function countNames({ claim, toSentence }: Pair): number {
  return claim.names.filter((name) => name.some((at) => (toSentence[at] ?? -1) >= 0)).length;
}
