import { describe, expect, test } from "vitest";
import type { ByClass } from "../../../../src/judge/judge.ts";
import { nothingKnown } from "../../../../src/matching/alignment/surroundings.ts";
import { decide } from "../../../../src/matching/scoring/decide.ts";
import { judgeScore } from "../../../../src/matching/scoring/judge-score.ts";
import { writePairText } from "../../../../src/matching/scoring/pair-text.ts";
import { type PairScore, scorePair } from "../../../../src/matching/scoring/score-pair.ts";
import { createReader } from "../../../../src/matching/sentence/parsed-sentence.ts";

const read = createReader();
const compare = (claim: string, sentence: string): PairScore => scorePair(read(sentence, "en"), read(claim, "en"), nothingKnown);

const sure: ByClass = { same: 6, contrary: -4, other: -4 };
const fairlySure: ByClass = { same: 3, contrary: -3, other: 0 };
const contrary: ByClass = { same: -4, contrary: 6, other: -4 };
const other: ByClass = { same: -4, contrary: -4, other: 6 };
const unsure: ByClass = { same: 0, contrary: 0, other: 0 };

const bridge = "The Astoria bridge was closed for six weeks because of rust.";
const same = compare(bridge, "The Astoria bridge was closed for six weeks because of rust, the county said.");
/** The same pair, as if the rules gave it less. */
const loose: PairScore = { ...same, probability: 0.35, tier: "none", relation: "unrelated" };

describe("what judge and rules decide together", () => {
  test("the rules alone mark it", () => {
    expect(same.tier).toBe("strong");
  });

  test("a sure judge marks what the rules do not", () => {
    expect(decide(loose, sure)).toMatchObject({ tier: "strong", relation: "same", judged: "same" });
    expect(decide(loose, fairlySure).tier).toBe("strong");
  });

  test.each([
    ["the opposite", contrary],
    ["something else", other],
  ])("a judge that reads %s takes the mark away, and the match stays listed only if it is probable", (_what, logits) => {
    expect(decide(same, logits).tier).not.toBe("strong");
    expect(decide(loose, logits).tier).toBe("none");
  });

  test("an unsure judge leaves the rules' mark", () => {
    expect(decide(same, unsure).tier).toBe("strong");
    expect(decide(loose, unsure).tier).not.toBe("strong");
  });

  test.each<[string, ByClass]>([
    ["same", fairlySure],
    ["contrary", { same: 0, contrary: 2, other: -4 }],
    ["other", { same: 0, contrary: -4, other: 2 }],
    ["unsure", unsure],
  ])("a mark that the rules keep says what the judge read: %s", (judged, logits) => {
    expect(decide(same, logits)).toMatchObject({ tier: "strong", judged });
  });

  test("the more the judge is for it, the more probable it is", () => {
    const steps = [other, contrary, unsure, sure].map((logits) => decide(loose, logits).probability);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps.every((probability) => probability > 0 && probability < 1)).toBe(true);
  });

  test.each([
    ["names somebody else", "Musk spoke to Putin about the war.", "Macron talked about the war for an hour."],
    ["shares a claim of two words", "Tax haven.", "The tax haven of the islands grew."],
    ["is a heading", "The governor closed the tax haven of the islands.", "Tax haven"],
    ["shares a month and a number", "April nights in Astoria are 6 degrees warmer.", "April 28, 2019, 6 pm, updated by editors"],
    ["leaves out the figure", "Three libraries in Astoria were closed by 14 mayors.", "Libraries in Astoria were closed by mayors."],
    [
      "states what the claim only reports",
      "Ann Lee told officials that she had spoken to Bo Dahl.",
      "Ann Lee has spoken to Bo Dahl many times.",
    ],
  ])("the judge alone does not mark a sentence that %s", (_what, claim, sentence) => {
    const score: PairScore = { ...compare(claim, sentence), probability: 0.4, tier: "none", obstacles: [] };
    expect(decide(score, fairlySure).tier).toBe("possible");
  });

  test("the judge alone marks a sentence that leaves out the figure if both are very sure", () => {
    const score = compare("Three libraries in Astoria were closed by 14 mayors.", "Libraries in Astoria were closed by mayors.");
    const probable: PairScore = { ...score, probability: 0.6, tier: "none", obstacles: [] };
    expect(decide(probable, sure).tier).toBe("strong");
    expect(decide(probable, { ...fairlySure, other: 1 }).tier).toBe("possible");
    expect(decide({ ...probable, obstacles: ["names-only"] }, sure).tier).toBe("strong");
    for (const obstacle of ["cut", "substitution"] as const)
      expect(decide({ ...probable, obstacles: [obstacle] }, sure).tier).toBe("possible");
  });

  test("a claim that is worded as a question is not marked", () => {
    const asked = compare("Was the Astoria bridge closed because of rust?", "The Astoria bridge was closed because of rust.");
    expect(asked.obstacles).toEqual(["no-statement"]);
    expect(decide({ ...asked, probability: 0.99 }, sure).tier).not.toBe("strong");
  });

  test("the judge is not asked about a pair that a guard rules out, nor in a language that it does not know", () => {
    const fail = (): never => {
      throw new Error("asked");
    };
    const around = { speaker: "", before: "", title: "" };
    const vetoed: PairScore = { ...same, isVetoed: true };
    expect(judgeScore(vetoed, fail, around)).toBe(vetoed);
    const german = scorePair(
      read("Die Brücke war sechs Wochen gesperrt.", "de"),
      read("Die Brücke war sechs Wochen gesperrt.", "de"),
      nothingKnown,
    );
    expect(judgeScore(german, fail, around)).toBe(german);
  });
});

describe("what the judge reads", () => {
  const { pair } = compare("The dam cost $45 million.", "The dam cost 45,000,000 dollars, said Ann Lee.");

  test("the same number is written as in the claim", () => {
    expect(writePairText(pair, { speaker: "", before: "", title: "" })).toEqual({
      sentence: "The dam cost $45 million, said Ann Lee.",
      claim: "The dam cost $45 million.",
    });
  });

  test("letters that only look bold are plain", () => {
    const { pair: bold } = compare("The dam broke.", "𝗧𝗵𝗲 𝗱𝗮𝗺 ｂｒｏｋｅ.");
    expect(writePairText(bold, { speaker: "", before: "", title: "" }).sentence).toBe("The dam broke.");
  });

  test("another number stays as it is", () => {
    const { pair: wrong } = compare("The dam cost $45 million.", "The dam cost $54 million.");
    expect(writePairText(wrong, { speaker: "", before: "", title: "" }).sentence).toBe("The dam cost $54 million.");
  });

  test.each([
    ["The billionaire denied that he paid a tax.", "The billionaire Ann Lee denied that he paid a tax."],
    ["He paid no tax, the paper wrote.", "Ann Lee paid no tax, the paper wrote."],
    ["Last year his company paid a tax.", "Last year Ann Lee's company paid a tax."],
    ["Lee paid a tax.", "Lee paid a tax."],
  ])("a name that is meant is written out: %s", (sentence, written) => {
    const near = new Set(["ann", "lee"]);
    const around = { ...nothingKnown, names: near, pageNames: near };
    const { pair: meant } = scorePair(read(sentence, "en"), read("Ann Lee paid a tax.", "en"), around);
    expect(writePairText(meant, { speaker: "", before: "", title: "" }).sentence).toBe(written);
  });

  test("speaker, sentence before and titles follow, as in training", () => {
    const write = (speaker: string, before: string, title: string) => {
      const { sentence, claim } = writePairText(pair, { speaker, before, title });
      return [sentence.slice(sentence.indexOf(".") + 1), claim.slice(claim.indexOf(".") + 1)];
    };
    expect(write("Ann Lee", "It rained.", "Cost of a dam")).toEqual([" | Ann Lee | It rained.", " | Cost of a dam"]);
    expect(write("", "It rained.", "")).toEqual([" |  | It rained.", ""]);
    expect(write("Ann Lee", "", "")).toEqual([" | Ann Lee", ""]);
  });
});
