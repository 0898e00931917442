import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseMerge } from "../../../src/matching/index-read/merge-due.ts";

test("a few segments are left alone, but among many the small neighbors become one", () => {
  expect(chooseMerge([300_000, 500, 500])).toBeUndefined();
  expect(chooseMerge([16_000, 16_000, 500, 500, 500, 16_000, 20, 20, 20, 20])).toEqual([6, 10]);
  expect(chooseMerge(Array.from({ length: 20 }, () => 16_000))).toBeUndefined();
});

test("repeated merging ends with few segments or with large ones", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000), { maxLength: 60 }), (counts) => {
      const chain = [...counts];
      for (let run = chooseMerge(chain); run !== undefined; run = chooseMerge(chain)) {
        const [first, end] = run;
        expect(end - first).toBeGreaterThan(1);
        chain.splice(
          first,
          end - first,
          chain.slice(first, end).reduce((sum, count) => sum + count, 0),
        );
      }
      const sum = counts.reduce((all, count) => all + count, 0);
      expect(chain.reduce((all, count) => all + count, 0)).toBe(sum);
      expect(chain.length).toBeLessThanOrEqual(Math.max(8, 1 + 2 * Math.ceil(sum / 16_000)));
    }),
  );
});
