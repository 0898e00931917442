/** The limits of what a cue governs: stretches between hard boundaries, segments between any marks. */
import { findFirstIndex } from "../../text/binary-search.ts";
import type { Span } from "../../text/letters/span.ts";
import type { StanceCues } from "./stance-cues.ts";
import { wordsOf } from "../sentence/word-list.ts";

export interface Clauses {
  /** Between semicolons, dashes, ends of sentences, and commas before a new main clause. */
  stretches: Span[];
  /** Also divided at commas, colons, brackets and quotation marks. */
  segments: Span[];
}

/** @param folded from `foldCues`. Cost: one pass over the text. */
export function divideClauses(folded: string, cues: StanceCues): Clauses {
  const stretches: Span[] = [];
  const segments: Span[] = [];
  let [stretch, segment] = [0, 0];
  for (const mark of folded.matchAll(/[;,:()[\]"–…]|[.!?](?=["')]?\s)| - /gu)) {
    const end = mark.index + mark[0].length;
    segments.push({ start: segment, end: mark.index });
    segment = end;
    if (!isHard(mark[0], folded.slice(end, end + 40), cues)) continue;
    stretches.push({ start: stretch, end: mark.index });
    stretch = end;
  }
  segments.push({ start: segment, end: folded.length });
  stretches.push({ start: stretch, end: folded.length });
  return { stretches, segments };
}

function isHard(mark: string, after: string, cues: StanceCues): boolean {
  if (/[;–.!?]| - /u.test(mark)) return true;
  if (mark !== ",") return false;
  const [first = "", second = ""] = after.trimStart().split(/[^\p{L}\p{N}']+/u);
  return wordsOf(cues.main).has(first) && !wordsOf(cues.that).has(second);
}

/** The last span in a list that begins at or before a place: it contains the place, unless that is a boundary. Cost: logarithmic. */
export function spanAt(spans: readonly Span[], at: number): Span {
  const after = findFirstIndex(0, spans.length, (number) => (spans[number]?.start ?? 0) > at);
  return spans[after - 1] ?? { start: 0, end: at };
}
