/** The judge computes the same in a browser as in Node, to the bit. */
import { expect, inject, test } from "vitest";
import { describeJudgments, recordedJudgments } from "../../support/judge/describe-judgments.ts";

test("1,000 pairs have the recorded bits", async () => {
  expect(await describeJudgments(inject("judgeKernel"))).toBe(recordedJudgments);
});
