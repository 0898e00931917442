/** The scoring model's training samples: pairs of a sentence and a wording of a claim, with whether they state the same. */
import { nothingKnown } from "../../../src/matching/alignment/surroundings.ts";
import type { Features } from "../../../src/matching/scoring/features.ts";
import { scorePair } from "../../../src/matching/scoring/score-pair.ts";
import { createReader } from "../../../src/matching/sentence/parsed-sentence.ts";
import { projectRoot } from "../../../src/cli/io/project-root.ts";
import { readStarterClaims } from "../../../src/cli/io/starter-asset.ts";
import { type Index, openClaims } from "../engine.ts";
import { type LabeledQuery, loadDump, loadNews, loadPairs, loadPlainClaims, loadQueries, type NewsDocument } from "../data/load-data.ts";
import { loadPages } from "../pages/load-pages.ts";
import { isHalf } from "./judge/splits.ts";
import { listSentences, namesReach, readSentence, scoreCandidates, scoreEntry } from "./read-candidates.ts";

export interface Sample {
  features: Features;
  isSame: boolean;
  weight: number;
  /** Comes unchanged from a reader or a set of pairs: probabilities are calibrated on these. */
  calibrates: boolean;
}

const pairLabels = new Set(["same", "contradict", "different"]);
/** Maximum number of wrong candidates used per query, and per sentence of news. */
const wrongMax = 11;
const newsMax = 4;
/**
 * Weights of the samples that we construct, relative to 1 for readers' samples. Starter claims are many wordings of few claims, and too
 * similar to each other; at full weight they halve the recall on posts.
 */
const longerWeight = 0.5;
const pairWeight = 0.5;
const starterWeight = 0.15;

/** Queries of the training splits unchanged and inside longer sentences, starter claims, and half of the news. */
export async function collectSamples(data: string): Promise<Sample[]> {
  const news = [...loadNews(data), ...(await loadPages(data))].filter(({ id }) => isHalf(id));
  const fillers = news.flatMap(listSentences).filter((text) => text.length > 60);
  return [
    ...["snopes-tweets", "politifact-debates"].flatMap((set) => readQueries(data, set, fillers)),
    ...readStarter(fillers),
    ...readPairs(data),
    ...readNews(data, news),
  ];
}

function readQueries(data: string, set: string, fillers: readonly string[]): Sample[] {
  const index = openClaims(loadPlainClaims(data, set));
  return loadQueries(data, set, "train").flatMap((query, at) => {
    const longer = { ...query, text: putIntoSentence(query.text, fillers, at) };
    return [...sampleQuery(index, query, 1), ...sampleQuery(index, longer, longerWeight)];
  });
}

function sampleQuery(index: Index, query: LabeledQuery, weight: number): Sample[] {
  const reading = readSentence(index, query.text, (query.context?.before ?? []).slice(-namesReach), query.speaker ?? "");
  const best = new Map<string, Sample>();
  const wrong: Sample[] = [];
  for (const { entry, score } of scoreCandidates(index, reading, wrongMax + 1)) {
    const id = index.readClaimId(index.claimOf(entry));
    if (score.isVetoed) continue;
    if (!query.gold.has(id)) wrong.push({ features: score.features, isSame: false, weight, calibrates: weight === 1 });
    else if (!best.has(id)) best.set(id, { features: score.features, isSame: true, weight, calibrates: weight === 1 });
  }
  return [...best.values(), ...wrong];
}

/** News embeds what people said in its own sentences. */
function putIntoSentence(text: string, fillers: readonly string[], at: number): string {
  const bare = text
    .replace(/\s(?:—|–|--)\s[^\n]{1,60}\(@\w+\)[^\n]*$/u, "")
    .replaceAll(/https?:\S+|pic\.twitter\S+/gu, "")
    .replace(/[.!?]\s*$/u, "")
    .trim();
  const words = (fillers[(at * 31) % fillers.length] ?? "").split(" ");
  const [start, end] = [words.slice(0, 7).join(" "), words.slice(7, 16).join(" ")];
  return [`${start} said that ${bare}, ${end}.`, `"${bare}," ${start}.`, `${start} and ${bare}.`][at % 3] ?? bare;
}

/** Compares every wording of a starter claim with its other wordings, alone and inside a longer sentence; other claims are wrong. */
function readStarter(fillers: readonly string[]): Sample[] {
  const starter = readStarterClaims(projectRoot);
  const index = openClaims(starter);
  const claims = Array.from({ length: index.claimLimit }, (_, claim) => claim);
  return claims.flatMap((claim) => {
    const entries = index.listEntries(claim);
    return entries.flatMap((own) => {
      const { text } = index.readEntry(own);
      return [text, putIntoSentence(text, fillers, own)].flatMap((sentence) => {
        const reading = readSentence(index, sentence, [], "");
        const right = entries
          .filter((entry) => index.wordingOf(entry) !== index.wordingOf(own))
          .map((entry) => ({ score: scoreEntry(index, reading, entry), isSame: true }));
        const wrong = scoreCandidates(index, reading, wrongMax)
          .filter(({ entry }) => index.claimOf(entry) !== claim)
          .map(({ score }) => ({ score, isSame: false }));
        return [...right, ...wrong].flatMap(({ score, isSame }) =>
          score.isVetoed ? [] : [{ features: score.features, isSame, weight: starterWeight, calibrates: false }],
        );
      });
    });
  });
}

function readNews(data: string, news: readonly NewsDocument[]): Sample[] {
  const index = openClaims(loadDump(data, "en"));
  return news.flatMap((document) => {
    const sentences = listSentences(document);
    return sentences.flatMap((text, at) => {
      const reading = readSentence(index, text, [...sentences.slice(Math.max(0, at - namesReach), at), document.title], "");
      return scoreCandidates(index, reading, newsMax).flatMap(({ score }) =>
        score.isVetoed ? [] : [{ features: score.features, isSame: false, weight: 1, calibrates: false }],
      );
    });
  });
}

/** English pairs labeled same, or as stating something else; each set is weighted by the square root of its size. */
function readPairs(data: string): Sample[] {
  const read = createReader();
  const pairs = loadPairs(data).filter(({ language, label }) => language === "en" && pairLabels.has(label));
  const sizes = new Map<string, number>();
  for (const { source } of pairs) sizes.set(source, (sizes.get(source) ?? 0) + 1);
  return pairs.flatMap(({ a, b, label, source }) => {
    const score = scorePair(read(b, "en"), read(a, "en"), nothingKnown);
    const weight = pairWeight / Math.sqrt(sizes.get(source) ?? 1);
    return score.isVetoed ? [] : [{ features: score.features, isSame: label === "same", weight, calibrates: true }];
  });
}
