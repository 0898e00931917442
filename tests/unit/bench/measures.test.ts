import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainClaim } from "../../../src/claims/plain-claim.ts";
import { openClaims } from "../../bench/engine.ts";
import { markQueries } from "../../bench/evaluate/mark-queries.ts";
import { fillBins, measureCalibration } from "../../bench/evaluate/measure-calibration.ts";
import { findThreshold, type MarkedNews, measureMarks } from "../../bench/evaluate/measure-marks.ts";
import { type ComparedPair, measureArea, measurePairs } from "../../bench/evaluate/measure-pairs.ts";
import { measureRecall, traceRecall } from "../../bench/evaluate/measure-recall.ts";
import { averagePrecision } from "../../bench/evaluate/measure-retrieval.ts";
import { type Measure, printMeasures } from "../../bench/measure.ts";

const read = (measures: readonly Measure[], name: string) => measures.find((measure) => measure.name === name)?.value;

describe("ranking", () => {
  test.each([
    ["the only right claim first", [true, false], 1, 1],
    ["second", [false, true], 1, 0.5],
    ["too late to count", [false, false, false, false, false, true], 1, 0],
    ["two of two, one of them late", [true, false, false, true], 2, 0.75],
    ["one found of two", [true], 2, 0.5],
    ["five of seven: no more could be ranked", [true, true, true, true, true], 7, 1],
    ["nothing to find", [false], 0, 0],
  ])("%s", (_, hits, gold, precision) => {
    expect(averagePrecision(hits, gold)).toBe(precision);
  });
});

describe("same or different", () => {
  test("the area is the share of pairs in the right order, with ties as half", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(numbers, numbers, (same, other) => {
        const wins = same.flatMap((a) => other.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
        expect(measureArea(same, other)).toBeCloseTo(wins.reduce((sum, win) => sum + win, 0) / wins.length, 10);
      }),
    );
  });

  test("a set with only one label has no area but counts among the contradictions", () => {
    const pair = (source: string, label: string, probability: number): ComparedPair => {
      const isSame = label === "same";
      return {
        source,
        label,
        probability,
        isSame,
        isStrong: probability > 0.8,
        isStrongInside: probability > 0.95,
        a: "",
        b: "",
        kind: "",
        language: "en",
      };
    };
    const measures = measurePairs([
      pair("both", "same", 0.9),
      pair("both", "contradict", 0.1),
      pair("one", "contradict", 0.9),
      pair("far", "different", 0.1),
      pair("far", "same", 0.05),
    ]);
    expect(read(measures, "mean area under the curve, all sets")).toBe(0.5);
    expect(read(measures, "mean area, sets of contradictions")).toBe(1);
    expect(read(measures, "labeled contradict: strong")).toBe(0.5);
    expect(read(measures, "labeled contradict, inside a longer sentence: strong")).toBe(0);
    expect(read(measures, "the same in the worst set, one")).toBe(1);
  });
});

describe("calibration", () => {
  test("the error is the mean distance between predicted and actual", () => {
    const graded = [0.85, 0.85, 0.85, 0.85].map((probability, at) => ({ probability, isRight: at > 0 }));
    const measures = measureCalibration(fillBins([...graded, { probability: 1, isRight: true }]), fillBins(graded));
    expect(read(measures, "all candidates: expected calibration error")).toBeCloseTo(0.08);
    expect(read(measures, "marks on queries: expected calibration error")).toBeCloseTo(0.1);
    expect(read(measures, "marks on queries given 0.8 to 0.9: right")).toBe(0.75);
  });
});

/** 2,000 sentences: wrong marks with 0.9, 0.7 and 0.5, and a right one with 0.95. */
const news: MarkedNews = {
  sentences: new Map([
    ["bbc", 1200],
    ["pages", 800],
  ]),
  unseenCount: 500,
  trueHitCount: 1,
  marks: [0.95, 0.9, 0.7, 0.5].map((probability, at) => ({
    source: at === 1 ? "bbc" : "pages",
    document: "pages/a",
    sentence: `${at}00000000000`,
    text: "",
    claim: "a",
    probability,
    isStrong: probability > 0.6,
    isTrue: at === 0,
    isUnseen: at === 1,
  })),
};

describe("marks on news", () => {
  test("are counted by source, without the true ones", () => {
    const measures = measureMarks(news);
    expect(read(measures, "bbc: strong marks per 1,000 sentences")).toBeCloseTo(1 / 1.2);
    expect(read(measures, "pages: strong marks per 1,000 sentences")).toBe(1.25);
    expect(read(measures, "all news: strong marks per 1,000 sentences")).toBe(1);
    expect(read(measures, "news that training has not seen: strong marks per 1,000 sentences")).toBe(2);
    expect(read(measures, "true hits listed: found again")).toBe(1);
  });

  test("set the threshold for marking", () => {
    expect([0.4, 0.5, 1, 1.5].map((rate) => findThreshold(news, rate))).toEqual([0.9, 0.7, 0.5, 0]);
  });

  test("are the price of what is found", () => {
    const mark = (probability: number, isRight: boolean) => ({ probability, isRight, isStrong: probability > 0.6 });
    const queries = [[mark(0.95, true)], [mark(0.8, true), mark(0.6, false)], [mark(0.4, true)], []];
    const measures = measureRecall(news, [{ name: "tweets", queries }]);
    expect(read(measures, "tweets: right claim marked at 0.5 per 1,000")).toBe(0.5);
    expect(read(measures, "tweets: wrong claim marked at 0.5 per 1,000")).toBe(0);
    expect(read(measures, "tweets: wrong claim marked at 1 per 1,000")).toBe(0.25);
    expect(read(measures, "tweets: right claim marked at 5 per 1,000")).toBe(0.75);
    expect(read(measures, "tweets: right claim marked strong")).toBe(0.5);
    expect(traceRecall(news, [{ name: "tweets", queries }])[0]?.points).toEqual([
      { perThousand: 0, recall: 0.25, precision: 1 },
      { perThousand: 0.5, recall: 0.5, precision: 1 },
      { perThousand: 1, recall: 0.5, precision: 2 / 3 },
    ]);
  });
});

test("only marks in the query's own sentence count, not those around it", () => {
  const claims = ["Lake Veldin has been poisoned by the Orrin mine.", "The mayor of Tarn sold the old harbour to Quillon Steel."].flatMap(
    (text, id) => {
      const result = readPlainClaim({ id, text }, { feed: "test", sequence: 0 });
      return result.ok ? [result.claim] : [];
    },
  );
  const query = {
    id: "q",
    text: "The mayor of Tarn sold the old harbour to Quillon Steel.",
    gold: new Set(["1"]),
    context: { before: ["Lake Veldin has been poisoned by the Orrin mine."], after: ["Lake Veldin has been poisoned by the Orrin mine."] },
  };
  const other = { ...query, gold: new Set(["0"]) };
  const sets = markQueries([{ name: "debates", claims, index: openClaims(claims), queries: [query, other], goal: 0 }]);
  const marks = sets.map(({ queries }) => queries.map((found) => found.map(({ isRight }) => isRight)));
  expect(marks).toEqual([
    [[true], [false]],
    [[true], [false]],
  ]);
});

test("the table says where a value misses its goal", () => {
  const table = printMeasures([
    { name: "low", value: 0.5, goal: { atLeast: 0.6 }, of: 3 },
    { name: "high", value: 0.7, goal: { atMost: 0.6 } },
    { name: "good", value: 0.6, goal: { atLeast: 0.6, atMost: 0.7 } },
    { name: "none", value: undefined, goal: { atLeast: 1 } },
  ]);
  expect(table.split("\n").map((line) => line.trim().split(/\s+/u))).toEqual([
    ["measure", "value", "goal", "of"],
    ["low", "0.500", "<", "from", "0.6", "3"],
    ["high", "0.700", ">", "up", "to", "0.6"],
    ["good", "0.600", "0.6", "to", "0.7"],
    ["none", "-", "from", "1"],
  ]);
});
