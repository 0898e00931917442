import { i18n } from "../i18n/i18n.ts";
import type { Review } from "../../claims/claim.ts";
import { comparePartialDates } from "../../claims/partial-date.ts";
import { isPublishersOwn } from "../../claims/publisher-site.ts";
import { PartialDateText } from "../i18n/partial-date-text.tsx";
import { siteName } from "./site-name.ts";
import { SourceLink } from "./source-link.tsx";
import { WordsOf } from "../i18n/words-of.tsx";

/** Characters that fit in a line of half a card: in the rating's font size, and in the title's smaller one. */
const ratingLine = 18;
const titleLine = 22;
/** A column with more lines than this becomes a full-width row. */
const columnLinesMax = 12;

/** Every publisher's finding in its own words, in order of date; two are side by side if both are short enough, three or more in rows. */
export function Reviews({ reviews }: { reviews: Review[] }) {
  const isPair = reviews.length === 2 && reviews.every((review) => linesOf(review) <= columnLinesMax);
  const inOrder = reviews.toSorted((a, b) => comparePartialDates(a.publishedOn, b.publishedOn));
  return (
    <ul class={isPair ? "reviews is-pair" : "reviews"} aria-label={i18n.t("review.list")}>
      {inOrder.map((review) => (
        <ReviewEntry review={review} />
      ))}
    </ul>
  );
}

function ReviewEntry({ review: { publisher, publishedOn, rating, title, url, wording, language } }: { review: Review }) {
  return (
    <li>
      <h4>{publisher.name}</h4>
      {publisher.accreditation !== undefined && <p class="review-accreditation">{publisher.accreditation}</p>}
      {publishedOn !== undefined && (
        <p class="review-date">
          <PartialDateText date={publishedOn} />
        </p>
      )}
      {rating !== undefined && (
        <blockquote>
          <WordsOf text={rating} language={language} quoted />
        </blockquote>
      )}
      {title !== undefined && (
        <p class="review-title">
          <WordsOf text={title} language={language} />
        </p>
      )}
      {wording !== undefined && <p class="review-wording">{i18n.t("review.wording", [i18n.t("quotation", [wording])])}</p>}
      {url !== undefined && (
        <p class="review-link">
          {isPublishersOwn(url, publisher) ? (
            <SourceLink url={url} label={i18n.t("review.read_by", [publisher.name])}>
              {i18n.t("review.read")}
            </SourceLink>
          ) : (
            <SourceLink url={url}>{i18n.t("review.read_at", [siteName(url)])}</SourceLink>
          )}
        </p>
      )}
    </li>
  );
}

function linesOf({ rating = "", title = "", wording = "" }: Review): number {
  return Math.ceil(rating.length / ratingLine) + Math.ceil((title.length + wording.length) / titleLine);
}
