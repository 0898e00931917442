/** The features of a pair, by name. */
import { expect, test } from "vitest";
import type { GuardFinding } from "../../../../src/matching/guards/guard-finding.ts";
import { addFindings, measureFeatures } from "../../../../src/matching/scoring/features.ts";
import { measureRankFeatures } from "../../../../src/matching/scoring/rank-features.ts";
import { scorePair } from "../../../../src/matching/scoring/score-pair.ts";
import { nothingKnown } from "../../../../src/matching/alignment/surroundings.ts";
import { pairOf, parse } from "../alignment/pair-of.ts";

const claim = "Anna Orrin sold the ferry.";

test("two equal texts: shares are 1, nothing is missing, counts are logarithms of 1 + value", () => {
  const features = measureFeatures(pairOf(claim, claim), nothingKnown);
  expect(features).toMatchObject({ claimCover: 1, sentenceCover: 1, union: 1, verbatim: 1, order: 1, nameCover: 1, predicateCover: 1 });
  expect(features).toMatchObject({ letterCover: 1, titleCover: 1, missingSentenceMass: 0, numberMissing: 0, titleOnlyMass: 0 });
  expect(features.claimLength).toBe(Math.log1p(4));
  expect(features.exactRun).toBe(Math.log1p(5));
  expect(features.namesMatched).toBe(Math.log1p(1));
  expect(features.predicateCount).toBe(Math.log1p(2));
});

test("a longer sentence that contains the claim: the claim's share is 1, the sentence's is less, that of both between them", () => {
  const { claimCover, union, sentenceCover, missingSentenceMass } = measureFeatures(
    pairOf(`${claim} It rained on hens.`, claim),
    nothingKnown,
  );
  expect(claimCover).toBe(1);
  expect(union).toBeLessThan(claimCover);
  expect(union).toBeGreaterThan(sentenceCover);
  expect(missingSentenceMass).toBeGreaterThan(0);
});

test("the claimant is recognized by a word of the name that is long enough to identify a person", () => {
  const measure = (claimant: string[]) => {
    const around = { ...nothingKnown, claimant, speaker: new Set(["orrin", "jr"]), names: new Set(["lind"]) };
    const { speakerIsClaimant, claimantIsNear } = measureFeatures(pairOf(claim, claim), around);
    return [speakerIsClaimant, claimantIsNear];
  };
  expect(measure(["anna", "orrin"])).toEqual([1, 0]);
  expect(measure(["jonas", "lind"])).toEqual([0, 1]);
  expect(measure(["jonas", "jr"])).toEqual([0, 0]);
});

test("a number that the sentence lacks counts more than a date, another number does not count", () => {
  const features = measureFeatures(pairOf(claim, claim), nothingKnown);
  const find = (kind: "number" | "date" | "name", here: string): GuardFinding => ({
    difference: { kind, here, claim: "5" },
    isVeto: false,
    isOpposite: false,
  });
  const missing = (...findings: GuardFinding[]) => addFindings(features, findings).numberMissing;
  expect(missing(find("date", ""), find("number", ""))).toBe(1);
  expect(missing(find("date", ""))).toBe(0.5);
  expect(missing(find("number", "6"), find("name", ""))).toBe(0);
  expect(addFindings(features, [])).toEqual(features);
});

test("ranking adds how the search scored it and what only the neighbors explain", () => {
  const [sentence, wording] = [parse("Anna Orrin did it.", "en"), parse(claim, "en")];
  const score = scorePair(sentence, wording, nothingKnown);
  const [sold, ferry] = wording.tokens.filter(({ isStop, name }) => !isStop && name < 0);
  const features = measureRankFeatures({
    score,
    claim: wording,
    searchScore: 6,
    bestScore: 8,
    before: new Set([ferry!.stem]),
    after: new Set([sold!.stem, ferry!.stem]),
  });
  const all = wording.tokens.reduce((sum, { isStop, weight }) => sum + (isStop ? 0 : weight), 0);
  expect(features).toEqual({
    ...score.features,
    searchShare: 0.75,
    searchScore: 0.6,
    beforeCover: ferry!.weight / all,
    afterCover: (sold!.weight + ferry!.weight) / all,
  });
});
