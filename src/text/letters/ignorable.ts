import type { Span } from "./span.ts";

/**
 * Signs that nobody sees and that no comparison counts: Unicode's default ignorable code points, such as soft hyphens, joiners, direction
 * marks, variation selectors and tags. Reading a page leaves out the same (src/reading/draft-block.ts). The joiners that Persian and Indic
 * scripts write are left out of both sides alike.
 */
const ignorable = /\p{Default_Ignorable_Code_Point}+/gu;
const same = (span: Span): Span => span;

/** A text without such signs, and what finds the place in the text as it was. Cost: linear; nothing is copied where there are none. */
export function foldIgnorable(text: string): { text: string; unfold: (span: Span) => Span } {
  const folded = text.replace(ignorable, "");
  if (folded.length === text.length) return { text, unfold: same };
  const places = new Uint32Array(folded.length + 1); // where each unit of the folded text was
  let at = 0;
  let from = 0;
  const keep = (end: number): void => {
    while (from < end) places[at++] = from++;
  };
  for (const found of text.matchAll(ignorable)) {
    keep(found.index);
    from = found.index + found[0].length;
  }
  keep(text.length);
  places[at] = text.length;
  const unfold = ({ start, end }: Span): Span => {
    const first = places[start] ?? text.length;
    return { start: first, end: end > start ? (places[end - 1] ?? text.length - 1) + 1 : first };
  };
  return { text: folded, unfold };
}
