/**
 * Compares Gainsay with the full-text search libraries that a browser extension could have used instead: the same claims, the same
 * sentences, one process, ten results. A library searches for any of the sentence's words. Gainsay is measured in two ways: "search" is the
 * same task (`rankClaims`), "scan" is what it does on a page (`findMatches`: candidates by their rarest words, the best compared in full).
 */
import { setImmediate } from "node:timers/promises";
import type { Claim } from "../../../src/claims/claim.ts";
import { clock, findMedian, measureMemory } from "./clock.ts";
import { findMatches, type Index, openBytes, rankClaims, writeClaims } from "../engine.ts";
import type { LabeledQuery, NewsText } from "../data/load-data.ts";
import { averagePrecision } from "../evaluate/measure-retrieval.ts";
import { measureMean } from "../measure.ts";
import type { Peer, PeerDocument, Searcher } from "./peers/peer.ts";

export interface PeerRow {
  name: string;
  /** Number of claims in the index. */
  claims: number;
  buildMs: number;
  megabytes: number;
  /** Median of three. */
  openMs: number;
  /** Growth of the process, with the index ready to search. */
  memoryMegabytes: number;
  medianMs: number | undefined;
  meanMs: number | undefined;
  /** Number of sentences that these two are based on. */
  sentences: number;
  /** On the tweets, against their own claims. Undefined for a scan, which ranks nothing. */
  map5: number | undefined;
  /** Number of tweets that it is based on. */
  tweets: number;
}

export interface PeerTask {
  claims: readonly Claim[];
  news: readonly NewsText[];
  /** Maximum number of sentences to search with a library. Gainsay's scan takes ten times as many. */
  sentenceCount: number;
  labeled: { claims: readonly Claim[]; queries: readonly LabeledQuery[] };
}

const resultsMax = 10;
/** Time limit for a library's searches, in milliseconds; beyond it, its figures are based on fewer sentences. */
const patienceMs = 60_000;

export async function measurePeer(peer: Peer, task: PeerTask): Promise<PeerRow> {
  const { bytes, ...size } = await measureIndex(
    task.claims.length,
    () => peer.build(listDocuments(task.claims)),
    (searcher) => searcher.save(),
  );
  const { opened, openMs } = await openOften(() => peer.open(bytes));
  const sentences = listSentences(task.news, task.sentenceCount);
  const times = await timeEach(sentences, (text) => opened.search(text, resultsMax));
  const ranking = await measureRanking(await peer.build(listDocuments(task.labeled.claims)), task.labeled);
  return { name: peer.name, ...size, openMs, ...tellTimes(times), ...ranking };
}

/** Two rows: search and scan. */
export async function measureGainsay(task: PeerTask): Promise<PeerRow[]> {
  const { bytes, ...size } = await measureIndex(
    task.claims.length,
    () => {
      const written = writeClaims(task.claims).bytes;
      return { bytes: written, index: openBytes(written) };
    },
    (built) => built.bytes,
  );
  const { opened: index, openMs } = await openOften(() => openBytes(bytes));
  const both = { ...size, openMs };
  const times = await timeEach(listSentences(task.news, task.sentenceCount), (text) =>
    rankClaims(index, { text, language: "en" }, resultsMax),
  );
  const ranking = await measureRanking(openLabeled(task.labeled), task.labeled);
  return [
    { name: "Gainsay, search", ...both, ...tellTimes(times), ...ranking },
    { name: "Gainsay, scan", ...both, ...timeScan(index, task.news, task.sentenceCount * 10), map5: undefined, tweets: 0 },
  ];
}

/**
 * Milliseconds per sentence of whole texts, as on a page. The median is over the texts. Stops after the text in which `sentenceCount` is
 * reached.
 */
export function timeScan(index: Index, news: readonly NewsText[], sentenceCount: number) {
  const times: number[] = [];
  let [sentences, matches, sum] = [0, 0, 0];
  for (const { blocks, title } of news) {
    if (sentences >= sentenceCount) break;
    const startedMs = performance.now();
    const found = findMatches(index, blocks, { language: "en", title });
    const tookMs = performance.now() - startedMs;
    if (found.sentences.length === 0) continue;
    times.push(tookMs / found.sentences.length);
    sentences += found.sentences.length;
    matches += found.matches.length;
    sum += tookMs;
  }
  return { medianMs: findMedian(times), meanMs: sentences === 0 ? undefined : sum / sentences, sentences, matches };
}

async function measureIndex<T>(claims: number, build: () => T | Promise<T>, save: (built: T) => Uint8Array | Promise<Uint8Array>) {
  await setImmediate(); // what the library before this one held is freed only between two turns of the event loop
  const before = measureMemory();
  const built = await clock(build);
  const memoryMegabytes = (measureMemory() - before) / 1e6;
  const bytes = await save(built.value);
  return { claims, buildMs: built.tookMs, memoryMegabytes, megabytes: bytes.length / 1e6, bytes };
}

/** Opens three times and returns the median, since the first time is slowed by cold code. */
async function openOften<T>(open: () => T | Promise<T>): Promise<{ opened: T; openMs: number }> {
  const first = await clock(open);
  const others = [await clock(open), await clock(open)];
  return { opened: first.value, openMs: findMedian([first, ...others].map(({ tookMs }) => tookMs)) ?? first.tookMs };
}

async function timeEach(texts: readonly string[], run: (text: string) => unknown): Promise<number[]> {
  const times: number[] = [];
  const until = performance.now() + patienceMs;
  for (const text of texts) {
    times.push((await clock(() => run(text))).tookMs);
    if (performance.now() > until) break;
  }
  return times;
}

function tellTimes(times: readonly number[]) {
  return { medianMs: findMedian(times), meanMs: measureMean(times), sentences: times.length };
}

/** Gainsay's search in the labeled claims, by their positions. */
export function openLabeled({ claims }: PeerTask["labeled"]): Pick<Searcher, "search"> {
  const index = openBytes(writeClaims(claims).bytes);
  const places = new Map(claims.map(({ id }, at): [string, number] => [id, at]));
  return {
    search: (text, limit) => rankClaims(index, { text, language: "en" }, limit).map(({ claim }) => places.get(claim) ?? -1),
  };
}

export async function measureRanking(searcher: Pick<Searcher, "search">, { claims, queries }: PeerTask["labeled"]) {
  const precisions: number[] = [];
  await timeEach(
    queries.map(({ text }) => text),
    async (text) => {
      const gold = queries[precisions.length]?.gold ?? new Set();
      const found = await searcher.search(text, resultsMax);
      const hits = found.map((at) => gold.has(claims[at]?.id ?? ""));
      precisions.push(averagePrecision(hits, gold.size));
    },
  );
  return { map5: measureMean(precisions), tweets: precisions.length };
}

function listDocuments(claims: readonly Claim[]): PeerDocument[] {
  return claims.map(({ text, reviews }, id) => ({ id, text, title: reviews.map(({ title }) => title ?? "").join(" ") }));
}

/** Spread over all texts, so that no small group of them dominates. */
export function listSentences(news: readonly NewsText[], count: number): string[] {
  const all = news.flatMap(({ sentences }) => sentences);
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)] ?? "");
}
