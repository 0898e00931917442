/** The pictures of an evaluation. */
import { drawChart } from "../speed/draw-chart.ts";
import type { Bin } from "./measure-calibration.ts";
import type { RecallCurve } from "./measure-recall.ts";

const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Recall by wrong marks. */
export function drawRecall(curves: readonly RecallCurve[], sentenceCount: number): string {
  const [from, to] = [0.1, 20];
  return drawChart({
    title: "Known claims found, by wrong marks on unrelated news",
    subtitle: `News: ${sentenceCount.toLocaleString("en")} sentences against the claims of the dump`,
    x: { label: "wrong marks per 1,000 sentences", from, to, ticks: [0.1, 0.2, 0.5, 1, 2, 5, 10, 20], isLogarithmic: true },
    y: { label: "share of queries whose right claim is marked", from: 0, to: 1, ticks: fifths },
    lines: curves.map(({ name, points }) => {
      const before = points.findLast(({ perThousand }) => perThousand <= from);
      const shown = points.filter(({ perThousand }) => perThousand > from && perThousand <= to);
      const all = [...(before === undefined ? [] : [{ ...before, perThousand: from }]), ...shown];
      return { name, isStepped: true, points: all.map(({ perThousand, recall }) => ({ x: perThousand, y: recall })) };
    }),
  });
}

/** Share of marked queries that are marked with the right claim. */
export function drawPrecision(curves: readonly RecallCurve[]): string {
  return drawChart({
    title: "Precision and recall of marks on labeled queries",
    subtitle: "Each set against its own claims; the lowest probability of a mark falls from left to right",
    x: { label: "share of queries whose right claim is marked", from: 0, to: 1, ticks: fifths },
    y: { label: "share of marks that are right", from: 0, to: 1, ticks: fifths },
    lines: curves.map(({ name, points }) => ({
      name,
      points: points.flatMap(({ recall, precision }) => (precision === undefined ? [] : [{ x: recall, y: precision }])),
    })),
  });
}

/** Predicted probability by actual share of right answers; the numbers are counts. */
export function drawReliability(candidates: readonly Bin[], marks: readonly Bin[]): string {
  const place = (bins: readonly Bin[]) =>
    bins.flatMap(({ given, right, count }) =>
      given === undefined || right === undefined
        ? []
        : [{ x: given, y: right, dot: Math.min(9, 2.5 + Math.log10(count) * 1.5), label: count.toLocaleString("en") }],
    );
  return drawChart({
    title: "Are probabilities what they say?",
    subtitle: "On the dotted line they are; the numbers are how many had such a probability",
    x: { label: "probability given", from: 0, to: 1, ticks: fifths },
    y: { label: "share that is right", from: 0, to: 1, ticks: fifths },
    hasDiagonal: true,
    lines: [
      { name: "all candidates", points: place(candidates) },
      { name: "marks on queries", points: place(marks) },
    ],
  });
}
