/** The kernel's own exp, tanh and gelu: how far they are from the true values. */
import { beforeAll, describe, expect, test } from "vitest";
import { compileKernel } from "../../../src/cli/io/compile-kernel.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { gelu } from "../../support/judge/reference-judge.ts";

interface Curves {
  memory: WebAssembly.Memory;
  applyExp: (at: number, count: number, less: number) => void;
  applyTanh: (at: number, count: number) => void;
  applyGelu: (at: number, count: number) => void;
}
let curves: Curves;

beforeAll(async () => {
  const { instance } = await WebAssembly.instantiate(await compileKernel(projectRoot, "curves.ts"));
  curves = instance.exports as unknown as Curves;
});

/** The curve at 16,384 places from `low` to `high`, each with its true value. */
function measure(low: number, high: number, apply: (at: number, count: number) => void, truth: (x: number) => number): [number, number][] {
  const count = 16_384;
  const values = new Float32Array(curves.memory.buffer, 0, count);
  const places = Float32Array.from({ length: count }, (_, at) => low + ((high - low) * at) / (count - 1));
  values.set(places);
  apply(0, count);
  return [...values].map((value, at) => [value, truth(places[at]!)]);
}

const worst = (pairs: readonly [number, number][]): number => Math.max(...pairs.map(([value, truth]) => Math.abs(value - truth)));

describe("exp", () => {
  const exp = (at: number, count: number): void => curves.applyExp(at, count, 0);

  test.each([
    [-1, 1],
    [-10, 10],
    [-87, 88],
  ])("from %f to %f has a relative error below 1e-7", (low, high) => {
    const relative = measure(low, high, exp, Math.exp).map(([value, truth]): [number, number] => [value / truth, 1]);
    expect(worst(relative)).toBeLessThan(1e-7);
  });

  test("is small far below, and finite far above", () => {
    const [[low] = [1]] = measure(-1e9, -1e9, exp, Math.exp);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(2e-38);
    expect(measure(89, 1e9, exp, Math.exp).every(([value]) => Number.isFinite(value))).toBe(true);
  });

  test("subtracts what it is asked to, and is exactly 1 for 0", () => {
    expect(measure(3, 3, (at, count) => curves.applyExp(at, count, 3), Math.exp)[0]?.[0]).toBe(1);
  });
});

test.each([
  [-1, 1],
  [-10, 10],
  [-1e9, 1e9],
])("tanh from %f to %f has an error below 2e-7", (low, high) => {
  expect(worst(measure(low, high, (at, count) => curves.applyTanh(at, count), Math.tanh))).toBeLessThan(2e-7);
});

test.each([
  [-1, 1],
  [-6, 6],
  [-1e9, 1e9],
])("gelu from %f to %f has an error below 2e-7, or that of the value where it is greater than 1", (low, high) => {
  const pairs = measure(low, high, (at, count) => curves.applyGelu(at, count), gelu);
  const places = pairs.map((_, at) => Math.max(1, Math.abs(low + ((high - low) * at) / (pairs.length - 1))));
  expect(worst(pairs.map(([value, truth], at) => [value / places[at]!, truth / places[at]!]))).toBeLessThan(2e-7);
});
