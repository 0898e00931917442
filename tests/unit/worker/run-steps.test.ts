import { expect, test } from "vitest";
import { runSteps } from "../../../src/worker/index/run-steps.ts";

test("other work gets its turn during long work, and the result is returned", async () => {
  const seen: string[] = [];
  function* work(): Generator<void, string> {
    for (let step = 1; step <= 4; step++) {
      for (const since = performance.now(); performance.now() - since < 20;);
      seen.push(`step ${step}`);
      yield;
    }
    return "done";
  }
  setTimeout(() => seen.push("other"));
  expect(await runSteps(work())).toBe("done");
  expect(seen.indexOf("other")).toBeGreaterThan(0);
  expect(seen.indexOf("other")).toBeLessThan(4);
});
