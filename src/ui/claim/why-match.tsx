import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { startSentence } from "../i18n/start-sentence.ts";
import { downIcon } from "../kit/icon-shapes.ts";
import { Icon } from "../kit/icon.tsx";
import { alignSentences, type NumberedPiece } from "./align-sentences.ts";
import { describeDifference } from "./describe-difference.ts";

/**
 * The basis of the match: the page's sentence and the wording it was compared with, in which the same number marks what corresponds;
 * each number in words; what the judge and the guards said.
 */
export function WhyMatch({ annotation }: { annotation: AnnotationSummary }) {
  const { claim, tier, differs, explanation } = annotation;
  const { here, wording, reasons } = alignSentences(annotation);
  return (
    <details class="why">
      <summary>
        <Icon shape={downIcon} size={14} />
        {i18n.t("why.title")}
        <span class="why-tier">{i18n.t(`why.${tier}`)}</span>
      </summary>
      <p class="why-side">{i18n.t("why.page")}</p>
      <Sentence pieces={here} language={undefined} />
      <p class="why-side">{i18n.t(wording.text === claim.text ? "why.claim" : "why.wording")}</p>
      <Sentence pieces={wording.pieces} language={wording.language} />
      {reasons.length > 0 && (
        <ol class="why-reasons">
          {reasons.map((reason, place) => (
            <li class={typeof reason === "string" ? undefined : "is-different"}>
              <i class="why-number">{formatNumber(place + 1)}</i>
              <span>{typeof reason === "string" ? i18n.t(`why.${reason}`) : startSentence(describeDifference(reason))}</span>
            </li>
          ))}
        </ol>
      )}
      <p class="why-judge">
        {explanation?.judged !== undefined && <span>{i18n.t(`why.judged_${explanation.judged}`)}</span>}
        <span>{differs.map((difference) => startSentence(describeDifference(difference))).join(" ") || i18n.t("why.none_differ")}</span>
      </p>
    </details>
  );
}

function Sentence({ pieces, language }: { pieces: NumberedPiece[]; language: string | undefined }) {
  return (
    <p class="why-sentence" dir="auto" lang={language ?? ""}>
      {pieces.map(({ text, number, isDifferent }) =>
        number === undefined ? (
          text
        ) : (
          <span class={isDifferent ? "why-different" : "why-same"}>
            <i class="why-number">{formatNumber(number)}</i>
            {text}
          </span>
        ),
      )}
    </p>
  );
}
