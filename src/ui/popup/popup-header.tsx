import { i18n } from "../i18n/i18n.ts";
import { Brand, type BrandState } from "../kit/brand.tsx";
import { panelIcon, settingsIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { PageStrip } from "./page-strip.tsx";
import type { PopupState } from "./popup-state.ts";

interface PopupHeaderProps {
  state: PopupState;
  title: string;
  host: string | undefined;
  onShow: (annotation: string) => void;
}

/** The toolbar icon, the page's status, the site, and where on the page its claims are. */
export function PopupHeader({ state, title, host, onShow }: PopupHeaderProps) {
  return (
    <header class="popup-header">
      <Brand state={brandOf(state)} />
      <div class="popup-header-words">
        <h1 class="tabular" tabIndex={-1}>
          {title}
        </h1>
        {host !== undefined && (
          <p class="popup-header-site" title={host}>
            <bdi dir="ltr">{host}</bdi>
          </p>
        )}
      </div>
      {state.kind === "read" && state.strong.length > 0 && <PageStrip report={state.report} strong={state.strong} onShow={onShow} />}
    </header>
  );
}

interface PopupToolsProps {
  onPanel: (() => void) | undefined;
  onSettings: () => void;
}

/** Buttons to the panel and the settings: in the corner of the header, but last for the Tab key, because the claims come first. */
export function PopupTools({ onPanel, onSettings }: PopupToolsProps) {
  return (
    <div class="popup-tools">
      {onPanel !== undefined && (
        <button type="button" class="icon-button" aria-label={i18n.t("popup.panel")} title={i18n.t("popup.panel")} onClick={onPanel}>
          <Icon shape={panelIcon} />
        </button>
      )}
      <button type="button" class="icon-button" aria-label={i18n.t("popup.settings")} title={i18n.t("popup.settings")} onClick={onSettings}>
        <Icon shape={settingsIcon} />
      </button>
    </div>
  );
}

/** The same shape as the toolbar icon. */
function brandOf(state: PopupState): BrandState {
  if (state.kind === "read") return state.strong.length > 0 ? "active" : "idle";
  return ["reading", "preparing", "language", "unreadable"].includes(state.kind) ? "idle" : "off";
}
