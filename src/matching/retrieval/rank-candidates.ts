/**
 * Full search: BM25 (Robertson & Zaragoza 2009) over texts, titles and contexts; words around a query have less weight. The postings say
 * which claims share most in their wordings (promising-claims.ts); the records of these are read and scored.
 */
import { readVarint } from "../index-format/byte-codec.ts";
import { clearCounts, clearKinds, countTerms, markKinds, slotsMax, startCounts, type TermCounts } from "./count-terms.ts";
import { entryOf } from "../index-format/entry-numbers.ts";
import { unpackListHead } from "../index-format/posting-gaps.ts";
import { findTerm } from "../index-read/find-term.ts";
import { recordFlags, weightsPerNat, wordingsMax } from "../index-format/index-format.ts";
import type { Index } from "../index-read/open-index.ts";
import { findRecord, hasMore, type RecordHead, readPartEnd, readWording, startHead, startWording } from "../index-read/read-record.ts";
import { findPromisingClaims } from "./promising-claims.ts";
import type { Segment } from "../index-read/segment.ts";
import { findSignature, type ParsedSentence } from "../sentence/parsed-sentence.ts";
import { hashTerm } from "../../text/lexicon/term-hash.ts";

/** A parsed query. */
export interface SearchedWords {
  sentence: ParsedSentence;
  /** Sentences before it, the nearest last, and after it, the nearest first. */
  before: readonly ParsedSentence[];
  after: readonly ParsedSentence[];
  speaker: ParsedSentence;
}

export interface RankedEntry {
  claim: number;
  /** The wording that fits best. */
  entry: number;
  score: number;
}

/** Weights of words by origin: neighboring sentences by distance, the speaker, the signature of a post. */
const sharesBefore = [0.5, 0.3, 0.2];
const sharesAfter = [0.5, 0.3, 0.2];
const shareSpeaker = 0.7;
const shareSigned = 0.35;
const titleShare = 0.6;
const contextShare = 0.3;
/** BM25's k1, how soon repetition stops counting, and b, how much a text's length lowers its score. */
const saturation = 1.2;
const lengthShare = { text: 0.6, titles: 0.5, context: 0.6 };
/** Mean weight of a term in the claims of the dump, in nats. */
const meanWeight = 5.5;
/** Further occurrences of a term in one part of a claim do not count. */
const timesMax = 3;

/**
 * The claims that share most with a query, best first, at most `top`. A claim that shares words only in its titles or its context is not
 * found. Cost: some 5 ns per posting of the query's terms, and 0.3 ms for the records.
 */
export function rankCandidates(index: Index, search: SearchedWords, top: number): RankedEntry[] {
  const weights = [...weighTerms(search)].sort((a, b) => b[1] - a[1]).slice(0, slotsMax);
  const state: Search = {
    index,
    hashes: weights.map(([hash]) => hash),
    worth: Float64Array.from(weights, ([hash, weight]) => weight * measureRarity(index, hash)),
    means: measureMeans(index),
    best: [],
    top,
  };
  for (const segment of index.segments) searchSegment(state, segment);
  return state.best;
}

interface Search {
  index: Index;
  hashes: number[];
  /** Value of one occurrence, by term of the search. */
  worth: Float64Array;
  means: { text: number; titles: number; context: number };
  best: RankedEntry[];
  top: number;
}

function weighTerms({ sentence, before, after, speaker }: SearchedWords): Map<number, number> {
  const terms = new Map<number, number>();
  const signedFrom = findSignature(sentence.text);
  const add = (statement: ParsedSentence, weight: number, signedWeight: number): void => {
    for (const { isStop, stem, start } of statement.tokens) {
      if (isStop) continue;
      const hash = hashTerm(stem);
      terms.set(hash, Math.max(terms.get(hash) ?? 0, start >= signedFrom ? signedWeight : weight));
    }
  };
  add(sentence, 1, shareSigned);
  const addNear = (statement: ParsedSentence, weight = 0): void => add(statement, weight, weight);
  before.toReversed().forEach((statement, at) => addNear(statement, sharesBefore[at]));
  after.forEach((statement, at) => addNear(statement, sharesAfter[at]));
  addNear(speaker, shareSpeaker);
  return terms;
}

/** Inverse document frequency, over all claims in the segments. */
function measureRarity({ segments, claimLimit }: Index, hash: number): number {
  let frequency = 0;
  for (const { termHash, termStart, postings } of segments) {
    const term = findTerm(termHash, hash);
    if (term >= 0)
      frequency += unpackListHead(readVarint({ bytes: postings, at: termStart[term] ?? 0, end: termStart[term + 1] ?? 0 })).frequency;
  }
  return Math.log(1 + Math.max(0, claimLimit - frequency + 0.5) / (frequency + 0.5));
}

/** Approximate number of terms in a wording of this weight, in sixteenths of a nat. */
function lengthOf(mass: number): number {
  return mass / (meanWeight * weightsPerNat);
}

function measureMeans({ segments, claimLimit }: Index): Search["means"] {
  const sum = (name: keyof Segment["totals"]): number => segments.reduce((all, { totals }) => all + totals[name], 0);
  const mean = (length: number, count: number): number => Math.max(1, length / Math.max(1, count));
  return {
    text: mean(sum("wordingTerms"), sum("wordings")),
    titles: mean(sum("titleTerms"), claimLimit),
    context: mean(sum("contextTerms"), claimLimit),
  };
}

/** Number of records read per segment. With 512 or more, the figures of `evaluate` are the same; with 256, MAP for debates falls from .516 to .508. */
const readMax = 512;

function searchSegment(search: Search, segment: Segment): void {
  const slots = new Map(search.hashes.map((hash, slot): [number, number] => [findTerm(segment.termHash, hash), slot]));
  slots.delete(-1);
  if (slots.size === 0) return;
  const worth = new Map([...slots].map(([term, slot]): [number, number] => [term, search.worth[slot] ?? 0]));
  const claims = findPromisingClaims(segment, worth, (mass) => 1 / roomOf(lengthOf(mass), search.means.text, lengthShare.text), readMax);
  const counts = startCounts();
  const head = startHead();
  const kinds = markKinds(segment, slots);
  for (const claim of claims) {
    findRecord(segment, claim, head);
    scoreClaim(search, segment, claim, head, kinds, counts);
  }
  clearKinds(segment, slots, kinds);
}

const wording = startWording();

function scoreClaim(search: Search, segment: Segment, claim: number, head: RecordHead, kinds: Uint8Array, counts: TermCounts): void {
  const { means } = search;
  const { reader } = head;
  let best = 0;
  let place = 0;
  for (let number = 0; number < Math.min(head.wordings, wordingsMax) && hasMore(head); number++) {
    readWording(head, wording);
    const { start, firstEnd, end } = wording;
    countTerms(reader.bytes, start, firstEnd > 0 ? firstEnd : end, kinds, counts);
    if (firstEnd > 0) {
      const score = scorePart(search, counts, means.text, lengthShare.text);
      if (score > best) place = number * 2 + 1;
      best = Math.max(best, score);
      countTerms(reader.bytes, firstEnd, end, kinds, counts);
    }
    const score = scorePart(search, counts, means.text, lengthShare.text);
    if (score > best) place = number * 2;
    best = Math.max(best, score);
    clearCounts(counts);
  }
  let score = best;
  if ((head.flags & recordFlags.titles) > 0)
    score += titleShare * scoreForms(search, head, kinds, counts, means.titles, lengthShare.titles);
  if ((head.flags & recordFlags.context) > 0)
    score += contextShare * scoreForms(search, head, kinds, counts, means.context, lengthShare.context);
  if (score > 0) keep(search, segment.firstClaim + claim, place, score);
}

/** The score of the titles or the context, whose length is next in the reader. */
function scoreForms(search: Search, { reader }: RecordHead, kinds: Uint8Array, counts: TermCounts, mean: number, share: number): number {
  const end = readPartEnd(reader);
  countTerms(reader.bytes, reader.at, end, kinds, counts);
  reader.at = end;
  const score = scorePart(search, counts, mean, share);
  clearCounts(counts);
  return score;
}

function scorePart({ worth }: Search, { hits, hitCount, times, length }: TermCounts, mean: number, share: number): number {
  if (hitCount === 0) return 0;
  let score = 0;
  const room = roomOf(length, mean, share);
  for (let i = 0; i < hitCount; i++) {
    const slot = hits[i] ?? 0;
    const count = Math.min(timesMax, times[slot] ?? 0);
    score += ((worth[slot] ?? 0) * count * (saturation + 1)) / (count + room);
  }
  return score;
}

/** BM25's term for the length of a text, in terms. */
function roomOf(length: number, mean: number, share: number): number {
  return saturation * (1 - share + (share * length) / mean);
}

function keep({ index, best, top }: Search, claim: number, place: number, score: number): void {
  if (best.length >= top && score < (best.at(-1)?.score ?? 0)) return;
  const isBetter = (than: RankedEntry | undefined): boolean =>
    than === undefined || score > than.score || (score === than.score && index.readClaimId(claim) < index.readClaimId(than.claim));
  let at = best.length;
  while (at > 0 && isBetter(best[at - 1])) at--;
  if (at >= top) return;
  best.splice(at, 0, { claim, entry: entryOf(claim, place >> 1, (place & 1) === 1), score });
  if (best.length > top) best.pop();
}
