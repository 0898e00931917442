import { i18n } from "./words.ts";
import type { Settings, SettingsChange } from "../settings/settings.ts";
import { Switch } from "./switch.tsx";

interface PrivateMarksParts {
  settings: Settings;
  /** Every window of the browser is private: marks are drawn in any case, and there is nothing to choose. */
  isAlwaysPrivate: boolean;
  onChange: (change: SettingsChange) => void;
}

/** Whether marks are drawn in private windows, with what speaks against it. */
export function PrivateMarks({ settings, isAlwaysPrivate, onChange }: PrivateMarksParts) {
  if (isAlwaysPrivate) return null;
  return (
    <div class="row">
      <label for="private">
        {i18n.t("private.marks")}
        <small id="private-hint" aria-hidden="true">
          {i18n.t("private.marks_hint")}
        </small>
      </label>
      <Switch
        id="private"
        isOn={settings.marksInPrivate}
        hint="private-hint"
        onSwitch={(marksInPrivate) => onChange(() => ({ marksInPrivate }))}
      />
    </div>
  );
}
