/**
 * What a sentence says differently from the claim it looks like. Each guard compares one thing and returns differences in
 * the words of both texts. A grave difference is a veto: then it is not the same claim, however many words are shared.
 */
import type { Difference } from "./match.ts";
import type { AlignedStatements } from "./align.ts";
import { findDateDifferences } from "./date-guard.ts";
import { findExtentDifference } from "./extent-guard.ts";
import { findFactualityDifference } from "./factuality-guard.ts";
import { findNameDifferences, findSpeakerDifference } from "./name-guard.ts";
import { findNegationDifference } from "./negation-guard.ts";
import { findNumberDifferences } from "./number-guard.ts";
import type { Parallel } from "./parallel.ts";
import { findQualifierDifferences } from "./qualifier-guard.ts";
import { findRoleDifference } from "./role-guard.ts";
import { findSubjectDifference } from "./subject-guard.ts";
import { findWordDifferences } from "./word-guard.ts";
import type { Statement } from "./statement.ts";

export interface GuardFinding {
  difference: Difference;
  /** Rules out that it is the same claim, where the texts run parallel. */
  isVeto: boolean;
  /** Turns the claim round, rather than changing a detail. */
  isOpposite: boolean;
  /**
   * Keeps the sentence from being marked, but does not lower the probability: people rate many such pairs as the same
   * ("agreed to settle" and "settled").
   */
  isMild?: true;
}

/** What is known around the sentence: folded words of names that a pronoun or a surname in it may stand for. */
export interface Surroundings {
  names: ReadonlySet<string>;
  /** Folded words of all names of the page. */
  pageNames: ReadonlySet<string>;
  /** Folded words of the claimant's name: who "I" is in the claim. Empty when unknown. */
  claimant: readonly string[];
  /** Folded words of who speaks, where that is known. */
  speaker: ReadonlySet<string>;
  /** Titles of the claim's reviews; undefined when there are none or nothing is known of them. */
  titles: Statement | undefined;
}

/** A sentence by itself, and a claim of which only the words are known. */
export const nothingKnown: Surroundings = { names: new Set(), pageNames: new Set(), claimant: [], speaker: new Set(), titles: undefined };

/** Vetoes count from this share of the two texts on, where they run parallel. Below it they are as frequent in posts that do state the claim. */
const parallelMin = { opposite: 0.5, detail: 0.7 };

/** @param parallel from `findParallel`. */
export function compareWithGuards(
  sentence: Statement,
  claim: Statement,
  aligned: AlignedStatements,
  parallel: Parallel,
  around: Surroundings,
): GuardFinding[] {
  const findings = [
    ...findNumberDifferences(sentence, claim, aligned),
    ...findDateDifferences(sentence, claim),
    ...findNameDifferences(sentence, claim, aligned),
    ...findNegationDifference(sentence, claim, aligned),
    ...findWordDifferences(sentence, claim, aligned),
    ...findQualifierDifferences(sentence, claim, aligned),
    ...findRoleDifference(sentence, claim, aligned),
    ...(parallel.both > parallelMin.detail ? findDifferencesOfEvent(sentence, claim, aligned) : []),
  ].map((finding) => ({ ...finding, isVeto: finding.isVeto && parallel.both > parallelMin[finding.isOpposite ? "opposite" : "detail"] }));
  return [...findings, ...findSpeakerDifference(sentence, claim, aligned, around)];
}

/** Guards that only rule out and cost more than the rest: whether it happened, who did it, how often. */
function findDifferencesOfEvent(sentence: Statement, claim: Statement, aligned: AlignedStatements): GuardFinding[] {
  return [
    ...findFactualityDifference(sentence, claim, aligned),
    ...findSubjectDifference(sentence, claim, aligned),
    ...findExtentDifference(sentence, claim, aligned),
  ];
}
