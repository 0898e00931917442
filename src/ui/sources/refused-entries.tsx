import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";

/**
 * The entries of a source that were left out, by reason, collapsed; nothing if no entry was. For a large file, a sentence above it says that
 * only claims in the reader's languages were kept, and how to keep all of them.
 */
export function RefusedEntries({ kind, refused, inOtherLanguages }: Pick<SourceReport, "kind" | "refused" | "inOtherLanguages">) {
  const count = refused.reduce((sum, entry) => sum + entry.count, 0);
  if (count === 0) return null;
  return (
    <>
      {inOtherLanguages > 0 && (
        <p class="hint">
          {`${i18n.t("file.languages", [formatNumber(inOtherLanguages)])} `}
          <a href="#languages">{i18n.t(kind === "file" ? "file.keep_all" : "options.languages_all")}</a>
        </p>
      )}
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
    </>
  );
}
