import { i18n } from "../i18n/i18n.ts";
import type { NoResult } from "../../messages/card-contract.ts";
import { CardTop } from "./card-top.tsx";
import { formatNumber } from "../i18n/format-number.ts";
import { searchIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";

/** Maximum length of the repeated words, in characters: the reader knows what they selected. */
const shownMax = 160;

/** Explains the lack of a result here too: that no claim is known says nothing about the words. */
export function NoResultCard({ content: { words, claimCount }, onClose }: { content: NoResult; onClose: () => void }) {
  const shown = words.length > shownMax ? `${words.slice(0, shownMax).trimEnd()}…` : words;
  const heading = (
    <>
      <Icon shape={searchIcon} />
      <h2 class="card-top-text" id="name" tabIndex={-1}>
        {i18n.t(claimCount === 0 ? "popup.failed" : "lookup.nothing")}
      </h2>
    </>
  );
  return (
    <>
      <CardTop heading={heading} onStep={() => {}} onClose={onClose} />
      <div class="card-body" id="claim">
        <p class="looked-up-words" dir="auto">
          {i18n.t("quotation", [shown])}
        </p>
        <p class="no-result-note">
          {claimCount === 0 ? i18n.t("lookup.not_ready") : i18n.t("lookup.nothing_text", claimCount, [formatNumber(claimCount)])}
        </p>
      </div>
    </>
  );
}
