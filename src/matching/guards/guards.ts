/**
 * How a sentence differs from the claim it resembles. Each guard compares one thing and returns differences in the words
 * of both texts. A grave difference is a veto: it is not the same claim, no matter how many words are shared.
 */
import { findDateDifferences } from "./date-guard.ts";
import { findExtentDifference } from "./extent-guard.ts";
import { findFactualityDifference } from "./factuality-guard.ts";
import { findNameDifferences, findSpeakerDifference } from "./name-guard.ts";
import { findNegationDifference } from "./negation-guard.ts";
import { findNumberDifferences } from "./number-guard.ts";
import type { Pair } from "../alignment/pair.ts";
import { findQualifierDifferences } from "./qualifier-guard.ts";
import { findRoleDifference } from "./role-guard.ts";
import { findSubjectDifference } from "./subject-guard.ts";
import { findWordDifferences } from "./word-guard.ts";
import type { GuardFinding } from "./guard-finding.ts";
import type { Surroundings } from "../alignment/surroundings.ts";

/** Minimum shared weight of the parallel parts for vetoes to count. Below it they are as frequent in posts that do state the claim. */
const parallelMin = { opposite: 0.5, detail: 0.7 };

/** The findings of all guards. A grave one is a veto only if the parallel parts share enough. */
export function compareWithGuards(pair: Pair, around: Surroundings): GuardFinding[] {
  const { both } = pair.span;
  const findings = [
    ...findNumberDifferences(pair),
    ...findDateDifferences(pair),
    ...findNameDifferences(pair),
    ...findNegationDifference(pair),
    ...findWordDifferences(pair),
    ...findQualifierDifferences(pair),
    ...findRoleDifference(pair),
    ...(both > parallelMin.detail ? findDifferencesOfEvent(pair) : []),
  ].map((finding) => ({ ...finding, isVeto: finding.isVeto && both > parallelMin[finding.isOpposite ? "opposite" : "detail"] }));
  return [...findings, ...findSpeakerDifference(pair, around)];
}

/** Guards that only rule out and cost more than the rest: whether it happened, who did it, how often. */
function findDifferencesOfEvent(pair: Pair): GuardFinding[] {
  return [...findFactualityDifference(pair), ...findSubjectDifference(pair), ...findExtentDifference(pair)];
}
