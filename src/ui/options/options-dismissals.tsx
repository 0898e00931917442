import { useEffect, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import { isolate } from "../i18n/isolate.ts";
import type { DismissalStore } from "../../settings/dismissal-store.ts";
import { dismissalKey, type Dismissal } from "../../settings/dismissal.ts";
import { MarkReport } from "../claim/mark-report.tsx";
import { formatDay } from "../i18n/format-moment.ts";

/** Wrong matches and hidden claims, newest first, each with undo. */
export function OptionsDismissals({ store }: { store: Pick<DismissalStore, "watch" | "remove"> }) {
  const [dismissals, setDismissals] = useState<Dismissal[]>();
  useEffect(() => store.watch((kept) => setDismissals([...kept.values()].sort((a, b) => b.at - a.at))), [store]);
  const wrong = (dismissals ?? []).filter(({ words }) => words !== "");
  const hidden = (dismissals ?? []).filter(({ words }) => words === "");
  const undo = (one: Dismissal) => void store.remove(one);
  return (
    <section id="wrong" aria-labelledby="wrong-title">
      <h2 id="wrong-title">{i18n.t("options.wrong")}</h2>
      <p class="lead">{i18n.t("options.wrong_lead")}</p>
      <ul class="panel">
        {wrong.map((one) => (
          <WrongMatch key={dismissalKey(one)} dismissal={one} onUndo={() => undo(one)} />
        ))}
        {wrong.length === 0 && <li class="hint">{i18n.t("options.wrong_none")}</li>}
      </ul>
      <h3 class="over-panel">{i18n.t("options.hidden")}</h3>
      <ul class="panel">
        {hidden.map((one) => (
          <li class="row" key={dismissalKey(one)}>
            <span class="row-label">
              <Quoted text={one.claimText} />
              <small>{i18n.t("options.hidden_on", [formatDay(one.at)])}</small>
            </span>
            <Undo onUndo={() => undo(one)} text={one.claimText} />
          </li>
        ))}
        {hidden.length === 0 && <li class="hint">{i18n.t("options.hidden_none")}</li>}
      </ul>
    </section>
  );
}

function WrongMatch({ dismissal, onUndo }: { dismissal: Dismissal; onUndo: () => void }) {
  const [isReportShown, setReportShown] = useState(false);
  return (
    <li>
      <div class="row">
        <span class="row-label">
          <Quoted text={dismissal.words} />
          <small>{i18n.t("options.matched_to", [isolate(i18n.t("quotation", [dismissal.claimText])), formatDay(dismissal.at)])}</small>
        </span>
        <button type="button" class="text-button" aria-expanded={isReportShown} onClick={() => setReportShown(!isReportShown)}>
          {i18n.t("dismissal.report")}
        </button>
        <Undo onUndo={onUndo} text={dismissal.words} />
      </div>
      {isReportShown && <MarkReport text={dismissal.report} />}
    </li>
  );
}

function Quoted({ text }: { text: string }) {
  return (
    <span class="quote" dir="auto">
      {i18n.t("quotation", [text])}
    </span>
  );
}

function Undo({ text, onUndo }: { text: string; onUndo: () => void }) {
  return (
    <button type="button" class="text-button" aria-label={i18n.t("options.undo_name", [text])} onClick={onUndo}>
      {i18n.t("dismissal.undo")}
    </button>
  );
}
