import { formatLanguage } from "./i18n.ts";

/** Joins parts of a sentence into a list, as the reader's locale does: "a, b, c". */
export function joinParts(parts: string[]): string {
  return new Intl.ListFormat(formatLanguage(), { type: "unit", style: "short" }).format(parts);
}
