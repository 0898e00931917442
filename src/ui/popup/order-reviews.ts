import type { Review } from "../../claims/claim.ts";
import { comparePartialDates } from "../../claims/partial-date.ts";
import { formatLanguage } from "../i18n/i18n.ts";

/** Reviews in the reader's language come first, then the newest; never by what they found. Cost: one sort. */
export function orderReviews(reviews: readonly Review[]): Review[] {
  const own = primary(formatLanguage());
  const isOwn = ({ language }: Review): number => Number(language !== undefined && primary(language) === own);
  return reviews.toSorted((a, b) => isOwn(b) - isOwn(a) || comparePartialDates(b.publishedOn, a.publishedOn));
}

function primary(language: string): string {
  return language.split("-")[0]?.toLowerCase() ?? "";
}
