/** Draws a chart as SVG: two axes, lines with their names at their ends, dots with labels. */
import { escapeText, frameEdge, frameSvg, roundPixels as round } from "./svg-frame.ts";

export interface Axis {
  label: string;
  from: number;
  to: number;
  ticks: number[];
  isLogarithmic?: boolean;
}

export interface Line {
  name: string;
  points: readonly Point[];
  /** A value holds until the next one, as in a count. */
  isStepped?: boolean;
}

export interface Point {
  x: number;
  y: number;
  /** Radius of a dot there, in pixels, and its label. */
  dot?: number;
  label?: string;
}

export interface Chart {
  title: string;
  subtitle: string;
  x: Axis;
  y: Axis;
  lines: readonly Line[];
  /** Draws the ideal as a thin line from corner to corner. */
  hasDiagonal?: boolean;
}

/** Position of the plot, in pixels. Names of lines are to its right. */
const plot = { ...frameEdge, width: 520, height: 360 };
const nameGap = 18;
const size = { width: 790, height: 500 };

export function drawChart({ title, subtitle, x, y, lines, hasDiagonal = false }: Chart): string {
  const places = spreadNames(lines.map((line) => placeY(y, line.points.at(-1)?.y ?? y.from)));
  const diagonal = `<path class="axis" stroke-dasharray="3 4" d="M${plot.left} ${plot.top + plot.height}L${plot.left + plot.width} ${plot.top}"/>`;
  const drawing = `${drawAxes(x, y)}
${hasDiagonal ? diagonal : ""}
${lines.map((line, at) => drawLine(line, at, x, y, places[at] ?? 0)).join("\n")}`;
  return frameSvg({ title, subtitle, description: describe(x, y, lines), ...size }, drawing);
}

/** Where each line begins and ends. */
function describe(x: Axis, y: Axis, lines: readonly Line[]): string {
  const place = (point: Point | undefined): string => (point === undefined ? "nothing" : `${shorten(point.y)} at ${shorten(point.x)}`);
  const ends = lines.map(({ name, points }) => `${name}: from ${place(points[0])} to ${place(points.at(-1))}`);
  return `${y.label}, by ${x.label}. ${ends.join("; ")}.`;
}

function shorten(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString("en");
}

function drawAxes(x: Axis, y: Axis): string {
  const bottom = plot.top + plot.height;
  const columns = x.ticks.map((tick) => {
    const at = round(placeX(x, tick));
    return `<path class="grid" d="M${at} ${plot.top}V${bottom}"/><text x="${at}" y="${bottom + 20}" text-anchor="middle">${tick.toLocaleString("en")}</text>`;
  });
  const rows = y.ticks.map((tick) => {
    const at = round(placeY(y, tick));
    return `<path class="grid" d="M${plot.left} ${at}H${plot.left + plot.width}"/><text x="${plot.left - 10}" y="${at + 4}" text-anchor="end">${tick.toLocaleString("en")}</text>`;
  });
  const middle = plot.top + plot.height / 2;
  return `${[...columns, ...rows].join("\n")}
<path class="axis" fill="none" d="M${plot.left} ${plot.top}V${bottom}H${plot.left + plot.width}"/>
<text x="${plot.left + plot.width / 2}" y="${bottom + 46}" text-anchor="middle">${escapeText(x.label)}</text>
<text transform="translate(20 ${middle}) rotate(-90)" text-anchor="middle">${escapeText(y.label)}</text>`;
}

function drawLine({ name, points, isStepped = false }: Line, at: number, x: Axis, y: Axis, nameY: number): string {
  const placed = points.map((point) => ({ ...point, x: round(placeX(x, point.x)), y: round(placeY(y, point.y)) }));
  const path = placed.map((point, number) => (number === 0 ? "M" : isStepped ? `H${point.x}L` : "L") + `${point.x} ${point.y}`).join("");
  const dots = placed.flatMap(({ x: left, y: top, dot, label = "" }) =>
    dot === undefined
      ? []
      : [
          `<circle class="dot" cx="${left}" cy="${top}" r="${round(dot)}"/><text class="small quiet" x="${left}" y="${round(top - dot - 5)}" text-anchor="middle">${escapeText(label)}</text>`,
        ],
  );
  return `<g class="s${at % 4}"><path class="line" d="${path}"/>${dots.join("")}<text class="name" x="${plot.left + plot.width + 12}" y="${round(nameY + 4)}">${escapeText(name)}</text></g>`;
}

/** Moves names down or up until none covers another, in the order of their lines' ends. */
function spreadNames(wanted: readonly number[]): number[] {
  const order = wanted.map((place, at) => ({ place, at })).sort((a, b) => a.place - b.place || a.at - b.at);
  for (const [number, name] of order.entries()) name.place = Math.max(name.place, (order[number - 1]?.place ?? -Infinity) + nameGap);
  const over = Math.max(0, (order.at(-1)?.place ?? 0) - plot.top - plot.height);
  return wanted.map((_, at) => (order.find((name) => name.at === at)?.place ?? 0) - over);
}

function placeX(axis: Axis, value: number): number {
  return plot.left + plot.width * shareOf(axis, value);
}

function placeY(axis: Axis, value: number): number {
  return plot.top + plot.height * (1 - shareOf(axis, value));
}

/** 0 where the axis begins, 1 where it ends; values beyond are moved there. */
function shareOf({ from, to, isLogarithmic = false }: Axis, value: number): number {
  const scale = isLogarithmic ? Math.log : (number: number) => number;
  const inside = Math.min(to, Math.max(from, value));
  return (scale(inside) - scale(from)) / (scale(to) - scale(from));
}
