/** A page can have sentences of any length: what the judge does not read costs only the cleaning of its characters. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StepCounter, startCounting } from "../../support/count-steps.ts";
import type { PairTokenizer } from "../../../src/judge/word-pieces.ts";

let countSteps: StepCounter;
let end: () => Promise<void>;
let tokenize: PairTokenizer;

beforeAll(async () => {
  ({ countSteps, end } = await startCounting(["/src/judge/"]));
  const { createPairTokenizer } = await import("../../../src/judge/word-pieces.ts");
  tokenize = createPairTokenizer(["[UNK]", "[CLS]", "[SEP]", "a", "##a"], 64, 100)!;
});
afterAll(() => end());

const read = (sentence: string): Promise<number> => countSteps(() => tokenize({ sentence, claim: "a" }));

test.each([
  ["short words", "a "],
  ["one word", "a"],
  ["unknown words", "aab "],
  ["ideographs", "\u4E00"],
  ["accents", "a\u0301"],
  ["ignored characters", "\u200B"],
])("10 times as many %s cost at most 11 times as much", async (_what, part) => {
  const few = await read(part.repeat(2_000));
  const many = await read(part.repeat(20_000));
  expect(many).toBeLessThan(few * 11);
});

test("words beyond those the model reads are not taken apart", async () => {
  const few = await read("aaaa ".repeat(100));
  const many = await read("aaaa ".repeat(200));
  expect(many - few).toBeLessThan(100 * "aaaa ".length * 8);
});
