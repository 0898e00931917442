import { i18n } from "../i18n/i18n.ts";
import type { Review } from "../../claims/claim.ts";
import { comparePartialDates } from "../../claims/partial-date.ts";
import { isPublishersOwn } from "../../claims/publisher-site.ts";
import { formatPartialDate } from "../i18n/format-partial-date.ts";
import { isolate } from "../i18n/isolate.ts";
import { PartialDateText } from "../i18n/partial-date-text.tsx";
import { groupReviews, isSentence, type ReviewGroup } from "./order-reviews.ts";
import { siteName } from "./site-name.ts";
import { SourceLink } from "./source-link.tsx";
import { WordsOf } from "../i18n/words-of.tsx";

interface ReviewsProps {
  reviews: Review[];
  /** The review that is the page itself. */
  ownReview: Review | undefined;
}

/** Every publisher's finding in its own words, in order of date. */
export function Reviews({ reviews, ownReview }: ReviewsProps) {
  const inOrder = groupReviews(reviews, ownReview).toSorted((a, b) => comparePartialDates(a.review.publishedOn, b.review.publishedOn));
  return (
    <ul class="reviews" aria-label={i18n.t("review.list")}>
      {inOrder.map((group) => (
        <ReviewEntry {...group} isOwn={group.review === ownReview} />
      ))}
    </ul>
  );
}

function ReviewEntry({ review, repeats, isOwn }: ReviewGroup & { isOwn: boolean }) {
  const { publisher, publishedOn, correctedOn, rating, title, wording, language } = review;
  return (
    <li>
      <div class="review-head">
        <h4>
          <bdi>{publisher.name}</bdi>
        </h4>
        {publishedOn !== undefined && (
          <span class="review-date">
            {isOwn ? <bdi>{i18n.t("review.this_page", [formatPartialDate(publishedOn)])}</bdi> : <PartialDateText date={publishedOn} />}
          </span>
        )}
      </div>
      {publisher.accreditation !== undefined && (
        <p class="review-accreditation">
          <bdi>{publisher.accreditation}</bdi>
        </p>
      )}
      {rating === undefined ? (
        <p class="review-none">{i18n.t("review.no_rating")}</p>
      ) : (
        <blockquote>
          <WordsOf text={rating} language={language} quoted={isSentence(rating)} />
        </blockquote>
      )}
      {title !== undefined && (
        <p class="review-title">
          <WordsOf text={title} language={language} quoted />
        </p>
      )}
      {correctedOn !== undefined && <p class="review-wording">{i18n.t("review.changed", [formatPartialDate(correctedOn)])}</p>}
      {wording !== undefined && <p class="review-wording">{i18n.t("review.wording", [isolate(i18n.t("quotation", [wording]))])}</p>}
      <ReviewLink review={review} />
      {repeats.map((repeat) => (
        <Repeat review={repeat} />
      ))}
    </li>
  );
}

/** Another review by the same publisher with the same rating: its date leads to it. */
function Repeat({ review: { publishedOn, url, title } }: { review: Review }) {
  const words =
    publishedOn === undefined ? i18n.t("card.also_reviewed_undated") : i18n.t("card.also_reviewed", [formatPartialDate(publishedOn)]);
  return (
    <SourceLink url={url} title={title} isLine>
      {words}
    </SourceLink>
  );
}

/** A review at an address that is not the publisher's own is named by the host where it is. */
function ReviewLink({ review: { publisher, url } }: { review: Review }) {
  if (url === undefined) return null;
  const isOwn = isPublishersOwn(url, publisher);
  return (
    <SourceLink url={url} label={isOwn ? i18n.t("review.read_by", [publisher.name]) : undefined} isLine>
      {isOwn ? i18n.t("review.read") : i18n.t("review.read_at", [isolate(siteName(url))])}
    </SourceLink>
  );
}
