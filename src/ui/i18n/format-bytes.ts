import { formatLanguage } from "./i18n.ts";

/** Writes a size in a suitable decimal unit (1 MB = 1,000,000 bytes), with at most one decimal place. */
export function formatBytes(sizeBytes: number): string {
  const [unit, divisor] = sizeBytes < 1e6 ? (["kilobyte", 1e3] as const) : (["megabyte", 1e6] as const);
  return new Intl.NumberFormat(formatLanguage(), { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1 }).format(
    sizeBytes / divisor,
  );
}
