/** Names that a pronoun or a surname in a sentence may mean: those in the title and in the sentences just before it. */
import type { ParsedSentence } from "./sentence/parsed-sentence.ts";

/** How many sentences back a pronoun may refer. */
const reachBack = 4;

export interface PageNames {
  /** Folded words of names near the sentence about to be read. */
  near: () => Set<string>;
  /** Folded words of all names of the page so far and of its title. */
  all: ReadonlySet<string>;
  add: (sentence: ParsedSentence) => void;
}

export function collectPageNames(start: readonly ParsedSentence[]): PageNames {
  const fixed = new Set(start.flatMap(listNameWords));
  const all = new Set(fixed);
  const recent: string[][] = [];
  return {
    all,
    near: () => new Set([...fixed, ...recent.flat()]),
    add: (sentence) => {
      const words = listNameWords(sentence);
      for (const word of words) all.add(word);
      recent.push(words);
      if (recent.length > reachBack) recent.shift();
    },
  };
}

function listNameWords(statement: ParsedSentence): string[] {
  return statement.names.flatMap((name) => name.map((at) => statement.tokens[at]?.folded ?? ""));
}
