/** A sentence or a claim's wording, parsed once for comparison: tokens with stems, weights, names, numbers and negations. */
import { readDay } from "../../text/dates/calendar.ts";
import type { WrittenDate } from "../../text/dates/date-parts.ts";
import { readDates } from "../../text/dates/dates.ts";
import { foldIgnorable } from "../../text/letters/ignorable.ts";
import { findLexicon } from "../../text/lexicon/lexicon.ts";
import { markNames } from "../../text/names.ts";
import { readNumbers, type NumberReading } from "../../text/numbers/numbers.ts";
import type { Span } from "../../text/letters/span.ts";
import { spellDates } from "../../text/dates/spell-dates.ts";
import { tokenize, type Word } from "../../text/words.ts";
import { createVocabulary, type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { markNegations } from "./negation.ts";

export interface Token extends Span {
  raw: string;
  folded: string;
  /** The form that is compared and indexed: the stem, a place's common form, or # and the value of a number. */
  stem: string;
  /** Weight: rarity in nats, less for the signature of a post. */
  weight: number;
  isStop: boolean;
  /** The number of the name it belongs to, or -1. */
  name: number;
  number: NumberReading | undefined;
  /** The word (raw) that denies this one, "" if it is affirmed. */
  denial: string;
}

export interface ParsedSentence {
  /** The text without invisible characters; positions refer to it. */
  text: string;
  /** The original text, if it had such characters, and a function that finds a span in it. */
  asGiven?: { text: string; unfold: (span: Span) => Span };
  language: string;
  tokens: Token[];
  /** Token positions by name number. */
  names: number[][];
  /** Its dates, by position. */
  dates: WrittenDate[];
}

/**
 * Parses a text. Given the ISO day of its page, "last year" is read as that year, and `dates` includes "yesterday" and days
 * without a year; without it (claims, the index) these stay words.
 */
export type SentenceReader = (text: string, language: string, pageDay?: string) => ParsedSentence;

/** Approximate number of words remembered for all languages but the current one: a few pages' worth. */
const othersMax = 60_000;

/**
 * A reader that remembers words between calls, by language. Create one for an index or a task and keep it: with any number of
 * languages, it remembers at most some 100,000 words, those of the most recently read languages.
 */
export function createReader(): SentenceReader {
  const vocabularies = new Map<string, Vocabulary>(); // in order of use, most recent last
  let last = "";
  const findVocabulary = (name: string): Vocabulary => {
    const vocabulary = vocabularies.get(name) ?? createVocabulary(name);
    if (name === last && vocabularies.size > 0) return vocabulary;
    last = name;
    vocabularies.delete(name);
    let words = [...vocabularies.values()].reduce((sum, other) => sum + other.size(), 0);
    for (const [other, { size }] of vocabularies) {
      if (words <= othersMax) break;
      words -= size();
      vocabularies.delete(other);
    }
    vocabularies.set(name, vocabulary);
    return vocabulary;
  };
  return (given, language, pageDay) => {
    const { text, unfold } = foldIgnorable(given);
    const vocabulary = findVocabulary(vocabularyOf(language));
    const statement = readStatement(text, language, vocabulary, pageDay === undefined ? undefined : readDay(pageDay));
    return text === given ? statement : { ...statement, asGiven: { text: given, unfold } };
  };
}

/** "… — Name (@handle) January 3, 2020": who posted a post and when, which matters little for what it says. */
const signature = /\s(?:—|–|--)\s[^\n]{1,60}\(@\w+\)/u;
const signatureShare = 0.35;

/** Start of a post's signature; the length of the text if it has none. */
export function findSignature(text: string): number {
  if (!text.includes("(@")) return text.length;
  const from = Math.max(0, text.lastIndexOf("\n") - 2); // the line break may be the space around the dash
  const at = signature.exec(text.slice(from))?.index;
  return at === undefined ? text.length : from + at;
}

/** Whether a position in the text belongs to one of its dates. */
export function isInDate({ dates }: ParsedSentence, { start }: Span): boolean {
  return dates.some((date) => date.start <= start && start < date.end);
}

function readStatement(text: string, language: string, vocabulary: Vocabulary, today: number | undefined): ParsedSentence {
  const lexicon = findLexicon(language);
  const written = joinPlaces(tokenize(text, vocabulary.memory));
  const dates = readDates(text, written, language, today);
  const words = spellDates(text, written, dates, lexicon);
  const numbers = readNumbers(text, words, language);
  const known = words.map(vocabulary.find);
  const names = markNames(words, known, findStarts(text, words), language, lexicon);
  const denials = markNegations(text, words, language, lexicon, listTaken(numbers));
  const signedFrom = findSignature(text);
  const bounds = new Set(numbers.flatMap(({ boundWords }) => (boundWords.length > 2 ? boundWords : []))); // "no fewer than" is "at least"
  const tokens = words.map((word, at): Token => {
    const { stem, rarity, isStop } = known[at] ?? vocabulary.find(word);
    const name = names[at] ?? -1;
    return {
      start: word.start,
      end: word.end,
      raw: word.raw,
      folded: word.folded,
      stem,
      weight: word.start >= signedFrom ? rarity * signatureShare : rarity,
      isStop: (isStop && name < 0) || bounds.has(at),
      name,
      number: undefined,
      denial: denials[at] ?? "",
    };
  });
  return { text, language, ...foldNumbers(tokens, numbers), dates: dates.map(describeDate) };
}

function describeDate({ start, end, from, to, precision, isRelative }: WrittenDate): WrittenDate {
  return { start, end, from, to, precision, isRelative };
}

/** Replaces the words of a number with one token, and collects names by their tokens' new positions. */
function foldNumbers(tokens: Token[], numbers: readonly NumberReading[]): { tokens: Token[]; names: number[][] } {
  if (numbers.length === 0) return { tokens, names: listNames(tokens) };
  const folded: Token[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined) continue;
    const number = numbers[next];
    if (number === undefined || number.first !== i) {
      folded.push(token);
      continue;
    }
    next++;
    const raw = tokens
      .slice(i, number.last + 1)
      .map((part) => part.raw)
      .join(" ");
    const weight = weighNumber(number);
    folded.push({
      ...token,
      start: number.start,
      end: number.end,
      raw,
      folded: nameNumber(number),
      stem: nameNumber(number),
      weight,
      isStop: false,
      name: -1,
      number,
    });
    i = number.last;
  }
  return { tokens: folded, names: listNames(folded) };
}

/** A range counts as two numbers, and the unit of a measure as a word. */
function weighNumber({ kind, to }: NumberReading): number {
  if (kind === "year" || kind === "day" || kind === "ordinal") return 5;
  return (to === undefined ? 7 : 14) + (kind === "measure" ? 4 : 0);
}

function nameNumber({ value, to }: NumberReading): string {
  return to === undefined ? `#${value}` : `#${value}..${to}`;
}

/** Words that are part of a number's bound: the "no" in "no fewer than 5" does not deny anything. */
function listTaken(numbers: readonly NumberReading[]): Set<number> {
  return new Set(
    numbers.flatMap(({ first, last, boundWords }) => [...boundWords, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)]),
  );
}

function listNames(tokens: readonly Token[]): number[][] {
  const names: number[][] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = tokens[at]?.name ?? -1;
    if (name < 0) continue;
    while (names.length <= name) names.push([]);
    names[name]?.push(at);
  }
  return names;
}

const joined: Record<string, string> = {
  "united states": "united_states", "united kingdom": "united_kingdom", "great britain": "united_kingdom", "european union": "european_union",
  "defense department": "pentagon", "department of defense": "pentagon", "defence department": "pentagon", "department of defence": "pentagon",
  "north korea": "north_korea", "south korea": "south_korea", "new york": "new_york", "supreme court": "supreme_court", "white house": "white_house", "climate change": "climate_change", "global warming": "climate_change",
}; // prettier-ignore

const joinable = new Set(Object.keys(joined).map((words) => words.split(" ")[0] ?? ""));

/** Joins two or three words that name one thing. */
function joinPlaces(words: Word[]): Word[] {
  const result: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const next = words[i + 1];
    if (word === undefined) continue;
    if (!joinable.has(word.folded)) {
      result.push(word);
      continue;
    }
    const third = words[i + 2];
    const two = next === undefined || next.start - word.end !== 1 ? "" : `${word.folded} ${next.folded}`;
    const three = two === "" || third === undefined ? "" : `${two} ${third.folded}`;
    const last = joined[three] === undefined ? next : third;
    const whole = joined[three] ?? joined[two];
    if (whole === undefined || last === undefined) {
      result.push(word);
      continue;
    }
    result.push({
      ...word,
      end: last.end,
      raw: joined[three] === undefined ? `${word.raw} ${last.raw}` : `${word.raw} ${next?.raw ?? ""} ${last.raw}`,
      lower: whole,
      folded: whole,
    });
    i += joined[three] === undefined ? 1 : 2;
  }
  return result;
}

/** Words that begin a sentence or a quotation, where a capital means nothing. */
function findStarts(text: string, words: readonly Word[]): Set<number> {
  const starts = new Set<number>([0]);
  for (let i = 1; i < words.length; i++) {
    const from = words[i - 1]?.end ?? 0;
    const to = words[i]?.start ?? 0;
    if (to - from === 1 && text.charCodeAt(from) === 0x20) continue;
    const between = text.slice(from, to);
    if (/[.!?:…]["'”’)]*\s|["“«„‘]/u.test(between)) starts.add(i);
  }
  return starts;
}
