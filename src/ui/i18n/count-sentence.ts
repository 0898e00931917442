import { i18n } from "./i18n.ts";
import type { AnnotationSummary, PageReport } from "../../messages/contracts.ts";
import { formatNumber } from "./format-number.ts";

/** How many sentences were compared with how many claims, and what was not checked: a lack of marks is always explained. */
export function writeCountSentence(report: PageReport, strong: AnnotationSummary[]): string {
  const counted = writeCounts(report, strong);
  if (report.leftOut === "nothing") return counted;
  return `${counted} ${i18n.t(report.leftOut === "end" ? "popup.cut" : "popup.restless")}`;
}

function writeCounts(report: PageReport, strong: AnnotationSummary[]): string {
  const { sentenceCount, claimCount, tookMs } = report;
  const sentences = i18n.t("popup.sentences", sentenceCount, [formatNumber(sentenceCount)]);
  const claims = i18n.t("popup.claims", claimCount, [formatNumber(claimCount)]);
  const time = i18n.t("popup.milliseconds", [formatNumber(Math.max(1, Math.round(tookMs)))]);
  const knownCount = new Set(strong.map(({ sentence }) => sentence)).size;
  const rest = sentenceCount - knownCount;
  if (strong.length === 0) return i18n.t("popup.count_none", rest, [sentences, claims, time, formatNumber(rest)]);
  const known = formatNumber(knownCount);
  if (rest <= 0) return i18n.t("popup.count_all_known", [sentences, claims, time, known]);
  return i18n.t("popup.count_known", rest, [sentences, claims, time, known, formatNumber(rest)]);
}
