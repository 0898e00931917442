import { expect, test } from "vitest";
import { compareBaseline, readBaseline } from "../../bench/speed/compare-baseline.ts";

const baseline = readBaseline();
const kept = baseline["data folder"]!;
const size = "index: bytes a claim";
const quality = "result: MAP@5 of the search";
const compare = (changes: Record<string, number>) => compareBaseline("data folder", { ...kept, ...changes }, baseline);

test("the figures of the baseline are no regression", () => {
  expect(compare({})).toEqual([]);
});

test.each([
  ["work that has grown by more than a tenth", { [size]: kept[size]! * 1.11 }, [`${size}: `, ", 11.0 % more than the baseline's "]],
  ["work that has grown by less", { [size]: kept[size]! * 1.09 }, []],
  ["work that has shrunk", { [size]: kept[size]! * 0.5 }, []],
  ["a result that has fallen", { [quality]: kept[quality]! * 0.9 }, [`${quality}: `, ", 10.0 % less than the baseline's "]],
  ["a result that has risen", { [quality]: kept[quality]! * 1.1 }, [`${quality}: `, ", 10.0 % more than the baseline's "]],
  ["a figure that is new", { other: 1 }, ["other: has no baseline"]],
])("%s", (_what, changes, said) => {
  const regressions = compare(changes);
  expect(regressions).toHaveLength(said.length === 0 ? 0 : 1);
  for (const part of said) expect(regressions[0]).toContain(part);
});

test("a figure that was not measured is reported", () => {
  const { [size]: _left, ...others } = kept;
  expect(compareBaseline("data folder", others, baseline)).toEqual([`${size}: was not measured`]);
});
