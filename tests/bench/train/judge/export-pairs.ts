/**
 * Writes the pairs that the judge is trained and measured on: `npm run export-pairs -- DATA [--out FOLDER]`. Takes a minute.
 *
 * One file of JSON lines a set. Candidates are those that the engine finds today, with its lexical findings, so that a judge learns
 * from the mistakes that reach it. `split` is "train" or "dev": queries as published, quotations by hash of the query, news by hash
 * of the document, pairs by hash of the connected group of texts, so that no text is on both sides.
 */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import type { Claim } from "../../../../src/claims/claim.ts";
import { projectRoot } from "../../../../src/cli/io/project-root.ts";
import { nothingKnown } from "../../../../src/matching/alignment/surroundings.ts";
import { type PairScore, scorePair } from "../../../../src/matching/scoring/score-pair.ts";
import { writePairText } from "../../../../src/matching/scoring/pair-text.ts";
import { createReader, type ParsedSentence } from "../../../../src/matching/sentence/parsed-sentence.ts";
import { type LabeledQuery, loadDump, loadNews, loadPairs, loadPlainClaims, loadQueries, type NewsDocument } from "../../data/load-data.ts";
import { makeFolder, readArguments, runCommand } from "../../data/read-arguments.ts";
import { type Index, openClaims } from "../../engine.ts";
import { nameSentence, readTrueHits } from "../../evaluate/read-true-hits.ts";
import { loadPages } from "../../pages/load-pages.ts";
import { listSentences, namesReach, readSentence, scoreCandidates } from "../read-candidates.ts";
import { groupTexts, isHalf } from "./splits.ts";

/** Candidates a query and a sentence of news, as the page scan compares them. */
const queryTop = 12;
const newsTop = 8;
/** Below this probability only every tenth candidate of news is written: they are many and easy. */
const easyMax = 0.02;
/** The page scan compares no shorter and no longer sentences. */
const contentMin = 2;
const tokensMax = 160;
/** Sets of pairs whose terms forbid weights that are passed on, or are not known (see MODEL.md): for measuring only. */
const onlyMeasured = /^(?:sick|msrp|qqp|paws-qqp|stsb|sts-|negation-rte|natural-minimal-pairs)/u;

interface Spoken {
  sentence: string;
  before: string[];
  speaker: string;
}

type Put = (row: object) => void;

/** Opens a file of lines; resolves once all that `write` put into it is on disk. */
async function writeSet(folder: string, name: string, write: (put: Put) => void): Promise<void> {
  const stream = createWriteStream(join(folder, `${name}.jsonl`));
  let rows = 0;
  write((row) => {
    rows++;
    stream.write(`${JSON.stringify({ set: name, ...row })}\n`);
  });
  await new Promise<void>((resolve) => stream.end(resolve));
  process.stderr.write(`${name}: ${rows} pairs\n`);
}

/** `read` is the sentence as the judge reads it, without what is around. */
function readFindings({ pair, probability, tier, isVetoed, relation, features }: PairScore): object {
  const round = (value: number): number => Number(value.toFixed(4));
  const read = writePairText(pair, { speaker: "", before: "", title: "" }).sentence;
  return { read, p: round(probability), tier, isVetoed, relation, features: Object.values(features).map(round) };
}

function listCandidates(index: Index, { sentence, before, speaker }: Spoken, near: string[], top: number): object[] {
  const reading = readSentence(index, sentence, [...before, ...near], speaker);
  if (!isCompared(reading.sentence)) return [];
  return scoreCandidates(index, reading, top).map(({ entry, score }) => {
    const claim = index.claimOf(entry);
    return {
      claim: index.readClaimId(claim),
      claimText: index.readEntry(entry).text,
      title: index.spellTitles(claim),
      claimant: index.readClaimant(claim),
      ...readFindings(score),
    };
  });
}

function isCompared({ tokens }: ParsedSentence): boolean {
  return tokens.length <= tokensMax && tokens.filter(({ isStop }) => !isStop).length >= contentMin;
}

function putQueries(put: Put, index: Index, queries: readonly LabeledQuery[], splitOf: (query: string) => string): void {
  const claims = new Map(Array.from({ length: index.claimLimit }, (_, claim) => [index.readClaimId(claim), claim]));
  for (const { id, text, context, speaker = "", gold } of queries) {
    const spoken = { sentence: text, before: (context?.before ?? []).slice(-namesReach), speaker };
    const query = { split: splitOf(id), query: id, ...spoken };
    const missed = new Set(gold);
    for (const found of listCandidates(index, spoken, [], queryTop)) {
      const { claim } = found as { claim: string };
      missed.delete(claim);
      put({ ...query, label: gold.has(claim) ? 1 : 0, ...found });
    }
    for (const claim of missed) {
      const at = claims.get(claim);
      const [entry] = at === undefined ? [] : index.listEntries(at);
      if (at === undefined || entry === undefined) continue;
      const claimText = index.readEntry(entry).text;
      put({
        ...query,
        label: 1,
        isMissed: true,
        claim,
        claimText,
        title: index.spellTitles(at),
        claimant: index.readClaimant(at),
      });
    }
  }
}

/** Headlines of fact-checks as queries for the claims they are about; questions state nothing. */
function listTitles(claims: readonly Claim[]): LabeledQuery[] {
  return claims.flatMap(({ id, reviews }) => {
    const title = reviews[0]?.title;
    return title === undefined || title.endsWith("?") ? [] : [{ id, text: title, gold: new Set([id]) }];
  });
}

/** Sentences that a person found to state a claim after all are left out: they are neither wrong marks nor near misses. */
function putNews(put: Put, index: Index, source: string, news: readonly NewsDocument[]): void {
  const trueHits = new Set(readTrueHits().map(({ document, sentence }) => `${document} ${sentence}`));
  let easy = 0;
  for (const document of news) {
    const { id, title } = document;
    const sentences = listSentences(document);
    const split = isHalf(id) ? "train" : "dev";
    put({ split, document: id, sentences: sentences.length });
    for (const [at, sentence] of sentences.entries()) {
      if (trueHits.has(`${source}/${id} ${nameSentence(sentence)}`)) continue;
      const spoken = { sentence, before: sentences.slice(Math.max(0, at - namesReach), at), speaker: "" };
      for (const found of listCandidates(index, spoken, [title], newsTop)) {
        if ((found as { p: number }).p < easyMax && easy++ % 10 !== 0) continue;
        put({ split, document: id, query: `${id}#${at + 1}`, ...spoken, label: 0, ...found });
      }
    }
  }
}

/** The English pairs; `label` here is the set's own word. */
function putPairs(put: Put, data: string): void {
  const read = createReader();
  const pairs = loadPairs(data).filter(({ language }) => language === "en");
  const groupOf = groupTexts(pairs.map(({ a, b }) => [a, b]));
  for (const { a, b, source, kind, label } of pairs) {
    const split = isHalf(groupOf(a)) ? "train" : "dev";
    const found = readFindings(scorePair(read(b, "en"), read(a, "en"), nothingKnown));
    const mayTrain = !onlyMeasured.test(source);
    put({ split, source, kind, label, mayTrain, sentence: b, before: [], speaker: "", claimText: a, title: "", ...found });
  }
}

await runCommand("export-pairs", async () => {
  const { data, values } = readArguments("export-pairs", { out: { type: "string" } });
  const folder = makeFolder(values.out ?? join(projectRoot, ".cache", "judge", "pairs"));
  for (const [name, set] of [
    ["tweets", "snopes-tweets"],
    ["debates", "politifact-debates"],
  ] as const) {
    const index = openClaims(loadPlainClaims(data, set));
    await writeSet(folder, name, (put) => {
      for (const split of ["train", "dev"]) putQueries(put, index, loadQueries(data, set, split), () => split);
    });
  }
  const splitOf = (query: string): string => (isHalf(query) ? "train" : "dev");
  const titled = loadPlainClaims(data, "politifact-debates");
  await writeSet(folder, "titles", (put) => putQueries(put, openClaims(titled), listTitles(titled), splitOf));
  const quoted = openClaims(loadPlainClaims(data, "factopolis"));
  await writeSet(folder, "quotes", (put) => putQueries(put, quoted, loadQueries(data, "factopolis", "all"), splitOf));
  await writeSet(folder, "pairs", (put) => putPairs(put, data));
  const dump = openClaims(loadDump(data, "en"));
  await writeSet(folder, "news-bbc", (put) => putNews(put, dump, "bbc", loadNews(data)));
  const pages = await loadPages(data);
  await writeSet(folder, "news-pages", (put) => putNews(put, dump, "pages", pages));
});
