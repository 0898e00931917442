import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { groupByClaim } from "../claim/claim-places.ts";
import { writeCountSentence } from "../i18n/count-sentence.ts";
import { describeFailure } from "../sources/describe-failure.ts";
import { formatTimeOfDay } from "../i18n/format-moment.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { Icon } from "../kit/icon.tsx";
import { nameLanguage } from "../i18n/name-language.ts";
import { PageStrip } from "./page-strip.tsx";
import type { PopupState } from "./popup-state.ts";

/** The actions of the popup's buttons. */
export interface PopupActs {
  show: (annotation: string) => void;
  readOnce: () => Promise<boolean>;
  turnOn: () => void;
  /** Undefined if the site cannot be switched. */
  turnOnSite?: () => void;
  resume: () => void;
}

/** The popup's one message: the state of the page, and the possible actions. */
export function PopupHero({ state, acts }: { state: PopupState; acts: PopupActs }) {
  const { title, text } = wordsOf(state);
  return (
    <div class="pop-s hero num" role={state.kind === "failed" ? "alert" : undefined}>
      <h1 tabIndex={-1}>{title}</h1>
      <p>{text}</p>
      {state.kind === "read" && <PageStrip report={state.report} strong={state.strong} onShow={acts.show} />}
      <HeroActs state={state} acts={acts} />
    </div>
  );
}

/** Shown below the count if no claim is known: silence is not a verdict. */
export function SilenceNote() {
  return (
    <div class="pop-s silence">
      <Icon name="about" size={18} />
      <p>{i18n.t("popup.none_note")}</p>
    </div>
  );
}

function HeroActs({ state, acts }: { state: PopupState; acts: PopupActs }) {
  switch (state.kind) {
    case "site-off":
      return acts.turnOnSite === undefined ? null : <Acts button={i18n.t("popup.turn_on_site")} onPress={acts.turnOnSite} />;
    case "all-off":
      return <Acts button={i18n.t("popup.turn_on")} onPress={acts.turnOn} />;
    case "paused":
      return <Acts button={i18n.t("popup.resume")} onPress={acts.resume} />;
    case "not-chosen":
      return <ReadOnce acts={acts} isChoosable={acts.turnOnSite !== undefined} />;
    case "on-click":
      return <ReadOnce acts={acts} />;
    case "unreadable":
      return <ReadOnce acts={acts} />;
    default:
      return null;
  }
}

function Acts({ button, onPress }: { button: string; onPress: () => void }) {
  return (
    <p class="acts">
      <button type="button" class="btn" onClick={onPress}>
        {button}
      </button>
    </p>
  );
}

function ReadOnce({ acts, isChoosable = false }: { acts: PopupActs; isChoosable?: boolean }) {
  const [isRefused, setRefused] = useState(false);
  const read = async () => setRefused(!(await acts.readOnce()));
  return (
    <>
      <p class="acts">
        <button type="button" class="btn" onClick={() => void read()}>
          {i18n.t("popup.read_once")}
        </button>
        {isChoosable && (
          <button type="button" class="btn-text" onClick={acts.turnOnSite}>
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
