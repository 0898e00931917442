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
  return (
    <footer class="popup-footer tabular">
      {claims.isInMemory === true && <p class="popup-footer-wide">{i18n.t("source.in_memory")}</p>}
      <Stock claims={claims} areStarterOnly={areStarterOnly} now={now} />
      <button type="button" class="text-button" onClick={onLog}>
        {i18n.t("popup.log")}
      </button>
      <p>{i18n.t("popup.no_requests")}</p>
      {onPause !== undefined && (
        <button type="button" class="text-button" onClick={onPause}>
          {i18n.t("popup.pause")}
        </button>
      )}
    </footer>
  );
}

function Stock({
  claims: { state, claimCount, updatedAt },
  areStarterOnly,
  now,
}: Pick<PopupFooterProps, "claims" | "areStarterOnly" | "now">) {
  if (state !== "ready" || updatedAt === 0) return <span />;
  const count = i18n.t(areStarterOnly ? "popup.starter" : "popup.claims", claimCount, [formatNumber(claimCount)]);
  if (areStarterOnly) return <p>{count}</p>;
  return <p title={formatExactMoment(updatedAt)}>{i18n.t("popup.claims_since", [count, formatMoment(updatedAt, now)])}</p>;
}
