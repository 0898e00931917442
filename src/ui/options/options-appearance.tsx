import { i18n } from "../i18n/i18n.ts";
import { readingModes, strengths, type Settings, type SettingsChange } from "../../settings/settings.ts";
import type { Look } from "../kit/look.ts";
import { Choice } from "../kit/choice.tsx";
import { PrivateMarks } from "../kit/private-marks.tsx";
import { SwitchRow } from "../kit/switch-row.tsx";

const looks: Look[] = ["asserted", "disputed", "reported"];

interface OptionsAppearanceProps {
  settings: Settings;
  /** The browser has only private windows. */
  isAlwaysPrivate: boolean;
  onChange: (change: SettingsChange) => void;
}

/** What the three marks look like and mean, and the number on the toolbar icon. */
export function OptionsAppearance({ settings, isAlwaysPrivate, onChange }: OptionsAppearanceProps) {
  return (
    <section id="appearance" aria-labelledby="appearance-title">
      <h2 id="appearance-title">{i18n.t("options.appearance")}</h2>
      <div class="panel">
        <Examples settings={settings} />
        <Choice
          title={i18n.t("options.mode")}
          hint={i18n.t(settings.mode === "end" ? "options.mode_hint" : "options.mode_while_hint")}
          name="mode"
          choices={readingModes.map((mode) => [mode, i18n.t(`options.mode_${mode}`)])}
          chosen={settings.mode}
          onChoose={(mode) => onChange(() => ({ mode }))}
        />
        <Choice
          title={i18n.t("options.strength")}
          name="strength"
          choices={strengths.map((strength) => [strength, i18n.t(`options.strength_${strength}`)])}
          chosen={settings.strength}
          onChoose={(strength) => onChange(() => ({ strength }))}
        />
        <Choice
          title={i18n.t("options.color")}
          name="color"
          choices={[
            ["violet", i18n.t("options.color_violet")],
            ["text", i18n.t("options.color_text")],
          ]}
          chosen={settings.usesInk ? "text" : "violet"}
          onChoose={(color) => onChange(() => ({ usesInk: color === "text" }))}
        />
        <PrivateMarks settings={settings} isAlwaysPrivate={isAlwaysPrivate} onChange={onChange} />
        <SwitchRow
          id="announces"
          label={i18n.t("options.announces")}
          hint={i18n.t("options.announces_hint")}
          isOn={settings.announces}
          onSwitch={(announces) => onChange(() => ({ announces }))}
        />
        <SwitchRow
          id="badge"
          label={i18n.t("options.badge")}
          hint={i18n.t("options.badge_hint")}
          isOn={settings.badge}
          onSwitch={(badge) => onChange(() => ({ badge }))}
        />
      </div>
    </section>
  );
}

/** A sentence with each kind of mark, as the chosen strength and color draw it. */
function Examples({ settings: { strength, usesInk } }: { settings: Settings }) {
  return (
    <ul class="examples">
      {looks.map((look) => (
        <li>
          <p class="example quote" aria-hidden="true">
            {i18n.t("options.example_before")}{" "}
            <span class={`example-mark example-mark-${look} ${strength} ${usesInk ? "ink" : ""}`}>{i18n.t("options.example_marked")}</span>
          </p>
          <h3>{i18n.t(`stance.${look}`)}</h3>
          <small>{i18n.t(`options.${look}_line`)}</small>
        </li>
      ))}
    </ul>
  );
}
