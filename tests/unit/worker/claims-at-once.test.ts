import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimsAtOnce, firstPace, nextPace, type Pace, type TimedPut } from "../../../src/worker/sources/claims-at-once.ts";

const { least, most } = claimsAtOnce;
const after = (puts: readonly TimedPut[], from: Pace = firstPace): Pace => puts.reduce(nextPace, from);

describe("the number of claims of the next transaction", () => {
  test("is what fits into 25 ms at the speed of the faster of the last two", () => {
    expect(
      after([
        { claims: 128, ms: 100 },
        { claims: 128, ms: 50 },
      ]).size,
    ).toBe(64);
    expect(
      after([
        { claims: 100, ms: 50 },
        { claims: 128, ms: 640 },
      ]).size,
    ).toBe(50);
  });

  test("stays when a single transaction was slow", () => {
    expect(
      after([
        { claims: 128, ms: 20 },
        { claims: 128, ms: 900 },
        { claims: 128, ms: 20 },
      ]).size,
    ).toBe(128);
    expect(after([{ claims: 128, ms: 900 }]).size).toBe(128);
  });

  test("grows again, at most to the double, when the database is fast", () => {
    const slow = after([
      { claims: 128, ms: 900 },
      { claims: 128, ms: 900 },
    ]);
    expect(slow.size).toBe(least);
    expect(after([{ claims: 32, ms: 4 }], slow).size).toBe(64);
    expect(
      after(
        [
          { claims: 32, ms: 4 },
          { claims: 64, ms: 8 },
        ],
        slow,
      ).size,
    ).toBe(128);
  });

  test("stays when a transaction says nothing: too few claims, or a clock that was stopped or set back", () => {
    const pace: Pace = { size: 100, msOfClaim: 0.5 };
    const puts = [
      { claims: 3, ms: 90 },
      { claims: 100, ms: 0 },
      { claims: 100, ms: -3_600_000 },
    ];
    for (const put of puts) expect(nextPace(pace, put)).toEqual(pace);
  });

  test("is whole, at least 32, at most 128 and at most double, whatever the last ones took", () => {
    const time = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const puts = fc.array(fc.record({ claims: fc.nat({ max: 5_000 }), ms: time }));
    fc.assert(
      fc.property(puts, (list) => {
        let pace = firstPace;
        for (const put of list) {
          const { size } = nextPace(pace, put);
          expect(Number.isInteger(size) && size >= least && size <= Math.min(most, 2 * pace.size)).toBe(true);
          pace = nextPace(pace, put);
        }
      }),
    );
  });

  test("comes to rest where a transaction takes no longer than 25 ms, on a database of any steady speed", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.75, noNaN: true }), (msOfClaim) => {
        const turn = (pace: Pace): Pace => nextPace(pace, { claims: pace.size, ms: pace.size * msOfClaim });
        const { size } = turn(turn(turn(firstPace)));
        expect(size * msOfClaim).toBeLessThanOrEqual(25 + 1e-6);
        expect(size === most || (size + 2) * msOfClaim > 25).toBe(true);
      }),
    );
  });
});
