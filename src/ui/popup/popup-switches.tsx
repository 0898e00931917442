import { i18n } from "../i18n/i18n.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import { PrivateMarks } from "../kit/private-marks.tsx";
import { Switch } from "../kit/switch.tsx";
import { isSiteOn, switchSite } from "../kit/switch-site.ts";

interface PopupSwitchesProps {
  /** Undefined on the browser's own pages, which have no site. */
  host: string | undefined;
  /** If true, the site cannot be switched: its name would be stored. */
  isPrivate: boolean;
  /** The browser has only private windows, so there is no choice for them. */
  isAlwaysPrivate: boolean;
  isPaused: boolean;
  settings: Settings;
  onChange: (change: SettingsChange) => void;
}

/** The switches for this site and for all sites. They are always here, and nothing else duplicates them. */
export function PopupSwitches({ host, isPrivate, isAlwaysPrivate, isPaused, settings, onChange }: PopupSwitchesProps) {
  return (
    <>
      {isPrivate && (
        <div class="popup-section">
          <PrivateMarks settings={settings} isAlwaysPrivate={isAlwaysPrivate} onChange={onChange} />
        </div>
      )}
      <div class="popup-switches">
        {host !== undefined && (
          <label>
            <span>{i18n.t("popup.on_site")}</span>
            <Switch
              id="site"
              label={i18n.t("popup.on_site_name", [host])}
              isOn={isSiteOn(settings, host)}
              isFixed={isPrivate || isPaused || !settings.enabled}
              onSwitch={(isOn) => onChange((current) => switchSite(current, host, isOn))}
            />
          </label>
        )}
        <label>
          <span>{i18n.t(host === undefined ? "popup.mark_all" : "popup.on_all")}</span>
          <Switch
            id="all"
            label={i18n.t("popup.mark_all")}
            isOn={settings.enabled}
            isFixed={isPaused}
            onSwitch={(enabled) => onChange(() => ({ enabled }))}
          />
        </label>
      </div>
    </>
  );
}
