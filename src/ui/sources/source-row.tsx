import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { describeFileProblem, describeProblem, isSitesOwnDecision } from "./describe-problem.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { formatComing, formatExactMoment, formatMoment } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { attentionIcon, checkIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { CompareKeys } from "./compare-keys.tsx";
import { nameSource } from "../claim/name-source.ts";
import { OwnClaims, type OwnClaimsApi } from "./own-claims.tsx";
import { RefusedEntries } from "./refused-entries.tsx";
import { SourceMirrors } from "./source-mirrors.tsx";
import { SourcePublishers } from "./source-publishers.tsx";
import { Switch } from "../kit/switch.tsx";
import { isFetched, isVisitable, isVisited } from "./use-sources.ts";
import { VisitProgress } from "./visit-progress.tsx";

interface SourceRowProps {
  source: SourceReport;
  api: OwnClaimsApi;
  onChange: () => void;
  now: number;
  onSwitch: (isOn: boolean) => void;
  onUpdate: () => void;
  onStop: () => void;
  onRemove: () => void;
  publishersOff: readonly string[];
  onPublisher: (key: string, isOn: boolean) => void;
  mirrorsAgreed: readonly string[];
  onMirrors: (servers: readonly string[], isOn: boolean) => void;
}

/** One source: its publisher, how many of its claims are stored and when they were updated, and possible actions. */
export function SourceRow({
  source,
  api,
  onChange,
  now,
  onSwitch,
  onUpdate,
  onStop,
  onRemove,
  publishersOff,
  onPublisher,
  mirrorsAgreed,
  onMirrors,
}: SourceRowProps) {
  const [isAsking, setAsking] = useState(false);
  const { source: id, isOn, claimCount, problem } = source;
  const { title, publisher, licence } = nameSource(source);
  const isUnderWay = isVisited(source, now);
  const isHindered = problem !== undefined && !isUnderWay;
  const isNoticed = isHindered && !isSitesOwnDecision(problem.kind);
  return (
    <li class={isNoticed ? "source-row needs-attention" : "source-row"}>
      <Switch id={id} label={i18n.t("source.use", [title])} isOn={isOn} onSwitch={onSwitch} />
      <div class="source-row-name">
        <h4>{title}</h4>
        <p>{publisher}</p>
        <p>{licence}</p>
      </div>
      <div class="source-row-count tabular">
        {formatNumber(claimCount)}
        <small>{i18n.t("source.claims", claimCount)}</small>
      </div>
      <Standing source={source} now={now} isHindered={isHindered} />
      {source.kind !== "starter" && (
        <div class="source-row-actions">
          {isVisitable(source, now) && (
            <button type="button" class="button button-small" aria-label={i18n.t("source.update_name", [title])} onClick={onUpdate}>
              {i18n.t("source.update")}
            </button>
          )}
          <button type="button" class="text-button" aria-label={i18n.t("options.remove_name", [title])} onClick={() => setAsking(true)}>
            {i18n.t("options.remove")}
          </button>
        </div>
      )}
      <div class="source-row-details">
        {isUnderWay && <VisitProgress title={title} source={source} onStop={onStop} />}
        {isHindered && <Problem source={source} problem={problem} now={now} />}
        {source.articles !== undefined && <SiteArticles articles={source.articles} />}
        {isAsking && <RemoveQuestion title={title} onRemove={onRemove} onKeep={() => setAsking(false)} />}
        <CompareKeys {...source} />
        <SourceMirrors source={id} title={title} mirrors={source.mirrors} agreed={mirrorsAgreed} onSwitch={onMirrors} />
        <SourcePublishers source={id} publishers={source.publishers} publishersOff={publishersOff} onSwitch={onPublisher} />
        {source.kind === "saved" && <OwnClaims api={api} onChange={onChange} />}
        <RefusedEntries {...source} />
        {isOn && !isUnderWay && !isHindered && <NextVisit source={source} now={now} />}
      </div>
    </li>
  );
}

/** What to show instead of a date for sources that are not fetched. */
const words: Partial<Record<SourceReport["kind"], "source.in_package" | "source.here" | "file.not_read">> = {
  starter: "source.in_package",
  saved: "source.here",
  file: "file.not_read",
};

function Standing({ source, now, isHindered }: { source: SourceReport; now: number; isHindered: boolean }) {
  const { kind, checkedAt, problem } = source;
  const isHeld = checkedAt > 0 && (isFetched(source) || kind === "file");
  return (
    <div class="source-row-update">
      {isHeld && <span title={formatExactMoment(checkedAt)}>{formatMoment(checkedAt, now)}</span>}
      {!isHeld && i18n.t(words[kind] ?? "source.never")}
      {isHindered && problem !== undefined && (
        <small class="source-row-state">
          {!isSitesOwnDecision(problem.kind) && <Icon shape={attentionIcon} size={14} />}
          {describeProblem(problem.kind).title}
        </small>
      )}
      {!isHindered && (kind === "claim-reviews" || kind === "site") && <small>{i18n.t("source.not_signed")}</small>}
      {!isHindered && kind === "feed" && isHeld && (
        <small class="source-row-state">
          <Icon shape={checkIcon} size={14} />
          {i18n.t("source.signed")}
        </small>
      )}
    </div>
  );
}

/** How much of a site has been read, and what is requested from it. */
function SiteArticles({ articles: { read, left } }: { articles: NonNullable<SourceReport["articles"]> }) {
  const counts = [i18n.t("source.articles_read", read, [formatNumber(read)]), i18n.t("source.articles_left", left, [formatNumber(left)])];
  return (
    <>
      <p class="hint tabular">{counts.join(i18n.t("separator"))}</p>
      <p class="hint">{i18n.t("source.site")}</p>
    </>
  );
}

function Problem({ source, problem, now }: { source: SourceReport; problem: NonNullable<SourceReport["problem"]>; now: number }) {
  const { claimCount, storedAt, dueAt } = source;
  const isFile = source.kind === "file";
  const parts = [(isFile ? describeFileProblem : describeProblem)(problem.kind).text];
  if (claimCount > 0) parts.push(i18n.t("source.stay", claimCount, [formatNumber(claimCount), formatMoment(storedAt, now)]));
  parts.push(isFile ? i18n.t("file.again") : i18n.t("source.again", [formatExactMoment(dueAt)]));
  return (
    <p class={isSitesOwnDecision(problem.kind) ? "hint" : "notice"} title={problem.detail}>
      {parts.join(" ")}
    </p>
  );
}

/** When the source is visited next, and how much a large file would download; of a file on this device, how it is brought up to date. */
function NextVisit({ source: { kind, dueAt, largeFileBytes }, now }: { source: SourceReport; now: number }) {
  if (kind === "file") return <p class="hint">{i18n.t("file.newer")}</p>;
  if (!isFetched({ kind })) return null;
  const when = formatComing(dueAt, now);
  return (
    <p class="hint">
      {largeFileBytes === undefined ? i18n.t("source.next", [when]) : i18n.t("source.next_large", [when, formatBytes(largeFileBytes)])}
    </p>
  );
}

function RemoveQuestion({ title, onRemove, onKeep }: { title: string; onRemove: () => void; onKeep: () => void }) {
  return (
    <div class="notice" role="group" aria-label={i18n.t("options.remove_name", [title])}>
      <p>{i18n.t("source.remove_question", [title])}</p>
      <p class="actions">
        <button type="button" class="button button-small" ref={(button) => button?.focus()} onClick={onRemove}>
          {i18n.t("options.remove")}
        </button>
        <button type="button" class="text-button" onClick={onKeep}>
          {i18n.t("source.keep")}
        </button>
      </p>
    </div>
  );
}
