import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { groupByClaim } from "../claim/claim-places.ts";
import { writeCountSentence } from "../i18n/count-sentence.ts";
import { describeFailure } from "../sources/describe-failure.ts";
import { formatTimeOfDay } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { nameLanguage } from "../i18n/name-language.ts";
import type { PopupState } from "./popup-state.ts";

/** The actions of the popup's buttons. */
export interface PopupActions {
  show: (annotation: string) => void;
  readOnce: () => Promise<boolean>;
  reload: () => void;
  resume: () => void;
}

interface PageStatusProps {
  state: PopupState;
  /** There are only the claims of the package. */
  areStarterOnly: boolean;
  actions: PopupActions;
}

/** Why there are no claims to list, in a sentence or two, and the next step. */
export function PageStatus({ state, areStarterOnly, actions }: PageStatusProps) {
  const text = describeState(state, areStarterOnly);
  return text === "" ? null : (
    <div class="page-status tabular" role={state.kind === "failed" ? "alert" : undefined}>
      <p>{text}</p>
      {state.kind === "preparing" && (
        <p class="visit-progress page-status-progress">
          <progress aria-label={titleOf(state)} />
        </p>
      )}
      <Step state={state} actions={actions} />
    </div>
  );
}

/** Shown below the count if no claim is known: silence is not a verdict. */
export function SilenceNote() {
  return <p class="silence-note">{i18n.t("popup.none_note")}</p>;
}

function Step({ state, actions }: Pick<PageStatusProps, "state" | "actions">) {
  switch (state.kind) {
    case "paused":
      return <StepButton words={i18n.t("popup.resume")} onPress={actions.resume} />;
    case "own-page":
      return state.isExample === true ? null : (
        <a class="button" href="/example.html" target="_blank">
          {i18n.t("popup.example")}
        </a>
      );
    case "not-chosen":
    case "on-click":
      return <ReadOnce actions={actions} />;
    case "unreadable":
      if (state.reason === "not-an-article") return <ReadOnce actions={actions} />;
      return <StepButton words={i18n.t("popup.reload")} onPress={actions.reload} />;
    default:
      return null;
  }
}

function StepButton({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" class="button" onClick={onPress}>
      {words}
    </button>
  );
}

function ReadOnce({ actions }: { actions: PopupActions }) {
  const [isRefused, setRefused] = useState(false);
  const read = async () => setRefused(!(await actions.readOnce()));
  return (
    <>
      <StepButton words={i18n.t("popup.read_once")} onPress={() => void read()} />
      {isRefused && <p role="alert">{i18n.t("popup.read_refused")}</p>}
    </>
  );
}

/** The popup's heading. */
export function titleOf(state: PopupState): string {
  switch (state.kind) {
    case "read": {
      const known = groupByClaim(state.strong).length;
      return known === 0 ? i18n.t("popup.none") : i18n.t("popup.known", known, [formatNumber(known)]);
    }
    case "own-page":
      return i18n.t(state.isExample === true ? "popup.example_name" : "popup.closed");
    case "unreadable":
      return i18n.t(state.reason === "no-answer" ? "popup.silent" : "popup.no_article");
    case "reading":
      return i18n.t("popup.reading");
    case "all-off":
      return i18n.t("popup.all_off");
    case "paused":
      return i18n.t("popup.paused", [formatTimeOfDay(state.until)]);
    case "site-off":
      return i18n.t("popup.site_off");
    case "not-chosen":
    case "on-click":
      return i18n.t("popup.on_click");
    case "language":
      return i18n.t("popup.language", [nameLanguage(state.language)]);
    case "preparing":
      return i18n.t("popup.preparing");
    case "failed":
      return i18n.t("popup.failed");
  }
}

/** "" if the list needs no explanation. */
function describeState(state: PopupState, areStarterOnly: boolean): string {
  switch (state.kind) {
    case "read":
      return state.strong.length > 0 ? "" : writeCountSentence(state.report, [], areStarterOnly);
    case "own-page":
      return [i18n.t(state.isExample === true ? "popup.example_here" : "popup.own_page"), i18n.t("popup.own_page_step")].join(" ");
    case "unreadable":
      return i18n.t(state.reason === "no-answer" ? "popup.no_answer" : "popup.no_article_text");
    case "reading":
      return i18n.t("popup.reading_text");
    case "all-off":
      return i18n.t("popup.all_off_text");
    case "paused":
      return i18n.t("popup.paused_text");
    case "site-off":
      return i18n.t("popup.site_off_text", [state.host]);
    case "not-chosen":
      return i18n.t("popup.not_chosen_text", [state.host]);
    case "on-click":
      return i18n.t("popup.on_click_text");
    case "language":
      return i18n.t("popup.language_text");
    case "preparing":
      return i18n.t("popup.preparing_text");
    case "failed":
      return [describeFailure(state.failure), i18n.t("popup.failed_text")].join(" ");
  }
}
