import { useEffect, useState } from "preact/hooks";
import { formatNumber } from "../i18n/format-number.ts";
import { nameLanguage } from "../i18n/name-language.ts";
import { formatLanguage, i18n } from "../i18n/i18n.ts";
import { listOwnLanguages } from "../../settings/own-languages.ts";
import { SwitchRow } from "../kit/switch-row.tsx";

export interface LanguagesApi {
  /** Languages of the claims on this device, most frequent first; "" if unknown. */
  readLanguages: () => Promise<{ language: string; claims: number }[]>;
}

interface OptionsLanguagesProps {
  api: LanguagesApi;
  claimCount: number;
  /** Whether claims in all languages are kept from large files. */
  keepsAll: boolean;
  onKeepAll: (isOn: boolean) => void;
}

/** The languages that have claims: a page in any other is not checked at all. */
export function OptionsLanguages({ api, claimCount, keepsAll, onKeepAll }: OptionsLanguagesProps) {
  const [languages, setLanguages] = useState<{ language: string; claims: number }[]>();
  useEffect(() => void api.readLanguages().then(setLanguages, () => setLanguages([])), [claimCount]);
  return (
    <section id="languages" aria-labelledby="languages-title">
      <h2 id="languages-title">{i18n.t("options.languages")}</h2>
      <p class="lead">{i18n.t("options.languages_lead")}</p>
      <ul class="panel" aria-busy={languages === undefined}>
        {languages?.map(({ language, claims }) => (
          <li class="row is-slim" key={language}>
            <span class="row-label">{language === "" ? i18n.t("options.languages_unknown") : nameLanguage(language)}</span>
            <span class="tabular">{i18n.t("popup.claims", claims, [formatNumber(claims)])}</span>
          </li>
        ))}
        <li>
          <SwitchRow
            id="all-languages"
            label={i18n.t("options.languages_all")}
            hint={i18n.t("options.languages_all_hint", [formatList(listOwnLanguages().map(nameLanguage))])}
            isOn={keepsAll}
            onSwitch={onKeepAll}
          />
        </li>
        {languages?.length === 0 && <li class="hint">{i18n.t("options.claims_preparing")}</li>}
      </ul>
    </section>
  );
}

function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(formatLanguage(), { type: "unit", style: "short" }).format(names);
}
