import { render } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary, SourceReport } from "../../messages/contracts.ts";
import { type SettingsChange, switchName } from "../../settings/settings.ts";
import { ClaimList } from "../claim/claim-list.tsx";
import { keepFocus } from "../kit/keep-focus.ts";
import { writeCountSentence } from "../i18n/count-sentence.ts";
import { ClaimsStepView, decideStep, titleOfStep, type ClaimsStep } from "./claims-step.tsx";
import { ClaimRow } from "./claim-row.tsx";
import { FactCheckOffer } from "./fact-check-offer.tsx";
import { PageFiles } from "./page-files.tsx";
import type { PopupApi } from "./popup-api.ts";
import { PopupFooter } from "./popup-footer.tsx";
import { PopupHeader, PopupTools } from "./popup-header.tsx";
import { PageStatus, SilenceNote, titleOf, type PopupActions } from "./page-status.tsx";
import { PopupFetching, PopupStale, PrivateNotice } from "./popup-sources.tsx";
import { decidePopupState, type PopupState } from "./popup-state.ts";
import { PopupPublishers } from "./popup-publishers.tsx";
import { PopupSwitches } from "./popup-switches.tsx";
import { usePopup, type Known } from "./use-popup.ts";
import "./popup.css";

/** The length of a pause, in milliseconds. */
const pauseMs = 3_600_000;

type Place = "popup" | "panel";

/**
 * Shows the popup in `root`, or the same view as a panel beside the page: empty until everything has answered once, so that nothing jumps.
 */
export function mountPopup(root: HTMLElement, api: PopupApi, place: Place = "popup"): void {
  root.ownerDocument.documentElement.classList.toggle("is-panel", place === "panel");
  root.ownerDocument.documentElement.lang = i18n.t("text_language");
  root.ownerDocument.documentElement.dir = i18n.t("text_direction");
  root.ownerDocument.title = i18n.t("extension_name");
  keepFocus(root);
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
  const isPaused = settings.enabled && settings.pausedUntil > now;
  const areStarterOnly = haveStarterOnly(sources);
  const state = decidePopupState(page, settings, claims, now);
  const step = decideStep(state, sources, areStarterOnly, now);
  const change = (changes: SettingsChange) => void api.changeSettings(changes); // the change is watched, which asks again
  const actions = createActions(api, change, ask);
  const pause = () => change(() => ({ pausedUntil: api.now() + pauseMs }));
  return (
    <main class="popup">
      <PopupHeader state={state} title={titleOfStep(step) ?? titleOf(state)} host={host} onShow={actions.show} />
      {isPrivate && <PrivateNotice />}
      {step?.kind !== "not-got" && (
        <PopupStale sources={sources} isOffline={api.isOffline()} now={now} onTry={(id) => void api.visitSource(id).then(ask)} />
      )}
      <div class="popup-content">
        {titleOfStep(step) === undefined && <PageStatus key={state.kind} state={state} areStarterOnly={areStarterOnly} actions={actions} />}
        {step !== undefined && <ClaimsStepView step={step} api={api} sources={sources} language={languageOf(state)} now={now} ask={ask} />}
        <PageClaims api={api} place={place} known={known} state={state} step={step} ask={ask} actions={actions} />
      </div>
      {step?.kind !== "getting" && <PopupFetching sources={sources} now={now} onStop={(id) => void api.stopVisit(id).then(ask)} />}
      <PopupSwitches
        host={host}
        isPrivate={isPrivate}
        isAlwaysPrivate={claims.isInMemory === true}
        isPaused={isPaused}
        settings={settings}
        onChange={change}
      />
      <PopupFooter
        claims={claims}
        areStarterOnly={areStarterOnly}
        now={now}
        onLog={api.openLog}
        onPause={isPaused || !settings.enabled ? undefined : pause}
      />
      <PopupTools onPanel={api.openPanel} onSettings={api.openOptions} />
    </main>
  );
}

interface PageClaimsProps extends PopupViewProps {
  state: PopupState;
  step: ClaimsStep | undefined;
  actions: PopupActions;
}

/** The page's own fact-check, its claims, and what can be done with them. */
function PageClaims({ api, place, known: { page, settings }, state, step, ask, actions }: PageClaimsProps) {
  if (state.kind !== "read" && state.kind !== "language") return null;
  const isPrivate = page.kind === "page" && page.isPrivate === true;
  /** The panel may move to another page; messages and questions about the previous one are then dropped. */
  const address = page.kind === "page" ? page.address : "";
  const listed = listedIn(state);
  return (
    <>
      {state.kind === "read" && <FactCheckOffer key={address} read={api.readFactChecks} save={api.saveFactChecks} />}
      {state.kind === "read" && state.strong.length === 0 && titleOfStep(step) === undefined && <SilenceNote />}
      {state.kind === "read" && listed.length > 0 && (
        <ClaimList
          strong={state.strong}
          possible={state.possible}
          Row={ClaimRow}
          {...(state.strong.length > 0 && { count: writeCountSentence(state.report, state.strong) })}
          onShow={actions.show}
        />
      )}
      <div class="popup-section popup-folds" key={`${address} folds`}>
        {!isPrivate && (
          <PopupPublishers
            annotations={listed}
            publishersOff={settings.publishersOff}
            onSwitch={(key, isOn) =>
              void api.changeSettings((current) => ({ publishersOff: switchName(current.publishersOff, key, !isOn) }))
            }
          />
        )}
        <PageFiles api={api} annotations={listed} canOpen={place === "panel"} onShown={() => void ask()} />
      </div>
    </>
  );
}

/** The page's language; "" if it is not known. */
function languageOf(state: PopupState): string {
  if (state.kind === "language") return state.language;
  return state.kind === "read" ? state.report.language : "";
}

/** Whether there are claims, all of them from the package. */
function haveStarterOnly(sources: readonly SourceReport[]): boolean {
  const used = sources.filter(({ isOn, claimCount }) => isOn && claimCount > 0);
  return used.length > 0 && used.every(({ kind }) => kind === "starter");
}

/** In the order of the page. */
function listedIn(state: PopupState): AnnotationSummary[] {
  if (state.kind !== "read") return [];
  const listed = new Set([...state.strong, ...state.possible]);
  return state.report.annotations.filter((one) => listed.has(one));
}

function createActions(api: PopupApi, change: (changes: SettingsChange) => void, ask: () => Promise<void>): PopupActions {
  return {
    show: (annotation) => void api.showAnnotation(annotation),
    readOnce: async () => {
      const { ok } = await api.readOnce();
      await ask();
      return ok;
    },
    reload: () => void api.reloadPage().then(ask),
    resume: () => change(() => ({ pausedUntil: 0 })),
  };
}
