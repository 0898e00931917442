import { afterAll, beforeAll, expect, it } from "vitest";
import { startCounting, type StepCounter } from "../../support/count-steps.ts";

let countSteps: StepCounter;
let end: () => Promise<void>;
beforeAll(async () => ({ countSteps, end } = await startCounting(["/count-steps.test"])));
afterAll(() => end());

const countCommas = (text: string): number => [...text].reduce((count, sign) => count + (sign === "," ? 1 : 0), 0);

it.each<[string, (text: string) => unknown, growth: number]>([
  ["a loop", countCommas, 2],
  ["a loop in a loop", (text) => [...text].map(() => countCommas(text)), 4],
  ["a search in a loop", (text) => [...text].map(() => text.indexOf("x")), 4],
  ["an expression in a loop", (text) => [...text].map(() => /x/u.test(text)), 4],
  ["a copy in a loop", (text) => [...text].map((_, at, all) => all.slice(at)), 4],
  ["an expression over all", (text) => text.replace(/,/gu, ";"), 2],
  ["all matches", (text) => [...text.matchAll(/,/gu)].length, 2],
])("twice the text takes %s as many times as it should", async (_, work, growth) => {
  const [once, twice] = ["ab,".repeat(100), "ab,".repeat(200)];
  const growths = (await countSteps(() => work(twice))) / (await countSteps(() => work(once)));
  expect(growths).toBeCloseTo(growth, 1);
});

it("counts the same each time, and leaves the built-ins as they were", async () => {
  const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, "exec");
  const work = (): unknown => "a,b,c".split(/,/u).map((part) => part.indexOf("b"));
  expect(await countSteps(work)).toBe(await countSteps(work));
  await expect(
    countSteps(() => {
      throw new Error("broken");
    }),
  ).rejects.toThrow("broken");
  expect(Object.getOwnPropertyDescriptor(RegExp.prototype, "exec")).toEqual(exec);
});
