/** Claims as entered in an index: the parts that are shown, the parts that are searched, and their languages. */
import { primaryLanguage } from "../../text/language.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { IndexedClaim } from "./indexed-claim.ts";
import { type Collection, fileName, fileIndexToken, fileWord } from "./collect-forms.ts";
import { countIndexTokens, listIndexTokens } from "../index-format/index-tokens.ts";
import { wordingsMax } from "../index-format/index-format.ts";
import { append, type NumberList } from "../index-format/number-list.ts";
import type { SentenceReader } from "../sentence/parsed-sentence.ts";

/** Texts of a claim that can be matched: the claim's text, then its variants. */
function listWordings(claim: IndexedClaim): { text: string; language: string }[] {
  const own = primaryLanguage(claim.language);
  const variants = claim.variants.map(({ text, language }) => ({
    text,
    language: language === undefined ? own : primaryLanguage(language),
  }));
  return [{ text: claim.text, language: own }, ...variants].slice(0, wordingsMax);
}

/**
 * Reads one claim and appends the content of its record to `codes`, as numbers of the collection: the number of wordings;
 * for each its language, its tokens in the first sentence (0: no first sentence), its tokens and their forms; the number
 * of forms in the titles and the forms; the same for the context.
 */
export function collectClaim(claim: IndexedClaim, number: number, read: SentenceReader, all: Collection, codes: NumberList): void {
  const wordings = listWordings(claim);
  append(codes, wordings.length);
  for (const { text, language } of wordings) {
    const wellFormed = text.toWellFormed();
    const { tokens, asGiven } = read(wellFormed, language);
    const written = asGiven === undefined ? tokens : tokens.map((token) => ({ ...token, ...asGiven.unfold(token) }));
    const indexTokens = listIndexTokens({ text: wellFormed, tokens: written });
    append(codes, fileName(all.languages, language));
    append(codes, countIndexTokens(indexTokens, findFirstEnd(wellFormed)));
    append(codes, indexTokens.length);
    for (const indexToken of indexTokens) append(codes, fileIndexToken(all, indexToken, number));
  }
  const language = primaryLanguage(claim.language);
  const titles = claim.reviews.flatMap(({ title, wording }) => [title ?? "", wording ?? ""]).filter((text) => text !== "");
  collectWords(titles.join("\n"), language, number, read, all, codes);
  collectWords(claim.context ?? "", language, number, read, all, codes);
}

function collectWords(text: string, language: string, claim: number, read: SentenceReader, all: Collection, codes: NumberList): void {
  const words = text === "" ? [] : read(text.toWellFormed(), language).tokens.filter((token) => !token.isStop);
  const byStem = new Map(words.map((token) => [token.stem, token]));
  append(codes, byStem.size);
  for (const token of byStem.values()) append(codes, fileWord(all, token, claim));
}

/** The first sentence of a text of several, if it is at least half of the text and 40 characters long; else "". */
export function findFirstSentence(text: string): string {
  const end = findFirstEnd(text);
  return end === 0 ? "" : text.slice(splitSentences(text)[0]?.start ?? 0, end);
}

/** End of that sentence, or 0. */
function findFirstEnd(text: string): number {
  const sentences = splitSentences(text);
  const first = sentences[0];
  if (first === undefined || sentences.length < 2) return 0;
  const length = first.end - first.start;
  return length >= 40 && length >= text.trim().length / 2 ? first.end : 0;
}
