import type { Review } from "../../claims/claim.ts";
import { keyOfPublisher } from "../../claims/publisher-key.ts";
import { formatLanguage } from "../i18n/i18n.ts";

/**
 * Reviews in the reader's language come first, then those with a rating, then the newest; undated ones last; never by what they found. Cost:
 * one sort.
 */
function orderReviews(reviews: readonly Review[]): Review[] {
  const [own] = formatLanguage().split("-");
  const isOwn = ({ language = "" }: Review): number => (language.toLowerCase().split("-")[0] === own ? 1 : 0);
  const isRated = ({ rating }: Review): number => (rating === undefined ? 0 : 1);
  const day = ({ publishedOn }: Review): string => publishedOn?.date ?? "";
  return reviews.toSorted((a, b) => isOwn(b) - isOwn(a) || isRated(b) - isRated(a) || Number(day(a) < day(b)) - Number(day(a) > day(b)));
}

/** A review, and others by its publisher that say the same: the same article at another address, or from another day. */
export interface ReviewGroup {
  review: Review;
  repeats: Review[];
}

/**
 * One group for each publisher and rating (without ratings: title), in the order of `orderReviews`. The first in that order leads its group,
 * so the newest does; `ownReview`, the page itself, leads in any case, and its group comes first.
 */
export function groupReviews(reviews: readonly Review[], ownReview?: Review): ReviewGroup[] {
  const inOrder = orderReviews(reviews).toSorted((a, b) => Number(b === ownReview) - Number(a === ownReview));
  const groups = Map.groupBy(
    inOrder,
    ({ publisher, rating, title }) => `${keyOfPublisher(publisher)} ${(rating ?? title ?? "").toLowerCase()}`,
  );
  return Array.from(groups.values(), ([review, ...repeats]) => ({ review: review!, repeats }));
}

/** From this length on a rating is a sentence, in characters: it gets quotation marks and lines of its own. */
const sentenceLength = 32;

export function isSentence(rating: string | undefined): boolean {
  return rating !== undefined && rating.length > sentenceLength;
}
