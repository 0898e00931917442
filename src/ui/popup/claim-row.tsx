import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { describeDifference } from "../claim/describe-difference.ts";
import { findShownDifference } from "../claim/shown-difference.ts";
import { isFirstPersonQuote } from "../kit/first-person-quote.ts";
import { lookOf } from "../kit/look.ts";
import { CutWords } from "./cut-words.tsx";
import { FindingLine } from "./finding-line.tsx";

/** The finding first, then who said what; a possible match says how it differs instead of who said it. */
export function ClaimRow({ annotation: { claim, stance, text, tier, differs } }: { annotation: AnnotationSummary }) {
  const quoted = isFirstPersonQuote(claim);
  const difference = tier === "possible" ? findShownDifference(differs, text, claim.text) : undefined;
  const speaker = claim.claimant?.name ?? i18n.t("card.origin_unknown");
  const isDifferent = difference !== undefined;
  const lead = isDifferent ? i18n.t("popup.similar", [describeDifference(difference)]) : speaker;
  const separator = isDifferent ? " " : i18n.t("separator");
  return (
    <span class={isDifferent ? "claim-row-different" : undefined}>
      <FindingLine claim={claim} />
      <CutWords lead={lead} separator={separator} text={claim.text} language={claim.language} quoted={quoted} />
      {tier === "strong" && <span class="visually-hidden"> {i18n.t(`stance.${lookOf(stance)}`)}</span>}
    </span>
  );
}
