import { i18n } from "#i18n";
import type { ClaimState } from "../messages/contracts.ts";
import { formatExactMoment, formatMoment } from "./format-moment.ts";
import { formatNumber } from "./format-number.ts";

/** How many claims there are and since when; and that reading asked nobody anything. */
export function PopupFooter({ claims, now }: { claims: ClaimState; now: number }) {
  const count = i18n.t("popup.claims", claims.claimCount, [formatNumber(claims.claimCount)]);
  return (
    <footer class="pop-f num">
      {claims.updatedAt > 0 && (
        <p title={formatExactMoment(claims.updatedAt)}>{i18n.t("popup.claims_since", [count, formatMoment(claims.updatedAt, now)])}</p>
      )}
      <p>{i18n.t("popup.no_requests")}</p>
    </footer>
  );
}
