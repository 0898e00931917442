import { i18n } from "#i18n";
import { Brand, type BrandState } from "./brand.tsx";
import { Glyph } from "./glyph.tsx";

/** The toolbar icon's shape, the site, and the way to the settings. */
export function PopupHeader({ state, host, onSettings }: { state: BrandState; host: string | undefined; onSettings: () => void }) {
  return (
    <header class="pop-h">
      <Brand state={state} />
      <p>
        <b>{i18n.t("extension_name")}</b>
        {host !== undefined && (
          <span class="site" title={host}>
            <bdi dir="ltr">{host}</bdi>
          </span>
        )}
      </p>
      <button type="button" class="ib" aria-label={i18n.t("popup.settings")} onClick={onSettings}>
        <Glyph name="settings" />
      </button>
    </header>
  );
}
