/**
 * The text floor's output for the awkward texts, as text. It must be the same in every engine, or an index built in one would mislead
 * another.
 */
import { createReader } from "../../src/matching/sentence/parsed-sentence.ts";
import { guessLanguage } from "../../src/text/guess-language.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { awkwardTexts } from "./awkward-text.ts";

/** One entry per text. Unpaired surrogates are written as escapes, which survive the transfer out of a browser. */
export function describeTexts(): string[] {
  const read = createReader();
  return awkwardTexts.map(([language, text]) => {
    const { tokens, names, dates } = read(text, language, "2023-05-03");
    return JSON.stringify([language, guessLanguage(text), splitSentences(text), tokens, names, dates]);
  });
}
