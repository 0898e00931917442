import { i18n } from "./i18n.ts";
import type { AnnotationSummary, PageReport } from "../../messages/contracts.ts";
import { formatNumber } from "./format-number.ts";

/**
 * How many sentences were compared with how many claims, and what was not read: a lack of marks is always explained.
 *
 * @param areStarterOnly there are only the claims of the package, which are few
 */
export function writeCountSentence(report: PageReport, strong: AnnotationSummary[], areStarterOnly = false): string {
  const counted = writeCounts(report, strong, areStarterOnly);
  if (report.leftOut === "nothing") return counted;
  return `${counted} ${i18n.t(report.leftOut === "end" ? "popup.cut" : "popup.restless")}`;
}

function writeCounts({ sentenceCount, claimCount }: PageReport, strong: AnnotationSummary[], areStarterOnly: boolean): string {
  const sentences = i18n.t("popup.sentences", sentenceCount, [formatNumber(sentenceCount)]);
  const claims = i18n.t("popup.claims", claimCount, [formatNumber(claimCount)]);
  const knownCount = new Set(strong.map(({ sentence }) => sentence)).size;
  if (strong.length === 0 && areStarterOnly) return i18n.t("popup.none_starter", sentenceCount, [sentences, formatNumber(claimCount)]);
  if (strong.length === 0) return i18n.t("popup.count_none", sentenceCount, [sentences, claims]);
  const known = formatNumber(knownCount);
  if (knownCount >= sentenceCount) return i18n.t("popup.count_all_known", [known, sentences]);
  return i18n.t("popup.count_known", [known, sentences, claims]);
}
