/** The pictures of a run: the libraries, growth, browsers. */
import type { PeerRow } from "./compare-peers.ts";
import { drawBars } from "./draw-bars.ts";
import { drawChart } from "./draw-chart.ts";
import type { BrowserRow } from "./measure-browsers.ts";
import type { GrowthRow } from "./measure-growth.ts";

/** What was measured, in the order in which it was. */
export interface BenchRows {
  peers: PeerRow[];
  growth: GrowthRow[];
  browsers: BrowserRow[];
}

/** Names of files with their SVG; of what was not measured, there is no picture. */
export function drawBench({ peers, growth, browsers }: BenchRows): Map<string, string> {
  const pictures = new Map<string, string>();
  if (peers.length > 0) pictures.set("libraries.svg", drawPeers(peers));
  if (growth.length > 1) pictures.set("growth.svg", drawGrowth(growth));
  if (browsers.length > 0) pictures.set("browsers.svg", drawBrowsers(browsers));
  return pictures;
}

function drawPeers(peers: readonly PeerRow[]): string {
  const measured = peers.flatMap((row) => (row.medianMs === undefined ? [] : [{ ...row, medianMs: row.medianMs }]));
  const least = Math.min(...measured.map(({ medianMs }) => medianMs));
  return drawBars({
    title: "Time for a sentence, beside other search libraries",
    subtitle: `Against ${(peers[0]?.claims ?? 0).toLocaleString("en")} claims; medians of one run; logarithmic scale`,
    from: 2 ** Math.floor(Math.log2(least) - 1),
    groups: [
      {
        name: "",
        bars: measured
          .toSorted((a, b) => a.medianMs - b.medianMs)
          .map(({ name, medianMs, map5 }) => ({
            name,
            value: medianMs,
            label: `${formatMs(medianMs)}${map5 === undefined ? "" : `, MAP@5 ${map5.toFixed(3)}`}`,
            color: name.startsWith("Gainsay") ? 0 : 1,
          })),
      },
    ],
  });
}

function drawGrowth(growth: readonly GrowthRow[]): string {
  const sizes = growth.map(({ claims }) => claims);
  const lines = [
    { name: "An article", points: growth.map(({ claims, articleMs = 0 }) => ({ x: claims, y: articleMs })) },
    { name: "Opening the index", points: growth.map(({ claims, openMs = 0 }) => ({ x: claims, y: openMs })) },
    {
      name: "A sentence",
      points: growth.map(({ claims, microsecondsPerSentence }) => ({ x: claims, y: microsecondsPerSentence / 1_000 })),
    },
  ];
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y));
  const [low, high] = [10 ** Math.floor(Math.log10(Math.min(...values))), 10 ** Math.ceil(Math.log10(Math.max(...values)))];
  return drawChart({
    title: "What matching costs as claims grow",
    subtitle: "An article of 1,700 words; both scales are logarithmic",
    x: { label: "claims", from: Math.min(...sizes), to: Math.max(...sizes), ticks: sizes, isLogarithmic: true },
    y: { label: "milliseconds", from: low, to: high, ticks: listPowers(low, high), isLogarithmic: true },
    lines,
  });
}

function listPowers(low: number, high: number): number[] {
  const count = Math.round(Math.log10(high / low)) + 1;
  return Array.from({ length: count }, (_, at) => Number((low * 10 ** at).toPrecision(1)));
}

function drawBrowsers(browsers: readonly BrowserRow[]): string {
  const { words = 0 } = browsers[0] ?? {};
  return drawBars({
    title: "What a reader waits for",
    subtitle: `A page of ${words.toLocaleString("en")} words; medians`,
    from: 0,
    groups: browsers.map(({ browser, firstMarkMs, coldFirstMarkMs, matchMs, longestTaskMs }) => {
      const times: [name: string, ms: number | undefined][] = [
        ["first mark, worker running", firstMarkMs],
        ["first mark, worker ended", coldFirstMarkMs],
        ["matching in the worker", matchMs],
        ["longest task in the page", longestTaskMs],
      ];
      const bars = times.flatMap(([name, value], color) => (value === undefined ? [] : [{ name, value, label: formatMs(value), color }]));
      return { name: browser === "chromium" ? "Chromium" : "Firefox", bars };
    }),
  });
}

function formatMs(value: number): string {
  return `${value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString("en")} ms`;
}
