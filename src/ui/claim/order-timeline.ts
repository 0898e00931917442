import type { Claim, Statement } from "../../claims/claim.ts";
import type { PartialDate } from "../../claims/partial-date.ts";

/** The claim itself (`null`) or a statement on it. */
export type TimelineEntry = Statement | null;

/**
 * Longest timeline that is shown whole, in entries. Ten rather than the design's first six: in the founding dossier six would have hidden
 * the former official's account, the very statement that answers the claim, and the card's body scrolls anyway.
 */
const wholeMax = 10;

/**
 * Statements in order of date with the claim among them; on the same day the claim comes first. A month without a day comes after the days
 * of that month, so that no statement comes before the one it may answer; undated ones are last. The claim is left out if its date is
 * unknown or its claimant is a collective, for which no single person can answer.
 */
export function orderTimeline(claim: Pick<Claim, "statements" | "statedOn" | "claimant">): TimelineEntry[] {
  const isPlaced = claim.statedOn !== undefined && claim.claimant?.kind !== "collective";
  const entries: TimelineEntry[] = isPlaced ? [null, ...claim.statements] : [...claim.statements];
  const endOf = (entry: TimelineEntry): string => lastDay(entry === null ? claim.statedOn : entry.saidOn);
  return entries.sort((a, b) => (endOf(a) < endOf(b) ? -1 : Number(endOf(a) > endOf(b))));
}

/** Sorts after every day of the month or year; "~" sorts after all digits. */
function lastDay(date: PartialDate | undefined): string {
  return date === undefined ? "~" : date.precision === "day" ? date.date : `${date.date}-~`;
}

/** The entries of a long timeline to show first: the first two, the claim and the last two. All entries of a short one. */
export function shortenTimeline(entries: TimelineEntry[]): TimelineEntry[] {
  if (entries.length <= wholeMax) return entries;
  return entries.filter((entry, place) => entry === null || place < 2 || place >= entries.length - 2);
}
