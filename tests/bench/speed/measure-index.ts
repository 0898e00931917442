/**
 * Measures the claim index on a data folder: `node tests/bench/speed/measure-index.ts DATA [sizes]`, with sizes in thousands of claims such
 * as `77,300` (all by default: 77,100,300,1000). Prints for each size bytes per claim (and where they go), how long writing takes and its
 * longest step, how long opening takes, a page scan by sentence of BBC news, and a full search; then recall of the page scan on labeled
 * queries: how often the right claim is among the eight candidates.
 *
 * The claims are the English ones of the dump, with the ids that Gainsay makes. Larger sets repeat them with one or two words replaced by
 * others of their vocabulary: word lists grow more slowly than they would in reality.
 */
import type { Claim } from "../../../src/claims/claim.ts";
import { hashClaim } from "../../../src/claims/claim-hash.ts";
import { findCandidates } from "../../../src/matching/retrieval/find-candidates.ts";
import { findMatches } from "../../../src/matching/find-matches.ts";
import { byteSections, wordSections } from "../../../src/matching/index-format/index-format.ts";
import { type Index, openIndex } from "../../../src/matching/index-read/open-index.ts";
import { rankClaims } from "../../../src/matching/rank-claims.ts";
import { writeIndex, writeIndexInSteps } from "../../../src/matching/index-write/write-index.ts";
import { loadDump, loadNews, loadPlainClaims, loadQueries } from "../data/load-data.ts";

const [data, sizes = "77,100,300,1000"] = process.argv.slice(2);
if (data === undefined) throw new Error("measure-index.ts takes the folder of data as argument");

const candidatesMax = 8;
const sentencesRead = 3_000;
const queriesAsked = 20;

const dump = loadDump(data, "en").map((claim): Claim => ({ ...claim, id: hashClaim(claim.text, claim.claimant?.name) }));
const news = loadNews(data);
for (const thousands of sizes.split(",")) measureSize(makeClaims(Number(thousands) === 77 ? dump.length : Number(thousands) * 1_000));
measureRecall(data);

function measureSize(claims: readonly Claim[]): void {
  const startedMs = performance.now();
  const steps = writeIndexInSteps(claims);
  const stepsMs: number[] = [];
  let bytes = new Uint8Array();
  for (let isDone = false; !isDone;) {
    const stepMs = performance.now();
    const step = steps.next();
    stepsMs.push(performance.now() - stepMs);
    isDone = step.done === true;
    if (step.done === true) bytes = step.value;
  }
  const writtenMs = performance.now() - startedMs;
  const openings = Array.from({ length: 5 }, () => {
    const openMs = performance.now();
    openIndex(bytes);
    return performance.now() - openMs;
  });
  const index = open(bytes);
  console.log(
    `\n${index.claimCount} claims: ${(bytes.length / index.claimCount).toFixed(1)} bytes a claim, ${(bytes.length / 1e6).toFixed(1)} MB; written in ${(writtenMs / 1e3).toFixed(1)} s, longest step ${Math.max(...stepsMs).toFixed(0)} ms; opened in ${openings.toSorted((a, b) => a - b)[2]?.toFixed(1)} ms (first ${openings[0]?.toFixed(1)})`,
  );
  const [segment] = index.segments;
  if (segment !== undefined)
    console.log(
      [...wordSections, ...byteSections].map((name) => `${name} ${(segment[name].byteLength / index.claimCount).toFixed(2)}`).join(", "),
    );
  measureScan(index);
}

function measureScan(index: Index): void {
  const texts = news.flatMap(({ sentences }) => sentences).slice(0, sentencesRead);
  const termsOf = texts.map((text) => listTerms(index, text));
  const scan = (): number => {
    const startMs = performance.now();
    for (const terms of termsOf) findCandidates(index, terms, candidatesMax, () => true);
    return (performance.now() - startMs) / texts.length;
  };
  scan();
  const scanMs = scan();
  const blocks = texts.map((text) => ({ text, kind: "paragraph" as const }));
  findMatches(index, blocks.slice(0, 500), { language: "en" });
  const pageMs = performance.now();
  findMatches(index, blocks, { language: "en" });
  const pageSentenceMs = (performance.now() - pageMs) / texts.length;
  for (const text of texts.slice(0, 3)) rankClaims(index, { text, language: "en" }, 10);
  const searchMs = performance.now();
  for (const text of texts.slice(0, queriesAsked)) rankClaims(index, { text, language: "en" }, 10);
  const queryMs = (performance.now() - searchMs) / queriesAsked;
  console.log(
    `a sentence: candidates ${scanMs.toFixed(3)} ms, whole page scan ${pageSentenceMs.toFixed(3)} ms; a full search ${queryMs.toFixed(1)} ms`,
  );
}

function measureRecall(folder: string): void {
  console.log(`\nrecall@${candidatesMax} of the page scan`);
  for (const [set, split] of [
    ["snopes-tweets", "dev"],
    ["politifact-debates", "dev"],
    ["factopolis", "all"],
  ] as const) {
    const index = open(writeIndex(loadPlainClaims(folder, set)));
    const queries = loadQueries(folder, set, split);
    const found = queries.filter(({ text, gold }) =>
      findCandidates(index, listTerms(index, text), candidatesMax, () => true).some(({ entry }) =>
        gold.has(index.readClaimId(index.claimOf(entry))),
      ),
    );
    console.log(`${set.padEnd(20)} ${(found.length / queries.length).toFixed(3)} of ${queries.length}`);
  }
}

function listTerms(index: Index, text: string): string[] {
  return index
    .read(text, "en")
    .tokens.filter((token) => !token.isStop)
    .map((token) => token.stem);
}

function open(bytes: Uint8Array): Index {
  const opened = openIndex(bytes);
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}

/** Repeats the claims of the dump, with words changed from the second round on. */
function makeClaims(count: number): Claim[] {
  const words = [...new Set(dump.flatMap(({ text }) => text.match(/\b\p{L}{4,}\b/gu) ?? []))];
  let state = 1;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at): Claim => {
    const claim = dump[at % dump.length];
    if (claim === undefined) throw new Error("the dump is empty");
    if (at < dump.length) return claim;
    let { text } = claim;
    for (let changes = 1 + next(2); changes > 0; changes--) {
      const places = [...text.matchAll(/\b\p{L}{4,}\b/gu)];
      const place = places[next(places.length)];
      if (place === undefined) continue;
      text = text.slice(0, place.index) + (words[next(words.length)] ?? "") + text.slice(place.index + place[0].length);
    }
    return { ...claim, text, id: hashClaim(text, claim.claimant?.name) };
  });
}
