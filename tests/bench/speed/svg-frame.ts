/** The frame of a picture: title, subtitle, colors for light and dark backgrounds, and what it shows in words for those who do not see it. */

export interface Frame {
  title: string;
  subtitle: string;
  /** What the picture shows, in words. */
  description: string;
  width: number;
  height: number;
}

/** Left edge of title and subtitle, in pixels, and where the drawing begins below them. */
export const frameEdge = { left: 64, top: 76 };

/** Colors for all types of color vision (Okabe & Ito 2008), with a light and a dark variant; strokes differ as well. */
const style = `
  svg { color: #1f2933; --page: #fff; background: var(--page); font: 13px system-ui, sans-serif; --a: #0063a3; --b: #b04a00; --c: #007a5a; --d: #9c4f86 }
  @media (prefers-color-scheme: dark) {
    svg { color: #e4e7eb; --page: #16191d; --a: #6cb8f0; --b: #f0a060; --c: #4fc9a0; --d: #e3a0cf }
  }
  .small { paint-order: stroke; stroke: var(--page); stroke-width: 3px }
  text { fill: currentColor } .title { font-size: 17px; font-weight: 600 } .head { font-weight: 600 } .small { font-size: 11px } .quiet { opacity: .7 }
  .grid { stroke: currentColor; stroke-opacity: .14 } .axis { stroke: currentColor; stroke-opacity: .55 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  .s0 { --own: var(--a) } .s1 { --own: var(--b) } .s2 { --own: var(--c) } .s3 { --own: var(--d) }
  .s1 .line { stroke-dasharray: 7 3 } .s2 .line { stroke-dasharray: 2 3 } .s3 .line { stroke-dasharray: 9 3 2 3 }
  .line { stroke: var(--own) } .dot, .bar { fill: var(--own) } .name { fill: var(--own); font-weight: 600 }
`;

/** @param drawing markup below the title */
export function frameSvg({ title, subtitle, description, width, height }: Frame, drawing: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${escapeText(title)}</title>
<desc>${escapeText(description)}</desc>
<style>${style}</style>
<text class="title" x="${frameEdge.left}" y="30">${escapeText(title)}</text>
<text class="quiet" x="${frameEdge.left}" y="52">${escapeText(subtitle)}</text>
${drawing}
</svg>
`;
}

/** Pixels to a tenth. */
export function roundPixels(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
