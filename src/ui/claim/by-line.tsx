import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import { orderTimeline } from "./order-timeline.ts";
import { PartialDateText } from "../i18n/partial-date-text.tsx";
import { siteName } from "./site-name.ts";
import { SourceLink } from "./source-link.tsx";

/** Speaker, date, place. A collective is not styled as a person; the place is a link unless the timeline shows it. */
export function ByLine({ claim }: { claim: Claim }) {
  const { claimant, statedOn } = claim;
  const [place] = claim.appearances;
  const hasNode = claim.statements.length > 0 && orderTimeline(claim).includes(null);
  const placeWords = place?.title ?? (place?.url === undefined ? "" : siteName(place.url));
  const name = claimant?.name ?? i18n.t("card.origin_unknown");
  return (
    <p class="by-line">
      {claimant !== undefined && claimant.kind !== "collective" ? <b dir="auto">{name}</b> : <bdi>{name}</bdi>}
      {statedOn !== undefined && [i18n.t("separator"), <PartialDateText date={statedOn} />]}
      {place !== undefined &&
        placeWords !== "" && [
          i18n.t("separator"),
          <SourceLink url={hasNode ? undefined : place.url}>
            <bdi>{placeWords}</bdi>
          </SourceLink>,
        ]}
    </p>
  );
}
