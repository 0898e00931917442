import { i18n } from "../i18n/i18n.ts";
import type { ClaimState, SourceReport } from "../../messages/contracts.ts";
import { formatExactMoment, formatMoment } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { isFetched, isVisited } from "../sources/use-sources.ts";

interface PopupFooterProps {
  claims: ClaimState;
  sources: readonly SourceReport[];
  now: number;
  onUpdate: (source: string) => Promise<void>;
  onLog: () => void;
  /** Called after an update of the sources was requested. */
  asked: () => Promise<void>;
}

/** How many claims there are and when they were updated, and that reading the page sent no requests. */
export function PopupFooter({ claims, sources, now, onUpdate, onLog, asked }: PopupFooterProps) {
  const count = i18n.t("popup.claims", claims.claimCount, [formatNumber(claims.claimCount)]);
  const fetched = sources.filter((source) => source.isOn && isFetched(source));
  const idle = fetched.filter((source) => !isVisited(source, now));
  const update = async () => {
    for (const { source } of idle) await onUpdate(source);
    await asked();
  };
  return (
    <footer class="popup-footer tabular">
      {claims.isInMemory === true && <p>{i18n.t("source.in_memory")}</p>}
      {claims.updatedAt > 0 && (
        <p>
          <span title={formatExactMoment(claims.updatedAt)}>
            {i18n.t("popup.claims_since", [count, formatMoment(claims.updatedAt, now)])}
          </span>
          {idle.length > 0 && (
            <button type="button" class="text-button" onClick={() => void update()}>
              {i18n.t("source.update")}
            </button>
          )}
        </p>
      )}
      <p>
        <span>{i18n.t("popup.no_requests")}</span>
        <button type="button" class="text-button" onClick={onLog}>
          {i18n.t("popup.log")}
        </button>
      </p>
    </footer>
  );
}
