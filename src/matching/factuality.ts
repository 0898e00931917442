/**
 * Which words of a text say something that has not happened, as far as the text goes: it is planned, wished, ordered,
 * supposed or was only nearly done (on the notion of factuality: Saurí and Pustejovsky, FactBank, Language Resources and
 * Evaluation 43, 2009). Only words that a cue governs directly are marked: elsewhere its reach is a guess.
 */
import { markEnglishFactuality } from "./factuality-en.ts";
import { markGermanFactuality } from "./factuality-de.ts";
import { isRomance, markRomanceFactuality } from "./factuality-romance.ts";
import type { Statement } from "./statement.ts";

export interface FactualityMark {
  /**
   * unreal: planned, wished, ordered, nearly done. open: an infinitive or a future of which no more is known; it is no
   * statement of what another text reports as done. conditional, supposed: part of a clause that is a condition, a joke or a wish.
   */
  kind: "unreal" | "open" | "conditional" | "supposed";
  /** The token that says so. */
  cue: number;
}

/** For every token of a text its mark, undefined for words that are simply stated. */
export type FactualityMarks = readonly (FactualityMark | undefined)[];

const known = new WeakMap<Statement, FactualityMarks>();

/** Worked out once a text, which is compared with several. Cost: one pass, a few words back from each word. */
export function markFactuality(statement: Statement): FactualityMarks {
  let marks = known.get(statement);
  if (marks === undefined) known.set(statement, (marks = read(statement)));
  return marks;
}

function read(statement: Statement): FactualityMarks {
  const { language } = statement;
  if (language === "en") return markEnglishFactuality(statement);
  if (language === "de") return markGermanFactuality(statement);
  return isRomance(language) ? markRomanceFactuality(statement, language) : [];
}
