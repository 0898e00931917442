/**
 * Time budget for matching one page, in milliseconds, and the share of elapsed time allowed after that: what a reader can read in a day
 * takes seconds to match, and a page that never stops changing must not keep the worker busy.
 */
const matchingMax = 20_000;
const matchingShare = 0.02;

export interface MatchingBudget {
  /** Adds time that the worker spent on this page, in milliseconds. */
  spend: (ms: number) => void;
  isSpent: () => boolean;
}

/** @param now a clock in milliseconds; the budget grows from the time of this call */
export function createMatchingBudget(now: () => number): MatchingBudget {
  const since = now();
  let spentMs = 0;
  return {
    spend: (ms) => (spentMs += ms),
    isSpent: () => spentMs > matchingMax + (now() - since) * matchingShare,
  };
}
