import type { Span } from "./span.ts";

/**
 * Invisible characters that comparisons ignore: Unicode's default ignorable code points, such as soft hyphens, joiners, direction marks,
 * variation selectors and tags. Reading a page skips the same ones (src/reading/draft-block.ts). The joiners of Persian and Indic scripts
 * are removed from both sides of a comparison.
 */
const ignorable = /\p{Default_Ignorable_Code_Point}+/gu;
const same = (span: Span): Span => span;

/** A text without such characters, and a function from its spans to the original's. Cost: linear; copies nothing if there are none. */
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
