import { formatLanguage } from "./i18n.ts";

/** Writes a share of 0 to 1 as a whole percentage in the reader's locale. Never 100 %: no match is certain. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(formatLanguage(), { style: "percent", maximumFractionDigits: 0 }).format(Math.min(share, 0.99));
}
