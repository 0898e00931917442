import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { compareBaseline } from "../../bench/speed/compare-baseline.ts";

const kept = JSON.parse(readFileSync(join(projectRoot, "tests/bench/speed/baseline.json"), "utf8")) as Record<string, { is: number }>;
const asKept = Object.fromEntries(Object.entries(kept).map(([name, { is }]) => [name, is]));
const size = Object.keys(kept).find((name) => name.startsWith("bytes"))!;
const quality = Object.keys(kept).find((name) => name.startsWith("MAP"))!;

test("the figures of the baseline are not a regression", () => {
  expect(compareBaseline(asKept)).toEqual([]);
});

test.each([
  ["a size that has grown", { [size]: asKept[size]! * 1.1 }, [`${size}: ${Math.round(asKept[size]! * 1.1)}, 10.0 % more than`]],
  ["a size that has shrunk", { [size]: asKept[size]! * 0.5 }, []],
  [
    "a quality that has fallen",
    { [quality]: asKept[quality]! * 0.9 },
    [`${quality}: ${Math.round(asKept[quality]! * 0.9)}, 10.0 % less than`],
  ],
  ["a figure that is new", { other: 1 }, ["other: has no baseline"]],
])("%s", (_what, changes, said) => {
  const regressions = compareBaseline({ ...asKept, ...changes });
  expect(regressions.map((line, at) => line.slice(0, said[at]?.length ?? 0))).toEqual(said);
});

test("a figure that was not measured is reported", () => {
  const { [size]: _left, ...others } = asKept;
  expect(compareBaseline(others)).toEqual([`${size}: was not measured`]);
});
