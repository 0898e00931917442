import { i18n } from "../i18n/i18n.ts";
import type { Settings, SettingsChange } from "../../settings/settings.ts";
import { pauseIcon, resumeIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { PrivateMarks } from "../kit/private-marks.tsx";
import { Switch } from "../kit/switch.tsx";
import { isSiteOn, switchSite } from "../kit/switch-site.ts";

const pauseMs = 3_600_000;

interface PopupSwitchesProps {
  /** Undefined on the browser's own pages, which have no site. */
  host: string | undefined;
  /** If true, the site cannot be switched: its name would be stored. */
  isPrivate: boolean;
  /** The browser has only private windows, so there is no choice for them. */
  isAlwaysPrivate: boolean;
  settings: Settings;
  now: () => number;
  onChange: (change: SettingsChange) => void;
}

/** Marks on this site, a pause, marks on all sites: in this order for the Tab key. */
export function PopupSwitches({ host, isPrivate, isAlwaysPrivate, settings, now, onChange }: PopupSwitchesProps) {
  const isPaused = settings.pausedUntil > now();
  return (
    <div class="popup-section popup-switches">
      {isPrivate && (
        <>
          <p class="row note">{i18n.t("popup.private")}</p>
          <PrivateMarks settings={settings} isAlwaysPrivate={isAlwaysPrivate} onChange={onChange} />
        </>
      )}
      {host !== undefined && !isPrivate && (
        <div class="row">
          <label for="site">{i18n.t("popup.mark_site", [host])}</label>
          <Switch id="site" isOn={isSiteOn(settings, host)} onSwitch={(isOn) => onChange((current) => switchSite(current, host, isOn))} />
        </div>
      )}
      <div class="row">
        <label for="all">{i18n.t("popup.mark_all")}</label>
        {settings.enabled && (
          <button
            type="button"
            class="button button-small"
            onClick={() => onChange(() => ({ pausedUntil: isPaused ? 0 : now() + pauseMs }))}
          >
            <Icon shape={isPaused ? resumeIcon : pauseIcon} />
            {i18n.t(isPaused ? "popup.resume" : "popup.pause")}
          </button>
        )}
        <Switch id="all" isOn={settings.enabled} onSwitch={(enabled) => onChange(() => ({ enabled }))} />
      </div>
    </div>
  );
}
