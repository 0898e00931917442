import { useRef } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { formatDuration } from "../i18n/format-duration.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { visitPages } from "./estimate-visits.ts";
import { isVisited } from "./use-sources.ts";

interface GettingClaimsProps {
  sources: readonly SourceReport[];
  now: number;
  onStop: (source: string) => void;
}

/** The sources whose first visit is under way, or about to begin. */
export function listFirstVisits(sources: readonly SourceReport[], now: number): SourceReport[] {
  return sources.filter((source) => source.checkedAt === 0 && isVisited(source, now));
}

/** The progress of all visits under way as one bar, with what has arrived so far, and a button that stops them. */
export function GettingClaims({ sources, now, onStop }: GettingClaimsProps) {
  const visited = sources.filter((source) => isVisited(source, now));
  const { current: begun } = useRef(new Set<string>()); // those that have ended still count, or the bar would go back
  for (const { source } of visited) begun.add(source);
  const all = sources.filter(({ source }) => begun.has(source));
  const share = all.reduce((sum, source) => sum + (isVisited(source, now) ? shareOf(source) : 1), 0) / Math.max(1, all.length);
  const claims = all.reduce((sum, { progress, claimCount }) => sum + Math.max(progress?.claimCount ?? 0, claimCount), 0);
  const soFar = i18n.t("popup.so_far", [i18n.t("popup.claims", claims, [formatNumber(claims)])]);
  const left = visited.every(({ progress }) => progress?.msLeft !== undefined)
    ? Math.max(...visited.map(({ progress }) => progress?.msLeft ?? 0))
    : undefined;
  return (
    <div class="visit-progress getting-claims">
      <progress aria-label={i18n.t("source.fetching")} value={Math.round(share * 100) / 100} />
      <p class="visit-progress-line tabular">
        <span>{[bytesOf(all), soFar].filter((part) => part !== "").join(i18n.t("separator"))}</span>
        {left !== undefined && <span>{i18n.t("source.left", [formatDuration(left)])}</span>}
      </p>
      <p class="getting-claims-stop">
        <button type="button" class="button" onClick={() => visited.forEach(({ source }) => onStop(source))}>
          {i18n.t("source.stop")}
        </button>
        <small>{i18n.t("popup.stop_note")}</small>
      </p>
    </div>
  );
}

/** How much of a visit is done, 0 to 1: of a file its bytes, of a site the pages that one visit may read. */
function shareOf({ progress, articles: before }: SourceReport): number {
  const { bytesDone = 0, bytesTotal = 0, articles = before } = progress ?? {};
  if (bytesTotal > 0) return Math.min(1, bytesDone / bytesTotal);
  if (articles === undefined || articles.read + articles.left === 0) return 0;
  return Math.min(1, articles.read / Math.min(visitPages, articles.read + articles.left));
}

/** "2.1 MB of 4 MB"; "" while no size is known, as for sites. */
function bytesOf(sources: readonly SourceReport[]): string {
  const [done, total] = [0, 1].map((at) =>
    sources.reduce((sum, { progress }) => sum + ((at === 0 ? progress?.bytesDone : progress?.bytesTotal) ?? 0), 0),
  );
  return total === undefined || done === undefined || total === 0
    ? ""
    : i18n.t("source.progress_of", [formatBytes(done), formatBytes(total)]);
}
