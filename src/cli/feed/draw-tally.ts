import type { ClaimTally } from "./claim-tally.ts";

const rowsMax = 12;
const layout = { width: 920, column: 440, row: 22, head: 44, gap: 36, top: 84, name: 170, bar: 190 };

/** Draws a feed's contents as SVG: four tables of bars, readable on light and dark backgrounds. */
export function drawTally(title: string, subtitle: string, tally: ClaimTally): string {
  const tables = tally.tables().map(({ title: name, rows }) => ({ name, rows: shorten(rows) }));
  const heightOf = (at: number): number => layout.head + (tables[at]?.rows.length ?? 0) * layout.row + layout.gap;
  const second = layout.top + Math.max(heightOf(0), heightOf(1));
  const height = second + Math.max(heightOf(2), heightOf(3));
  const places = [0, 1, 2, 3].map((at) => ({ x: 24 + (at % 2) * layout.column, y: at < 2 ? layout.top : second }));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${layout.width} ${height}" width="${layout.width}" height="${height}" role="img" aria-label="${escapeText(title)}">
<style>
  svg { color: #1e1b22; --page: #fff; --bar: #7765d2; background: var(--page); font: 13px system-ui, sans-serif; font-variant-numeric: tabular-nums }
  @media (prefers-color-scheme: dark) { svg { color: #edebf1; --page: #1f1d22; --bar: #a99bf0 } }
  text { fill: currentColor } .title { font-size: 20px; font-weight: 600 } h2, .name { font-weight: 600 } .quiet { opacity: .7 } rect { fill: var(--bar) }
</style>
<text class="title" x="24" y="38">${escapeText(title)}</text>
<text class="quiet" x="24" y="60">${escapeText(subtitle)}</text>
${tables.map(({ name, rows }, at) => drawTable(name, rows, places[at] ?? { x: 0, y: 0 })).join("\n")}
</svg>
`;
}

function drawTable(name: string, rows: [string, number][], { x, y }: { x: number; y: number }): string {
  const most = Math.max(1, ...rows.map(([, count]) => count));
  const lines = rows.map(([label, count], at) => {
    const line = y + layout.head + at * layout.row;
    const width = Math.max(1, (count / most) * layout.bar);
    const shown = label.length > 24 ? `${label.slice(0, 23)}…` : label;
    return `<text x="${x}" y="${line}">${escapeText(shown)}</text><rect x="${x + layout.name}" y="${line - 10}" width="${width.toFixed(1)}" height="11" rx="2"/><text class="quiet" x="${(x + layout.name + width + 8).toFixed(1)}" y="${line}">${count.toLocaleString("en")}</text>`;
  });
  return `<text class="name" x="${x}" y="${y + 16}">${escapeText(name)}</text>\n${lines.join("\n")}`;
}

/** Keeps the first rows, and sums up the rest as one. */
function shorten(rows: [string, number][]): [string, number][] {
  if (rows.length <= rowsMax) return rows;
  const rest = rows.slice(rowsMax - 1);
  return [...rows.slice(0, rowsMax - 1), [`${rest.length} others`, rest.reduce((sum, [, count]) => sum + count, 0)]];
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
