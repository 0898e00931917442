import { i18n } from "../i18n/i18n.ts";
import { Brand, type BrandState } from "../kit/brand.tsx";
import { panelIcon, settingsIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";

interface PopupHeaderProps {
  state: BrandState;
  host: string | undefined;
  onPanel: (() => void) | undefined;
  onSettings: () => void;
}

/** The toolbar icon's shape, the site, and buttons to the panel and the settings. */
export function PopupHeader({ state, host, onPanel, onSettings }: PopupHeaderProps) {
  return (
    <header class="popup-header">
      <Brand state={state} />
      <p>
        <b>{i18n.t("extension_name")}</b>
        {host !== undefined && (
          <span class="popup-header-site" title={host}>
            <bdi dir="ltr">{host}</bdi>
          </span>
        )}
      </p>
      {onPanel !== undefined && (
        <button type="button" class="icon-button" aria-label={i18n.t("popup.panel")} title={i18n.t("popup.panel")} onClick={onPanel}>
          <Icon shape={panelIcon} />
        </button>
      )}
      <button type="button" class="icon-button" aria-label={i18n.t("popup.settings")} onClick={onSettings}>
        <Icon shape={settingsIcon} />
      </button>
    </header>
  );
}
