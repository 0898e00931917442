import { i18n } from "../i18n/i18n.ts";
import type { CardContent, CardEvents } from "../../messages/card-contract.ts";
import { ByLine } from "../claim/by-line.tsx";
import { CardActions } from "./card-actions.tsx";
import { CardTop, FoundBy, StanceOf } from "./card-top.tsx";
import { Background } from "./claim-background.tsx";
import { ClaimText } from "../claim/claim-text.tsx";
import { describeCounts, describeStanding } from "../claim/describe-standing.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { matchedWording } from "../claim/matched-wording.ts";
import { Reviews } from "../claim/reviews.tsx";
import { Timeline } from "../claim/timeline.tsx";
import { WhyMatch } from "../claim/why-match.tsx";

interface CardProps {
  content: CardContent;
  events: Pick<CardEvents, "onStep" | "onDismiss" | "onUndoDismissal" | "onBackground">;
  onClose: () => void;
  announce: (words: string) => void;
}

/**
 * Everything known about one claim. The heading is only for screen readers and the keyboard, and comes first so that Tab continues to the
 * buttons at the top.
 */
export function Card({ content: { annotation, position, total, isLookedUp = false }, events, onClose, announce }: CardProps) {
  const { claim } = annotation;
  const counts = describeCounts(claim);
  const { note } = matchedWording(annotation);
  return (
    <>
      <h2 class="visually-hidden" id="name" tabIndex={-1}>
        {i18n.t(isLookedUp ? "lookup.name" : "card.name", [formatNumber(position), formatNumber(total)])}
      </h2>
      <CardTop
        heading={isLookedUp ? <FoundBy tier={annotation.tier} /> : <StanceOf stance={annotation.stance} />}
        position={position}
        total={total}
        onStep={events.onStep}
        onClose={onClose}
      />
      <div class="card-body" tabIndex={-1}>
        <ClaimText claim={claim} id="claim" />
        <ByLine claim={claim} />
        <div class="standing">
          <h3>{describeStanding(claim)}</h3>
          {counts !== "" && <p>{counts}</p>}
        </div>
        {claim.reviews.length > 0 && <Reviews reviews={claim.reviews} />}
        {claim.statements.length > 0 && <Timeline claim={claim} />}
        {note !== undefined && <Note title={i18n.t("card.wording_note")} text={note} />}
        {claim.context !== undefined && <Note title={i18n.t("card.context")} text={claim.context} />}
        <WhyMatch annotation={annotation} />
        <Background sourced={annotation} read={events.onBackground} />
      </div>
      <CardActions annotation={annotation} events={isLookedUp ? undefined : events} announce={announce} />
    </>
  );
}

function Note({ title, text }: { title: string; text: string }) {
  return (
    <p class="note">
      <b>{title}</b> <span dir="auto">{text}</span>
    </p>
  );
}
