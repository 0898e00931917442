import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { CatalogueSite, SourceReport, SourcesReport } from "../../messages/contracts.ts";
import { readAgreed } from "../../settings/mirror-agreement.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { AddSource } from "../sources/add-source.tsx";
import { ChooseFile } from "../sources/choose-file.tsx";
import { findSource, groupByLanguage } from "../sources/catalogue.ts";
import { isSitesOwnDecision } from "../sources/describe-problem.ts";
import { LanguageList } from "../sources/language-list.tsx";
import type { SiteActions } from "../sources/language-panel.tsx";
import { GoogleKey } from "../sources/google-key.tsx";
import { OfferedRow } from "../sources/offered-row.tsx";
import { SourceRow } from "../sources/source-row.tsx";
import type { SourcesApi } from "../sources/sources-api.ts";
import { isFetched, isVisitable, isVisited, useCatalogue, useSources } from "../sources/use-sources.ts";

interface OptionsSourcesProps {
  api: SourcesApi;
  /** Called when claims were added or removed. */
  onChange: () => void;
  /** The browser stores nothing. */
  isInMemory: boolean;
  publishersOff: readonly string[];
  onPublisher: (key: string, isOn: boolean) => void;
  mirrorsOn: readonly string[];
  onMirrors: (source: string, servers: readonly string[], isOn: boolean) => void;
}

/** The reader's sources and their state: fact-checkers by language, the large file, signed feeds, and those that the reader adds. */
export function OptionsSources({ api, onChange, isInMemory, publishersOff, onPublisher, mirrorsOn, onMirrors }: OptionsSourcesProps) {
  const { known, ask } = useSources(api, onChange);
  const catalogue = useCatalogue(api);
  useLinkToField(known !== undefined && catalogue !== undefined);
  const act = (work: Promise<unknown>) => void work.then(ask);
  const { sources, offered }: SourcesReport = known?.report ?? { sources: [], offered: [] };
  const now = known?.now ?? 0;
  const listed = new Set(catalogue?.map((site) => findSource(site, sources)?.source));
  const rest = sources.filter(({ source }) => !listed.has(source));
  const row = (source: SourceReport) => {
    const { source: id } = source;
    return (
      <SourceRow
        key={id}
        source={source}
        api={api}
        onChange={() => act(Promise.resolve())}
        now={now}
        onSwitch={(isOn) => act(api.setSourceOn(id, isOn))}
        onUpdate={() => act(api.visitSource(id))}
        onStop={() => act(api.stopVisit(id))}
        onRemove={() => act(api.removeSource(id))}
        publishersOff={publishersOff}
        onPublisher={onPublisher}
        mirrorsAgreed={readAgreed(mirrorsOn, id)}
        onMirrors={(servers, isOn) => onMirrors(id, servers, isOn)}
      />
    );
  };
  const { included, feeds, large, own } = Object.groupBy(rest, partOf);
  return (
    <section id="sources" aria-labelledby="sources-title" aria-busy={known === undefined}>
      <h2 id="sources-title">{i18n.t("options.sources")}</h2>
      <p class="lead">{i18n.t("options.sources_lead")}</p>
      {isInMemory && <p class="lead">{i18n.t("source.in_memory")}</p>}
      {known !== undefined && <Sum sources={sources} now={now} onUpdate={(ids) => act(Promise.all(ids.map(api.visitSource)))} />}
      {catalogue !== undefined && known !== undefined && (
        <Checkers catalogue={catalogue} sources={sources} now={now} actions={createSiteActions(api, sources, act)} />
      )}
      <Part title={i18n.t("sources.large")} text={i18n.t("sources.large_text")}>
        {large?.map(row)}
        {offered.map((one) => (
          <OfferedRow key={one.address} offered={one} onChoose={() => act(api.addSource(one.address))} />
        ))}
      </Part>
      <Part title={i18n.t("sources.feeds")} text={i18n.t("sources.feeds_text")}>
        {feeds?.map(row)}
      </Part>
      <Part title={i18n.t("sources.own")}>
        {own?.map(row)}
        <li key="add">
          <AddSource onAdd={(address) => api.addSource(address).finally(ask)} />
        </li>
        <ChooseFile api={api} onChange={() => act(Promise.resolve())} />
        <GoogleKey api={api} onChange={() => act(Promise.resolve())} />
      </Part>
      <Part title={i18n.t("sources.included")}>{included?.map(row)}</Part>
    </section>
  );
}

/** An address that ends in #source-address leads to the field for a source, once what is above it is listed. */
function useLinkToField(isListed: boolean): void {
  useEffect(() => {
    if (!isListed || location.hash !== "#source-address") return;
    const field = document.querySelector<HTMLElement>(location.hash);
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: "center" });
  }, [isListed]);
}

/** Under which heading a source is shown that is not in the catalogue. */
function partOf({ kind, isOffered }: SourceReport): "included" | "feeds" | "large" | "own" {
  if (kind === "starter") return "included";
  if (kind === "feed") return "feeds";
  return isOffered === true ? "large" : "own";
}

interface CheckersProps {
  catalogue: readonly CatalogueSite[];
  sources: readonly SourceReport[];
  now: number;
  actions: SiteActions;
}

function Checkers({ catalogue, ...rest }: CheckersProps) {
  return (
    <>
      <Heading title={i18n.t("sources.checkers")} text={i18n.t("sources.checkers_text")} />
      <LanguageList groups={groupByLanguage(catalogue, navigator.languages)} {...rest} />
    </>
  );
}

function createSiteActions(api: SourcesApi, sources: readonly SourceReport[], act: (work: Promise<unknown>) => void): SiteActions {
  return {
    onSwitch: (sites, isOn) => {
      const held = sites.flatMap((site) => findSource(site, sources) ?? []);
      if (!isOn) return act(Promise.all(held.filter((one) => one.isOn).map(({ source }) => api.setSourceOn(source, false))));
      const turnOn = held.filter((one) => !one.isOn).map(({ source }) => api.setSourceOn(source, true));
      const added = sites.filter((site) => findSource(site, sources) === undefined);
      return act(Promise.all([...(added.length > 0 ? [api.addSites(added)] : []), ...turnOn]));
    },
    onUpdate: (source) => act(api.visitSource(source)),
    onStop: (source) => act(api.stopVisit(source)),
    onRemove: (source) => act(api.removeSource(source)),
  };
}

/** How many claims come from how many sources, how many of these need attention, and a button that visits all that may be asked now. */
function Sum({ sources, now, onUpdate }: { sources: readonly SourceReport[]; now: number; onUpdate: (ids: string[]) => void }) {
  const used = sources.filter(({ isOn, claimCount }) => isOn && claimCount > 0);
  const claims = used.reduce((sum, { claimCount }) => sum + claimCount, 0);
  const waiting = sources.filter((source) => source.isOn && isFetched(source) && !isVisited(source, now));
  const troubled = waiting.filter(({ problem }) => problem !== undefined && !isSitesOwnDecision(problem.kind)).length;
  const visitable = sources.filter((source) => isVisitable(source, now));
  const claimWords = i18n.t("popup.claims", claims, [formatNumber(claims)]);
  const sourceWords = i18n.t("sources.count", used.length, [formatNumber(used.length)]);
  return (
    <div class="sources-sum tabular">
      <b>{i18n.t("sources.sum", [claimWords, sourceWords])}</b>
      {troubled > 0 && <span>{i18n.t("sources.attention", troubled, [formatNumber(troubled)])}</span>}
      {visitable.length > 0 && (
        <button type="button" class="button" onClick={() => onUpdate(visitable.map(({ source }) => source))}>
          {i18n.t("sources.update_all")}
        </button>
      )}
    </div>
  );
}

function Heading({ title, text }: { title: string; text?: string | undefined }) {
  return (
    <div class="sources-heading">
      <h3>{title}</h3>
      {text !== undefined && <p>{text}</p>}
    </div>
  );
}

/** A panel of sources under a heading; nothing if there are none. */
function Part({ title, text, children }: { title: string; text?: string; children: ComponentChildren }) {
  if ([children].flat(3).every((child) => child === undefined)) return null;
  return (
    <>
      <Heading title={title} text={text} />
      <ul class="panel">{children}</ul>
    </>
  );
}
