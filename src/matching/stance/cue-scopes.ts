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

/** What the cues of a sentence say. Everything is read at most once, and only when asked for: most sentences state no claim. */
export interface SentenceCues {
  text: string;
  language: string;
  /** The marks that would close a quotation that is still open at the end of the sentence; "" if none is open. */
  awaited: string;
  /** Only the scopes that reject something. None without cues for the language. */
  listRejections: () => readonly CueScope[];
  /** All scopes. Without cues for the language, only those of quotations and question marks. */
  listScopes: () => readonly CueScope[];
}

/**
 * Opens a sentence to find its cues.
 *
 * @param awaited the marks that would close a quotation left open before. Cost: a pass over the text, and a few more for the scopes.
 */
export function openCues(text: string, language: string, awaited: string): SentenceCues {
  const quotations = readQuotations(text, awaited);
  const reading = once(() => {
    const cues = findCues(language);
    return cues === undefined ? undefined : openCueReading(text, language, cues);
  });
  const rejections = once(() => {
    const known = reading();
    return known === undefined ? [] : listRejections(known);
  });
  const listScopes = (): CueScope[] => {
    const known = reading();
    const { spans } = text.length > textMax ? readQuotations(text.slice(0, textMax), awaited) : quotations;
    const quoted = spans.map(({ start, end }): CueScope => ({ stance: "attributed", start, end, cue: { start, end: start } }));
    if (known === undefined) return [...quoted, ...(/[?؟？]/u.test(text) ? [askWhole(text)] : [])];
    return [...rejections(), ...listQuestions(known), ...quoted, ...listAttributions(known)];
  };
  return { text, language, awaited: quotations.awaited, listRejections: rejections, listScopes: once(listScopes) };
}

/** Keeps the result of the first call. */
function once<Result>(make: () => Result): () => Result {
  let made: { result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
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
