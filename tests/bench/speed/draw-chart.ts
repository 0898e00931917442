/** Draws a chart as SVG: two axes, lines with their names at their ends, dots with labels. Readable on light and dark backgrounds. */

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
const plot = { left: 64, top: 76, width: 520, height: 360 };
const nameGap = 18;
const size = { width: 790, height: 500 };

/** Colors for all types of color vision (Okabe & Ito 2008), with a light and a dark variant; strokes differ as well. */
const style = `
  svg { color: #1f2933; --page: #fff; background: var(--page); font: 13px system-ui, sans-serif; --a: #0063a3; --b: #b04a00; --c: #007a5a; --d: #9c4f86 }
  @media (prefers-color-scheme: dark) {
    svg { color: #e4e7eb; --page: #16191d; --a: #6cb8f0; --b: #f0a060; --c: #4fc9a0; --d: #e3a0cf }
  }
  .small { paint-order: stroke; stroke: var(--page); stroke-width: 3px }
  text { fill: currentColor } .title { font-size: 17px; font-weight: 600 } .small { font-size: 11px } .quiet { opacity: .7 }
  .grid { stroke: currentColor; stroke-opacity: .14 } .axis { stroke: currentColor; stroke-opacity: .55 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  .s0 { --own: var(--a) } .s1 { --own: var(--b) } .s2 { --own: var(--c) } .s3 { --own: var(--d) }
  .s1 .line { stroke-dasharray: 7 3 } .s2 .line { stroke-dasharray: 2 3 } .s3 .line { stroke-dasharray: 9 3 2 3 }
  .line { stroke: var(--own) } .dot { fill: var(--own) } .name { fill: var(--own); font-weight: 600 }
`;

export function drawChart({ title, subtitle, x, y, lines, hasDiagonal = false }: Chart): string {
  const places = spreadNames(lines.map((line) => placeY(y, line.points.at(-1)?.y ?? y.from)));
  const diagonal = `<path class="axis" stroke-dasharray="3 4" d="M${plot.left} ${plot.top + plot.height}L${plot.left + plot.width} ${plot.top}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-label="${escapeText(title)}">
<style>${style}</style>
<text class="title" x="${plot.left}" y="30">${escapeText(title)}</text>
<text class="quiet" x="${plot.left}" y="52">${escapeText(subtitle)}</text>
${drawAxes(x, y)}
${hasDiagonal ? diagonal : ""}
${lines.map((line, at) => drawLine(line, at, x, y, places[at] ?? 0)).join("\n")}
</svg>
`;
}

function drawAxes(x: Axis, y: Axis): string {
  const bottom = plot.top + plot.height;
  const columns = x.ticks.map((tick) => {
    const at = round(placeX(x, tick));
    return `<path class="grid" d="M${at} ${plot.top}V${bottom}"/><text x="${at}" y="${bottom + 20}" text-anchor="middle">${tick}</text>`;
  });
  const rows = y.ticks.map((tick) => {
    const at = round(placeY(y, tick));
    return `<path class="grid" d="M${plot.left} ${at}H${plot.left + plot.width}"/><text x="${plot.left - 10}" y="${at + 4}" text-anchor="end">${tick}</text>`;
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

function placeX({ from, to, isLogarithmic = false }: Axis, value: number): number {
  const scale = isLogarithmic ? Math.log : (number: number) => number;
  const inside = Math.min(to, Math.max(from, value));
  return plot.left + (plot.width * (scale(inside) - scale(from))) / (scale(to) - scale(from));
}

function placeY({ from, to }: Axis, value: number): number {
  return plot.top + plot.height * (1 - (Math.min(to, Math.max(from, value)) - from) / (to - from));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
