import { i18n } from "../i18n/i18n.ts";
import type { ClaimState } from "../../messages/contracts.ts";
import { formatExactMoment, formatMoment } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";

interface PopupFooterProps {
  claims: ClaimState;
  /** There are only the claims of the package, which are never updated on their own. */
  areStarterOnly: boolean;
  now: number;
  onLog: () => void;
  /** Undefined if there is nothing to pause. */
  onPause: (() => void) | undefined;
}

/** How many claims there are and when they were updated, that nothing leaves the device, and a pause. */
export function PopupFooter({ claims, areStarterOnly, now, onLog, onPause }: PopupFooterProps) {
  const [first, second] = [describeStock(claims, areStarterOnly, now), i18n.t("popup.no_requests")].filter((line) => line !== "");
  return (
    <footer class="popup-footer tabular">
      {claims.isInMemory === true && <p class="popup-footer-wide">{i18n.t("source.in_memory")}</p>}
      <p title={claims.updatedAt > 0 ? formatExactMoment(claims.updatedAt) : undefined}>{first}</p>
      <button type="button" class="text-button" onClick={onLog}>
        {i18n.t("popup.log")}
      </button>
      <p>{second}</p>
      {onPause !== undefined && (
        <button type="button" class="text-button" onClick={onPause}>
          {i18n.t("popup.pause")}
        </button>
      )}
    </footer>
  );
}

/** "" while claims are being made ready, or if they failed. */
function describeStock({ state, claimCount, updatedAt }: ClaimState, areStarterOnly: boolean, now: number): string {
  if (state !== "ready" || updatedAt === 0) return "";
  if (areStarterOnly) return i18n.t("popup.starter", claimCount, [formatNumber(claimCount)]);
  return i18n.t("popup.claims_since", [i18n.t("popup.claims", claimCount, [formatNumber(claimCount)]), formatMoment(updatedAt, now)]);
}
