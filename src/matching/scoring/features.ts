/**
 * What a sentence and a wording of a claim have in common, as numbers for the model. Words are weighted by rarity in nats
 * (text/lexicon/rarity.ts), so nothing here depends on the claims in an index.
 */
import type { Pair } from "../alignment/pair.ts";
import type { Surroundings } from "../alignment/surroundings.ts";
import type { GuardFinding } from "../guards/guard-finding.ts";
import { measureTokenOverlap, measurePredicate } from "../alignment/token-overlap.ts";
import { measureLetterOverlap } from "../alignment/letter-overlap.ts";
import { measureOrder } from "../alignment/word-order.ts";
import { measureTitles } from "../alignment/title-overlap.ts";

export const featureNames = [
  "bias",
  "claimCover",
  "sentenceCover",
  "union",
  "topMatched",
  "secondMatched",
  "claimLength",
  "sentenceLength",
  "missingSentenceMass",
  "neighbours",
  "longestRun",
  "exactRun",
  "verbatim",
  "bigrams",
  "order",
  "namesMatched",
  "nameCover",
  "numberMissing",
  "predicateCover",
  "predicateCount",
  "letterCover",
  "titleCover",
  "titleOnlyMass",
  "speakerIsClaimant",
  "claimantIsNear",
] as const;

export type FeatureName = (typeof featureNames)[number];

/** Shorter words of a claimant's name identify no one: "Jr", "of". */
const tellingLength = 4;

/** All features, in the order of `featureNames`. Shares are 0 to 1; masses, counts and lengths are logarithms of 1 + value. */
export function measureFeatures(pair: Pair, findings: readonly GuardFinding[], around: Surroundings): Float64Array {
  const cover = measureTokenOverlap(pair);
  const predicate = measurePredicate(pair);
  const order = measureOrder(pair);
  const titles = measureTitles(pair, around.titles, cover.claim);
  const isMissing = (kind: string): boolean => findings.some(({ difference }) => difference.kind === kind && difference.here === "");
  const isClaimantIn = (names: ReadonlySet<string>): number =>
    around.claimant.some((word) => word.length >= tellingLength && names.has(word)) ? 1 : 0;
  return Float64Array.of(
    1,
    cover.claim,
    cover.sentence,
    cover.both,
    (cover.matched[0] ?? 0) / 10,
    (cover.matched[1] ?? 0) / 10,
    Math.log1p(cover.claimCount),
    Math.log1p(cover.sentenceCount),
    Math.log1p(cover.sentenceMissing),
    order.neighbours,
    order.longestRun,
    Math.log1p(order.exactRun),
    pair.claim.tokens.length === 0 ? 0 : order.exactRun / pair.claim.tokens.length,
    order.bigrams,
    order.inOrder,
    Math.log1p(countNames(pair)),
    cover.names,
    isMissing("number") ? 1 : isMissing("date") ? 0.5 : 0,
    predicate.cover,
    Math.log1p(predicate.count),
    measureLetterOverlap(pair),
    titles.cover,
    Math.log1p(titles.onlyMass),
    isClaimantIn(around.speaker),
    isClaimantIn(around.names),
  );
}

function countNames({ claim, toSentence }: Pair): number {
  return claim.names.filter((name) => name.some((at) => (toSentence[at] ?? -1) >= 0)).length;
}
