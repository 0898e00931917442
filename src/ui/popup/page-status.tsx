import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { groupByClaim } from "../claim/claim-places.ts";
import { writeCountSentence } from "../i18n/count-sentence.ts";
import { describeFailure } from "../sources/describe-failure.ts";
import { formatTimeOfDay } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { aboutIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { nameLanguage } from "../i18n/name-language.ts";
import { PageStrip } from "./page-strip.tsx";
import type { PopupState } from "./popup-state.ts";

/** The actions of the popup's buttons. */
export interface PopupActions {
  show: (annotation: string) => void;
  readOnce: () => Promise<boolean>;
  turnOn: () => void;
  /** Undefined if the site cannot be switched. */
  turnOnSite?: () => void;
  resume: () => void;
}

/** The popup's one message: the state of the page, and the possible actions. */
export function PageStatus({ state, actions }: { state: PopupState; actions: PopupActions }) {
  const { title, text } = wordsOf(state);
  return (
    <div class="popup-section page-status tabular" role={state.kind === "failed" ? "alert" : undefined}>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      {state.kind === "read" && <PageStrip report={state.report} strong={state.strong} onShow={actions.show} />}
      <StatusActions state={state} actions={actions} />
    </div>
  );
}

/** Shown below the count if no claim is known: silence is not a verdict. */
export function SilenceNote() {
  return (
    <div class="popup-section silence-note">
      <Icon shape={aboutIcon} size={18} />
      <p>{i18n.t("popup.none_note")}</p>
    </div>
  );
}

function StatusActions({ state, actions }: { state: PopupState; actions: PopupActions }) {
  switch (state.kind) {
    case "site-off":
      return actions.turnOnSite === undefined ? null : <ActionRow button={i18n.t("popup.turn_on_site")} onPress={actions.turnOnSite} />;
    case "all-off":
      return <ActionRow button={i18n.t("popup.turn_on")} onPress={actions.turnOn} />;
    case "paused":
      return <ActionRow button={i18n.t("popup.resume")} onPress={actions.resume} />;
    case "not-chosen":
      return <ReadOnce actions={actions} isChoosable={actions.turnOnSite !== undefined} />;
    case "on-click":
      return <ReadOnce actions={actions} />;
    case "unreadable":
      return <ReadOnce actions={actions} />;
    default:
      return null;
  }
}

function ActionRow({ button, onPress }: { button: string; onPress: () => void }) {
  return (
    <p class="actions">
      <button type="button" class="button" onClick={onPress}>
        {button}
      </button>
    </p>
  );
}

function ReadOnce({ actions, isChoosable = false }: { actions: PopupActions; isChoosable?: boolean }) {
  const [isRefused, setRefused] = useState(false);
  const read = async () => setRefused(!(await actions.readOnce()));
  return (
    <>
      <p class="actions">
        <button type="button" class="button" onClick={() => void read()}>
          {i18n.t("popup.read_once")}
        </button>
        {isChoosable && (
          <button type="button" class="text-button" onClick={actions.turnOnSite}>
            {i18n.t("popup.always_read")}
          </button>
        )}
      </p>
      {isRefused && <p role="alert">{i18n.t("popup.read_refused")}</p>}
    </>
  );
}

function wordsOf(state: PopupState): { title: string; text: string } {
  switch (state.kind) {
    case "read": {
      const known = groupByClaim(state.strong).length;
      return {
        title: i18n.t("popup.known", known, [formatNumber(known)]),
        text: writeCountSentence(state.report, state.strong),
      };
    }
    case "own-page":
      return { title: i18n.t("popup.unreadable"), text: i18n.t("popup.own_page") };
    case "unreadable":
      return { title: i18n.t("popup.unreadable"), text: i18n.t(state.reason === "no-answer" ? "popup.no_answer" : "popup.no_article") };
    case "reading":
      return { title: i18n.t("popup.reading"), text: i18n.t("popup.reading_text") };
    case "all-off":
      return { title: i18n.t("popup.all_off"), text: i18n.t("popup.all_off_text") };
    case "paused":
      return { title: i18n.t("popup.paused", [formatTimeOfDay(state.until)]), text: i18n.t("popup.paused_text") };
    case "site-off":
      return { title: i18n.t("popup.site_off"), text: i18n.t("popup.site_off_text", [state.host]) };
    case "not-chosen":
      return { title: i18n.t("popup.not_chosen"), text: i18n.t("popup.not_chosen_text", [state.host]) };
    case "on-click":
      return { title: i18n.t("popup.on_click"), text: i18n.t("popup.on_click_text") };
    case "language":
      return { title: i18n.t("popup.language"), text: i18n.t("popup.language_text", [nameLanguage(state.language)]) };
    case "preparing":
      return { title: i18n.t("popup.preparing"), text: i18n.t("popup.preparing_text") };
    case "failed":
      return { title: i18n.t("popup.failed"), text: [describeFailure(state.failure), i18n.t("popup.failed_text")].join(" ") };
  }
}
