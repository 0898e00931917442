import { formatLanguage } from "./i18n.ts";

const minuteMs = 60_000;

/** "40 seconds", in steps of ten; from a minute and a half on "2 minutes". At least ten seconds. */
export function formatDuration(ms: number): string {
  const [unit, count] =
    ms < 1.5 * minuteMs
      ? (["second", Math.max(1, Math.round(ms / 10_000)) * 10] as const)
      : (["minute", Math.round(ms / minuteMs)] as const);
  return new Intl.NumberFormat(formatLanguage(), { style: "unit", unit, unitDisplay: "long" }).format(count);
}
