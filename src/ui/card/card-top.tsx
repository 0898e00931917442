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
  /** Which claim of how many this is, or how many are left; omitted if there is no other. */
  count?: string | undefined;
  onStep: (direction: 1 | -1) => void;
  onClose: () => void;
}

/** What the page does with the claim, or why it is shown; buttons to the previous and next claim, and to close. */
export function CardTop({ heading, count, onStep, onClose }: CardTopProps) {
  return (
    <div class="card-top">
      {heading}
      {count !== undefined && (
        <span class="card-top-step">
          <button type="button" class="icon-button" aria-label={i18n.t("card.previous")} onClick={() => onStep(-1)}>
            <Icon shape={previousIcon} />
          </button>
          <bdi class="tabular">{count}</bdi>
          <button type="button" class="icon-button" aria-label={i18n.t("card.next")} onClick={() => onStep(1)}>
            <Icon shape={nextIcon} />
          </button>
        </span>
      )}
      <button type="button" class="icon-button card-top-close" aria-label={i18n.t("card.close")} onClick={onClose}>
        <Icon shape={closeIcon} />
      </button>
    </div>
  );
}

/** The line of the mark and its meaning. A page that is one of the claim's reviews says that instead. */
export function StanceOf({ stance, isReview }: { stance: Stance; isReview: boolean }) {
  return (
    <>
      <Swatch look={isReview ? "disputed" : lookOf(stance)} />
      <span class="card-top-text">
        {i18n.t(isReview ? "stance.own_review" : stance === "asked" ? "stance.asked" : `stance.${lookOf(stance)}`)}
      </span>
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

/** "2 of 6", or "5 known claims" once a dismissal has changed how many there are. */
export function countOf(position: number, total: number, left: number | undefined): string | undefined {
  if (left !== undefined && left !== total) return left === 0 ? undefined : i18n.t("card.count", left, [formatNumber(left)]);
  return total > 1 ? i18n.t("card.position", [formatNumber(position), formatNumber(total)]) : undefined;
}
