import { formatLanguage } from "./i18n.ts";
import { writeNumber } from "./write-number.ts";

/** Writes a number in the reader's locale: 92,742. */
export function formatNumber(value: number): string {
  return writeNumber(value, formatLanguage());
}
