/** Similarity by letters, for words that stems and spelling rules miss: compounds, misspellings, word families. */
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";
import type { Pair } from "./pair.ts";

const runLength = 4;

/** Share of the four-letter runs in the claim's content words that the sentence's words contain, 0 to 1. */
export function measureLetterOverlap({ sentence, claim }: Pair): number {
  const here = listRuns(sentence);
  const there = new Set<string>();
  for (const { folded, isStop } of claim.tokens) if (!isStop) addRuns(there, folded);
  if (there.size === 0) return 0;
  let shared = 0;
  for (const run of there) if (here.has(run)) shared++;
  return shared / there.size;
}

const known = new WeakMap<ParsedSentence, ReadonlySet<string>>();

/** Kept as long as the sentence, which is compared with several claims. */
function listRuns(sentence: ParsedSentence): ReadonlySet<string> {
  let runs = known.get(sentence);
  if (runs === undefined) {
    const listed = new Set<string>();
    for (const { folded } of sentence.tokens) addRuns(listed, folded);
    known.set(sentence, (runs = listed));
  }
  return runs;
}

function addRuns(runs: Set<string>, word: string): void {
  if (word.length <= runLength) runs.add(word);
  else for (let at = 0; at + runLength <= word.length; at++) runs.add(word.slice(at, at + runLength));
}
