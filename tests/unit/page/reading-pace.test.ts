import { expect, test } from "vitest";
import { createReadingPace } from "../../../src/page/watch/reading-pace.ts";

const clock = { now: 5_000 };
const startPace = () => createReadingPace(() => clock.now);

test("a page that was at rest is read at once, time and again", () => {
  const pace = startPace();
  for (let changes = 0; changes < 4; changes++) {
    expect(pace.wait()).toBe(0);
    pace.spend(25);
  }
  expect(pace.wait()).toBe(0);
});

test("a page that changes all the time is read for less than 0.5 % of any minute", () => {
  const pace = startPace();
  const from = clock.now;
  let spent = 0;
  while (clock.now < from + 60_000) {
    clock.now += 200;
    if (pace.wait() > 0) continue;
    pace.spend(4);
    spent += 4;
  }
  expect(spent).toBeLessThan(300);
  expect(spent).toBeGreaterThan(200);
});

test("after a long reading, the next one is five seconds later at most", () => {
  const pace = startPace();
  pace.spend(10_000);
  expect(pace.wait()).toBe(5_000);
  clock.now += 4_999;
  expect(pace.wait()).toBeGreaterThan(0);
  clock.now += 2;
  expect(pace.wait()).toBe(0);
});

test("what a page has saved up is spent once", () => {
  const pace = startPace();
  clock.now += 3_600_000;
  pace.spend(115);
  expect(pace.wait()).toBeCloseTo(5_000, 0);
});
