import type { Review } from "../../claims/claim.ts";
import type { CardEvents } from "../../messages/card-contract.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { describeOthers, describeReviews } from "../claim/describe-standing.ts";
import { matchedWording } from "../claim/matched-wording.ts";
import { Reviews } from "../claim/reviews.tsx";
import { Timeline } from "../claim/timeline.tsx";
import { WhyMatch } from "../claim/why-match.tsx";
import { i18n } from "../i18n/i18n.ts";
import { Background } from "./claim-background.tsx";

interface CardDetailsProps {
  annotation: AnnotationSummary;
  /** The review that is the page itself. */
  ownReview: Review | undefined;
  read: CardEvents["onBackground"];
}

/** What a whole card shows below the findings and the claim: reviews, statements, notes, the reason for the match, and the source. */
export function CardDetails({ annotation, ownReview, read }: CardDetailsProps) {
  const { claim } = annotation;
  const { note } = matchedWording(annotation);
  const { title, hint } = describeReviews(claim);
  const others = describeOthers(claim);
  return (
    <>
      {claim.reviews.length > 0 && (
        <section class="card-section">
          <h3>{title}</h3>
          {hint !== "" && <p class="card-hint">{hint}</p>}
          <Reviews reviews={claim.reviews} ownReview={ownReview} />
        </section>
      )}
      {claim.statements.length > 0 && (
        <section class="card-section">
          <h3>{i18n.t("timeline.title")}</h3>
          {others !== "" && <p class="card-hint">{others}</p>}
          <Timeline claim={claim} />
        </section>
      )}
      {note !== undefined && <Note title={i18n.t("card.wording_note")} text={note} />}
      {claim.context !== undefined && <Note title={i18n.t("card.context")} text={claim.context} />}
      <WhyMatch annotation={annotation} />
      <Background sourced={annotation} read={read} />
    </>
  );
}

function Note({ title, text }: { title: string; text: string }) {
  return (
    <section class="card-section">
      <h3>{title}</h3>
      <p class="card-hint" dir="auto">
        {text}
      </p>
    </section>
  );
}
