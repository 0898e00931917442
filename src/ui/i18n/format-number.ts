import { formatLanguage } from "./i18n.ts";

/** Writes a number in the reader's locale: 92,742. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(formatLanguage()).format(value);
}
