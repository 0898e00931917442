import { formatLanguage } from "./i18n.ts";

/** Lists parts of a sentence one after the other, in the manner of the reader's locale: "a, b, c". */
export function joinParts(parts: string[]): string {
  return new Intl.ListFormat(formatLanguage(), { type: "unit", style: "short" }).format(parts);
}
