/** Compares a sentence with the claims that it may state, and describes the best match. */
import type { Surroundings } from "./alignment/surroundings.ts";
import { explainMatch } from "./explain-match.ts";
import type { Match } from "./match.ts";
import type { Page } from "./open-pages.ts";
import type { Reading } from "./read-sentence.ts";
import { isJudged, judgeScore } from "./scoring/judge-score.ts";
import { type PairScore, scoreListed } from "./scoring/score-pair.ts";
import { judgedMin, possibleMin } from "./scoring/tiers.ts";
import type { ParsedSentence } from "./sentence/parsed-sentence.ts";
import { findDisputed, isDenying, listStated, readStance } from "./stance/stance.ts";

/** A sentence, or the part of it that it disputes, which begins at `offset`. */
interface ComparedPart {
  sentence: ParsedSentence;
  offset: number;
}

interface ScoredEntry {
  entry: number;
  wording: ParsedSentence;
  score: PairScore;
  /** Where the compared part begins in the sentence. */
  offset: number;
}

/** The most probable strong match, else the most probable possible one. */
export function matchSentence(page: Page, reading: Reading): Match | undefined {
  if (reading.promising.length === 0) return undefined;
  const parts = listParts(page, reading);
  const scored = reading.promising.flatMap((entry) => scoreEntry(page, entry, parts, reading));
  const best = (tier: Match["tier"]): ScoredEntry | undefined =>
    scored.filter((found) => found.score.tier === tier).sort((a, b) => b.score.probability - a.score.probability)[0];
  const found = best("strong") ?? best("possible");
  return found === undefined ? undefined : describeMatch(page, found, reading);
}

function listParts(page: Page, { sentence, text, cues }: Reading): ComparedPart[] {
  const whole = { sentence, offset: 0 };
  const disputed = findDisputed(cues);
  if (disputed === undefined) return [whole];
  const inner = page.index.read(text.slice(disputed.start, disputed.end), page.language, page.date);
  return [whole, { sentence: inner, offset: disputed.start }];
}

function scoreEntry(page: Page, entry: number, parts: readonly ComparedPart[], reading: Reading): ScoredEntry[] {
  const { index, names, speaker, askJudge } = page;
  const { near, textBefore } = reading;
  const wording = index.readEntry(entry);
  const claimant = index.readClaimant(index.claimOf(entry));
  const around: Surroundings = {
    names: near,
    pageNames: names.all,
    claimant: claimant === "" ? [] : index.read(claimant, wording.language).tokens.map((token) => token.folded),
    speaker,
    titles: index.readTitles(index.claimOf(entry)),
  };
  const least = askJudge !== undefined && isJudged(wording.language) ? judgedMin : possibleMin;
  return parts.flatMap(({ sentence, offset }) => {
    const score = scoreListed(sentence, wording, around, least);
    if (score === undefined) return [];
    const context = { speaker: page.speakerName, before: textBefore, title: index.spellTitles(index.claimOf(entry)) };
    return [{ entry, wording, score: judgeScore(score, askJudge, context, reading), offset }];
  });
}

function describeMatch(page: Page, found: ScoredEntry, reading: Reading): Match {
  const { sentence, setting, cues, block, start, end } = reading;
  const { entry, score, wording, offset } = found;
  const { pair, probability, tier, relation, differs } = score;
  const { stance, source } = readStance(cues, sentence, listStated(pair, offset), setting, {
    isDenial: isDenying(wording),
    ...(page.reviewed.has(page.index.claimOf(entry)) && { reviewTitle: page.title }),
  });
  return {
    block,
    start,
    end,
    ...page.index.readClaimName(page.index.claimOf(entry)),
    probability,
    tier,
    relation,
    stance,
    ...(source !== undefined && { attributedTo: sentence.text.slice(source.start, source.end) }),
    differs,
    explanation: explainMatch(score, page.index.wordingOf(entry), start + offset),
  };
}
