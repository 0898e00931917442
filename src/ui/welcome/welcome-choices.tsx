import { useEffect, useRef, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { CatalogueSite, SourceReport } from "../../messages/contracts.ts";
import { type Settings, switchName } from "../../settings/settings.ts";
import { nameSource } from "../claim/name-source.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { findSource, groupByLanguage, listOff } from "../sources/catalogue.ts";
import { describeFailure, describeNotAdded } from "../sources/describe-failure.ts";
import { describeProblem } from "../sources/describe-problem.ts";
import { GettingClaims, listFirstVisits } from "../sources/getting-claims.tsx";
import { LanguageChoice } from "../sources/language-choice.tsx";
import type { SourcesApi } from "../sources/sources-api.ts";
import { isVisitable, useCatalogue, useSources } from "../sources/use-sources.ts";
import { writeVisitCost } from "../sources/write-visit-cost.ts";
import { Lines } from "./lines.tsx";
import { ModeCards } from "./mode-cards.tsx";
import { type BrowserKind, PinPicture } from "./pin-picture.tsx";

export interface ChoicesApi extends Pick<SourcesApi, "readSources" | "readCatalogue" | "addSites" | "visitSource" | "stopVisit" | "now"> {
  chooseMode: (mode: Settings["mode"]) => Promise<void>;
  /** Opens the settings at the sources. */
  openSources: () => void;
}

/** What the reader chooses before starting: nothing is stored or requested until the button is pressed. Then its place shows the progress. */
export function WelcomeChoices({ api, browser }: { api: ChoicesApi; browser: BrowserKind }) {
  const { known, ask } = useSources(api, () => {});
  const catalogue = useCatalogue(api) ?? [];
  const [left, setLeft] = useState<readonly string[]>([]);
  const [mode, setMode] = useState<Settings["mode"]>("while");
  const [started, setStarted] = useState<readonly CatalogueSite[]>();
  const [failure, setFailure] = useState("");
  const sources = known?.report.sources ?? [];
  const starter = sources.find(({ kind }) => kind === "starter")?.claimCount ?? 0;
  const groups = groupByLanguage(catalogue, navigator.languages).filter(({ isOwn }) => isOwn);
  const chosen = groups.filter(({ language }) => !left.includes(language));
  const sites = listOff(chosen, sources);
  const start = async (event: Event): Promise<void> => {
    event.preventDefault();
    setStarted(sites);
    setFailure("");
    try {
      if (sites.length > 0) await api.addSites(sites); // first, in the click
      await api.chooseMode(mode);
    } catch (error) {
      setStarted(undefined);
      setFailure(sites.length > 0 ? describeNotAdded(error) : describeFailure("storage"));
    }
    await ask();
  };
  return (
    <form class="welcome-choices" id="set-up" onSubmit={(event) => void start(event)}>
      <section>
        <h2>{i18n.t("welcome.languages")}</h2>
        {starter > 0 && <p>{i18n.t("welcome.starter", starter, [formatNumber(starter)])}</p>}
        {groups.length > 0 && (
          <LanguageChoice
            groups={groups}
            chosen={chosen.map(({ language }) => language)}
            onChoose={(language, isChosen) => setLeft(switchName(left, language, !isChosen))}
          />
        )}
        <button type="button" class="text-button" onClick={api.openSources}>
          {i18n.t("popup.publishers", [formatNumber(catalogue.length)])}
        </button>
      </section>
      <ModeCards mode={mode} onChoose={setMode} />
      <section class="welcome-lines-below">
        <h2>{i18n.t("welcome.lines")}</h2>
        <Lines />
      </section>
      <Pin browser={browser} />
      {started === undefined ? (
        <Start siteCount={sites.length} starter={starter} failure={failure} />
      ) : (
        <Started api={api} sources={sources} sites={started} now={known?.now ?? 0} ask={ask} />
      )}
    </form>
  );
}

/** How to pin the extension. Nothing in Firefox for Android, which has no toolbar. */
function Pin({ browser }: { browser: BrowserKind }) {
  if (/\bAndroid\b/u.test(navigator.userAgent)) return null;
  return (
    <section class="welcome-pin">
      <div>
        <h2>{i18n.t("welcome.pin")}</h2>
        <p>{i18n.t(`welcome.pin_${browser}`)}</p>
      </div>
      <PinPicture browser={browser} />
    </section>
  );
}

interface StartProps {
  siteCount: number;
  starter: number;
  /** Why the last try did not work; "" before. */
  failure: string;
}

function Start({ siteCount, starter, failure }: StartProps) {
  return (
    <section class="welcome-start">
      <button type="submit" class="button button-main">
        {siteCount > 0 ? i18n.t("welcome.get_and_start") : i18n.t("welcome.start", starter, [formatNumber(starter)])}
      </button>
      {failure !== "" && (
        <p class="welcome-fine" role="alert">
          {failure}
        </p>
      )}
      <p class="welcome-fine">
        {siteCount > 0
          ? `${i18n.t("welcome.fine_get", siteCount, [formatNumber(siteCount)])} ${writeVisitCost(siteCount)}`
          : i18n.t("welcome.fine")}{" "}
        {i18n.t("popup.no_requests")}.
      </p>
    </section>
  );
}

interface StartedProps {
  api: ChoicesApi;
  sources: readonly SourceReport[];
  sites: readonly CatalogueSite[];
  now: number;
  ask: () => Promise<void>;
}

/** The progress of the first visits, then that all is ready, or why nothing came. */
function Started({ api, sources, sites, now, ask }: StartedProps) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []); // the button that had the focus is gone
  const chosen = sites.map((site) => findSource(site, sources));
  const isUnderWay = chosen.includes(undefined) || listFirstVisits(sources, now).length > 0;
  const failed = chosen.filter((source) => source !== undefined && source.problem !== undefined && source.claimCount === 0);
  const isFailed = !isUnderWay && sites.length > 0 && failed.length === sites.length;
  return (
    <section class="welcome-start" ref={place} tabIndex={-1} role="status">
      {isUnderWay && <GettingClaims sources={sources} now={now} onStop={(source) => void api.stopVisit(source).then(ask)} />}
      {isFailed && <Failed sources={failed} now={now} onTry={(source) => void api.visitSource(source).then(ask)} />}
      {!isUnderWay && !isFailed && (
        <p class="welcome-ready">
          <b>{i18n.t("welcome.ready")}</b> {i18n.t("welcome.ready_text")}
          <a class="button button-main" href="/example.html" target="_blank">
            {i18n.t("welcome.example")}
          </a>
        </p>
      )}
    </section>
  );
}

interface FailedProps {
  sources: readonly (SourceReport | undefined)[];
  now: number;
  onTry: (source: string) => void;
}

function Failed({ sources, now, onTry }: FailedProps) {
  const [first] = sources;
  const visitable = sources.filter((source) => source !== undefined && isVisitable(source, now));
  if (first === undefined) return null;
  return (
    <>
      <p class="welcome-ready">
        <b>{i18n.t("popup.not_arrived", [nameSource(first).title])}</b> {describeProblem(first.problem?.kind ?? "").text}
      </p>
      {visitable.length > 0 && (
        <button type="button" class="button" onClick={() => visitable.forEach((source) => source && onTry(source.source))}>
          {i18n.t("popup.try_now")}
        </button>
      )}
    </>
  );
}
