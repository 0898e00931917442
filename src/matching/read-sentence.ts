import type { Span } from "../text/letters/span.ts";
import type { Page } from "./open-pages.ts";
import { findCandidates } from "./retrieval/find-candidates.ts";
import { passesPrefilter } from "./retrieval/prefilter.ts";
import { comparedWordsMax } from "./sentence/cut-sentence.ts";
import { isPost } from "./sentence/is-post.ts";
import type { ParsedSentence } from "./sentence/parsed-sentence.ts";
import { openCues, type SentenceCues } from "./stance/cue-scopes.ts";
import type { Setting } from "./stance/stance.ts";

/** Number of candidates scored in full per sentence. */
const scoredMax = 6;
/** Sentences with fewer content words than this state nothing on their own. */
const contentMin = 2;
/** Anything longer is a list, a table or code rather than a sentence. */
const tokensMax = comparedWordsMax;
/** Sentences that state one claim together have at most this many words. */
const jointMax = 70;

/** A sentence where it is in its page. */
export interface PlacedSentence extends Span {
  block: number;
  text: string;
  setting: Setting;
  /** The sentence before it in its block, or "". */
  textBefore: string;
  /** The marks that would close a quotation opened in an earlier sentence of the block; "" if none is open. */
  awaited: string;
}

/** One sentence, or two, ready to be compared with claims. */
export interface Reading extends PlacedSentence {
  sentence: ParsedSentence;
  cues: SentenceCues;
  /** Folded words of names near it. */
  near: ReadonlySet<string>;
  /** Entries it may state, and those among them that are worth comparing. */
  entries: number[];
  promising: number[];
}

/** Parses the next sentence of a page and looks up which claims it may state. Its names are near for the sentences after it. */
export function readSentence(page: Page, placed: PlacedSentence): Reading {
  const sentence = page.index.read(placed.text, page.language, page.date);
  const near = page.names.near();
  page.names.add(sentence);
  const cues = openCues(placed.text, page.language, placed.awaited);
  return { ...placed, sentence, cues, near, ...lookUpCandidates(page, sentence, near) };
}

/** Parses the next sentence of a page only for its names. */
export function readNames(page: Page, text: string): void {
  page.names.add(page.index.read(text, page.language, page.date));
}

function lookUpCandidates(page: Page, sentence: ParsedSentence, near: ReadonlySet<string>): Pick<Reading, "entries" | "promising"> {
  const content = sentence.tokens.filter((token) => !token.isStop).length;
  const isRead = content >= contentMin && sentence.tokens.length <= tokensMax;
  const candidates = isRead ? findCandidates(page.index, listTerms(sentence, near), scoredMax, page.isWanted) : [];
  const promising = candidates.filter((candidate) => passesPrefilter(candidate, sentence.tokens.length));
  const list = (of: typeof candidates): number[] => of.map(({ entry }) => entry);
  return { entries: list(candidates), promising: list(promising) };
}

/** The two sentences as one, with the claims that either may state; undefined if there are none, or too many words. */
export function joinReadings(page: Page, blockText: string, first: Reading, second: Reading): Reading | undefined {
  const entries = first.entries.filter((entry) => second.entries.includes(entry));
  if (entries.length === 0 || first.sentence.tokens.length + second.sentence.tokens.length > jointMax) return undefined;
  const text = blockText.slice(first.start, second.end);
  const sentence = page.index.read(text, page.language, page.date);
  const cues = openCues(text, page.language, first.awaited);
  return { ...first, end: second.end, text, sentence, cues, entries, promising: entries };
}

/** All sentences of a post as one; undefined for other text, a single sentence, and too many words. */
export function joinPost(page: Page, blockText: string, readings: readonly Reading[]): Reading | undefined {
  const [first, second] = readings;
  if (first === undefined || second === undefined || !isPost(blockText)) return undefined;
  if (readings.reduce((sum, { sentence }) => sum + sentence.tokens.length, 0) > jointMax) return undefined;
  const { start } = first;
  const text = blockText.slice(start, readings.at(-1)!.end);
  const sentence = page.index.read(text, page.language, page.date);
  const cues = openCues(text, page.language, first.awaited);
  return { ...first, end: start + text.length, text, sentence, cues, ...lookUpCandidates(page, sentence, first.near) };
}

/** Words of the sentence, and nearby names that its pronouns may mean. */
function listTerms(sentence: ParsedSentence, near: ReadonlySet<string>): Set<string> {
  const terms = new Set(sentence.tokens.filter((token) => !token.isStop).map((token) => token.stem));
  if (sentence.tokens.some((token) => token.isStop && /^(?:he|she|i|him|her|they|his)$/u.test(token.folded)))
    for (const name of near) terms.add(name);
  return terms;
}
