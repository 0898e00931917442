import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { bearings } from "../../claims/bearing.ts";
import type { Claim, Review } from "../../claims/claim.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { WordsOf } from "../i18n/words-of.tsx";
import { countStatements } from "../claim/count-statements.ts";
import { groupReviews, isSentence } from "../claim/order-reviews.ts";
import { useWidth } from "./use-width.ts";

/** Maximum number of pairs to try: a line of the popup holds two or three. */
const pairsMax = 3;

/** What was found about a claim, in one line: publishers with their ratings, or how many statements contradict and support it. */
export function FindingLine({ claim }: { claim: Pick<Claim, "reviews" | "statements"> }) {
  return claim.reviews.length > 0 ? (
    <Ratings reviews={groupReviews(claim.reviews).map(({ review }) => review)} />
  ) : (
    <Counts statements={claim.statements} />
  );
}

/** As many whole pairs of publisher and rating as fit, then the number of the others. A single pair that is too long is cut. */
function Ratings({ reviews }: { reviews: Review[] }) {
  const most = Math.min(pairsMax, reviews.length);
  const line = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(most);
  useWidth(line, () => setShown(most));
  useLayoutEffect(() => {
    const { current } = line;
    if (current !== null && shown > 1 && current.scrollWidth > current.clientWidth) setShown(shown - 1);
  });
  const more = reviews.length - shown;
  return (
    <span class={shown === 1 ? "finding-line is-single" : "finding-line"} ref={line}>
      {reviews.slice(0, shown).map((review, place) => (
        <>
          {place > 0 && <Separator />}
          <Pair review={review} />
        </>
      ))}
      {more > 0 && (
        <>
          <Separator />
          <bdi class="finding-line-more">{`+${formatNumber(more)}`}</bdi>
        </>
      )}
    </span>
  );
}

function Pair({ review: { publisher, rating, language } }: { review: Review }) {
  return (
    <bdi class="finding-line-pair">
      {publisher.name}{" "}
      {rating === undefined ? (
        <span class="finding-line-none">{i18n.t("review.no_rating")}</span>
      ) : (
        <WordsOf text={rating} language={language} quoted={isSentence(rating)} />
      )}
    </bdi>
  );
}

/** How many statements contradict and support the claim; otherwise what they do instead, or that nobody has made any. */
function Counts({ statements }: Pick<Claim, "statements">) {
  const count = (wanted: string): number => statements.filter(({ bearing }) => bearing === wanted).length;
  const parts = countStatements(statements).map(({ words }) => words);
  if (parts.length === 0) {
    const others = bearings.filter((bearing) => count(bearing) > 0);
    parts.push(...others.map((bearing) => i18n.t(`count_next.${bearing}`, count(bearing), [formatNumber(count(bearing))])));
  }
  if (parts.length === 0) parts.push(i18n.t("standing.unanswered"));
  return (
    <span class="finding-line">
      {parts.map((part, place) => (
        <>
          {place > 0 && <Separator />}
          <b>{part}</b>
        </>
      ))}
    </span>
  );
}

function Separator() {
  return <span class="finding-line-separator">{i18n.t("separator")}</span>;
}
