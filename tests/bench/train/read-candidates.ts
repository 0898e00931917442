/** Sentences of queries and news, read as on a page, and the claims that the engine compares with them, with what it finds. */
import type { Surroundings } from "../../../src/matching/alignment/surroundings.ts";
import { findCandidates } from "../../../src/matching/retrieval/find-candidates.ts";
import { type PairScore, scorePair } from "../../../src/matching/scoring/score-pair.ts";
import type { ParsedSentence } from "../../../src/matching/sentence/parsed-sentence.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import type { NewsDocument } from "../data/load-data.ts";
import type { Index } from "../engine.ts";

/** Number of preceding sentences whose names a sentence may refer to. */
export const namesReach = 3;

/** A sentence as on a page. */
export interface Reading {
  sentence: ParsedSentence;
  names: ReadonlySet<string>;
  speaker: ReadonlySet<string>;
}

export function listSentences({ blocks }: NewsDocument): string[] {
  return blocks.flatMap(({ text }) => splitSentences(text).map(({ start, end }) => text.slice(start, end)));
}

/** @param near the sentences before, and a title */
export function readSentence(index: Index, text: string, near: readonly string[], speaker: string): Reading {
  const spoken = index.read(speaker, "en");
  const around = [...near.map((one) => index.read(one, "en")), spoken];
  return {
    sentence: index.read(text, "en"),
    names: new Set(around.flatMap(({ tokens }) => tokens.flatMap(({ name, folded }) => (name >= 0 ? [folded] : [])))),
    speaker: new Set(spoken.tokens.map(({ folded }) => folded)),
  };
}

/** The best candidates by retrieval, at most `top`, each compared in full. */
export function scoreCandidates(index: Index, reading: Reading, top: number): { entry: number; score: PairScore }[] {
  const terms = reading.sentence.tokens.flatMap(({ isStop, stem }) => (isStop ? [] : [stem]));
  return findCandidates(index, terms, top, () => true).map(({ entry }) => ({ entry, score: scoreEntry(index, reading, entry) }));
}

/** Compares one wording of a claim in full, with what is known around the sentence. */
export function scoreEntry(index: Index, { sentence, names, speaker }: Reading, entry: number): PairScore {
  const claim = index.claimOf(entry);
  const around: Surroundings = {
    names,
    pageNames: names,
    claimant: index.read(index.readClaimant(claim), "en").tokens.map(({ folded }) => folded),
    speaker,
    titles: index.readTitles(claim),
  };
  return scorePair(sentence, index.readEntry(entry), around);
}
