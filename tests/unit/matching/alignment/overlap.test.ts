/** How much two texts share: in words, letters, titles, and in the order of words. */
import { describe, expect, test } from "vitest";
import { measureLetterOverlap } from "../../../../src/matching/alignment/letter-overlap.ts";
import { measureTitles } from "../../../../src/matching/alignment/title-overlap.ts";
import { measurePredicate, measureTokenOverlap } from "../../../../src/matching/alignment/token-overlap.ts";
import { hashTerm } from "../../../../src/text/lexicon/term-hash.ts";
import { measureOrder } from "../../../../src/matching/alignment/word-order.ts";
import { pairOf, parse } from "./pair-of.ts";

const weightOf = (word: string) => parse(word, "en").tokens[0]!.weight;

describe("words", () => {
  test("the same text shares everything", () => {
    const { claim, sentence, both, names, sentenceMissing } = measureTokenOverlap(pairOf("Musk sold the ferry.", "Musk sold the ferry."));
    expect([claim, sentence, both, names, sentenceMissing]).toEqual([1, 1, 1, 1, 0]);
  });

  test("shares are by weight, and the rarest shared words come first", () => {
    const cover = measureTokenOverlap(pairOf("The ferry burned at the mill.", "The ferry sank."));
    const [ferry, sank, burned, mill] = ["ferry", "sank", "burned", "mill"].map(weightOf) as [number, number, number, number];
    expect(cover.matched).toEqual([ferry]);
    expect([cover.claimCount, cover.sentenceCount]).toEqual([2, 3]);
    expect(cover.sentenceMissing).toBeCloseTo(burned + mill, 5);
    expect(cover.claim).toBeGreaterThan(ferry / (ferry + sank) - 0.01);
    expect(cover.sentence).toBeLessThan(cover.claim);
  });

  test("two texts without words share nothing, and a claim without names lacks no names", () => {
    const { claim, sentence, both, names } = measureTokenOverlap(pairOf("", ""));
    expect([claim, sentence, both, names]).toEqual([0, 0, 0, 1]);
  });

  test("what a claim says about its people counts without their names and titles", () => {
    expect(measurePredicate(pairOf("The mayor Anna Orrin resigned.", "The mayor Anna Orrin sold the ferry."))).toEqual({
      cover: 0,
      count: 0,
    });
    expect(measurePredicate(pairOf("Somebody sold the ferry.", "The mayor Anna Orrin sold the ferry."))).toEqual({ cover: 1, count: 2 });
    expect(measurePredicate(pairOf("Nothing.", "Anna Orrin"))).toEqual({ cover: 1, count: 0 });
  });
});

describe("letters", () => {
  test("a compound shares the letters of its parts, in one direction", () => {
    expect(measureLetterOverlap(pairOf("Windkraftanlagen", "Windkraft", {}, "de"))).toBe(1);
    expect(measureLetterOverlap(pairOf("Windkraft", "Windkraftanlagen", {}, "de"))).toBeLessThan(0.5);
  });

  test("a claim of function words shares nothing", () => {
    expect(measureLetterOverlap(pairOf("that is the", "that is the"))).toBe(0);
  });
});

describe("titles", () => {
  test("without titles, the share is the one given instead", () => {
    expect(measureTitles(pairOf("The ferry sank.", "The ferry sank."), undefined, 0.3)).toEqual({ cover: 0.3, onlyMass: 0 });
    expect(measureTitles(pairOf("The ferry sank.", "The ferry sank."), { hashes: [], weights: [] }, 0.3)).toEqual({
      cover: 0.3,
      onlyMass: 0,
    });
  });

  test("the share is of the weight of the titles, and terms that the claim lacks are weighed separately", () => {
    const titles = { hashes: ["ferri", "sabotag", "mill"].map(hashTerm), weights: [5, 8, 7] };
    const { cover, onlyMass } = measureTitles(pairOf("The ferry sank after sabotage.", "The ferry sank."), titles, 0);
    expect(cover).toBeCloseTo((5 + 8) / (5 + 8 + 7), 10);
    expect(onlyMass).toBe(8);
  });
});

describe("order", () => {
  test("the same words in the same order", () => {
    const same = measureOrder(pairOf("The old harbor ferry sank.", "The old harbor ferry sank."));
    expect(same).toEqual({ neighbors: 1, bigrams: 1, longestRun: 1, inOrder: 1, exactRun: 5 });
  });

  test("in reverse order, few words follow each other", () => {
    const turned = measureOrder(pairOf("The bank sold a harbor ferry.", "A harbor ferry sold the bank."));
    expect(turned.inOrder).toBeLessThan(1);
    expect(turned.exactRun).toBe(3);
  });

  test("a word between two keeps them near, but not side by side", () => {
    const { neighbors, bigrams } = measureOrder(pairOf("The harbor or ferry sank.", "The harbor ferry sank."));
    expect([neighbors, bigrams]).toEqual([1, 0.5]);
  });

  test("texts that share nothing are in order, but without a run", () => {
    expect(measureOrder(pairOf("It rained.", "The ferry sank."))).toEqual({
      neighbors: 0,
      bigrams: 0,
      longestRun: 0,
      inOrder: 1,
      exactRun: 0,
    });
  });
});
