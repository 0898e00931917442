/** Measures Gainsay's costs as claims grow: size, writing, opening, a sentence, an article. */
import type { Claim } from "../../../src/claims/claim.ts";
import type { Block } from "../../../src/matching/match.ts";
import { clock, findMedian } from "./clock.ts";
import { timeScan } from "./compare-peers.ts";
import { findMatches, openBytes, writeClaims } from "../engine.ts";
import { growClaims } from "./grow-claims.ts";
import type { NewsText } from "../data/load-data.ts";

export interface GrowthRow {
  claims: number;
  bytesPerClaim: number;
  writeMs: number;
  longestStepMs: number;
  openMs: number | undefined;
  /** Mean over whole texts. */
  microsecondsPerSentence: number;
  /** An article of 1,700 words. */
  articleMs: number | undefined;
  /** For the scanned texts: sentences read, and matches found. */
  sentences: number;
  matches: number;
}

const articleWords = 1_700;
const opens = 5;

export async function measureGrowth(claims: readonly Claim[], news: readonly NewsText[], count: number, runs: number) {
  const written = await clock(() => writeClaims(growClaims(claims, count)));
  const { bytes, longestStepMs } = written.value;
  const openTimes: number[] = [];
  for (let run = 0; run < opens; run++) openTimes.push((await clock(() => openBytes(bytes))).tookMs);
  const index = openBytes(bytes);
  const { meanMs = 0, sentences, matches } = timeScan(index, news, 2_000);
  const article = makeArticle(news);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await clock(() => findMatches(index, article, { language: "en" }))).tookMs);
  return {
    claims: count,
    bytesPerClaim: bytes.length / count,
    writeMs: written.tookMs,
    longestStepMs,
    openMs: findMedian(openTimes),
    microsecondsPerSentence: meanMs * 1000,
    articleMs: findMedian(times),
    sentences,
    matches,
  } satisfies GrowthRow;
}

/** Concatenates texts up to `articleWords` words. */
function makeArticle(news: readonly NewsText[]): Block[] {
  const blocks: Block[] = [];
  let left = articleWords;
  for (const block of news.flatMap((document) => document.blocks)) {
    if (left <= 0) break;
    const words = block.text.split(/\s+/u);
    blocks.push({ ...block, text: words.slice(0, left).join(" ") });
    left -= words.length;
  }
  return blocks;
}
