import { formatLanguage } from "./i18n.ts";

/** A language's name in the reader's own: "fr-CA" → "Canadian French". Returns an invalid tag unchanged. */
export function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames(formatLanguage(), { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
