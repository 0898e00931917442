import { render } from "preact";
import { useCallback, useEffect, useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { ClaimState } from "../../messages/contracts.ts";
import { switchMirrors } from "../../settings/mirror-agreement.ts";
import { type Settings, type SettingsChange, switchName } from "../../settings/settings.ts";
import { keepFocus } from "../kit/keep-focus.ts";
import { OptionsAbout } from "./options-about.tsx";
import { OptionsDismissals } from "./options-dismissals.tsx";
import { OptionsAppearance } from "./options-appearance.tsx";
import { OptionsData } from "./options-data.tsx";
import type { OptionsApi } from "./options-api.ts";
import { OptionsLog } from "./options-log.tsx";
import { OptionsLanguages } from "./options-languages.tsx";
import { OptionsNav } from "./options-nav.tsx";
import { OptionsShortcuts } from "./options-shortcuts.tsx";
import { OptionsSources } from "./options-sources.tsx";
import { OptionsSites } from "./options-sites.tsx";
import "./options.css";

/** Shows the options page in `root`. A change is stored at once; there is no save button. */
export function mountOptions(root: HTMLElement, api: OptionsApi): void {
  root.ownerDocument.documentElement.lang = i18n.t("text_language");
  root.ownerDocument.documentElement.dir = i18n.t("text_direction");
  root.ownerDocument.title = i18n.t("options.title");
  keepFocus(root);
  render(<Options api={api} />, root);
}

/** Delay before asking again while the claims are being prepared, in milliseconds. */
const againMs = 500;

/** The data that the page shows; undefined until it is known. */
interface Known {
  settings: Settings;
  claims: ClaimState;
  storedBytes: number | undefined;
  shortcuts: { command: string; keys: string }[];
}

/** Asks for everything that the page shows and keeps it fresh; undefined until the first answers arrive. `ask` asks again at once. */
function useOptions(api: OptionsApi): { known: Known | undefined; ask: () => Promise<void> } {
  const [known, setKnown] = useState<Known>();
  const ask = useCallback(async () => {
    const [settings, claims, storedBytes, shortcuts] = await Promise.all([
      api.readSettings(),
      api.readClaimState(),
      api.readStoredBytes(),
      api.readShortcuts(),
    ]);
    setKnown({ settings, claims, storedBytes, shortcuts });
  }, [api]);
  useEffect(() => {
    void ask();
    return api.watchSettings(() => void ask());
  }, [ask]);
  const isUnderWay = known?.claims.state === "preparing";
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setTimeout(() => void ask(), againMs);
    return () => clearTimeout(timer);
  }, [known, isUnderWay]);
  return { known, ask };
}

function Options({ api }: { api: OptionsApi }) {
  const { known, ask } = useOptions(api);
  if (known === undefined) return <div class="options" aria-busy="true" />;
  const change = (changes: SettingsChange) => void api.changeSettings(changes); // the change is watched, which asks again
  return (
    <div class="options">
      <OptionsNav />
      <main>
        <h1 class="visually-hidden">{i18n.t("options.title")}</h1>
        <OptionsSources
          api={api}
          onChange={ask}
          isInMemory={known.claims.isInMemory === true}
          publishersOff={known.settings.publishersOff}
          onPublisher={(key, isOn) => change(({ publishersOff }) => ({ publishersOff: switchName(publishersOff, key, !isOn) }))}
          mirrorsOn={known.settings.mirrorsOn}
          onMirrors={(source, servers, isOn) => change(({ mirrorsOn }) => ({ mirrorsOn: switchMirrors(mirrorsOn, source, servers, isOn) }))}
        />
        <OptionsSites settings={known.settings} onChange={change} />
        <OptionsAppearance settings={known.settings} isAlwaysPrivate={known.claims.isInMemory === true} onChange={change} />
        <OptionsLanguages
          api={api}
          claimCount={known.claims.claimCount}
          keepsAll={known.settings.allLanguages}
          onKeepAll={(allLanguages) => change(() => ({ allLanguages }))}
        />
        <OptionsData claims={known.claims} storedBytes={known.storedBytes} backupApi={api} onChange={() => void ask()} />
        <OptionsLog read={api.readRequests} />
        <OptionsShortcuts shortcuts={known.shortcuts} onOpen={api.openShortcuts} />
        <OptionsDismissals store={api.dismissals} />
        <OptionsAbout />
      </main>
    </div>
  );
}
