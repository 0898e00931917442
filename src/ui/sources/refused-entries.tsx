import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";

/** Entries of a source that were left out, by reason; collapsed. Nothing if there are none. */
export function RefusedEntries({ refused }: { refused: SourceReport["refused"] }) {
  const count = refused.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return null;
  return (
    <details class="disclosure">
      <summary>{i18n.t("source.refused", count, [formatNumber(count)])}</summary>
      <dl class="tabular">
        {refused.map((entry) => (
          <div>
            <dt>{formatNumber(entry.count)}</dt>
            <dd>{i18n.t("source.refused_first", [entry.reason, entry.first])}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
