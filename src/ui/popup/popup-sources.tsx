import type { ComponentChildren } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { describeProblem } from "../sources/describe-problem.ts";
import { formatMoment, formatTimeOfDay } from "../i18n/format-moment.ts";
import { aboutIcon, attentionIcon, offlineIcon, type IconShape } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { nameSource } from "../claim/name-source.ts";
import { isFetched, isVisitable, isVisited } from "../sources/use-sources.ts";
import { GettingClaims } from "../sources/getting-claims.tsx";
import { VisitProgress } from "../sources/visit-progress.tsx";

interface PopupSourcesProps {
  sources: readonly SourceReport[];
  now: number;
  onStop: (source: string) => void;
}

/** Sources being fetched, with their progress. Nothing if there are none. */
export function PopupFetching({ sources, now, onStop }: PopupSourcesProps) {
  const visited = sources.filter((source) => isVisited(source, now));
  if (visited.length === 0) return null;
  return (
    <section class="popup-section sources-fetching" aria-label={i18n.t("source.fetching")}>
      {visited.length > 1 && (
        <div>
          <h2>{i18n.t("source.fetching")}</h2>
          <GettingClaims sources={sources} now={now} onStop={onStop} />
        </div>
      )}
      {(visited.length > 1 ? [] : visited).map((source) => (
        <div key={source.source}>
          <h2 dir="auto" aria-label={i18n.t("source.progress_name", [nameSource(source).title])}>
            {nameSource(source).title}
          </h2>
          <VisitProgress title={nameSource(source).title} source={source} onStop={() => onStop(source.source)} />
        </div>
      ))}
    </section>
  );
}

/** How long a source must have been unreachable before it is mentioned, in milliseconds. */
const staleMs = 48 * 3_600_000;

interface PopupStaleProps extends Omit<PopupSourcesProps, "onStop"> {
  isOffline: boolean;
  onTry: (source: string) => void;
}

/** Why sources are out of date: there is no connection, a source's claims never arrived, or it has not been reached for a long time. */
export function PopupStale({ sources, isOffline, now, onTry }: PopupStaleProps) {
  const fetched = sources.filter((source) => source.isOn && isFetched(source));
  if (isOffline && fetched.length > 0) {
    const since = Math.max(...fetched.map(({ checkedAt }) => checkedAt));
    const text = since > 0 ? i18n.t("popup.offline_text", [formatMoment(since, now)]) : "";
    return <Notice icon={offlineIcon} title={i18n.t("popup.offline")} text={text} />;
  }
  const [source] = fetched
    .filter((one) => one.problem !== undefined && !isVisited(one, now) && (one.checkedAt === 0 || now - one.checkedAt > staleMs))
    .toSorted((a, b) => a.checkedAt - b.checkedAt);
  if (source?.problem === undefined) return null;
  const { title } = nameSource(source);
  const next = formatTimeOfDay(source.dueAt);
  const tryNow = isVisitable(source, now) && (
    <button type="button" class="text-button" onClick={() => onTry(source.source)}>
      {i18n.t("popup.try_now")}
    </button>
  );
  if (source.checkedAt > 0) {
    const since = i18n.t("popup.stale", [title, formatMoment(source.checkedAt, now)]);
    return <Notice icon={attentionIcon} title={since} text={i18n.t("popup.stale_text", [next])} step={tryNow} />;
  }
  const why = i18n.t("popup.not_arrived_text", [describeProblem(source.problem.kind).text, next]);
  return <Notice icon={attentionIcon} title={i18n.t("popup.not_arrived", [title])} text={why} step={tryNow} />;
}

/** In a private window: why its site cannot be switched. */
export function PrivateNotice() {
  return <Notice icon={aboutIcon} title="" text={i18n.t("popup.private")} />;
}

function Notice({ icon, title, text, step }: { icon: IconShape; title: string; text: string; step?: ComponentChildren }) {
  return (
    <section class="popup-notice" role="status">
      <Icon shape={icon} />
      <p>
        {title !== "" && <b>{title}</b>} {text}
      </p>
      {step}
    </section>
  );
}
