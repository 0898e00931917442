/** What `npm run fit` writes is what is committed, to the byte. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { modelBias, modelWeights } from "../../../src/matching/scoring/model-weights.ts";
import { postWeights, speechWeights } from "../../../src/matching/scoring/rank-weights.ts";
import { writeModel, writeRanking } from "../../bench/train/write-weights.ts";

const readCommitted = (name: string) => readFileSync(new URL(`../../../src/matching/scoring/${name}`, import.meta.url), "utf8");

test("the model's weights are written as committed", () => {
  const committed = readCommitted("model-weights.ts");
  const [right, wrong] = (/(\d+) right pairs and (\d+) wrong ones/u.exec(committed) ?? []).slice(1).map(Number);
  expect(writeModel({ bias: modelBias, weights: modelWeights, right: right!, wrong: wrong! })).toBe(committed);
});

test("the ranking weights are written as committed", () => {
  expect(writeRanking(postWeights, speechWeights)).toBe(readCommitted("rank-weights.ts"));
});

test("weights are rounded to three decimals, and weights that round to 0 are left out", () => {
  const text = writeModel({ bias: -5.57249, weights: { union: 0.50049, order: -0.0004999, exactRun: -0.0006 }, right: 1, wrong: 2 });
  expect(text).toContain("modelBias = -5.572;");
  expect(text).toContain("{\n  union: 0.5,\n  exactRun: -0.001,\n}");
});
