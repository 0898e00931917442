import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { SourceReport } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import type { LanguageGroup } from "./catalogue.ts";
import { LanguagePanel, type SiteActions } from "./language-panel.tsx";

interface LanguageListProps {
  groups: readonly LanguageGroup[];
  sources: readonly SourceReport[];
  now: number;
  actions: SiteActions;
}

/** How many languages are shown at first, if the browser has fewer. */
const shownLeast = 4;

/** The catalogue by language, the browser's languages first; the last ones behind a button. */
export function LanguageList({ groups, sources, now, actions }: LanguageListProps) {
  const [isWhole, setWhole] = useState(false);
  const own = groups.filter(({ isOwn }) => isOwn).length;
  const shown = isWhole ? groups : groups.slice(0, Math.max(own, shownLeast));
  const rest = groups.length - shown.length;
  return (
    <>
      {shown.map((group) => (
        <LanguagePanel key={group.language} group={group} sources={sources} now={now} actions={actions} />
      ))}
      {rest > 0 && (
        <p class="more-languages">
          <button type="button" class="text-button" onClick={() => setWhole(true)}>
            {i18n.t("sources.more_languages", rest, [formatNumber(rest)])}
          </button>
        </p>
      )}
    </>
  );
}
