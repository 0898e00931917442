/** The byte that limits what a sentence shares with a claim besides its keys: never too low, whatever the claim. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { leastShared, mostShared, packOverlapBound } from "../../../src/matching/index-format/overlap-bound.ts";

const weight = fc.integer({ min: 1, max: 255 });
const key = fc.record({ once: weight, times: fc.integer({ min: 1, max: 12 }), isShared: fc.boolean() });

test("an entry never shares more than its byte allows", () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 4000 }), (keys, rest) => {
      const repeated = keys.reduce((sum, { once, times }) => sum + once * (times - 1), 0);
      const packed = packOverlapBound(rest, rest + repeated, Math.max(...keys.map(({ times }) => times)));
      const shared = keys.filter(({ isShared }) => isShared);
      const byKeys = shared.reduce((sum, { once }) => sum + once, 0);
      const inAll = rest + shared.reduce((sum, { once, times }) => sum + once * times, 0);
      expect(packed).toBeLessThan(256);
      expect(mostShared(byKeys, packed)).toBeGreaterThanOrEqual(inAll);
      expect(leastShared(inAll, packed)).toBeLessThanOrEqual(byKeys);
    }),
  );
});

test("the byte is exact for small weights besides the keys, and for a repeated word", () => {
  expect(mostShared(100, packOverlapBound(0, 0, 1))).toBe(100);
  expect(mostShared(100, packOverlapBound(20, 20, 1))).toBe(132); // whole nats in sixteenths
  expect(mostShared(100, packOverlapBound(0, 160, 2))).toBe(200);
});
