import { i18n } from "#i18n";
import type { Settings } from "../settings/settings.ts";
import type { Look } from "./look.ts";
import { Switch } from "./switch.tsx";

const looks: Look[] = ["asserted", "disputed", "reported"];

/** What the three marks look like and mean, and the number on the toolbar icon. */
export function OptionsAppearance({ settings, onChange }: { settings: Settings; onChange: (changes: Partial<Settings>) => void }) {
  return (
    <section id="appearance" aria-labelledby="appearance-title">
      <h2 id="appearance-title">{i18n.t("options.appearance")}</h2>
      <div class="panel">
        <ul class="marks">
          {looks.map((look) => (
            <li>
              <p class="ex q" aria-hidden="true">
                {i18n.t("options.example_before")} <span class={`m m-${look}`}>{i18n.t("options.example_marked")}</span>
              </p>
              <h3>{i18n.t(`stance.${look}`)}</h3>
              <small>{i18n.t(`options.${look}_line`)}</small>
            </li>
          ))}
        </ul>
        <div class="row">
          <label for="badge">
            {i18n.t("options.badge")}
            <small id="badge-hint" aria-hidden="true">
              {i18n.t("options.badge_hint")}
            </small>
          </label>
          <Switch id="badge" isOn={settings.badge} hint="badge-hint" onSwitch={(badge) => onChange({ badge })} />
        </div>
      </div>
    </section>
  );
}
