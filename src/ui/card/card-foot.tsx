import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import type { CardEvents } from "../../messages/card-contract.ts";
import { groupReviews } from "../claim/order-reviews.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { Brand } from "../kit/brand.tsx";
import { downIcon, offIcon, settingsIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";

interface CardFootProps {
  claim: Claim;
  isWhole: boolean;
  /** Its marks can be switched off; undefined if they can't. */
  site: string | undefined;
  onMore: () => void;
  onSiteOff: () => void;
  onSettings: CardEvents["onSettings"];
}

/**
 * Whose card this is, how to switch it off here, and the way on: to all of a small card, to the settings on a whole one. A sheet has a large
 * button for the first, and both at once; the styles show one or the other.
 */
export function CardFoot({ claim, isWhole, site, onMore, onSiteOff, onSettings }: CardFootProps) {
  return (
    <>
      {!isWhole && (
        <button type="button" class="card-more is-large" aria-expanded="false" onClick={onMore}>
          {nameMore(claim)}
        </button>
      )}
      <div class="card-foot">
        <span class="card-brand">
          <Brand state="active" size={16} />
          <bdi>{i18n.t("extension_name")}</bdi>
        </span>
        {site !== undefined && (
          <button type="button" class="card-off" aria-label={i18n.t("card.site_off_name", [site])} onClick={onSiteOff}>
            <Icon shape={offIcon} size={14} />
            {i18n.t("card.site_off")}
          </button>
        )}
        {!isWhole && (
          <button type="button" class="card-more" aria-expanded="false" onClick={onMore}>
            {nameMore(claim)}
            <Icon shape={downIcon} size={14} />
          </button>
        )}
        <button type="button" class="icon-button card-settings" aria-label={i18n.t("card.settings")} onClick={onSettings}>
          <Icon shape={settingsIcon} />
        </button>
      </div>
    </>
  );
}

/** What a small card leaves out. */
function nameMore({ reviews, statements }: Claim): string {
  const { length } = groupReviews(reviews);
  if (length === 2) return i18n.t("card.both_reviews");
  if (length > 0) return i18n.t("card.all_reviews", length, [formatNumber(length)]);
  if (statements.length > 0) return i18n.t("card.all_statements", statements.length, [formatNumber(statements.length)]);
  return i18n.t("sheet.grow");
}
