import { render, type RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { type SettingsChange, switchName } from "../../settings/settings.ts";
import type { BrandState } from "../kit/brand.tsx";
import { ClaimList } from "../claim/claim-list.tsx";
import { FactCheckOffer } from "./fact-check-offer.tsx";
import { PageFiles } from "./page-files.tsx";
import type { PopupApi } from "./popup-api.ts";
import { PopupFooter } from "./popup-footer.tsx";
import { PopupHeader } from "./popup-header.tsx";
import { PageStatus, SilenceNote, type PopupActions } from "./page-status.tsx";
import { PopupFetching, PopupStale } from "./popup-sources.tsx";
import { decidePopupState, type PopupState } from "./popup-state.ts";
import { PopupPublishers } from "./popup-publishers.tsx";
import { PopupSwitches } from "./popup-switches.tsx";
import { switchSite } from "../kit/switch-site.ts";
import { usePopup, type Known } from "./use-popup.ts";
import "./popup.css";

type Place = "popup" | "panel";

/**
 * Shows the popup in `root`, or the same view as a panel beside the page: empty until everything has answered once, so that nothing jumps.
 */
export function mountPopup(root: HTMLElement, api: PopupApi, place: Place = "popup"): void {
  root.ownerDocument.documentElement.classList.toggle("is-panel", place === "panel");
  root.ownerDocument.documentElement.lang = i18n.t("text_language");
  root.ownerDocument.documentElement.dir = i18n.t("text_direction");
  root.ownerDocument.title = i18n.t("extension_name");
  render(<Popup api={api} place={place} />, root);
}

function Popup({ api, place }: { api: PopupApi; place: Place }) {
  const { known, ask } = usePopup(api);
  return known === undefined ? <main class="popup" aria-busy="true" /> : <PopupView api={api} place={place} known={known} ask={ask} />;
}

interface PopupViewProps {
  api: PopupApi;
  place: Place;
  known: Known;
  ask: () => Promise<void>;
}

function PopupView({ api, place, known, ask }: PopupViewProps) {
  const { page, settings, claims, sources, now } = known;
  const host = page.kind === "page" ? page.host : undefined;
  const isPrivate = page.kind === "page" && page.isPrivate === true;
  /** The panel may move to another page: messages and questions about the last one are dropped with it. */
  const address = page.kind === "page" ? page.address : "";
  const state = decidePopupState(page, settings, claims, now);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, state.kind);
  const change = (changes: SettingsChange) => void api.changeSettings(changes); // the change is watched, which asks again
  const actions = createActions(api, isPrivate ? undefined : host, change, ask);
  return (
    <main class="popup" ref={main}>
      <PopupHeader state={brandOf(state)} host={host} onPanel={api.openPanel} onSettings={api.openOptions} />
      <PopupStale
        sources={sources}
        isOffline={api.isOffline()}
        now={now}
        onTry={(id) => void api.visitSource(id).then(ask)}
        onDetails={api.openOptions}
      />
      <PageStatus key={state.kind} state={state} actions={actions} />
      {state.kind === "read" && state.strong.length === 0 && <SilenceNote />}
      {state.kind === "read" && state.strong.length + state.possible.length > 0 && (
        <ClaimList strong={state.strong} possible={state.possible} onShow={actions.show} />
      )}
      {(state.kind === "read" || state.kind === "language") && (
        <div class="popup-section popup-folds" key={address}>
          {!isPrivate && (
            <PopupPublishers
              annotations={listedIn(state)}
              publishersOff={settings.publishersOff}
              onSwitch={(key, isOn) => change((current) => ({ publishersOff: switchName(current.publishersOff, key, !isOn) }))}
            />
          )}
          <PageFiles api={api} annotations={listedIn(state)} canOpen={place === "panel"} onShown={() => void ask()} />
        </div>
      )}
      {state.kind === "read" && <FactCheckOffer key={address} read={api.readFactChecks} save={api.saveFactChecks} />}
      <PopupFetching sources={sources} now={now} onStop={(id) => void api.stopVisit(id).then(ask)} />
      <PopupSwitches
        host={host}
        isPrivate={isPrivate}
        isAlwaysPrivate={claims.isInMemory === true}
        settings={settings}
        now={api.now}
        onChange={change}
      />
      <PopupFooter claims={claims} sources={sources} now={now} onUpdate={(id) => api.visitSource(id)} onLog={api.openLog} asked={ask} />
    </main>
  );
}

/** In the order of the page. */
function listedIn(state: PopupState): AnnotationSummary[] {
  if (state.kind !== "read") return [];
  const listed = new Set([...state.strong, ...state.possible]);
  return state.report.annotations.filter((one) => listed.has(one));
}

/** A pressed button may disappear with its message; the focus then moves to the new message, which is read out. */
function useKeptFocus(main: RefObject<HTMLElement | null>, message: string): void {
  const last = useRef(message);
  useLayoutEffect(() => {
    const { current } = main;
    if (last.current === message || current === null) return;
    last.current = message;
    if (current.ownerDocument.activeElement === current.ownerDocument.body) current.querySelector<HTMLElement>("h1")?.focus();
  }, [message]);
}

function createActions(
  api: PopupApi,
  host: string | undefined,
  change: (changes: SettingsChange) => void,
  ask: () => Promise<void>,
): PopupActions {
  return {
    show: (annotation) => void api.showAnnotation(annotation),
    readOnce: async () => {
      const { ok } = await api.readOnce();
      await ask();
      return ok;
    },
    turnOn: () => change(() => ({ enabled: true })),
    ...(host !== undefined && { turnOnSite: () => change((current) => switchSite(current, host, true)) }),
    resume: () => change(() => ({ pausedUntil: 0 })),
  };
}

/** The same shape as the toolbar icon. */
function brandOf(state: PopupState): BrandState {
  if (state.kind === "read") return state.strong.length > 0 ? "active" : "idle";
  return state.kind === "reading" || state.kind === "preparing" || state.kind === "language" ? "idle" : "off";
}
