/**
 * The scopes of cues: what is said about which part of a sentence. A cue governs a span of the text: the object of a reporting verb, the
 * words between quotation marks, the clause that a question mark ends, the subject of "is false".
 * Scopes do not depend on claims; `stance.ts` compares them with the words that state one.
 */
import { spanAt } from "./clauses.ts";
import { type CueReading, forwardOf, type CueScope, listCues, openCueReading, textMax } from "./cue-reading.ts";
import { readQuotations } from "../sentence/quotations.ts";
import { listRejections } from "./rejections.ts";
import { listAttributions } from "./attributions.ts";
import { findCues } from "./find-cues.ts";

/**
 * All scopes of a sentence. Without cues for the language, only those of quotations and question marks.
 *
 * @param awaited the marks that would close a quotation left open before. Cost: a few passes over the text.
 */
export function readCueScopes(text: string, language: string, awaited: string): CueScope[] {
  const cues = findCues(language);
  const quotations = readQuotations(text.slice(0, textMax), awaited).spans.map(({ start, end }): CueScope => ({
    stance: "attributed",
    start,
    end,
    cue: { start, end: start },
  }));
  if (cues === undefined) return [...quotations, ...(/[?؟？]/u.test(text) ? [askWhole(text)] : [])];
  const reading = openCueReading(text, language, cues);
  return [...listRejections(reading), ...listQuestions(reading), ...quotations, ...listAttributions(reading)];
}

/** Only the scopes that reject something, which are needed for many more sentences. */
export function readRejections(text: string, language: string): CueScope[] {
  const cues = findCues(language);
  return cues === undefined ? [] : listRejections(openCueReading(text, language, cues));
}

function askWhole({ length }: string): CueScope {
  return { stance: "asked", start: 0, end: length, cue: { start: length, end: length } };
}

/** A question mark asks its stretch, "whether" what follows. */
function listQuestions(reading: CueReading): CueScope[] {
  const { folded, patterns, clauses } = reading;
  const marked = [...folded.matchAll(/[?؟？]/gu)].flatMap(({ index }): CueScope[] => {
    const { start } = spanAt(clauses.stretches, index - 1);
    if (patterns.told.test(folded.slice(start, index))) return [];
    return [{ stance: "asked", start, end: index, cue: { start: index, end: index + 1 } }];
  });
  const indirect = listCues(folded, patterns.ask).map((cue): CueScope => ({ stance: "asked", ...forwardOf(reading, cue), cue }));
  return [...marked, ...indirect];
}
