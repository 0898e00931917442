/**
 * What a sentence and a wording of a claim have in common, as numbers for the model. Weights of words are rarities in
 * nats (text/rarity.ts), so that nothing here depends on which claims an index holds.
 */
import type { AlignedStatements } from "./align.ts";
import type { GuardFinding } from "./guards.ts";
import { measureDenialShare } from "./negation-guard.ts";
import type { Statement, Token } from "./statement.ts";

export const featureNames = [
  "bias",
  "claimCover",
  "sentenceCover",
  "union",
  "contentCover",
  "matchedMass",
  "topMatched",
  "secondMatched",
  "topMissingClaim",
  "topMissingSentence",
  "missingClaimCount",
  "missingSentenceCount",
  "missingClaimMass",
  "missingSentenceMass",
  "neighbours",
  "longestRun",
  "inversions",
  "nameCover",
  "namesMissing",
  "nameConflict",
  "numberShare",
  "numberMissing",
  "numberConflict",
  "denialShare",
  "antonym",
  "kindConflict",
  "quantifier",
  "modality",
  "role",
  "oneSlot",
  "bothLeft",
  "claimLength",
  "sentenceLength",
  "onlyNames",
  "claimCoverSquared",
  "coverProduct",
  "noVeto",
  "plainSentenceCover",
  "verbatim",
] as const;

export type FeatureName = (typeof featureNames)[number];

interface Tally {
  mass: number;
  matched: number;
  missing: number;
  topMissing: number;
  missingCount: number;
  count: number;
}

/** All features, in the order of `featureNames`. Shares are 0 to 1, masses and counts logarithms of 1 + value. */
export function measureFeatures(
  sentence: Statement,
  claim: Statement,
  aligned: AlignedStatements,
  findings: readonly GuardFinding[],
): Float64Array {
  const claimTally = tally(claim.tokens, (at) => ((aligned.toSentence[at] ?? -1) >= 0 ? (aligned.sureness[at] ?? 0) : 0));
  const sentenceTally = tally(sentence.tokens, (at) => {
    const claimAt = aligned.toClaim[at] ?? -1;
    return claimAt >= 0 ? (aligned.sureness[claimAt] ?? 0) : 0;
  });
  const content = tally(claim.tokens.filter(isContent), (_, token) => sureOf(claim, aligned, token));
  const names = tally(
    claim.tokens.filter((token) => token.name >= 0),
    (_, token) => sureOf(claim, aligned, token),
  );
  const matchedWeights = claim.tokens
    .filter((token, at) => !token.isStop && (aligned.toSentence[at] ?? -1) >= 0)
    .map((token) => token.weight)
    .sort((a, b) => b - a);
  const claimCover = share(claimTally.matched, claimTally.mass);
  const sentenceCover = share(sentenceTally.matched, sentenceTally.mass);
  const order = measureOrder(claim, aligned);
  const claimNumbers = claim.tokens.filter((token) => token.number !== undefined);
  const numberHits = claim.tokens.filter((token, at) => token.number !== undefined && (aligned.toSentence[at] ?? -1) >= 0).length;
  const has = (kind: string, filter: (finding: GuardFinding) => boolean = () => true): number =>
    findings.some((finding) => finding.difference.kind === kind && filter(finding)) ? 1 : 0;
  const hasHere = (finding: GuardFinding): boolean => finding.difference.here !== "";
  const isAlone = (finding: GuardFinding): boolean => finding.difference.here === "";
  const denialShare = measureDenialShare(sentence, claim, aligned);
  return Float64Array.of(
    1,
    claimCover,
    sentenceCover,
    share(claimTally.matched + sentenceTally.matched, claimTally.mass + sentenceTally.mass),
    content.mass === 0 ? claimCover : share(content.matched, content.mass),
    Math.log1p(claimTally.matched),
    (matchedWeights[0] ?? 0) / 10,
    (matchedWeights[1] ?? 0) / 10,
    claimTally.topMissing / 10,
    sentenceTally.topMissing / 10,
    Math.log1p(claimTally.missingCount),
    Math.log1p(sentenceTally.missingCount),
    Math.log1p(claimTally.missing),
    Math.log1p(sentenceTally.missing),
    order.neighbours,
    order.longestRun,
    order.inversions,
    names.mass === 0 ? 1 : share(names.matched, names.mass),
    has("name", isAlone),
    has("name", hasHere),
    claimNumbers.length === 0 ? 0 : numberHits / claimNumbers.length,
    Math.max(has("number", isAlone), has("date", isAlone) / 2),
    Math.max(has("number", hasHere), has("date", hasHere)),
    denialShare,
    has("antonym", (finding) => finding.isOpposite),
    has("antonym", (finding) => !finding.isOpposite),
    has("quantifier"),
    has("modality"),
    has("role"),
    claimTally.missingCount === 1 && sentenceTally.missingCount === 1 ? 1 : 0,
    Math.min(claimTally.missingCount, sentenceTally.missingCount) > 0 ? 1 : 0,
    Math.log1p(claimTally.count),
    Math.log1p(sentenceTally.count),
    content.matched === 0 ? 1 : 0,
    claimCover * claimCover,
    claimCover * sentenceCover,
    findings.some((finding) => finding.isVeto) ? 0 : 1,
    claim.tokens.length === 0 ? 0 : share(aligned.toClaim.filter((at) => at >= 0).length, aligned.toClaim.length),
    measureVerbatim(aligned),
  );
}

/** Share of the claim's words, other than names, numbers and function words, that stand in the sentence: 0 to 1; 1 when it has none. */
export function measurePredicateCover(claim: Statement, aligned: AlignedStatements): number {
  const content = tally(claim.tokens.filter(isContent), (_, token) => sureOf(claim, aligned, token));
  return content.mass === 0 ? 1 : content.matched / content.mass;
}

function isContent(token: Token): boolean {
  return !token.isStop && token.name < 0 && token.number === undefined;
}

function sureOf(claim: Statement, aligned: AlignedStatements, token: Token): number {
  const at = claim.tokens.indexOf(token);
  return (aligned.toSentence[at] ?? -1) >= 0 ? (aligned.sureness[at] ?? 0) : 0;
}

function tally(tokens: readonly Token[], sureness: (at: number, token: Token) => number): Tally {
  const result: Tally = { mass: 0, matched: 0, missing: 0, topMissing: 0, missingCount: 0, count: 0 };
  tokens.forEach((token, at) => {
    const sure = sureness(at, token);
    result.mass += token.weight;
    result.matched += token.weight * sure;
    if (token.isStop) return;
    result.count++;
    if (sure > 0) return;
    result.missing += token.weight;
    result.missingCount++;
    result.topMissing = Math.max(result.topMissing, token.weight);
  });
  return result;
}

/** How far the shared words stand together and in the same order. */
function measureOrder(claim: Statement, aligned: AlignedStatements): { neighbours: number; longestRun: number; inversions: number } {
  const places: number[] = [];
  const weights: number[] = [];
  claim.tokens.forEach((token, at) => {
    if (token.isStop) return;
    places.push(aligned.toSentence[at] ?? -1);
    weights.push(token.weight);
  });
  let near = 0;
  let turned = 0;
  let pairs = 0;
  let run = 0;
  let longest = 0;
  let previous = -1;
  places.forEach((place, i) => {
    if (place < 0) {
      run = 0;
      previous = -1;
      return;
    }
    const follows = previous >= 0 && place >= previous && place - previous <= 4;
    if (previous >= 0) {
      pairs++;
      if (follows) near++;
      else if (place < previous) turned++;
    }
    run = follows ? run + (weights[i] ?? 0) : (weights[i] ?? 0);
    longest = Math.max(longest, run);
    previous = place;
  });
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    neighbours: share(near, Math.max(1, places.length - 1)),
    longestRun: share(longest, mass),
    inversions: share(turned, Math.max(1, pairs)),
  };
}

/** Longest run of the claim's words, function words too, that stand in the sentence one after the other: share of the claim, 0 to 1. */
function measureVerbatim(aligned: AlignedStatements): number {
  let [run, longest, previous] = [0, 0, -9];
  for (const place of aligned.toSentence) {
    run = place < 0 ? 0 : place === previous + 1 || place === previous ? run + 1 : 1;
    previous = place;
    longest = Math.max(longest, run);
  }
  return share(longest, aligned.toSentence.length);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
