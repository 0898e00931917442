import { i18n } from "../i18n/i18n.ts";
import type { CatalogueSite, SourceReport } from "../../messages/contracts.ts";
import { formatComing, formatExactMoment, formatMoment } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { nameCountry } from "../i18n/name-country.ts";
import { aboutIcon, attentionIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { describeProblem, isSitesOwnDecision } from "./describe-problem.ts";
import { RefusedEntries } from "./refused-entries.tsx";
import { Switch } from "../kit/switch.tsx";
import { isVisitable, isVisited } from "./use-sources.ts";
import { VisitProgress } from "./visit-progress.tsx";

interface SiteRowProps {
  site: CatalogueSite;
  /** Distinguishes this row from that of the same site in another language. */
  language: string;
  /** The reader's source; undefined if the site was never turned on. */
  source: SourceReport | undefined;
  now: number;
  onSwitch: (isOn: boolean) => void;
  onUpdate: (source: string) => void;
  onStop: (source: string) => void;
  onRemove: (source: string) => void;
}

/** One organization of the catalogue, with a switch: what it has given and when it is visited, or that it is off. */
export function SiteRow({ site, language, source, now, onSwitch, onUpdate, onStop, onRemove }: SiteRowProps) {
  const isOn = source?.isOn === true;
  return (
    <li class="site-row site-columns">
      <Switch id={`${language} ${site.address}`} label={i18n.t("source.use", [site.title])} isOn={isOn} onSwitch={onSwitch} />
      <div>
        <h5>{site.title}</h5>
        {site.country !== undefined && <p>{nameCountry(site.country)}</p>}
      </div>
      {source !== undefined && isOn ? (
        <State source={source} title={site.title} now={now} onUpdate={onUpdate} onStop={onStop} />
      ) : (
        <p class="site-row-off">
          {i18n.t("source.offered")}
          {source !== undefined && source.claimCount > 0 && (
            <>
              {" "}
              {i18n.t("source.kept", source.claimCount, [formatNumber(source.claimCount)])}{" "}
              <button
                type="button"
                class="text-button"
                aria-label={i18n.t("options.remove_name", [site.title])}
                onClick={() => onRemove(source.source)}
              >
                {i18n.t("options.remove")}
              </button>
            </>
          )}
        </p>
      )}
    </li>
  );
}

interface StateProps extends Pick<SiteRowProps, "now" | "onUpdate" | "onStop"> {
  source: SourceReport;
  title: string;
}

/** The three columns of a site that is on, and lines for what is under way or wrong. */
function State({ source, title, now, onUpdate, onStop }: StateProps) {
  const { source: id, checkedAt, claimCount, dueAt } = source;
  const isUnderWay = isVisited(source, now);
  return (
    <>
      <span class="site-row-last" data-name={i18n.t("sources.last")} {...(checkedAt > 0 && { title: formatExactMoment(checkedAt) })}>
        {checkedAt > 0 ? formatMoment(checkedAt, now) : i18n.t("sources.never")}
      </span>
      <span class="site-row-claims tabular" data-name={i18n.t("sources.claims")}>
        {formatNumber(claimCount)}
      </span>
      <span class="site-row-next" data-name={i18n.t("sources.next")} {...(!isUnderWay && { title: formatExactMoment(dueAt) })}>
        {isUnderWay ? i18n.t("sources.now") : formatComing(dueAt, now)}
      </span>
      {isUnderWay && (
        <div class="site-row-line">
          <VisitProgress title={title} source={source} onStop={() => onStop(id)} />
        </div>
      )}
      {!isUnderWay && <Trouble source={source} now={now} onUpdate={onUpdate} />}
      {source.refused.length > 0 && (
        <div class="site-row-line">
          <RefusedEntries {...source} />
        </div>
      )}
    </>
  );
}

/** What hinders the source, or how far its older articles are read; nothing if it is up to date. */
function Trouble({ source, now, onUpdate }: Pick<StateProps, "source" | "now" | "onUpdate">) {
  const { source: id, problem, articles } = source;
  if (problem === undefined) {
    if (articles === undefined || articles.left === 0) return null;
    const [read, all] = [articles.read, articles.read + articles.left].map(formatNumber);
    return <CalmLine text={i18n.t("source.backfill", [read ?? "", all ?? ""])} />;
  }
  if (isSitesOwnDecision(problem.kind)) return <CalmLine text={describeDecision(source, problem.kind)} />;
  return (
    <p class="site-row-line site-row-trouble" title={problem.detail}>
      <Icon shape={attentionIcon} size={16} />
      <span>{describeTrouble(source, problem.kind, now)}</span>
      {isVisitable(source, now) && (
        <button type="button" class="text-button" aria-label={i18n.t("source.update_name", [source.title])} onClick={() => onUpdate(id)}>
          {i18n.t("popup.try_now")}
        </button>
      )}
    </p>
  );
}

function CalmLine({ text }: { text: string }) {
  return (
    <p class="site-row-line site-row-trouble is-calm tabular">
      <Icon shape={aboutIcon} size={16} />
      <span>{text}</span>
    </p>
  );
}

function describeDecision({ articles }: SourceReport, kind: string): string {
  const read = articles?.read ?? 0;
  return kind === "no-markup" && read > 0 ? i18n.t("source.no_markup", read, [formatNumber(read)]) : describeProblem(kind).text;
}

function describeTrouble({ checkedAt, claimCount, storedAt }: SourceReport, kind: string, now: number): string {
  const isSilent = kind === "unreachable" && checkedAt > 0;
  const what = isSilent ? i18n.t("source.silent", [formatMoment(checkedAt, now)]) : describeProblem(kind).text;
  if (claimCount === 0) return what;
  const claims = formatNumber(claimCount);
  const stay = isSilent
    ? i18n.t("source.in_use", claimCount, [claims])
    : i18n.t("source.stay", claimCount, [claims, formatMoment(storedAt, now)]);
  return `${what} ${stay}`;
}
