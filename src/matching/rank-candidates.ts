/** Full search: BM25 (Robertson & Zaragoza 2009) over texts, titles and contexts, with the words around a query weaker. */
import { findTerm } from "./find-term.ts";
import type { Query } from "./match.ts";
import type { Index } from "./open-index.ts";
import type { Statement } from "./statement.ts";
import { hashTerm } from "./term-hash.ts";

export interface RankedEntry {
  claim: number;
  /** The wording that fits best. */
  entry: number;
  score: number;
}

/** Weights of query words by where they come from. */
const shareBefore = 0.4;
const shareAfter = 0.3;
const shareSpeaker = 0.7;
const titleShare = 0.6;
const contextShare = 0.3;
/** BM25: how fast repetition stops counting; how strongly length is held against a text. */
const saturation = 1.2;
const lengthShare = { text: 0.6, titles: 0.5, context: 0.6 };

export function rankCandidates(index: Index, query: Query, sentence: Statement, language: string, top: number): RankedEntry[] {
  const terms = weighTerms(index, query, sentence, language);
  const scores = new Float64Array(index.entryCount);
  const extra = new Float64Array(index.claimCount);
  const touched: number[] = [];
  for (const [hash, weight] of terms) addTerm(index, hash, weight, scores, extra, touched);
  const best = new Map<number, RankedEntry>();
  for (const entry of touched) {
    const claim = index.entryClaim[entry] ?? 0;
    const score = (scores[entry] ?? 0) + (extra[claim] ?? 0);
    const known = best.get(claim);
    if (known === undefined || known.score < score) best.set(claim, { claim, entry, score });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.claim - b.claim).slice(0, top);
}

function weighTerms(index: Index, query: Query, sentence: Statement, language: string): Map<number, number> {
  const terms = new Map<number, number>();
  const add = (statement: Statement, weight: number): void => {
    for (const token of statement.tokens) {
      if (token.isStop) continue;
      const hash = hashTerm(token.stem);
      const isSigned = token.weight < 1 && statement === sentence;
      terms.set(hash, Math.max(terms.get(hash) ?? 0, isSigned ? weight * 0.35 : weight));
    }
  };
  add(sentence, 1);
  for (const text of query.context?.before ?? []) add(index.read(text, language), shareBefore);
  for (const text of query.context?.after ?? []) add(index.read(text, language), shareAfter);
  if (query.speaker !== undefined) add(index.read(query.speaker, language), shareSpeaker);
  return terms;
}

function addTerm(index: Index, hash: number, weight: number, scores: Float64Array, extra: Float64Array, touched: number[]): void {
  const term = findTerm(index, hash);
  if (term < 0) return;
  const start = index.termStart[term] ?? 0;
  const end = index.termStart[term + 1] ?? 0;
  const frequency = end - start;
  const rarity = Math.log(1 + (index.entryCount - frequency + 0.5) / (frequency + 0.5));
  for (let at = start; at < end; at++) {
    const entry = index.postings[at] ?? 0;
    const field = index.fields[at] ?? 0;
    const claim = index.entryClaim[entry] ?? 0;
    const lengths = index.claimLengths[claim] ?? 0;
    if (scores[entry] === 0) touched.push(entry);
    const text = saturate(field & 3, (index.entryInfo[entry] ?? 0) >>> 24, index.meanLengths.text, lengthShare.text);
    const titles = saturate((field >> 2) & 3, lengths & 0xffff, index.meanLengths.titles, lengthShare.titles);
    const context = saturate((field >> 4) & 3, lengths >>> 16, index.meanLengths.context, lengthShare.context);
    scores[entry] = (scores[entry] ?? 0) + Math.max(1e-9, weight * rarity * text);
    extra[claim] = (extra[claim] ?? 0) + weight * rarity * (titleShare * titles + contextShare * context);
  }
}

function saturate(times: number, length: number, mean: number, share: number): number {
  return times === 0 ? 0 : (times * (saturation + 1)) / (times + saturation * (1 - share + (share * length) / mean));
}
