import { i18n } from "../i18n/i18n.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import { SwitchRow } from "./switch-row.tsx";

interface PrivateMarksProps {
  settings: Settings;
  /** Every window of the browser is private, so marks are always drawn and there is no choice. */
  isAlwaysPrivate: boolean;
  onChange: (change: SettingsChange) => void;
}

/** The switch for marks in private windows, with the reason why they are off by default. */
export function PrivateMarks({ settings, isAlwaysPrivate, onChange }: PrivateMarksProps) {
  if (isAlwaysPrivate) return null;
  return (
    <SwitchRow
      id="private"
      label={i18n.t("private.marks")}
      hint={i18n.t("private.marks_hint")}
      isOn={settings.marksInPrivate}
      onSwitch={(marksInPrivate) => onChange(() => ({ marksInPrivate }))}
    />
  );
}
