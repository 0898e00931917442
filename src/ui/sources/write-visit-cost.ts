import { i18n } from "../i18n/i18n.ts";
import { formatBytes } from "../i18n/format-bytes.ts";
import { estimateVisits } from "./estimate-visits.ts";

/** "Up to about 9 MB each time, of which 200 kB is kept." Figures and units stay on one line. */
export function writeVisitCost(siteCount: number): string {
  const { downloadBytes, keptBytes } = estimateVisits(siteCount);
  return i18n.t("sources.size", [writeSize(downloadBytes), writeSize(keptBytes)]);
}

function writeSize(bytes: number): string {
  return formatBytes(bytes).replaceAll(" ", "\u00A0");
}
