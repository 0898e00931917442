/** What a sentence reports as said, thought or rumored, and by whom. */
import type { Span } from "../../text/letters/span.ts";
import { spanAt } from "./clauses.ts";
import { type CueReading, firstWord, forwardOf, type CueScope, isSubordinate, listCues } from "./cue-reading.ts";
import { readBefore, readBehind, readSpeaker } from "./speaker-name.ts";
import { wordsOf } from "../sentence/word-list.ts";

/** Maximum number of words after the verb of a tag such as ", he told reporters on Friday,". */
const tagMax = 8;

/** Scopes of the stance `attributed`, except those of quotation marks. */
export function listAttributions(reading: CueReading): CueScope[] {
  const { folded, patterns, clauses } = reading;
  const inStretch = (cue: Span, source?: Span): CueScope => ({
    stance: "attributed",
    ...spanAt(clauses.stretches, cue.start),
    cue,
    ...(source && { source }),
  });
  return [
    ...listCues(folded, patterns.source).map((cue) =>
      inStretch(cue, readBehind(reading, { start: cue.end, end: segmentEnd(reading, cue) })),
    ),
    ...listCues(folded, patterns.sourceBehind).map((cue) =>
      inStretch(cue, readBefore(reading, { start: spanAt(clauses.segments, cue.start).start, end: cue.start })),
    ),
    ...listCues(folded, patterns.hearsay).map((cue) => inStretch(cue)),
    ...listCues(folded, patterns.that).flatMap((cue): CueScope[] =>
      isFirst(reading, cue) ? [] : [{ stance: "attributed", ...forwardOf(reading, cue), cue, isClause: true }],
    ),
    ...listVerbs(reading, patterns.say, false),
    ...listVerbs(reading, patterns.show, true),
  ];
}

/** "That she left surprised nobody": the clause comes first, so no word before it attributes it. */
function isFirst({ clauses }: CueReading, cue: Span): boolean {
  return cue.start <= spanAt(clauses.stretches, cue.start).start + 2;
}

function segmentEnd({ clauses }: CueReading, cue: Span): number {
  return Math.max(cue.end, spanAt(clauses.segments, cue.start).end);
}

function listVerbs(reading: CueReading, pattern: RegExp, isWeak: boolean): CueScope[] {
  return listCues(reading.folded, pattern).flatMap((cue): CueScope[] => {
    if (isOwnVoice(reading, cue)) return [];
    const source = readSpeaker(reading, cue);
    return [{ stance: "attributed", ...governedBySaying(reading, cue), cue, isWeak, ...(source && { source }) }];
  });
}

/** "we say", "I think": the page itself speaks. */
function isOwnVoice({ folded }: CueReading, cue: Span): boolean {
  const head = folded.slice(Math.max(0, cue.start - 24), cue.start);
  return /(?:^|[^\p{L}])(?:i|we|wir|ich|nous|je) (?!are |were |am |was )(?:\p{L}+ )?$/u.test(head);
}

/**
 * "…, he said, …" and "As the weekly put it, …" govern their whole stretch; "She said that …" governs what follows, in a
 * subordinate clause up to its end.
 */
function governedBySaying(reading: CueReading, cue: Span): Span {
  const { clauses, folded, cues } = reading;
  const segment = spanAt(clauses.segments, cue.start);
  const isWhole = wordsOf(cues.as).has(firstWord(folded, segment)) || isTag(reading, cue, segment);
  return isWhole ? spanAt(clauses.stretches, cue.start) : forwardOf(reading, cue);
}

/** ", said the clerk" after the reported words, ", he insisted," within them. */
function isTag(reading: CueReading, cue: Span, segment: Span): boolean {
  const { folded, cues } = reading;
  if (segment.start === 0 || wordsOf(cues.main).has(firstWord(folded, segment)) || isSubordinate(reading, segment)) return false;
  const rest = folded.slice(cue.end, segment.end).trim().split(/\s+/u);
  return rest.length <= tagMax && !/[:"]/u.test(folded.charAt(segment.end)) && !wordsOf(cues.that).has(rest[0] ?? "");
}
