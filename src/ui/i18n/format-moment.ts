import { formatLanguage } from "./i18n.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Within this, a moment is shown relative to now; beyond it, as a date. */
const relativeMaxMs = 48 * hourMs;

/** "2 hours ago" within 48 hours, then the day. Both times in epoch milliseconds. */
export function formatMoment(moment: number, now: number): string {
  const ageMs = Math.max(0, now - moment);
  if (ageMs >= relativeMaxMs) return formatDay(moment);
  const relative = new Intl.RelativeTimeFormat(formatLanguage(), { numeric: "auto" });
  return ageMs < hourMs ? relative.format(-Math.floor(ageMs / minuteMs), "minute") : relative.format(-Math.floor(ageMs / hourMs), "hour");
}

/** "in 4 hours" within 48 hours, then the day. Both times in epoch milliseconds. */
export function formatComing(moment: number, now: number): string {
  const untilMs = Math.max(0, moment - now);
  if (untilMs >= relativeMaxMs) return formatDay(moment);
  const relative = new Intl.RelativeTimeFormat(formatLanguage(), { numeric: "auto" });
  return untilMs < hourMs
    ? relative.format(Math.ceil(untilMs / minuteMs), "minute")
    : relative.format(Math.round(untilMs / hourMs), "hour");
}

/** "19 Nov 2026", which stays on one line. */
export function formatDay(moment: number): string {
  return new Intl.DateTimeFormat(formatLanguage(), { day: "numeric", month: "short", year: "numeric" })
    .format(moment)
    .replaceAll(" ", "\u00A0");
}

/** The exact time, for the tooltip and the accessible name. */
export function formatExactMoment(moment: number): string {
  return new Intl.DateTimeFormat(formatLanguage(), { dateStyle: "long", timeStyle: "short" }).format(moment);
}

/** The time of day, for the end of a pause. */
export function formatTimeOfDay(moment: number): string {
  return new Intl.DateTimeFormat(formatLanguage(), { timeStyle: "short" }).format(moment);
}
