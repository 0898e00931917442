import type { Review } from "../../claims/claim.ts";
import { formatLanguage } from "../i18n/i18n.ts";

/**
 * Reviews in the reader's language come first, then those with a rating, then the newest; undated ones last; never by what they found. Cost:
 * one sort.
 */
export function orderReviews(reviews: readonly Review[]): Review[] {
  const own = primary(formatLanguage());
  const isOwn = ({ language }: Review): number => Number(language !== undefined && primary(language) === own);
  const isRated = ({ rating }: Review): number => Number(rating !== undefined);
  const day = ({ publishedOn }: Review): string => publishedOn?.date ?? "";
  return reviews.toSorted((a, b) => isOwn(b) - isOwn(a) || isRated(b) - isRated(a) || Number(day(a) < day(b)) - Number(day(a) > day(b)));
}

function primary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}

/** From this length on a rating is a sentence, in characters: it gets quotation marks and lines of its own. */
const sentenceLength = 32;

export function isSentence(rating: string | undefined): boolean {
  return rating !== undefined && rating.length > sentenceLength;
}
