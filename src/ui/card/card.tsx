import { useState } from "preact/hooks";
import { i18n } from "../i18n/i18n.ts";
import type { CardContent, CardEvents } from "../../messages/card-contract.ts";
import { ByLine } from "../claim/by-line.tsx";
import { isAtAddress } from "../claim/claim-address.ts";
import { ClaimText } from "../claim/claim-text.tsx";
import { formatNumber } from "../i18n/format-number.ts";
import { CardActions } from "./card-actions.tsx";
import { CardDetails } from "./card-details.tsx";
import { CardFoot } from "./card-foot.tsx";
import { CardTop, countOf, FoundBy, StanceOf } from "./card-top.tsx";
import { Findings } from "./findings.tsx";

interface CardProps {
  content: CardContent;
  /** False: what was found, the claim and a way on. True: everything known about it, below the same. */
  isWhole: boolean;
  events: CardEvents;
  onClose: () => void;
  /** Opens all of a small card. */
  onGrow: () => void;
  /** Makes a sheet small again. */
  onShrink: () => void;
  announce: (words: string) => void;
}

/**
 * A claim and what was found about it. The heading is only for screen readers and the keyboard, and comes first so that Tab continues to the
 * buttons at the top.
 */
export function Card({ content, isWhole, events, onClose, onGrow, onShrink, announce }: CardProps) {
  const { annotation, position, total, isLookedUp = false, address, site, countMarks } = content;
  const [left, setLeft] = useState<number>();
  const { claim, stance, tier } = annotation;
  const ownReview = claim.reviews.find(({ url }) => isAtAddress(url, address));
  const switchOff = (): void => void events.onSiteOff().then(onClose, () => announce(i18n.t("dismissal.not_kept")));
  return (
    <>
      <h2 class="visually-hidden" id="name" tabIndex={-1}>
        {i18n.t(isLookedUp ? "lookup.name" : "card.name", [formatNumber(position), formatNumber(total)])}
      </h2>
      <button
        type="button"
        class="card-grab"
        aria-label={i18n.t(isWhole ? "sheet.shrink" : "sheet.grow")}
        onClick={isWhole ? onShrink : onGrow}
      />
      <CardTop
        heading={isLookedUp ? <FoundBy tier={tier} /> : <StanceOf stance={stance} isReview={ownReview !== undefined} />}
        count={isWhole ? countOf(position, total, left) : undefined}
        onStep={events.onStep}
        onClose={onClose}
      />
      <div class="card-body" tabIndex={-1}>
        <Findings claim={claim} ownReview={ownReview} isWhole={isWhole} onMore={onGrow} />
        <div class="card-claim">
          <ByLine claim={claim} />
          <ClaimText claim={claim} id="claim" isWhole={isWhole} />
        </div>
        {isWhole && <CardDetails annotation={annotation} ownReview={ownReview} read={events.onBackground} />}
      </div>
      {isWhole && (
        <CardActions
          annotation={annotation}
          events={isLookedUp ? undefined : events}
          announce={announce}
          onMarks={() => setLeft(countMarks?.())}
        />
      )}
      <CardFoot claim={claim} isWhole={isWhole} site={site} onMore={onGrow} onSiteOff={switchOff} onSettings={events.onSettings} />
    </>
  );
}
