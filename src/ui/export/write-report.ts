import { i18n } from "../i18n/i18n.ts";
import type { AnnotationSummary } from "../../messages/contracts.ts";
import { describeDifference } from "../claim/describe-difference.ts";
import { matchedWording } from "../claim/matched-wording.ts";
import { oneLine, quoteLine } from "../i18n/one-line.ts";

/**
 * Writes the report of a wrong match, one fact per line: the words, the claim, the basis of the match. It contains neither the page's
 * address nor its title. Nothing sends it automatically.
 */
export function writeReport(annotation: AnnotationSummary): string {
  const { claim, tier, text, differs } = annotation;
  const wording = matchedWording(annotation);
  const aligned = wording.pieces.filter(({ isAligned }) => isAligned).map((piece) => piece.text);
  const line = (label: string, said: string): string[] => (said === "" ? [] : [i18n.t("report.line", [label, oneLine(said)])]);
  return [
    ...line(i18n.t("why.page"), quoteLine(text)),
    ...line(i18n.t("why.claim"), `${quoteLine(claim.text)} (${claim.id})`),
    ...(wording.text === claim.text ? [] : line(i18n.t("why.wording"), quoteLine(wording.text))),
    ...line(
      i18n.t("report.by"),
      [claim.claimant, ...claim.reviews.map(({ publisher }) => publisher)]
        .map((one) => one?.name ?? "")
        .filter((name) => name !== "")
        .join(", "),
    ),
    ...line(i18n.t("report.match"), i18n.t(tier === "strong" ? "why.strong" : "why.possible")),
    ...line(i18n.t("report.aligned"), aligned.map(quoteLine).join(" ")),
    ...line(i18n.t("report.differs"), differs.map(describeDifference).join("; ")),
    ...line(i18n.t("report.version"), __VERSION__),
  ].join("\n");
}
