/** What each guard returns. */
import type { Difference } from "../match.ts";

export interface GuardFinding {
  difference: Difference;
  /** Rules out the same claim if the texts run parallel. */
  isVeto: boolean;
  /** Reverses the claim rather than changing a detail. */
  isOpposite: boolean;
  /**
   * Keeps the sentence from being marked, but does not lower the probability: people rate many such pairs as the same
   * ("agreed to settle" and "settled").
   */
  isMild?: true;
}
