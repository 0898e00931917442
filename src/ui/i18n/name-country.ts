import { formatLanguage } from "./i18n.ts";

/** A country's name in the reader's language: "NO" → "Norway". Returns a code without a name unchanged. */
export function nameCountry(code: string): string {
  return new Intl.DisplayNames(formatLanguage(), { type: "region" }).of(code) ?? code;
}
