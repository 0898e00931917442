/** Claims as index entries: what of each claim is searched, in which language, and the strings that are kept. */
import type { Claim } from "../claims/claim.ts";
import { primaryLanguage } from "../text/language.ts";
import { splitSentences } from "../text/sentences.ts";
import type { StatementReader } from "./statement.ts";
import { countTerms } from "./terms.ts";

export interface Entry {
  claim: number;
  language: string;
  /** 0 the claim's text, n its variant n - 1. */
  wording: number;
  isFirstSentence: boolean;
  text: Map<number, number>;
  titles: Map<number, number>;
  context: Map<number, number>;
}

const wordingsMax = 255;
const none: ReadonlyMap<number, number> = new Map();

/** The claims in the order of the index: by id, each id once (the last one counts). */
export function orderClaims(claims: readonly Claim[]): Claim[] {
  const byId = new Map(claims.map((claim): [string, Claim] => [claim.id, claim]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

export function listWordings(claim: Claim): { text: string; language: string }[] {
  const own = primaryLanguage(claim.language);
  const variants = claim.variants.map(({ text, language }) => ({
    text,
    language: language === undefined ? own : primaryLanguage(language),
  }));
  return [{ text: claim.text, language: own }, ...variants].slice(0, wordingsMax);
}

export function readEntries(claim: Claim, at: number, read: StatementReader): Entry[] {
  const language = primaryLanguage(claim.language);
  const titles = claim.reviews.map((review) => review.title ?? "").join("\n");
  const wordings = claim.reviews.map((review) => review.wording ?? "").join("\n");
  const entries: Entry[] = [];
  listWordings(claim).forEach((wording, number) => {
    const isFirst = number === 0;
    const entry = {
      claim: at,
      language: wording.language,
      wording: number,
      titles: none as Map<number, number>,
      context: none as Map<number, number>,
    };
    entries.push({
      ...entry,
      isFirstSentence: false,
      text: countTerms(read(wording.text, wording.language)),
      ...(isFirst && {
        titles: countTerms(read(`${titles}\n${wordings}`, language)),
        context: countTerms(read(claim.context ?? "", language)),
      }),
    });
    const first = findFirstSentence(wording.text);
    if (first !== "") entries.push({ ...entry, isFirstSentence: true, text: countTerms(read(first, wording.language)) });
  });
  return entries;
}

/** The first sentence of a text of several, where it holds at least half of it and can stand for it; else "". */
export function findFirstSentence(text: string): string {
  const sentences = splitSentences(text);
  const first = sentences[0];
  if (first === undefined || sentences.length < 2) return "";
  const length = first.end - first.start;
  return length >= 40 && length >= text.trim().length / 2 ? text.slice(first.start, first.end) : "";
}
