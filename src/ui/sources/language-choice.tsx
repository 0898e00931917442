import { i18n } from "../i18n/i18n.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { type LanguageGroup, nameInItself } from "./catalogue.ts";

interface LanguageChoiceProps {
  groups: readonly LanguageGroup[];
  /** The languages that are ticked. */
  chosen: readonly string[];
  onChoose: (language: string, isChosen: boolean) => void;
}

/** Languages to get claims in: a box for each, with how many organizations it has. */
export function LanguageChoice({ groups, chosen, onChoose }: LanguageChoiceProps) {
  return (
    <ul class="language-choice">
      {groups.map(({ language, sites }) => (
        <li key={language}>
          <label>
            <input
              type="checkbox"
              aria-describedby={`sources-${language}`}
              checked={chosen.includes(language)}
              onChange={(event) => onChoose(language, event.currentTarget.checked)}
            />
            <span lang={language}>{nameInItself(language)}</span>
            <small id={`sources-${language}`} aria-hidden="true">
              {i18n.t("sources.count", sites.length, [formatNumber(sites.length)])}
            </small>
          </label>
        </li>
      ))}
    </ul>
  );
}
