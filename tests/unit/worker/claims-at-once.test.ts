import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsAtOnce, sizeNext } from "../../../src/worker/sources/claims-at-once.ts";

const { least, most } = claimsAtOnce;
const size = fc.integer({ min: least, max: most });
const time = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe("the number of claims of the next transaction", () => {
  test("is what fits into 50 ms at the speed of the last one", () => {
    expect(sizeNext(128, { claims: 128, ms: 100 })).toBe(64);
    expect(sizeNext(64, { claims: 64, ms: 40 })).toBe(80);
  });

  test("stays when the last one says nothing: too few claims, or a clock that was stopped or set back", () => {
    expect(sizeNext(100, { claims: 3, ms: 90 })).toBe(100);
    expect(sizeNext(100, { claims: 100, ms: 0 })).toBe(100);
    expect(sizeNext(100, { claims: 100, ms: -3_600_000 })).toBe(100);
  });

  test("is whole, at least 32, at most 128 and at most double, whatever the last one took", () => {
    fc.assert(
      fc.property(size, fc.nat({ max: 5_000 }), time, (current, claims, ms) => {
        const next = sizeNext(current, { claims, ms });
        expect(Number.isInteger(next) && next >= least && next <= Math.min(most, 2 * current)).toBe(true);
      }),
    );
  });

  test("comes to rest where a transaction takes no longer than wanted, on a database of any steady speed", () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0.05, max: 1.5, noNaN: true }), (first, msOfClaim) => {
        let current = first;
        for (let turn = 0; turn < 8; turn++) current = sizeNext(current, { claims: current, ms: current * msOfClaim });
        expect(current * msOfClaim).toBeLessThanOrEqual(50 + 1e-6);
        expect(sizeNext(current, { claims: current, ms: current * msOfClaim })).toBe(current);
      }),
    );
  });
});
