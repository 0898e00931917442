import { guessLanguage } from "../text/guess-language.ts";
import { primaryLanguage } from "../text/language.ts";
import type { Query, RankedClaim } from "./match.ts";
import type { Index } from "./index-read/open-index.ts";
import { rankCandidates } from "./retrieval/rank-candidates.ts";
import { measureRankFeatures, type RankFeatures } from "./scoring/rank-features.ts";
import { postWeights, speechWeights } from "./scoring/rank-weights.ts";
import { type PairScore, scorePair } from "./scoring/score-pair.ts";
import { sumWeighted } from "./scoring/weighted-sum.ts";
import type { ParsedSentence } from "./sentence/parsed-sentence.ts";

/** Number of claims fully compared with the query; the rest keep the order of the search and a probability of 0. */
const comparedMax = 30;
/** Number of neighboring sentences that count on each side. */
const neighborsMax = 3;

/** A claim compared with a query. */
export interface ComparedClaim {
  claim: number;
  score: PairScore;
  features: RankFeatures;
}

/**
 * The claims that may answer a query, best first, at most `top`. Searches texts, variants, titles of reviews and contexts;
 * neighboring sentences and the speaker count if given. The date is not used: it would help, but proves nothing.
 *
 * Cost: about 5 ms against 77,000 claims, most of it for comparing `comparedMax` of them in full.
 */
export function rankClaims(index: Index, query: Query, top: number): RankedClaim[] {
  const { compared, rest } = compareClaims(index, query, Math.max(top, comparedMax));
  const ordered = orderCompared(compared, query).map(({ claim, score: { probability, tier, relation, differs } }): RankedClaim => {
    return { claim: index.readClaimId(claim), probability, tier, relation, differs };
  });
  const others = rest.map((claim): RankedClaim => {
    return { claim: index.readClaimId(claim), probability: 0, tier: "none", relation: "unrelated", differs: [] };
  });
  return [...ordered, ...others].slice(0, top);
}

/** Compared claims by how likely each answers the query, best first. */
export function orderCompared(compared: readonly ComparedClaim[], { context }: Query): ComparedClaim[] {
  const weights = (context?.before.length ?? 0) + (context?.after.length ?? 0) > 0 ? speechWeights : postWeights;
  return compared
    .map((one) => ({ one, rank: sumWeighted(one.features, weights, 0) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one);
}

/** The best `found` claims of the search, in its order; the first ones are fully compared. */
export function compareClaims(index: Index, query: Query, found: number): { compared: ComparedClaim[]; rest: number[] } {
  const declared = primaryLanguage(query.language);
  const language = declared === "" ? guessLanguage(query.text) || "en" : declared;
  const readAll = (texts: readonly string[]): ParsedSentence[] => texts.map((text) => index.read(text, language));
  const sentence = index.read(query.text, language);
  const before = readAll((query.context?.before ?? []).slice(-neighborsMax));
  const after = readAll((query.context?.after ?? []).slice(0, neighborsMax));
  const speaker = index.read(query.speaker ?? "", language);
  const names = listNames([speaker, ...before]);
  const [beforeStems, afterStems] = [listStems(before), listStems(after)];
  const candidates = rankCandidates(index, { sentence, before, after, speaker }, found);
  const bestScore = candidates[0]?.score ?? 0;
  const compared = candidates.slice(0, comparedMax).map(({ claim, entry, score: searchScore }): ComparedClaim => {
    const wording = index.readEntry(entry);
    const score = scorePair(sentence, wording, {
      names,
      pageNames: names,
      claimant: index.read(index.readClaimant(claim), language).tokens.map(({ folded }) => folded),
      speaker: new Set(speaker.tokens.map(({ folded }) => folded)),
      titles: index.readTitles(claim),
    });
    const features = measureRankFeatures({ score, claim: wording, searchScore, bestScore, before: beforeStems, after: afterStems });
    return { claim, score, features };
  });
  return { compared, rest: candidates.slice(comparedMax).map(({ claim }) => claim) };
}

function listNames(statements: readonly ParsedSentence[]): Set<string> {
  return new Set(statements.flatMap(({ tokens }) => tokens.flatMap(({ name, folded }) => (name >= 0 ? [folded] : []))));
}

function listStems(statements: readonly ParsedSentence[]): Set<string> {
  return new Set(statements.flatMap(({ tokens }) => tokens.flatMap(({ isStop, stem }) => (isStop ? [] : [stem]))));
}
