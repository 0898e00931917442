/** A sentence prepared for finding cues, and the scopes of cues in it. */
import type { Span } from "../../text/letters/span.ts";
import { type Clauses, divideClauses, spanAt } from "./clauses.ts";
import { foldCues } from "../sentence/cue-text.ts";
import type { Stance } from "../match.ts";
import type { StanceCues } from "./stance-cues.ts";
import { findPatterns, type StancePatterns } from "./stance-patterns.ts";
import { wordsOf } from "../sentence/word-list.ts";

/** A cue says something about a part of a sentence: it governs `start` to `end`. */
export interface CueScope extends Span {
  stance: Stance;
  cue: Span;
  /** Who says it, if the text names them. */
  source?: Span;
  /** "… is false" without naming a claim: governs only the words right before it. */
  isAdjacent?: boolean;
  /** A verb of denying: says nothing against a claim that is itself a denial. */
  isDenial?: boolean;
  /** A clause with "that", regardless of what governs it, unless it modifies a noun of the claim. */
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

/** Maximum length that is read of a sentence, in UTF-16 units: longer ones are lists or code. */
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

/** What a cue governs if its object follows: up to the end of its stretch, or of its subordinate clause. */
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

/** The first word of a span, "" if it has none near its beginning. */
export function firstWord(folded: string, { start, end }: Span): string {
  return /[\p{L}\p{N}']+/u.exec(folded.slice(start, Math.min(end, start + 40)))?.[0] ?? "";
}
