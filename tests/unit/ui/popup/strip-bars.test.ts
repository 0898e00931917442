import fc from "fast-check";
import { expect, test } from "vitest";
import { makeBars } from "../../../../src/ui/popup/strip-bars.ts";

test("each sentence of a short page has a bar, as high as its share of the longest", () => {
  expect(makeBars([10, 40, 20])).toEqual([0.25, 1, 0.5]);
  expect(makeBars([])).toEqual([]);
});

test("a bar of a long page is the mean of the sentences that it represents", () => {
  const bars = makeBars(Array.from({ length: 72 }, (_, at) => (at < 2 ? [10, 30][at]! : 40)));
  expect(bars).toHaveLength(36);
  expect(bars.slice(0, 3)).toEqual([0.5, 1, 1]);
});

test("there are at most 36 bars, from 0 to 1, however many sentences there are", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 4_000 }), { maxLength: 2_000 }), (lengths) => {
      const bars = makeBars(lengths);
      expect(bars).toHaveLength(Math.min(lengths.length, 36));
      for (const bar of bars) expect(bar >= 0 && bar <= 1).toBe(true);
      expect(bars.some((bar) => bar > 0)).toBe(lengths.some((length) => length > 0));
    }),
  );
});
