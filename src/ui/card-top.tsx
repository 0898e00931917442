import { i18n } from "#i18n";
import type { Stance } from "../matching/match.ts";
import { formatNumber } from "./format-number.ts";
import { Glyph } from "./glyph.tsx";
import { lookOf } from "./look.ts";
import { Swatch } from "./swatch.tsx";

interface CardTopParts {
  stance: Stance;
  position: number;
  total: number;
  onStep: (direction: 1 | -1) => void;
  onClose: () => void;
}

/** What the page does with the claim, the way to its neighbours, and the way out. */
export function CardTop({ stance, position, total, onStep, onClose }: CardTopParts) {
  const look = lookOf(stance);
  return (
    <div class="card-top">
      <Swatch look={look} />
      <span class="state">{i18n.t(`stance.${look}`)}</span>
      {total > 1 && (
        <span class="step">
          <button type="button" class="ib" aria-label={i18n.t("card.previous")} onClick={() => onStep(-1)}>
            <Glyph name="previous" />
          </button>
          <bdi class="num">{i18n.t("card.position", [formatNumber(position), formatNumber(total)])}</bdi>
          <button type="button" class="ib" aria-label={i18n.t("card.next")} onClick={() => onStep(1)}>
            <Glyph name="next" />
          </button>
        </span>
      )}
      <button type="button" class="ib" aria-label={i18n.t("card.close")} onClick={onClose}>
        <Glyph name="close" />
      </button>
    </div>
  );
}
