import { i18n } from "../i18n/i18n.ts";
import type { Claim } from "../../claims/claim.ts";
import { PartialDateText } from "../i18n/partial-date-text.tsx";
import { siteName } from "./site-name.ts";

/** Speaker, date, place: the line above the claim. A collective is not styled as a person. */
export function ByLine({ claim: { claimant, statedOn, appearances } }: { claim: Claim }) {
  const [place] = appearances;
  const placeWords = place?.title ?? (place?.url === undefined ? "" : siteName(place.url));
  const name = claimant?.name ?? i18n.t("card.origin_unknown");
  return (
    <p class="by-line">
      {claimant !== undefined && claimant.kind !== "collective" ? <b dir="auto">{name}</b> : <bdi>{name}</bdi>}
      {statedOn !== undefined && [i18n.t("separator"), <PartialDateText date={statedOn} />]}
      {placeWords !== "" && [i18n.t("separator"), <bdi>{placeWords}</bdi>]}
    </p>
  );
}
