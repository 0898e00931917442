/**
 * Counts the work of the matcher: what it reads of the index, and which parts it asks for. Unlike times, these counts are the same on every
 * machine. The counting is done here, by an index whose sections and readers count: the extension's own code has no counters.
 */
import type { Index } from "../../../src/matching/index-read/open-index.ts";
import type { Segment } from "../../../src/matching/index-read/segment.ts";
import type { Claim } from "../../../src/claims/claim.ts";
import { findMatches, openBytes, rankClaims, writeClaims } from "../engine.ts";
import type { BenchData } from "./load-bench-data.ts";
import { growClaims } from "./grow-claims.ts";
import { listSentences } from "./compare-peers.ts";

/** What was read since the index was opened. */
export interface Reads {
  /** Bytes of the postings. */
  postings: number;
  /** Weights of claims, read once or twice for each claim that shares enough words. */
  claimWeights: number;
  /** Claims whose record is looked up by the search. */
  records: number;
  /** Bytes of records that the search reads. */
  recordBytes: number;
  /** Wordings taken from the index to be compared with a sentence. */
  pairs: number;
  /** Texts parsed beside these wordings: sentences, parts of them, claimants. */
  texts: number;
}

/** Means per sentence. */
export interface Work {
  /** The matching of whole texts, as on a page. */
  scan: Reads;
  /** The search for single sentences. */
  search: Reads;
  bytesPerClaim: number;
  claims: number;
  sentences: number;
  matches: number;
}

/** Number of claims in the index whose reading is counted. */
const claimCount = 10_000;
/** Texts are matched until this many sentences have been scanned; this many sentences are searched for. */
const scannedMin = 1_000;
const searchedMax = 20;

/** Cost: about five times as much as the same matching without counting; a few seconds. */
export function countWork({ claims, news }: Pick<BenchData, "claims" | "news">): Work {
  const grown: Claim[] = [...growClaims(claims, claimCount)];
  const { bytes } = writeClaims(grown);
  const scanned = countReads(openBytes(bytes));
  let [sentences, matches] = [0, 0];
  for (const { blocks, title } of news) {
    if (sentences >= scannedMin) break;
    const found = findMatches(scanned.index, blocks, { language: "en", title });
    sentences += found.sentences.length;
    matches += found.matches.length;
  }
  const searched = countReads(openBytes(bytes));
  const texts = listSentences(news, searchedMax);
  for (const text of texts) rankClaims(searched.index, { text, language: "en" }, 10);
  return {
    scan: divide(scanned.reads, sentences),
    search: divide(searched.reads, texts.length),
    bytesPerClaim: bytes.length / claimCount,
    claims: claimCount,
    sentences,
    matches,
  };
}

/**
 * Wraps an index so that it counts what is read from it. Once a search has chosen a claim, reading its record counts as one pair, not as
 * bytes.
 *
 * Sections are counted element by element; copying one counts all of it. A search that copies a section first, say into WebAssembly memory,
 * would therefore count far too much, and one that reads the underlying buffer would count nothing: count those where they read.
 */
export function countReads(index: Index): { index: Index; reads: Reads } {
  const reads: Reads = { postings: 0, claimWeights: 0, records: 0, recordBytes: 0, pairs: 0, texts: 0 };
  const segments = index.segments.map((segment): Segment => ({
    ...segment,
    postings: watch(segment.postings, (elements) => (reads.postings += elements)),
    claimMass: watch(segment.claimMass, (elements) => (reads.claimWeights += elements)),
    recordStart: watch(segment.recordStart, (elements) => (reads.records += elements / 2)), // a block's beginning and its end
    records: watch(segment.records, (elements) => (reads.recordBytes += elements)),
  }));
  const counting: Index = {
    ...index,
    segments,
    readEntry: (entry) => {
      reads.pairs += 1;
      return index.readEntry(entry);
    },
    read: (...text) => {
      reads.texts += 1;
      return index.read(...text);
    },
  };
  return { index: counting, reads };
}

/** Wraps a section and reports how many of its elements are read. */
function watch<T extends Uint8Array | Uint32Array>(section: T, count: (elements: number) => void): T {
  return new Proxy(section, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value === "number") {
        if (typeof name === "string" && name >= "0" && name < ":") count(1); // an element, not the length
        return value;
      }
      if (typeof value !== "function") return value;
      return (...given: unknown[]): unknown => {
        if (name === "subarray") return watch(Reflect.apply(value, target, given) as T, count);
        count(target.length);
        return Reflect.apply(value, target, given);
      };
    },
  });
}

function divide(reads: Reads, by: number): Reads {
  return Object.fromEntries(Object.entries(reads).map(([name, sum]) => [name, sum / Math.max(1, by)])) as unknown as Reads;
}
