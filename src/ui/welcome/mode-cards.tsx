import { i18n } from "../i18n/i18n.ts";
import { readingModes, type MarkAppearance } from "../../settings/settings.ts";

type Mode = MarkAppearance["mode"];

/** The two modes, while reading or at the end, each with a picture of how a page looks in it. */
export function ModeCards({ mode, onChoose }: { mode: Mode; onChoose: (mode: Mode) => void }) {
  return (
    <fieldset>
      <legend>{i18n.t("welcome.mode")}</legend>
      <div class="mode-cards">
        {readingModes.map((choice) => (
          <label class="mode-card" key={choice}>
            <input
              type="radio"
              name="mode"
              checked={mode === choice}
              aria-describedby={`mode-${choice}`}
              onChange={() => onChoose(choice)}
            />
            <Picture mode={choice} />
            <b>{i18n.t(`options.mode_${choice}`)}</b>
            <small id={`mode-${choice}`} aria-hidden="true">
              {i18n.t(`welcome.mode_${choice}`)}
            </small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Picture({ mode }: { mode: Mode }) {
  return (
    <svg width="84" height="42" viewBox="0 0 84 42" fill="none" aria-hidden="true">
      <g stroke="var(--gs-edge)" stroke-width="3" stroke-linecap="round" opacity=".6">
        <path d={mode === "while" ? "M2 5h66M2 16h14M52 16h22M2 27h70M2 38h40" : "M2 5h66M2 14h70M2 23h52"} />
      </g>
      {mode === "while" && <path d="M21 15h26" stroke="var(--gs-ink)" stroke-width="3" stroke-linecap="round" />}
      {mode === "end" && <rect x="1" y="30" width="82" height="11" rx="3" stroke="var(--gs-accent)" stroke-width="1.5" />}
      <path d={mode === "while" ? "M20 20.500h28" : "M6 35.500h30"} stroke="var(--gs-accent)" stroke-width="2.5" />
    </svg>
  );
}
