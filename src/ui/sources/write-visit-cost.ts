import { i18n } from "../i18n/i18n.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { formatNumber } from "../i18n/format-number.ts";
import { estimateVisits } from "./estimate-visits.ts";

/**
 * "Up to 180 pages with about as many claims each time: about 9 MB, of which 200 kB is kept." Figures and units stay on one line. The pages
 * are a multiple of 60, so every language needs one plural form only.
 */
export function writeVisitCost(siteCount: number): string {
  const { pages, downloadBytes, keptBytes } = estimateVisits(siteCount);
  return i18n.t("sources.size", [formatNumber(pages), writeSize(downloadBytes), writeSize(keptBytes)]);
}

function writeSize(bytes: number): string {
  return formatBytes(bytes).replaceAll(" ", "\u00A0");
}
