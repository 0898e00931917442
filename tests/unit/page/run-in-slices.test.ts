import { afterEach, expect, test, vi } from "vitest";
import { runInSlices } from "../../../src/page/watch/run-in-slices.ts";

afterEach(() => void vi.restoreAllMocks());

/** Work in steps that each take some milliseconds, by a clock that only it moves. */
function work(steps: number, ms: number): Generator<number, string> {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  return (function* () {
    for (let step = 0; step < steps; step++) {
      now += ms;
      yield step;
    }
    return "done";
  })();
}

test("work is cut into slices of five milliseconds, and the time of each is reported", async () => {
  const [steps, slices]: [number[], number[]] = [[], []];
  const result = await runInSlices(
    work(12, 1),
    (step) => steps.push(step),
    new AbortController().signal,
    (ms) => slices.push(ms),
  );
  expect(result).toBe("done");
  expect(steps).toHaveLength(12);
  expect(slices).toEqual([5, 5, 2]);
});

test("work that is stopped ends with its slice", async () => {
  const ending = new AbortController();
  const steps: number[] = [];
  const result = await runInSlices(work(100, 1), (step) => steps.push(step) === 7 && ending.abort(), ending.signal);
  expect(result).toBeUndefined();
  expect(steps).toHaveLength(7);
});
