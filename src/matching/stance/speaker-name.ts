/** The named source of a report: the words between a reporting verb and the edge of its clause. */
import { stripEnds } from "../../claims/strip-ends.ts";
import { findLexicon } from "../../text/lexicon/lexicon.ts";
import type { Span } from "../../text/letters/span.ts";
import { spanAt } from "./clauses.ts";
import { type CueReading, firstWord, isSubordinate, listCues } from "./cue-reading.ts";
import { wordsOf } from "../sentence/word-list.ts";

/** Maximum number of words in the name of a source. */
const wordsMax = 8;

interface PlacedWord extends Span {
  text: string;
}

function listWords(folded: string, { start, end }: Span): PlacedWord[] {
  return [...folded.slice(start, end).matchAll(/[\p{L}\p{N}][^\s,;:()"–…!?]*/gu)].map(({ 0: word, index }) => {
    const text = stripEnds(word, "", ".'");
    return { text, start: start + index, end: start + index + text.length };
  });
}

/** The source in a stretch of text before its verb; undefined if it is not a name: "she", "in her book the minister". */
export function readBefore({ folded, language, cues }: CueReading, span: Span): Span | undefined {
  const words = listWords(folded, span);
  while ([cues.main, cues.subordinate, cues.as].some((list) => wordsOf(list).has(words[0]?.text ?? ""))) words.shift();
  const relative = words.findIndex(({ text }) => /^(?:who|whom|which|qui|dont|quien|quem|cui)$/u.test(text));
  return joinWords(relative < 0 ? words : words.slice(0, relative), language, cues.article);
}

/** The source after its verb or after "according to", up to the next small word that is not part of a name. */
export function readBehind({ folded, language, cues }: CueReading, span: Span): Span | undefined {
  const { stop } = findLexicon(language);
  const words = listWords(folded, span);
  const foreign = words.findIndex(({ text }) => stop.has(text) && !wordsOf(cues.article).has(text));
  return joinWords(foreign < 0 ? words : words.slice(0, foreign), language, cues.article);
}

function joinWords(words: PlacedWord[], language: string, articles: string): Span | undefined {
  const { stop } = findLexicon(language);
  while (stop.has(words.at(-1)?.text ?? "") || /[^n]ly$|mente$/u.test(words.at(-1)?.text ?? "")) words.pop();
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > wordsMax) return undefined;
  return stop.has(first.text) && !wordsOf(articles).has(first.text) ? undefined : { start: first.start, end: last.end };
}

/** The speaker of a reporting verb. After an article, it is not a verb: "a post", "the report". */
export function readSpeaker(reading: CueReading, cue: Span): Span | undefined {
  const { folded, clauses, cues, patterns } = reading;
  const segment = spanAt(clauses.segments, cue.start);
  const words = listWords(folded, { start: segment.start, end: cue.start });
  if (wordsOf(cues.article).has(words.at(-1)?.text ?? "")) return undefined;
  const before = readSubject(reading, cue).source;
  if (before !== undefined) {
    const isClause = listCues(folded.slice(before.start, before.end), patterns.say).length > 0;
    return isClause ? undefined : before; // "the magazine describes reports": this is not a verb
  }
  const isAfterMark = words.length <= 1 && segment.start > spanAt(clauses.stretches, cue.start).start;
  return isAfterMark ? readBehind(reading, { start: cue.end, end: Math.max(cue.end, segment.end) }) : undefined;
}

/** The subject of a verb: the words before it back to a mark; if an insertion ends at the mark, the words before the insertion. */
export function readSubject(reading: CueReading, cue: Span): { source?: Span } {
  const { clauses, folded } = reading;
  const segment = spanAt(clauses.segments, cue.start);
  const own = isSubordinate(reading, segment) ? undefined : readBefore(reading, { start: segment.start, end: cue.start });
  const first = spanAt(clauses.segments, spanAt(clauses.stretches, cue.start).start);
  const isInsertion = folded.charAt(segment.start - 1) === "," && first.end < segment.start - 1 && firstWord(folded, first) !== "";
  const source = own ?? readBefore(reading, isInsertion ? first : { start: segment.start, end: cue.start });
  return source === undefined ? {} : { source };
}
