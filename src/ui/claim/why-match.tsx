import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { describeDifference } from "./describe-difference.ts";
import { downIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { matchedWording } from "./matched-wording.ts";
import { startSentence } from "../i18n/start-sentence.ts";

/** The basis of the match: the page's words, the wording they were compared with (aligned words in bold), meaning, and differences. */
export function WhyMatch({ annotation }: { annotation: AnnotationSummary }) {
  const { claim, tier, text, differs, explanation } = annotation;
  const wording = matchedWording(annotation);
  return (
    <details class="why">
      <summary>
        <Icon shape={downIcon} size={14} />
        {i18n.t("why.title")}
        <span class="why-tier">{i18n.t(`why.${tier}`)}</span>
      </summary>
      <dl class="why-wordings">
        <dt>{i18n.t("why.page")}</dt>
        <dd dir="auto">{text}</dd>
        <dt>{i18n.t(wording.text === claim.text ? "why.claim" : "why.wording")}</dt>
        <dd dir="auto" lang={wording.language}>
          {wording.pieces.map(({ text: piece, isAligned }) => (isAligned ? <b>{piece}</b> : piece))}
        </dd>
      </dl>
      {[
        wording.note,
        explanation?.judged && i18n.t(`why.judged_${explanation.judged}`),
        differs.map((difference) => startSentence(describeDifference(difference))).join(" ") || i18n.t("why.none_differ"),
      ].map((text) => text && <p class="why-differences">{text}</p>)}
    </details>
  );
}
