import type { PartialDate } from "../../claims/partial-date.ts";
import { formatLanguage } from "./i18n.ts";

const shapes: Record<PartialDate["precision"], Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short", year: "numeric" },
  year: { year: "numeric" },
};

/**
 * Writes a date only as precisely as it is known: "11 Oct 2022", "Oct 2022", "2022".
 * @param locale BCP 47; defaults to the reader's own.
 */
export function formatPartialDate({ date, precision }: PartialDate, locale = formatLanguage()): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const format = new Intl.DateTimeFormat(locale, { ...shapes[precision], calendar: "gregory", timeZone: "UTC" });
  return format.format(Date.UTC(year, month - 1, day));
}
