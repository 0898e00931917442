import { i18n } from "#i18n";
import type { SourceReport } from "../messages/contracts.ts";
import { describeProblem } from "./describe-problem.ts";
import { formatMoment, formatTimeOfDay } from "./format-moment.ts";
import { Glyph } from "./glyph.tsx";
import { nameSource } from "./name-source.ts";
import { isVisited } from "./use-sources.ts";
import { VisitProgress } from "./visit-progress.tsx";

interface PopupSourcesParts {
  sources: readonly SourceReport[];
  now: number;
  onStop: (source: string) => void;
}

/** Sources that are being fetched, with how far they are. Nothing where there are none. */
export function PopupFetching({ sources, now, onStop }: PopupSourcesParts) {
  const visited = sources.filter((source) => isVisited(source, now));
  if (visited.length === 0) return null;
  return (
    <section class="pop-s fetching" aria-label={i18n.t("source.fetching")}>
      {visited.map((source) => (
        <div key={source.source}>
          <h2>{i18n.t("source.progress_name", [nameSource(source).title])}</h2>
          <VisitProgress title={nameSource(source).title} progress={source.progress} onStop={() => onStop(source.source)} />
        </div>
      ))}
    </section>
  );
}

/** A source that could not be reached for so long is worth a word, in milliseconds. */
const staleMs = 48 * 3_600_000;

/** Says of the source that was not reached for longest that its claims are old, and why. */
export function PopupStale({
  sources,
  now,
  onTry,
  onDetails,
}: Omit<PopupSourcesParts, "onStop"> & { onTry: (source: string) => void; onDetails: () => void }) {
  const [source] = sources
    .filter((one) => one.isOn && one.problem !== undefined && one.checkedAt > 0 && now - one.checkedAt > staleMs && !isVisited(one, now))
    .toSorted((a, b) => a.checkedAt - b.checkedAt);
  if (source?.problem === undefined) return null;
  return (
    <section class="pop-s stale" role="status">
      <Glyph name="attention" size={18} />
      <div>
        <h2>{i18n.t("popup.stale", [nameSource(source).title, formatMoment(source.checkedAt, now)])}</h2>
        <p>{i18n.t("popup.stale_text", [describeProblem(source.problem.kind).text, formatTimeOfDay(source.dueAt)])}</p>
        <p class="acts">
          <button type="button" class="btn-text" onClick={() => onTry(source.source)}>
            {i18n.t("popup.try_now")}
          </button>
          <button type="button" class="btn-text" onClick={onDetails}>
            {i18n.t("popup.details")}
          </button>
        </p>
      </div>
    </section>
  );
}
