/**
 * Fits the weights of src/matching/model.ts: `node tests/bench/fit.ts DATA`. Prints them with what they reach on a fifth
 * of the data that was held back.
 *
 * Positive: training queries with their claims; pairs labelled same. Negative: the other candidates of those queries,
 * the candidates of news sentences, pairs labelled contradict, different or related. A logistic regression with a
 * quadratic penalty, by Newton's method; each source of pairs weighs the square root of its size.
 */
import type { Claim } from "../../src/claims/claim.ts";
import { alignStatements } from "../../src/matching/align.ts";
import { featureNames, measureFeatures } from "../../src/matching/features.ts";
import { createScratch, findCandidates } from "../../src/matching/find-candidates.ts";
import { compareWithGuards } from "../../src/matching/guards.ts";
import { type Index, openIndex } from "../../src/matching/open-index.ts";
import type { Statement } from "../../src/matching/statement.ts";
import { writeIndex } from "../../src/matching/write-index.ts";
import { projectRoot } from "../../src/cli/project-root.ts";
import { readStarterClaims } from "../../src/cli/starter-asset.ts";
import { loadDump, loadNews, loadPairs, loadPlainClaims, loadQueries } from "./load-data.ts";

interface Sample {
  features: Float64Array;
  isSame: boolean;
  weight: number;
  isHeldBack: boolean;
  source: string;
}

const nobody = { names: new Set<string>(), pageNames: new Set<string>(), claimant: [] };
const penalty = 2;
/** Weight of all pairs of one source is this times the square root of their number. */
const pairShare = Number(process.argv[3] ?? 4);

const data = process.argv[2];
if (data === undefined) throw new Error("fit.ts takes the folder of data as argument");

const samples: Sample[] = [];
const open = (claims: Claim[]): Index => {
  const opened = openIndex(writeIndex(claims));
  if (!opened.ok) throw new Error(opened.reason);
  return opened.index;
};

function add(sentence: Statement, claim: Statement, isSame: boolean, weight: number, source: string, key: string): void {
  const aligned = alignStatements(sentence, claim);
  const findings = compareWithGuards(sentence, claim, aligned, nobody);
  if (findings.some((finding) => finding.isVeto)) return; // the model speaks on what the guards let through
  const features = measureFeatures(sentence, claim, aligned, findings);
  samples.push({ features, isSame, weight, isHeldBack: isFifth(key), source });
}

/** Every wording of a starter claim against the others, by itself and inside a longer sentence; other claims are wrong. */
function addStarterClaims(): void {
  const starter = readStarterClaims(projectRoot);
  const own = open(starter);
  const space = createScratch(own);
  const news = loadNews(data ?? "").flatMap(({ sentences }) => sentences);
  starter.forEach((claim, at) => {
    const wordings = [claim.text, ...claim.variants.map(({ text }) => text)];
    const entries = own.listEntries(own.listClaimIds().indexOf(claim.id));
    wordings.forEach((text, number) => {
      const filler = news[(at * 31 + number * 7) % news.length] ?? "";
      const longer = `${filler.split(" ").slice(0, 6).join(" ")} said that ${text.replace(/[.!?]$/u, "")}, ${filler.split(" ").slice(6, 16).join(" ")}.`;
      for (const sentence of [own.read(text, "en"), own.read(longer, "en")]) {
        for (const entry of entries) {
          if (own.wordingOf(entry) !== number) add(sentence, own.readEntry(entry), true, 0.6, "starter", claim.id);
        }
        const terms = sentence.tokens.filter((token) => !token.isStop).map((token) => token.stem);
        for (const { entry } of findCandidates(own, terms, 8, space, (other) => !entries.includes(other)))
          add(sentence, own.readEntry(entry), false, 0.6, "starter", claim.id);
      }
    });
  });
}

/** Splits by the text, so that neighbours of one text stay together. */
function isFifth(key: string): boolean {
  let hash = 0;
  for (const letter of key) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % 5 === 0;
}

const claims = [...loadPlainClaims(data, "snopes-tweets"), ...loadPlainClaims(data, "politifact-debates")];
const index = open(claims);
const entryOfId = new Map<string, number>();
for (let claim = 0; claim < index.claimLimit; claim++) {
  const entry = index.listEntries(claim)[0];
  if (entry !== undefined) entryOfId.set(index.readClaimId(claim), entry);
}
const scratch = createScratch(index);
for (const set of ["snopes-tweets", "politifact-debates"]) {
  for (const query of loadQueries(data, set, "train")) {
    const sentence = index.read(query.text, "en");
    const terms = sentence.tokens.filter((token) => !token.isStop).map((token) => token.stem);
    for (const id of query.gold) {
      const entry = entryOfId.get(id);
      if (entry !== undefined) add(sentence, index.readEntry(entry), true, set === "snopes-tweets" ? 1 : 0.6, set, query.id);
    }
    for (const { entry } of findCandidates(index, terms, 7, scratch, () => true)) {
      if (!query.gold.has(index.readClaimId(index.claimOf(entry)))) add(sentence, index.readEntry(entry), false, 0.7, set, query.id);
    }
  }
}
const dump = open(loadDump(data, "en"));
const dumpScratch = createScratch(dump);
for (const { title, sentences } of loadNews(data)) {
  for (const text of sentences) {
    const sentence = dump.read(text, "en");
    const terms = sentence.tokens.filter((token) => !token.isStop).map((token) => token.stem);
    for (const { entry } of findCandidates(dump, terms, 4, dumpScratch, () => true))
      add(sentence, dump.readEntry(entry), false, 1, "news", title);
  }
}
addStarterClaims();
const pairs = loadPairs(data).filter((pair) => pair.language === "en");
const sizes = new Map<string, number>();
for (const pair of pairs) sizes.set(pair.source, (sizes.get(pair.source) ?? 0) + 1);
for (const { source, a, b, label } of pairs) {
  if (!["same", "contradict", "different", "related"].includes(label)) continue;
  const weight = (pairShare / Math.sqrt(sizes.get(source) ?? 1)) * (label === "related" ? 0.4 : 1);
  add(index.read(b, "en"), index.read(a, "en"), label === "same", weight, source, a);
}

const trained = samples.filter((sample) => !sample.isHeldBack);
const held = samples.filter((sample) => sample.isHeldBack);
const scales = featureNames.map((_, at) => {
  const mean = trained.reduce((sum, { features }) => sum + (features[at] ?? 0), 0) / trained.length;
  return Math.sqrt(trained.reduce((sum, { features }) => sum + ((features[at] ?? 0) - mean) ** 2, 0) / trained.length) || 1;
});
/** What differs can only speak against, what is shared only for: a weight of the wrong sign is noise, and is set to 0. */
const against = new Set(
  "namesMissing nameConflict numberMissing numberConflict denialShare antonym kindConflict quantifier modality role oneSlot bothLeft onlyNames topMissingClaim missingClaimCount missingClaimMass inversions".split(
    " ",
  ),
);
const inFavour = new Set(
  "claimCover sentenceCover contentCover matchedMass topMatched secondMatched neighbours longestRun nameCover numberShare noVeto claimCoverSquared coverProduct verbatim".split(
    " ",
  ),
);
/** What else a sentence says is not held against it: news puts claims into longer sentences than the pairs do. */
const oneSided = new Set(
  "union topMissingSentence missingSentenceCount missingSentenceMass sentenceLength plainSentenceCover missingClaimMass bothLeft denialShare".split(
    " ",
  ),
);
const isOut = featureNames.map((name) => oneSided.has(name));
const weights = fitWithSigns(trained);
console.log(`${samples.length} samples, ${trained.length} to learn from, ${held.length} held back`);
for (const source of new Set(samples.map((sample) => sample.source)))
  console.log(source.padEnd(26), tellArea(held.filter((sample) => sample.source === source)));
console.log("calibration on what was held back (probability, share right, count):");
for (let from = 0; from < 10; from++) {
  const bin = held.filter((sample) => Math.floor(Math.min(0.999, predict(sample)) * 10) === from);
  const mass = bin.reduce((sum, { weight }) => sum + weight, 0);
  const right = bin.reduce((sum, { weight, isSame }) => sum + (isSame ? weight : 0), 0);
  console.log(`${(from / 10).toFixed(1)}  ${(right / mass).toFixed(2)}  ${bin.length}`);
}
console.log(featureNames.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(3)},`).join("\n"));

function predict({ features }: Sample): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
}

function tellArea(list: Sample[]): string {
  const scores = list.map((sample) => ({ score: predict(sample), isSame: sample.isSame })).sort((a, b) => a.score - b.score);
  let ranks = 0;
  let same = 0;
  scores.forEach(({ isSame }, at) => {
    if (!isSame) return;
    ranks += at + 1;
    same++;
  });
  const other = scores.length - same;
  return same === 0 || other === 0
    ? `${scores.length} of one label`
    : `${scores.length} area ${((ranks - (same * (same + 1)) / 2) / (same * other)).toFixed(3)}`;
}

/** Fits, sets the worst weight of a wrong sign to 0 and fits again until none is left. */
function fitWithSigns(list: readonly Sample[]): number[] {
  for (;;) {
    const found = fitLogistic(list).map((weight, at) => (isOut[at] === true ? 0 : weight));
    const wrongness = featureNames.map(
      (name, at) => (scales[at] ?? 1) * Math.max(against.has(name) ? (found[at] ?? 0) : 0, inFavour.has(name) ? -(found[at] ?? 0) : 0),
    );
    const worst = Math.max(...wrongness);
    if (worst <= 0) return found;
    isOut[wrongness.indexOf(worst)] = true;
  }
}

/** Newton's method on the penalised likelihood; features are scaled to variance 1 for the penalty. */
function fitLogistic(list: readonly Sample[]): number[] {
  const size = featureNames.length;
  let current = Array.from<number>({ length: size }).fill(0);
  for (let round = 0; round < 12; round++) {
    const gradient = Array.from<number>({ length: size }).fill(0);
    const hessian = Array.from({ length: size }, () => Array.from<number>({ length: size }).fill(0));
    for (const { features, isSame, weight } of list) {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += ((features[i] ?? 0) / (scales[i] ?? 1)) * (current[i] ?? 0);
      const p = 1 / (1 + Math.exp(-sum));
      const error = weight * ((isSame ? 1 : 0) - p);
      const curve = weight * p * (1 - p);
      for (let i = 0; i < size; i++) {
        const x = isOut[i] === true ? 0 : (features[i] ?? 0) / (scales[i] ?? 1);
        if (x === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + error * x;
        const row = hessian[i] ?? [];
        for (let k = 0; k <= i; k++) if (isOut[k] !== true) row[k] = (row[k] ?? 0) + curve * x * ((features[k] ?? 0) / (scales[k] ?? 1));
      }
    }
    for (let i = 0; i < size; i++) {
      gradient[i] = (gradient[i] ?? 0) - (i === 0 ? 0 : penalty * (current[i] ?? 0));
      for (let k = 0; k < i; k++) (hessian[k] ?? [])[i] = hessian[i]?.[k] ?? 0;
      (hessian[i] ?? [])[i] = (hessian[i]?.[i] ?? 0) + (i === 0 ? 1e-6 : penalty);
    }
    const step = solve(hessian, gradient);
    const start = current;
    const before = measureLoss(list, start);
    for (let share = 1; share > 0.001; share /= 2) {
      current = start.map((value, at) => value + share * (step[at] ?? 0));
      if (measureLoss(list, current) <= before) break;
    }
  }
  return current.map((value, at) => value / (scales[at] ?? 1));
}

/** Penalised loss, by scaled weights. */
function measureLoss(list: readonly Sample[], scaled: readonly number[]): number {
  let loss = scaled.reduce((sum, weight, at) => sum + (at === 0 ? 0 : (penalty / 2) * weight * weight), 0);
  for (const { features, isSame, weight } of list) {
    let sum = 0;
    for (let i = 0; i < features.length; i++) sum += ((features[i] ?? 0) / (scales[i] ?? 1)) * (scaled[i] ?? 0);
    const signed = isSame ? -sum : sum;
    loss += weight * (signed > 30 ? signed : Math.log1p(Math.exp(signed)));
  }
  return loss;
}

/** Gaussian elimination with pivoting; changes its arguments. */
function solve(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let k = i + 1; k < size; k++) if (Math.abs(matrix[k]?.[i] ?? 0) > Math.abs(matrix[pivot]?.[i] ?? 0)) pivot = k;
    [matrix[i], matrix[pivot]] = [matrix[pivot] ?? [], matrix[i] ?? []];
    [right[i], right[pivot]] = [right[pivot] ?? 0, right[i] ?? 0];
    for (let k = i + 1; k < size; k++) {
      const share = (matrix[k]?.[i] ?? 0) / (matrix[i]?.[i] || 1e-12);
      for (let m = i; m < size; m++) (matrix[k] ?? [])[m] = (matrix[k]?.[m] ?? 0) - share * (matrix[i]?.[m] ?? 0);
      right[k] = (right[k] ?? 0) - share * (right[i] ?? 0);
    }
  }
  const result = Array.from<number>({ length: size }).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    let value = right[i] ?? 0;
    for (let k = i + 1; k < size; k++) value -= (matrix[i]?.[k] ?? 0) * (result[k] ?? 0);
    result[i] = value / (matrix[i]?.[i] || 1e-12);
  }
  return result;
}
