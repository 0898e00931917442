/** What a sentence rejects: the words after "there is no evidence that", or before "is a myth". */
import type { Span } from "../../text/letters/span.ts";
import { spanAt } from "./clauses.ts";
import { type CueReading, forwardOf, type CueScope, listCues } from "./cue-reading.ts";
import { readSubject } from "./speaker-name.ts";

/** Scopes of the stance `disputed-here`. */
export function listRejections(reading: CueReading): CueScope[] {
  const { folded, patterns } = reading;
  return [
    ...listCues(folded, patterns.rejectForward).map((cue): CueScope => ({ stance: "disputed-here", ...forwardOf(reading, cue), cue })),
    ...listCues(folded, patterns.deny).flatMap((cue) => (isDenied(reading, cue) ? [] : [scopeOfDenial(reading, cue)])),
    ...listCues(folded, patterns.rejectBackward).map((cue) => scopeOfPredicate(reading, cue)),
    ...listCues(folded, patterns.rejectAside).map((cue): CueScope => ({ stance: "disputed-here", ...beforeCue(reading, cue), cue })),
  ];
}

function scopeOfDenial(reading: CueReading, cue: Span): CueScope {
  const { folded, patterns } = reading;
  // "rejected the report that": the rejected claim is named, so it is the claim that follows.
  const isDenial = !patterns.noun.test(folded.slice(cue.end, cue.end + 40));
  return { stance: "disputed-here", ...forwardOf(reading, cue), cue, isDenial, ...readSubject(reading, cue) };
}

function scopeOfPredicate(reading: CueReading, cue: Span): CueScope {
  const { folded, patterns } = reading;
  const { start, end } = beforeCue(reading, cue);
  const head = folded.slice(start, end);
  const named = patterns.noun.exec(head);
  const from = named === null ? start : start + named.index + named[0].length;
  const isAdjacent = named === null && !patterns.quotedSubject.test(head);
  return { stance: "disputed-here", start: from, end, cue, isAdjacent };
}

function beforeCue({ clauses }: CueReading, cue: Span): Span {
  return { start: spanAt(clauses.stretches, Math.max(0, cue.start - 1)).start, end: cue.start };
}

/** "did not deny", "never denied". */
function isDenied({ folded, patterns }: CueReading, cue: Span): boolean {
  return patterns.notAtEnd.test(folded.slice(Math.max(0, cue.start - 16), cue.start));
}
