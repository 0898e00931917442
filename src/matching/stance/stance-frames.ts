/**
 * What is said about which part of a sentence: frames. A frame is made by a cue and governs a span of the text: the object
 * of a verb of saying, the words between quotation marks, the clause that a question mark ends, the subject of "is false".
 * Frames know nothing of claims; `stance.ts` holds them against the words that state one.
 */
import { spanAt } from "./clauses.ts";
import { type CueReading, forwardOf, type Frame, listCues, openCueReading, textMax } from "./frame.ts";
import { readQuotations } from "../sentence/quotations.ts";
import { listRejections } from "./rejections.ts";
import { listSayings } from "./sayings.ts";
import { findCues } from "./find-cues.ts";

/**
 * All frames of a sentence. Without cues for the language only quotations and question marks are seen.
 *
 * @param awaited the marks that would close a quotation left open before. Cost: some passes over the text.
 */
export function readFrames(text: string, language: string, awaited: string): Frame[] {
  const cues = findCues(language);
  const quotations = readQuotations(text.slice(0, textMax), awaited).spans.map(({ start, end }): Frame => ({
    stance: "attributed",
    start,
    end,
    cue: { start, end: start },
  }));
  if (cues === undefined) return [...quotations, ...(/[?؟？]/u.test(text) ? [askWhole(text)] : [])];
  const reading = openCueReading(text, language, cues);
  return [...listRejections(reading), ...listQuestions(reading), ...quotations, ...listSayings(reading)];
}

/** Only the frames that reject something, which is wanted of many more sentences. */
export function readRejections(text: string, language: string): Frame[] {
  const cues = findCues(language);
  return cues === undefined ? [] : listRejections(openCueReading(text, language, cues));
}

function askWhole({ length }: string): Frame {
  return { stance: "asked", start: 0, end: length, cue: { start: length, end: length } };
}

/** A question mark asks its stretch, "whether" what follows. */
function listQuestions(reading: CueReading): Frame[] {
  const { folded, patterns, clauses } = reading;
  const marked = [...folded.matchAll(/[?؟？]/gu)].flatMap(({ index }): Frame[] => {
    const { start } = spanAt(clauses.stretches, index - 1);
    if (patterns.told.test(folded.slice(start, index))) return [];
    return [{ stance: "asked", start, end: index, cue: { start: index, end: index + 1 } }];
  });
  const indirect = listCues(folded, patterns.ask).map((cue): Frame => ({ stance: "asked", ...forwardOf(reading, cue), cue }));
  return [...marked, ...indirect];
}
