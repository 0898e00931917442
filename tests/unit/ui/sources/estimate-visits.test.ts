import fc from "fast-check";
import { expect, test } from "vitest";
import { pagesMax } from "../../../../src/sites/visit-articles.ts";
import { estimateVisits, visitPages } from "../../../../src/ui/sources/estimate-visits.ts";

test("a visit to a site is 60 pages at most, each with a claim or little more", () => {
  expect(visitPages).toBe(pagesMax);
  expect(estimateVisits(0)).toEqual({ pages: 0, downloadBytes: 0, keptBytes: 0 });
  expect(estimateVisits(1)).toEqual({ pages: 60, downloadBytes: 3_000_000, keptBytes: 60_000 });
  expect(estimateVisits(4)).toEqual({ pages: 240, downloadBytes: 12_000_000, keptBytes: 200_000 });
  expect(estimateVisits(9)).toEqual({ pages: 540, downloadBytes: 30_000_000, keptBytes: 600_000 });
});

test("figures have one digit, or two that begin with 1, and are off by a fifth at most", () => {
  const counts = fc.integer({ min: 1, max: 2_000 });
  fc.assert(
    fc.property(counts, (count) => {
      const { downloadBytes, keptBytes } = estimateVisits(count);
      for (const bytes of [downloadBytes, keptBytes]) expect(`${bytes}`).toMatch(/^(?:1\d|\d)0+$/u);
      expect(Math.abs(downloadBytes / (count * 3_000_000) - 1)).toBeLessThanOrEqual(0.2);
      expect(keptBytes).toBeLessThan(downloadBytes / 30);
    }),
  );
});
