import { i18n } from "#i18n";
import { Brand, type BrandState } from "./brand.tsx";
import { Glyph } from "./glyph.tsx";

/** The end of a host is never shortened, in characters: it tells whose site this is. The beginning is, where there is no room. */
const keptCount = 14;

/** The toolbar icon's shape, the site, and the way to the settings. */
export function PopupHeader({ state, host, onSettings }: { state: BrandState; host: string | undefined; onSettings: () => void }) {
  return (
    <header class="pop-h">
      <Brand state={state} />
      <p>
        <b>{i18n.t("extension_name")}</b>
        {host !== undefined && (
          <bdi class="site" dir="ltr" title={host}>
            <span>{host.slice(0, -keptCount)}</span>
            <span>{host.slice(-keptCount)}</span>
          </bdi>
        )}
      </p>
      <button type="button" class="ib" aria-label={i18n.t("popup.settings")} onClick={onSettings}>
        <Glyph name="settings" />
      </button>
    </header>
  );
}
