/** Phrases around numbers, looked up word by word: the one that ends before a word, and the one that begins at it. */
import { foldWord, lowerWord } from "../letters/fold.ts";
import { type NumberPhraseSource, numberPhraseSources } from "./number-phrase-source.ts";
import type { Word } from "../words.ts";

interface Phrase {
  words: readonly string[];
  /** The value after "=", else 0. */
  value: number;
}

/** Phrases by their first word; those whose first word may have any beginning are under "~". */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

export interface NumberPhrases extends Record<keyof NumberPhraseSource, Phrases> {
  /** Words other than number words that may begin a number. */
  starts: ReadonlySet<string>;
}

const starting = ["minus", "plus", "half", "halfOf", "parts", "partsBare", "wholes", "every", "between"] as const;

/** A phrase that was found: its number of words and its value. */
export interface FoundPhrase {
  length: number;
  value: number;
}

const names = new Set(Object.values(numberPhraseSources).flatMap((source) => Object.keys(source))) as Set<keyof NumberPhraseSource>;

const built = new Map<string, NumberPhrases>();

/** Phrases of a primary language; English ones if the language is unknown, none if we have none for it. */
export function findNumberPhrases(language: string): NumberPhrases {
  let phrases = built.get(language);
  if (phrases !== undefined) return phrases;
  const key = language === "" ? "en" : language;
  const source = Object.hasOwn(numberPhraseSources, key) ? numberPhraseSources[key] : undefined;
  const lists = Object.fromEntries([...names].map((name) => [name, build(source?.[name] ?? "")])) as Record<
    keyof NumberPhraseSource,
    Phrases
  >;
  phrases = { ...lists, starts: new Set(starting.flatMap((name) => [...lists[name].keys()])) };
  if (source !== undefined) built.set(language, phrases); // at most one entry per known language
  return phrases;
}

function build(list: string): Phrases {
  const phrases = new Map<string, Phrase[]>();
  for (const entry of list.split("/")) {
    if (entry === "") continue;
    const [text = "", value] = entry.split("=");
    const words = text.split(" ").map((word) => foldWord(lowerWord(word)));
    const key = words[0]?.startsWith("~") === true ? "~" : (words[0] ?? "");
    phrases.set(key, [...(phrases.get(key) ?? []), { words, value: Number(value ?? 0) }]);
  }
  for (const same of phrases.values()) same.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The longest phrase that begins with the word at `at`. */
export function findPhrase(phrases: Phrases, text: string, words: readonly Word[], at: number): FoundPhrase | undefined {
  const first = words[at]?.folded;
  if (first === undefined || phrases.size === 0) return undefined;
  const known = phrases.get(first)?.find((phrase) => stands(phrase.words, text, words, at));
  const found = known ?? phrases.get("~")?.find((phrase) => stands(phrase.words, text, words, at));
  return found && { length: found.words.length, value: found.value };
}

const longest = 5;

/** The longest phrase that ends with the word before `at`; with `isElided`, except for a "de" elided to d' (plus d'un million). */
export function findPhraseBefore(
  phrases: Phrases,
  text: string,
  words: readonly Word[],
  at: number,
  isElided = false,
): FoundPhrase | undefined {
  for (let length = Math.min(longest, at); length > 0; length--) {
    const from = at - length;
    const isHere = (phrase: Phrase): boolean => {
      const wanted = isElided && phrase.words.at(-1) === "de" ? phrase.words.slice(0, -1) : phrase.words;
      return wanted.length === length && stands(wanted, text, words, from);
    };
    const found = phrases.get(words[from]?.folded ?? "")?.find(isHere);
    if (found !== undefined) return { length, value: found.value };
  }
  return undefined;
}

function stands(wanted: readonly string[], text: string, words: readonly Word[], at: number): boolean {
  return wanted.every((word, i) => {
    const folded = words[at + i]?.folded ?? "";
    const isSame = word.startsWith("~") ? folded.endsWith(word.slice(1)) && folded.length >= word.length - 1 : folded === word;
    return isSame && (i === 0 || /^\.?[\s'’-]{0,2}$/u.test(text.slice(words[at + i - 1]?.end, words[at + i]?.start)));
  });
}
