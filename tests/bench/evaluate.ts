/**
 * Measures the engine on a folder of data: `node tests/bench/evaluate.ts DATA [retrieval|marks|pairs]`. Prints ranking figures on the
 * dev splits, marks on news that states no known claim with the recall at such rates, and how same and contradicting
 * pairs are told apart. Takes some minutes.
 */
import type { Claim } from "../../src/claims/claim.ts";
import { compareStatements } from "../../src/matching/compare-statements.ts";
import { findMatches } from "../../src/matching/find-matches.ts";
import { strongMin } from "../../src/matching/model.ts";
import { type Index, openIndex } from "../../src/matching/open-index.ts";
import { rankClaims } from "../../src/matching/rank-claims.ts";
import { writeIndex } from "../../src/matching/write-index.ts";
import { loadDump, loadNews, loadPairs, loadPlainClaims, loadQueries, type Pair } from "./load-data.ts";

const [data, only] = process.argv.slice(2);
if (data === undefined) throw new Error("evaluate.ts takes the folder of data as argument");

if (only === undefined || only === "retrieval") measureRetrieval(data);
if (only === undefined || only === "marks") measureMarks(data);
if (only === undefined || only === "pairs") measurePairs(loadPairs(data));

function open(claims: Claim[]): Index {
  const opened = openIndex(writeIndex(claims));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
}

function measureRetrieval(folder: string): void {
  console.log("retrieval                 queries  MAP@5  MRR    P@1    ms a query");
  for (const [set, split] of [
    ["snopes-tweets", "dev"],
    ["politifact-debates", "dev"],
    ["factopolis", "all"],
  ] as const) {
    const index = open(loadPlainClaims(folder, set));
    const queries = loadQueries(folder, set, split);
    let [map, mrr, first] = [0, 0, 0];
    const startedMs = performance.now();
    for (const query of queries) {
      const ranked = rankClaims(index, query, 20).map(({ claim }) => claim);
      const hits = ranked.map((claim) => query.gold.has(claim));
      let [found, sum] = [0, 0];
      hits.slice(0, 5).forEach((isHit, at) => {
        if (isHit) sum += ++found / (at + 1);
      });
      map += sum / Math.min(5, query.gold.size);
      const at = hits.indexOf(true);
      if (at >= 0) mrr += 1 / (at + 1);
      if (at === 0) first++;
    }
    const tookMs = (performance.now() - startedMs) / queries.length;
    const figures = [map, mrr, first].map((sum) => (sum / queries.length).toFixed(3)).join("  ");
    console.log(`${`${set} ${split}`.padEnd(26)}${String(queries.length).padEnd(9)}${figures}  ${tookMs.toFixed(1)}`);
  }
}

function measureMarks(folder: string): void {
  const claims = loadDump(folder, "en");
  const startedMs = performance.now();
  const bytes = writeIndex(claims);
  const writtenMs = performance.now();
  const opened = openIndex(bytes);
  if (!opened.ok) throw new Error(opened.reason);
  const openedMs = performance.now();
  const { index } = opened;
  console.log(
    `\nindex of ${claims.length} claims: ${(bytes.length / 1e6).toFixed(1)} MB, written in ${Math.round(writtenMs - startedMs)} ms, opened in ${Math.round(openedMs - writtenMs)} ms`,
  );
  const news = loadNews(folder);
  const found: { probability: number; claim: string; text: string }[] = [];
  let count = 0;
  const readMs = performance.now();
  for (const { title, sentences } of news) {
    const blocks = sentences.map((text) => ({ text, kind: "paragraph" as const }));
    const { matches, sentences: read } = findMatches(index, blocks, { language: "en", title });
    count += read.length;
    for (const match of matches) {
      if (match.relation === "same")
        found.push({ probability: match.probability, claim: match.claim, text: blocks[match.block]?.text ?? "" });
    }
  }
  console.log(`${count} sentences of news: ${((performance.now() - readMs) / count).toFixed(3)} ms a sentence`);
  found.sort((a, b) => b.probability - a.probability);
  console.log(
    `strong marks on them: ${((found.filter(({ probability }) => probability >= strongMin).length / count) * 1000).toFixed(2)} per 1,000`,
  );
  const urls = new Map(claims.map((claim): [string, string] => [claim.reviews[0]?.url ?? "", claim.id]));
  for (const perThousand of [0.5, 1, 5]) {
    const threshold = found[Math.floor((perThousand * count) / 1000)]?.probability ?? 0;
    for (const set of ["snopes-tweets", "politifact-debates"]) {
      const urlOfId = new Map(loadPlainClaims(folder, set).map((claim): [string, string] => [claim.id, claim.reviews[0]?.url ?? ""]));
      const queries = loadQueries(folder, set, "dev").filter((query) => [...query.gold].some((id) => urls.has(urlOfId.get(id) ?? "")));
      const marked = queries.filter((query) => {
        const right = new Set([...query.gold].map((id) => urls.get(urlOfId.get(id) ?? "")));
        return findMatches(index, [{ text: query.text, kind: "paragraph" }], {
          language: "en",
          ...(query.speaker !== undefined && { speaker: query.speaker }),
        }).matches.some((match) => match.relation === "same" && match.probability > threshold && right.has(match.claim));
      });
      console.log(
        `${perThousand} per 1,000 (probability ${threshold.toFixed(3)})  ${set}: recall ${(marked.length / queries.length).toFixed(3)} of ${queries.length}`,
      );
    }
  }
  for (const { probability, claim, text } of found.slice(0, Number(process.argv[4] ?? 0))) {
    console.log(`${probability.toFixed(3)} ${claims.find(({ id }) => id === claim)?.text}\n      ${text}`);
  }
}

function measurePairs(pairs: Pair[]): void {
  console.log("\npairs                     same   contradict  area   contradict strong  same strong");
  for (const source of new Set(pairs.map((pair) => pair.source))) {
    const scored = pairs
      .filter((pair) => pair.source === source && (pair.label === "same" || pair.label === "contradict" || pair.label === "different"))
      .map((pair) => ({ ...compareStatements(pair.a, pair.b, pair.language), isSame: pair.label === "same" }));
    const same = scored.filter(({ isSame }) => isSame);
    const other = scored.filter(({ isSame }) => !isSame);
    const strong = (list: typeof scored): string =>
      list.length === 0 ? "-" : (list.filter(({ tier }) => tier === "strong").length / list.length).toFixed(3);
    console.log(
      `${source.padEnd(26)}${String(same.length).padEnd(7)}${String(other.length).padEnd(12)}${measureArea(same, other).padEnd(7)}${strong(other).padEnd(19)}${strong(same)}`,
    );
  }
}

/** Share of (same, other) pairs in which the same one has the higher probability. */
function measureArea(same: readonly { probability: number }[], other: readonly { probability: number }[]): string {
  if (same.length === 0 || other.length === 0) return "-";
  let wins = 0;
  for (const a of same) for (const b of other) wins += a.probability > b.probability ? 1 : a.probability === b.probability ? 0.5 : 0;
  return (wins / (same.length * other.length)).toFixed(3);
}
