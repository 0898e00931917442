/**
 * Finds words that describe something that, according to the text, has not happened: it is planned, wished, ordered,
 * supposed, or only nearly happened (on the notion of factuality: Saurí and Pustejovsky, FactBank, Language Resources and
 * Evaluation 43, 2009). Only words that a cue governs directly are marked: beyond that, its reach is a guess.
 */
import { markEnglishFactuality } from "./factuality-en.ts";
import { markGermanFactuality } from "./factuality-de.ts";
import { isRomance, markRomanceFactuality } from "./factuality-romance.ts";
import type { FactualityMark } from "./factuality-mark.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

/** The mark of each token of a text; undefined for words that are simply stated. */
export type FactualityMarks = readonly (FactualityMark | undefined)[];

const known = new WeakMap<ParsedSentence, FactualityMarks>();

/** Marks a text. Computed once per text, which is compared with several others. Cost: one pass, with a few words back from each. */
export function markFactuality(statement: ParsedSentence): FactualityMarks {
  let marks = known.get(statement);
  if (marks === undefined) known.set(statement, (marks = read(statement)));
  return marks;
}

function read(statement: ParsedSentence): FactualityMarks {
  const { language } = statement;
  if (language === "en") return markEnglishFactuality(statement);
  if (language === "de") return markGermanFactuality(statement);
  return isRomance(language) ? markRomanceFactuality(statement, language) : [];
}
