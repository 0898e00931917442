import type { ComponentChildren } from "preact";
import { i18n } from "../i18n/i18n.ts";
import type { Stance, Tier } from "../../matching/match.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { closeIcon, nextIcon, previousIcon, searchIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { lookOf } from "../kit/look.ts";
import { Swatch } from "../kit/swatch.tsx";

interface CardTopProps {
  heading: ComponentChildren;
  position: number;
  total: number;
  onStep: (direction: 1 | -1) => void;
  onClose: () => void;
}

/** What the page does with the claim, or why it is shown; buttons to the previous and next claim, and to close. */
export function CardTop({ heading, position, total, onStep, onClose }: CardTopProps) {
  return (
    <div class="card-top">
      {heading}
      {total > 1 && (
        <span class="card-top-step">
          <button type="button" class="icon-button" aria-label={i18n.t("card.previous")} onClick={() => onStep(-1)}>
            <Icon shape={previousIcon} />
          </button>
          <bdi class="tabular">{i18n.t("card.position", [formatNumber(position), formatNumber(total)])}</bdi>
          <button type="button" class="icon-button" aria-label={i18n.t("card.next")} onClick={() => onStep(1)}>
            <Icon shape={nextIcon} />
          </button>
        </span>
      )}
      <button type="button" class="icon-button" aria-label={i18n.t("card.close")} onClick={onClose}>
        <Icon shape={closeIcon} />
      </button>
    </div>
  );
}

export function StanceOf({ stance }: { stance: Stance }) {
  const look = lookOf(stance);
  return (
    <>
      <Swatch look={look} />
      <span class="card-top-text">{i18n.t(`stance.${look}`)}</span>
    </>
  );
}

/** How closely a looked-up claim matches the words. */
export function FoundBy({ tier }: { tier: Tier }) {
  return (
    <>
      <Icon shape={searchIcon} />
      <span class="card-top-text">{i18n.t(`lookup.${tier}`)}</span>
    </>
  );
}
