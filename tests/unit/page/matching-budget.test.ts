import { expect, test } from "vitest";
import { createMatchingBudget } from "../../../src/page/session/matching-budget.ts";

test("a page gets 20 seconds of matching, and 2 % of the time that passes", () => {
  let now = 5_000;
  const budget = createMatchingBudget(() => now);
  budget.spend(20_000);
  expect(budget.isSpent()).toBe(false);
  budget.spend(1);
  expect(budget.isSpent()).toBe(true);
  now += 50;
  expect(budget.isSpent()).toBe(false);
  budget.spend(200);
  expect(budget.isSpent()).toBe(true);
  now += 9_999;
  expect(budget.isSpent()).toBe(true);
  now += 1;
  expect(budget.isSpent()).toBe(false);
});
