/** A sentence made ready for cues, and what is said about which part of it. */
import type { Span } from "../../text/letters/span.ts";
import { type Clauses, divideClauses, spanAt } from "./clauses.ts";
import { foldCues } from "../sentence/cue-text.ts";
import type { Stance } from "../match.ts";
import type { StanceCues } from "./stance-cues.ts";
import { findPatterns, type StancePatterns } from "./stance-patterns.ts";
import { wordsOf } from "../sentence/word-list.ts";

/** Something is said about a part of a sentence: `start` to `end` is what the cue governs. */
export interface CueScope extends Span {
  stance: Stance;
  cue: Span;
  /** Who says it, where that can be read off. */
  source?: Span;
  /** "… is false" with no claim named: governs only what stands right before it. */
  isAdjacent?: boolean;
  /** A verb of denying: says nothing against a claim that is itself a denial. */
  isDenial?: boolean;
  /** A clause with "that", whatever governs it; not where it says more of a noun of the claim. */
  isClause?: boolean;
  /** A verb that may be part of the claim: "a photo shows". */
  isWeak?: boolean;
}

/** A sentence with the cues of its language. */
export interface CueReading {
  language: string;
  folded: string;
  cues: StanceCues;
  patterns: StancePatterns;
  clauses: Clauses;
}

/** What is looked at of a sentence, in UTF-16 units: longer ones are lists or code. */
export const textMax = 2_000;

/** Folds the text and divides it into clauses. Cost: one pass each. */
export function openCueReading(text: string, language: string, cues: StanceCues): CueReading {
  const folded = foldCues(text.slice(0, textMax));
  return { language, folded, cues, patterns: findPatterns(language, cues), clauses: divideClauses(folded, cues) };
}

/** The places of a global expression in folded text. */
export function listCues(folded: string, pattern: RegExp): Span[] {
  return [...folded.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** What a cue governs that has its object behind it: up to the end of its stretch, in a subordinate clause to the end of that. */
export function forwardOf(reading: CueReading, cue: Span): Span {
  const segment = spanAt(reading.clauses.segments, cue.start);
  return {
    start: cue.end,
    end: Math.max(cue.end, isSubordinate(reading, segment) ? segment.end : spanAt(reading.clauses.stretches, cue.end).end),
  };
}

/** Begins with "while", or after a comma with "who"; at the beginning of a sentence "that" and the German "das" are something else. */
export function isSubordinate({ folded, cues }: CueReading, segment: Span): boolean {
  const word = firstWord(folded, segment);
  return wordsOf(cues.subordinate).has(word) || (wordsOf(cues.relative).has(word) && folded.charAt(segment.start - 1) === ",");
}

/** The first word of a span, "" when it has none near its beginning. */
export function firstWord(folded: string, { start, end }: Span): string {
  return /[\p{L}\p{N}']+/u.exec(folded.slice(start, Math.min(end, start + 40)))?.[0] ?? "";
}
