import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { groupByClaim } from "../claim/claim-places.ts";
import { ClaimList } from "../claim/claim-list.tsx";
import { countStatements } from "../claim/count-statements.ts";
import { describeStanding } from "../claim/describe-standing.ts";
import { isSentence, groupReviews } from "../claim/order-reviews.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { formatPartialDate } from "../i18n/format-partial-date.ts";
import { WordsOf } from "../i18n/words-of.tsx";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";
import { closeIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { lookOf } from "../kit/look.ts";

interface RecapProps {
  annotations: AnnotationSummary[];
  onShow: (annotation: string) => void;
  onClose: () => void;
}

/** The list at the end of an article in mode "end", for those who read first: its known claims, each with a link back to its place. */
export function Recap({ annotations, onShow, onClose }: RecapProps) {
  const count = groupByClaim(annotations).length;
  return (
    <>
      <div class="card-top">
        <h2 class="card-top-text" id="recap-name">
          {i18n.t("recap.title", count, [formatNumber(count)])}
        </h2>
        <button type="button" class="icon-button" aria-label={i18n.t("card.close")} onClick={onClose}>
          <Icon shape={closeIcon} />
        </button>
      </div>
      <ClaimList strong={annotations} possible={[]} Row={RecapRow} onShow={onShow} />
    </>
  );
}

/** As in the popup, the finding comes first. */
function RecapRow({ annotation: { claim, stance } }: { annotation: AnnotationSummary }) {
  return (
    <span>
      <Finding claim={claim} />
      <span class="claim-list-text" dir="auto">
        <WordsOf text={claim.text} language={claim.language} quoted={isFirstPersonQuote(claim)} />
      </span>
      <span class="claim-list-detail">
        <bdi>{claim.claimant?.name ?? i18n.t("card.origin_unknown")}</bdi>
        {claim.statedOn !== undefined && `, ${formatPartialDate(claim.statedOn)}`}
        {i18n.t("separator") + i18n.t(`stance.${lookOf(stance)}`)}
      </span>
    </span>
  );
}

/** The first review with the number of the others, or how many statements contradict and support the claim, in one line. */
function Finding({ claim }: { claim: AnnotationSummary["claim"] }) {
  const [first, ...others] = groupReviews(claim.reviews).map(({ review }) => review);
  if (first === undefined) {
    const counts = countStatements(claim.statements).map(({ words }) => words);
    return (
      <span class="claim-list-finding">
        <b>{counts.length > 0 ? counts.join(i18n.t("separator")) : describeStanding(claim)}</b>
      </span>
    );
  }
  const { publisher, rating, language } = first;
  return (
    <span class="claim-list-finding">
      <bdi>
        {publisher.name}{" "}
        {rating === undefined ? i18n.t("review.no_rating") : <WordsOf text={rating} language={language} quoted={isSentence(rating)} />}
      </bdi>
      {others.length > 0 && (
        <>
          {i18n.t("separator")}
          <bdi dir="ltr">{`+${formatNumber(others.length)}`}</bdi>
        </>
      )}
    </span>
  );
}
