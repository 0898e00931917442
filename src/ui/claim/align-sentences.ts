import type { Alignment, Difference } from "../../matching/match.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import type { Span } from "../../text/letters/span.ts";
import { matchedWording } from "./matched-wording.ts";

/** Why two spans correspond. */
export type Correspondence = "same_words" | "same_meaning" | "same_figure" | "same_name" | "same_date";

/** A piece of a sentence; with the number of its reason, if it has one. */
export interface NumberedPiece {
  text: string;
  number?: number;
  /** It differs, or is on this side only. */
  isDifferent?: boolean;
}

export interface AlignedSentences {
  here: NumberedPiece[];
  /** The claim's wording that the sentence was compared with. */
  wording: { text: string; language: string; pieces: NumberedPiece[] };
  /** By number, from 1: why the spans correspond, or how they differ. */
  reasons: (Correspondence | Difference)[];
}

interface Pair {
  here: Span;
  claim: Span;
  kind: Alignment["kind"];
}
interface Numbered extends Span {
  number: number;
  isDifferent: boolean;
}

/** Most characters between two aligned words that belong to one span: a space, a hyphen, an article. */
const betweenMax = 5;
const correspondences: Record<Alignment["kind"], Correspondence> = {
  word: "same_words",
  stem: "same_meaning",
  number: "same_figure",
  name: "same_name",
  date: "same_date",
};

/**
 * Both sentences in pieces, with every aligned span numbered in the order of the claim, and after them what differs. Spans that the texts
 * do not have are left out: they come from a page or a file.
 */
export function alignSentences(
  annotation: Pick<AnnotationSummary, "claim" | "explanation" | "text" | "around" | "differs">,
): AlignedSentences {
  const { text, language } = matchedWording(annotation);
  const { text: page, start } = annotation.around ?? { text: annotation.text, start: 0 };
  const isIn = (span: Span, length: number): boolean => span.start >= 0 && span.start < span.end && span.end <= length;
  const pairs = (annotation.explanation?.aligned ?? [])
    .map(({ here, claim, kind }) => ({ here: { start: here.start - start, end: here.end - start }, claim, kind }))
    .filter(({ here, claim }) => isIn(here, page.length) && isIn(claim, text.length));
  const joined = joinPairs(pairs, page, text);
  const [inPage, inClaim]: [Numbered[], Numbered[]] = [[], []];
  for (const [at, { here, claim }] of joined.entries()) {
    inPage.push({ ...here, number: at + 1, isDifferent: false });
    inClaim.push({ ...claim, number: at + 1, isDifferent: false });
  }
  const differences: Difference[] = [];
  for (const difference of annotation.differs) {
    const number = joined.length + differences.length + 1;
    const isHere = addDifference(inPage, page, difference.here, number);
    if (addDifference(inClaim, text, difference.claim, number) || isHere) differences.push(difference);
  }
  return {
    here: cut(page, inPage),
    wording: { text, language, pieces: cut(text, inClaim) },
    reasons: [...joined.map(({ kind }) => correspondences[kind]), ...differences],
  };
}

/** Joins pairs that are neighbors in both sentences and correspond for the same reason; in the order of the claim. */
function joinPairs(pairs: Pair[], page: string, text: string): Pair[] {
  const joined: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => a.claim.start - b.claim.start)) {
    const last = joined.at(-1);
    if (last !== undefined && pair.claim.start < last.claim.end) continue;
    const isNext =
      last !== undefined && areNear(last.here, pair.here, page) && areNear(last.claim, pair.claim, text) && isAlike(last.kind, pair.kind);
    if (!isNext) {
      joined.push({ ...pair });
      continue;
    }
    last.here = { start: last.here.start, end: pair.here.end };
    last.claim = { start: last.claim.start, end: pair.claim.end };
    if (pair.kind === "stem") last.kind = "stem";
  }
  return joined;
}

function isAlike(one: Alignment["kind"], other: Alignment["kind"]): boolean {
  const isWord = (kind: Alignment["kind"]): boolean => kind === "word" || kind === "stem";
  return one === other || (isWord(one) && isWord(other));
}

function areNear(one: Span, next: Span, text: string): boolean {
  if (next.start < one.end || next.start - one.end > betweenMax) return false;
  return !/[.,;:!?]/u.test(text.slice(one.end, next.start));
}

/** Numbers the first place of these words that has no number yet. @returns whether there is one */
function addDifference(spans: Numbered[], text: string, words: string, number: number): boolean {
  for (let start = words === "" ? -1 : text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (spans.some((span) => span.start < end && start < span.end)) continue;
    spans.push({ start, end, number, isDifferent: true });
    return true;
  }
  return false;
}

function cut(text: string, spans: Numbered[]): NumberedPiece[] {
  const pieces: NumberedPiece[] = [];
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    if (span.start < end) continue;
    if (span.start > end) pieces.push({ text: text.slice(end, span.start) });
    pieces.push({ text: text.slice(span.start, span.end), number: span.number, isDifferent: span.isDifferent });
    end = span.end;
  }
  return end < text.length ? [...pieces, { text: text.slice(end) }] : pieces;
}
