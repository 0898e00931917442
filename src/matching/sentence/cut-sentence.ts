import type { ParsedSentence } from "./parsed-sentence.ts";

/**
 * Maximum number of words of a text that are compared, at a cost of up to its square. Sentences of pages have no more
 * (find-matches.ts), but the words that a reader selects and the texts of claims may.
 */
export const comparedWordsMax = 160;

/** The first words of a statement, or the statement itself if it has no more. */
export function cutStatement(statement: ParsedSentence): ParsedSentence {
  const { tokens, text } = statement;
  const last = tokens[comparedWordsMax - 1];
  if (last === undefined || tokens.length <= comparedWordsMax) return statement;
  return {
    ...statement,
    text: text.slice(0, last.end),
    tokens: tokens.slice(0, comparedWordsMax),
    names: statement.names.map((name) => name.filter((at) => at < comparedWordsMax)).filter((name) => name.length > 0),
    dates: statement.dates.filter(({ end }) => end <= last.end),
  };
}
