import { useEffect, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { AsideKeeper } from "../../settings/kept-aside.ts";
import { asideKey, type Aside } from "../../settings/set-aside.ts";
import { CopyBox } from "../kit/copy-box.tsx";
import { formatDay } from "../i18n/format-moment.ts";

/** Wrong matches and hidden claims, newest first, each with undo. */
export function OptionsAside({ keeper }: { keeper: Pick<AsideKeeper, "watch" | "takeBack"> }) {
  const [aside, setAside] = useState<Aside[]>();
  useEffect(() => keeper.watch((kept) => setAside([...kept.values()].sort((a, b) => b.at - a.at))), [keeper]);
  const wrong = (aside ?? []).filter(({ words }) => words !== "");
  const hidden = (aside ?? []).filter(({ words }) => words === "");
  const takeBack = (one: Aside) => void keeper.takeBack(one);
  return (
    <section id="wrong" aria-labelledby="wrong-title">
      <h2 id="wrong-title">{i18n.t("options.wrong")}</h2>
      <p class="lead">{i18n.t("options.wrong_lead")}</p>
      <ul class="panel">
        {wrong.map((one) => (
          <WrongMatch key={asideKey(one)} aside={one} onUndo={() => takeBack(one)} />
        ))}
        {wrong.length === 0 && <li class="hint">{i18n.t("options.wrong_none")}</li>}
      </ul>
      <h3 class="over-panel">{i18n.t("options.hidden")}</h3>
      <ul class="panel">
        {hidden.map((one) => (
          <li class="row" key={asideKey(one)}>
            <span class="l">
              <Quoted text={one.claimText} />
              <small>{i18n.t("options.hidden_on", [formatDay(one.at)])}</small>
            </span>
            <Undo onUndo={() => takeBack(one)} text={one.claimText} />
          </li>
        ))}
        {hidden.length === 0 && <li class="hint">{i18n.t("options.hidden_none")}</li>}
      </ul>
    </section>
  );
}

function WrongMatch({ aside, onUndo }: { aside: Aside; onUndo: () => void }) {
  const [isReportShown, setReportShown] = useState(false);
  return (
    <li>
      <div class="row">
        <span class="l">
          <Quoted text={aside.words} />
          <small dir="auto">{i18n.t("options.matched_to", [i18n.t("quotation", [aside.claimText]), formatDay(aside.at)])}</small>
        </span>
        <button type="button" class="btn-text" aria-expanded={isReportShown} onClick={() => setReportShown(!isReportShown)}>
          {i18n.t("aside.report")}
        </button>
        <Undo onUndo={onUndo} text={aside.words} />
      </div>
      {isReportShown && (
        <>
          <CopyBox label={i18n.t("aside.report_name")} text={aside.report} />
          <p class="hint">{i18n.t("aside.report_hint")}</p>
        </>
      )}
    </li>
  );
}

function Quoted({ text }: { text: string }) {
  return (
    <span class="q" dir="auto">
      {i18n.t("quotation", [text])}
    </span>
  );
}

function Undo({ text, onUndo }: { text: string; onUndo: () => void }) {
  return (
    <button type="button" class="btn-text" aria-label={i18n.t("options.undo_name", [text])} onClick={onUndo}>
      {i18n.t("aside.undo")}
    </button>
  );
}
