import type { ComponentChildren } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { Claim, Review } from "../../claims/claim.ts";
import { countStatements } from "../claim/count-statements.ts";
import { groupReviews, isSentence } from "../claim/order-reviews.ts";
import { TimelineNode } from "../claim/timeline-node.tsx";
import { formatNumber } from "../i18n/format-number.ts";
import { formatPartialDate } from "../i18n/format-partial-date.ts";
import { WordsOf } from "../i18n/words-of.tsx";
import { StatementStrip } from "./statement-strip.tsx";

/** From the interface design: the longest rating that is set large in a column, in characters, and how many reviews each layout shows. */
const columnLength = 16;
const columns = 2;
const rows = 3;
/** A longer rating may take two lines in a row, which are then set closer. */
const rowLength = 12;

interface FindingsProps {
  claim: Claim;
  /** The review that is the page itself: it comes first. */
  ownReview: Review | undefined;
  isWhole: boolean;
  /** Opens all of the card. */
  onMore: () => void;
}

/** What was found about the claim, the largest thing on the card: ratings with their publishers, or how many statements contradict it. */
export function Findings({ claim, ownReview, isWhole, onMore }: FindingsProps) {
  const { reviews, statements } = claim;
  if (reviews.length === 0) return <Statements claim={claim} isWhole={isWhole} />;
  const counts = countStatements(statements);
  const leading = groupReviews(reviews, ownReview).map(({ review }) => review);
  return (
    <>
      <Ratings reviews={leading} ownReview={ownReview} onMore={onMore} />
      {counts.length > 0 && (
        <p class="finding-counts">
          {counts.map(({ words }, place) => (
            <>
              {place > 0 && i18n.t("separator")}
              <bdi>{words}</bdi>
            </>
          ))}
        </p>
      )}
    </>
  );
}

interface RatingsProps {
  reviews: Review[];
  ownReview: Review | undefined;
  onMore: () => void;
}

/**
 * Short ratings that agree are set side by side; three, longer or differing ones in rows; sentences under their publisher. A review without
 * a rating says so, and shows its title.
 */
function Ratings({ reviews, ownReview, onMore }: RatingsProps) {
  const leading = reviews.slice(0, columns);
  const [first] = reviews;
  if (first !== undefined && reviews.every(({ rating }) => rating === undefined)) return <Unrated review={first} ownReview={ownReview} />;
  if (leading.some(({ rating }) => isSentence(rating))) return <Sentences reviews={leading} ownReview={ownReview} />;
  const isShort = leading.every(({ rating }) => rating !== undefined && rating.length <= columnLength);
  const differ = new Set(reviews.map(({ verdict }) => verdict)).size > 1;
  if (differ || !isShort || reviews.length === rows) return <Rows reviews={reviews} onMore={onMore} />;
  return (
    <div class="finding-columns">
      {leading.map((review) => (
        <div>
          <p class="finding-publisher">
            <bdi>{review.publisher.name}</bdi>
          </p>
          <Rating review={review} />
          <p class="finding-date">
            <DateOf review={review} isOwn={review === ownReview} />
          </p>
        </div>
      ))}
      <More count={reviews.length - leading.length} onMore={onMore} />
    </div>
  );
}

function Rows({ reviews, onMore }: Omit<RatingsProps, "ownReview">) {
  const shown = reviews.slice(0, reviews.length > rows ? rows - 1 : rows);
  const isLong = shown.some(({ rating = "" }) => rating.length > rowLength);
  return (
    <ul class={`finding-rows${shown.length > columns ? " is-full" : isLong ? " is-long" : ""}`}>
      {shown.map((review) => (
        <li>
          <span class="finding-publisher">
            <bdi>{review.publisher.name}</bdi>
          </span>
          <Rating review={review} />
          <span class="finding-date">{review.publishedOn !== undefined && monthOf(review.publishedOn)}</span>
        </li>
      ))}
      {reviews.length > shown.length && (
        <li>
          <More count={reviews.length - shown.length} onMore={onMore} />
        </li>
      )}
    </ul>
  );
}

function Sentences({ reviews, ownReview }: Omit<RatingsProps, "onMore">) {
  return (
    <div class="finding-sentences">
      {reviews.map((review) => (
        <div>
          <Publisher review={review} isOwn={review === ownReview} />
          {review.rating === undefined ? <NoRating /> : <Sentence text={review.rating} language={review.language} />}
        </div>
      ))}
    </div>
  );
}

function Unrated({ review, ownReview }: { review: Review; ownReview: Review | undefined }) {
  return (
    <div>
      <Publisher review={review} isOwn={review === ownReview} />
      <NoRating />
      {review.title !== undefined && <Sentence text={review.title} language={review.language} />}
    </div>
  );
}

function Publisher({ review, isOwn }: { review: Review; isOwn: boolean }) {
  return (
    <p class="finding-publisher">
      <bdi>{review.publisher.name}</bdi>
      {review.publishedOn !== undefined && (
        <small>
          {i18n.t("separator")}
          <DateOf review={review} isOwn={isOwn} />
        </small>
      )}
    </p>
  );
}

function Sentence({ text, language }: { text: string; language: string | undefined }) {
  return (
    <p class="finding-sentence">
      <WordsOf text={text} language={language} quoted />
    </p>
  );
}

function Rating({ review: { rating, language } }: { review: Review }) {
  if (rating === undefined) return <NoRating />;
  return (
    <p class="finding-rating">
      <WordsOf text={rating} language={language} />
    </p>
  );
}

function NoRating() {
  return <p class="finding-none">{i18n.t("review.no_rating")}</p>;
}

function DateOf({ review: { publishedOn }, isOwn }: { review: Review; isOwn: boolean }): ComponentChildren {
  if (publishedOn === undefined) return null;
  const date = formatPartialDate(publishedOn);
  return <bdi>{isOwn ? i18n.t("review.this_page", [date]) : date}</bdi>;
}

function monthOf(date: NonNullable<Review["publishedOn"]>): string {
  return formatPartialDate(date.precision === "day" ? { date: date.date.slice(0, 7), precision: "month" } : date);
}

function More({ count, onMore }: { count: number; onMore: () => void }) {
  if (count <= 0) return null;
  return (
    <button type="button" class="finding-more" aria-label={i18n.t("card.more_reviews", count, [formatNumber(count)])} onClick={onMore}>
      <bdi dir="ltr">{`+${formatNumber(count)}`}</bdi>
    </button>
  );
}

function Statements({ claim, isWhole }: { claim: Claim; isWhole: boolean }) {
  const counts = countStatements(claim.statements);
  return (
    <>
      <p class="statement-counts">
        {counts.length === 0 && <span>{i18n.t(claim.statements.length > 0 ? "standing.updated" : "standing.unanswered")}</span>}
        {counts.map(({ bearing, words }) => (
          <span>
            <TimelineNode bearing={bearing} />
            {words}
          </span>
        ))}
      </p>
      {claim.statements.length > 0 && <StatementStrip claim={claim} isWhole={isWhole} />}
    </>
  );
}
