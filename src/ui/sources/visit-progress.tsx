import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { formatDuration } from "../i18n/format-duration.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { formatNumber } from "../i18n/format-number.ts";

interface VisitProgressProps {
  title: string;
  /** A site's articles and claims count as they are stored: its visit pauses in between. */
  source: Pick<SourceReport, "progress" | "articles" | "claimCount">;
  onStop: () => void;
}

/** Progress of a visit: a bar and the time left if the size is known; bytes or articles, and claims, in any case. */
export function VisitProgress({ title, source, onStop }: VisitProgressProps) {
  const { progress, articles: before, claimCount: held } = source;
  const { bytesDone = 0, bytesTotal = 0, claimCount = 0, msLeft } = progress ?? {};
  const articles = progress?.articles ?? (before !== undefined && before.read > 0 ? before : undefined);
  const share = bytesTotal > 0 ? Math.min(1, bytesDone / bytesTotal) : undefined;
  const bytes = bytesTotal > 0 ? i18n.t("source.progress_of", [formatBytes(bytesDone), formatBytes(bytesTotal)]) : formatBytes(bytesDone);
  return (
    <div class="visit-progress">
      <progress aria-label={i18n.t("source.progress_name", [title])} {...(share !== undefined && { value: share })} />
      <p class="visit-progress-line tabular">
        {progress === undefined && articles === undefined && <span>{i18n.t("source.waiting")}</span>}
        {progress !== undefined && articles === undefined && (
          <>
            <span>{i18n.t("popup.claims", claimCount, [formatNumber(claimCount)])}</span>
            <span>{bytes}</span>
          </>
        )}
        {articles !== undefined && (
          <>
            <span>{i18n.t("source.articles_read", articles.read, [formatNumber(articles.read)])}</span>
            <span>{i18n.t("popup.claims", held, [formatNumber(held)])}</span>
          </>
        )}
        {msLeft !== undefined && <span>{i18n.t("source.left", [formatDuration(msLeft)])}</span>}
        <button type="button" class="text-button" aria-label={i18n.t("source.stop_name", [title])} onClick={onStop}>
          {i18n.t("source.stop")}
        </button>
      </p>
    </div>
  );
}
