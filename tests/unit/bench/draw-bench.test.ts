import { JSDOM } from "jsdom";
import { expect, test } from "vitest";
import { type BenchRows, drawBench } from "../../bench/speed/draw-bench.ts";

const peer = { claims: 10_000, buildMs: 900, megabytes: 2, openMs: 5, memoryMegabytes: 3, meanMs: 2, sentences: 200, tweets: 199 };
const growth = { bytesPerClaim: 90, writeMs: 900, longestStepMs: 50, sentences: 1_000, matches: 1 };
const rows: BenchRows = {
  peers: [
    { ...peer, name: "Gainsay, scan", medianMs: 0.25, map5: undefined },
    { ...peer, name: "Grep & <Co>", medianMs: 1_234, map5: 0.9 },
  ],
  growth: [
    { ...growth, claims: 1_000, openMs: 0.5, microsecondsPerSentence: 121, articleMs: 3.8 },
    { ...growth, claims: 1_000_000, openMs: 32.7, microsecondsPerSentence: 1_669, articleMs: 187.6 },
  ],
  browsers: [
    {
      browser: "firefox",
      words: 10_063,
      sentences: 591,
      marks: 3,
      firstMarkMs: 227,
      coldFirstMarkMs: 453,
      matchMs: 33,
      longestTaskMs: undefined,
    },
  ],
};

/** The drawing as a browser reads it: as XML, so markup that is not closed or escaped is an error. */
function open(svg: string): Element {
  const { DOMParser } = new JSDOM("").window;
  return new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
}

const wordsOf = (picture: Element, name: string): string => picture.querySelector(name)?.textContent ?? "";

test("each picture says in words what it shows", () => {
  const pictures = drawBench(rows);
  expect([...pictures.keys()]).toEqual(["libraries.svg", "growth.svg", "browsers.svg"]);
  const [libraries, grown, browsers] = [...pictures.values()].map(open);
  expect(wordsOf(libraries!, "title")).toBe("Time for a sentence, beside other search libraries");
  expect(wordsOf(libraries!, "desc")).toBe("Gainsay, scan, 0.25 ms; Grep & <Co>, 1,234 ms, MAP@5 0.900.");
  expect(wordsOf(grown!, "desc")).toContain("An article: from 3.8 at 1,000 to 188 at 1,000,000");
  expect(wordsOf(browsers!, "desc")).toBe(
    "Firefox: first mark, worker running, 227 ms; first mark, worker ended, 453 ms; matching in the worker, 33 ms.",
  );
});

test("longer times have longer bars, all within the picture", () => {
  const bars = [...open(drawBench(rows).get("libraries.svg")!).querySelectorAll("rect")].map((bar) => ({
    from: Number(bar.getAttribute("x")),
    length: Number(bar.getAttribute("width")),
  }));
  expect(bars).toHaveLength(2);
  expect(bars[0]!.length).toBeGreaterThan(2);
  expect(bars[1]!.length).toBeGreaterThan(2 * bars[0]!.length);
  for (const { from, length } of bars) expect(from + length).toBeLessThan(790 - 150);
});

test("on a logarithmic scale, equal factors are equal distances", () => {
  const picture = open(drawBench(rows).get("growth.svg")!);
  const rowsOfGrid = [...picture.querySelectorAll("path.grid")].flatMap(
    (line) => /^M64 ([\d.]+)H/u.exec(line.getAttribute("d") ?? "")?.[1] ?? [],
  );
  const gaps = rowsOfGrid.slice(1).map((at, place) => Math.round(Number(rowsOfGrid[place]) - Number(at)));
  expect(rowsOfGrid).toHaveLength(5); // 0.1, 1, 10, 100, 1,000
  expect(new Set(gaps).size).toBe(1);
});

test("what was not measured has no picture", () => {
  expect([...drawBench({ peers: [], growth: rows.growth.slice(0, 1), browsers: [] }).keys()]).toEqual([]);
});
