import { formatLanguage } from "./i18n.ts";

/** Joins parts of a sentence into a list, as the reader's locale does: "a, b, c". */
export function joinParts(parts: string[]): string {
  // The first ListFormat takes as long as the first NumberFormat (write-number.ts).
  if (parts.length < 2 || /^(?:en|hi)\b/u.test(formatLanguage())) return parts.join(", ");
  return new Intl.ListFormat(formatLanguage(), { type: "unit", style: "short" }).format(parts);
}
