/** Tables of antonyms, synonyms and kinds by English stem, built once. */
import { createStemmer } from "../../text/lexicon/stem.ts";
import { antonymPairs, isTurned, maybeTurned } from "./antonyms.ts";
import { kindOfWord } from "./co-hyponyms.ts";
import { synonymGroups } from "./synonyms.ts";

const stem = createStemmer("en");

const antonyms = new Map<string, Set<string>>();
for (const [a, b] of antonymPairs) {
  for (const [one, other] of [
    [a, b],
    [stem(a), stem(b)],
  ] as const) {
    addAntonym(one, other);
    addAntonym(other, one);
  }
}

function addAntonym(word: string, opposite: string): void {
  const known = antonyms.get(word);
  if (known === undefined) antonyms.set(word, new Set([opposite]));
  else known.add(opposite);
}

const groupsOfStem = new Map<string, number[]>();
for (const [word, group] of synonymGroups) {
  const key = stem(word);
  groupsOfStem.set(key, [...(groupsOfStem.get(key) ?? []), group]);
}

const kinds = new Map([...kindOfWord].map(([word, kind]): [string, string] => [kind === "country" ? word : stem(word), kind]));

/** True if the two words, given by form and stem, mean the opposite in the same place. */
export function areAntonyms(a: { folded: string; stem: string }, b: { folded: string; stem: string }): boolean {
  return antonyms.get(a.stem)?.has(b.stem) === true || antonyms.get(a.folded)?.has(b.folded) === true || isTurned(a.folded, b.folded);
}

/** False if no other word can be an opposite of this one, to skip the search; `anyTurned`: one of them may have a reversing prefix. */
export function mayHaveOpposite(word: { folded: string; stem: string }, anyTurned: boolean): boolean {
  return anyTurned || antonyms.has(word.stem) || antonyms.has(word.folded) || maybeTurned(word.folded);
}

/** True if news uses the two words, given by stem, interchangeably. */
export function areSynonyms(a: string, b: string): boolean {
  const groups = groupsOfStem.get(a);
  return groups !== undefined && (groupsOfStem.get(b)?.some((group) => groups.includes(group)) ?? false);
}

/** The kind whose members exclude each other, undefined for most words. */
export function findKind(stemOrPlace: string): string | undefined {
  return kinds.get(stemOrPlace);
}
