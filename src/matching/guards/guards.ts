/**
 * How a sentence differs from the claim it resembles. Each guard compares one thing and returns differences in the words
 * of both texts. A grave difference is a veto: it is not the same claim, no matter how many words are shared.
 */
import type { WordAlignment } from "../alignment/align.ts";
import { findDateDifferences } from "./date-guard.ts";
import { findExtentDifference } from "./extent-guard.ts";
import { findFactualityDifference } from "./factuality-guard.ts";
import { findNameDifferences, findSpeakerDifference } from "./name-guard.ts";
import { findNegationDifference } from "./negation-guard.ts";
import { findNumberDifferences } from "./number-guard.ts";
import type { AlignedSpan } from "../alignment/aligned-span.ts";
import { findQualifierDifferences } from "./qualifier-guard.ts";
import { findRoleDifference } from "./role-guard.ts";
import { findSubjectDifference } from "./subject-guard.ts";
import { findWordDifferences } from "./word-guard.ts";
import type { GuardFinding, Surroundings } from "./guard-finding.ts";
import type { ParsedSentence } from "../sentence/parsed-sentence.ts";

/** Minimum shared weight of the parallel parts for vetoes to count. Below it they are as frequent in posts that do state the claim. */
const parallelMin = { opposite: 0.5, detail: 0.7 };

/** @param parallel from `findAlignedSpan`. */
export function compareWithGuards(
  sentence: ParsedSentence,
  claim: ParsedSentence,
  aligned: WordAlignment,
  parallel: AlignedSpan,
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
function findDifferencesOfEvent(sentence: ParsedSentence, claim: ParsedSentence, aligned: WordAlignment): GuardFinding[] {
  return [
    ...findFactualityDifference(sentence, claim, aligned),
    ...findSubjectDifference(sentence, claim, aligned),
    ...findExtentDifference(sentence, claim, aligned),
  ];
}
