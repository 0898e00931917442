import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { groupByClaim } from "../claim/claim-places.ts";
import { ClaimList } from "../claim/claim-list.tsx";
import { describeStanding } from "../claim/describe-standing.ts";
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

function RecapRow({ annotation: { claim, stance } }: { annotation: AnnotationSummary }) {
  return (
    <span>
      <span class="claim-list-text">
        <WordsOf text={claim.text} language={claim.language} quoted={isFirstPersonQuote(claim)} />
      </span>
      <span class="claim-list-detail">
        <bdi>{claim.claimant?.name ?? i18n.t("card.origin_unknown")}</bdi>
        {claim.statedOn !== undefined && `, ${formatPartialDate(claim.statedOn)}`}
        {i18n.t("separator") + i18n.t(`stance.${lookOf(stance)}`)}
      </span>
      <span class="claim-list-detail">
        <b>{describeStanding(claim)}</b>
      </span>
    </span>
  );
}
