import { i18n } from "../i18n/words.ts";
import type { NothingFound } from "../../messages/card-layer.ts";
import { CardTop } from "./card-top.tsx";
import { formatNumber } from "../i18n/format-number.ts";
import { Glyph } from "../kit/glyph.tsx";

/** Words that are repeated, at most, in characters: the reader knows what they chose. */
const shownMax = 160;

/** Silence is explained here too: that nothing is known says nothing about the words. */
export function NothingCard({ content: { words, claimCount }, onClose }: { content: NothingFound; onClose: () => void }) {
  const shown = words.length > shownMax ? `${words.slice(0, shownMax).trimEnd()}…` : words;
  const heading = (
    <>
      <Glyph name="search" />
      <h2 class="state" id="name" tabIndex={-1}>
        {i18n.t(claimCount === 0 ? "popup.failed" : "lookup.nothing")}
      </h2>
    </>
  );
  return (
    <>
      <CardTop heading={heading} position={1} total={1} onStep={() => {}} onClose={onClose} />
      <div class="card-body" id="claim">
        <p class="looked-up" dir="auto">
          {i18n.t("quotation", [shown])}
        </p>
        <p class="nothing">
          {claimCount === 0 ? i18n.t("lookup.not_ready") : i18n.t("lookup.nothing_text", claimCount, [formatNumber(claimCount)])}
        </p>
      </div>
    </>
  );
}
