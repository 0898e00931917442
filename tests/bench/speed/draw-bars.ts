/** Draws horizontal bars in groups as SVG, each with its name before it and its value behind it. */
import { escapeText, type Frame, frameEdge, frameSvg, roundPixels as round } from "./svg-frame.ts";

export interface BarGroup {
  /** "" for bars that are not grouped. */
  name: string;
  bars: readonly Bar[];
}

export interface Bar {
  name: string;
  value: number;
  /** The value in words, with its unit. */
  label: string;
  /** 0 to 3. */
  color: number;
}

export interface BarChart extends Pick<Frame, "title" | "subtitle"> {
  groups: readonly BarGroup[];
  /** Value of an empty bar: 0 for lengths in proportion; more than 0 for a logarithmic scale that begins there. */
  from: number;
}

const nameWidth = 190;
const barWidth = 350;
const width = 790;
const [barHeight, barStep, headStep] = [18, 28, 28];

export function drawBars({ title, subtitle, groups, from }: BarChart): string {
  const to = Math.max(...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const scale = (value: number): number =>
    barWidth * (from > 0 ? Math.log(Math.max(value, from) / from) / Math.log(to / from) : value / to);
  const left = frameEdge.left + nameWidth;
  const parts: string[] = [];
  let top = frameEdge.top;
  for (const { name, bars } of groups) {
    if (name !== "") {
      parts.push(`<text class="head" x="${frameEdge.left}" y="${top + 14}">${escapeText(name)}</text>`);
      top += headStep;
    }
    const first = top;
    for (const bar of bars) {
      const length = Math.max(2, round(scale(bar.value)));
      parts.push(
        `<g class="s${bar.color % 4}"><text x="${left - 12}" y="${top + 13}" text-anchor="end">${escapeText(bar.name)}</text>` +
          `<rect class="bar" x="${left}" y="${top}" width="${length}" height="${barHeight}" rx="2"/>` +
          `<text x="${round(left + length + 10)}" y="${top + 13}">${escapeText(bar.label)}</text></g>`,
      );
      top += barStep;
    }
    parts.push(`<path class="axis" d="M${left} ${first - 5}V${top - 5}"/>`);
    top += barStep / 2;
  }
  const description = groups.map(({ name, bars }) => `${name === "" ? "" : `${name}: `}${describe(bars)}.`).join(" ");
  return frameSvg({ title, subtitle, description, width, height: top + 10 }, parts.join("\n"));
}

function describe(bars: readonly Bar[]): string {
  return bars.map(({ name, label }) => `${name}, ${label}`).join("; ");
}
